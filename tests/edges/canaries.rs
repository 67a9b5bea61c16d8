//! Nothing of one person is ever on the phone of another. Every test of this suite reads everything its phones ever
//! held (`House::settle`); here, that this reading would notice.

mod rules;
mod undone;

use gigline::{
    ports::Defect,
    store::{Backend, Store},
};
use sandbox::{Act, ActFile, Leak, Media};
use serde_json::{Value, json};

use crate::{
    accounts::handle,
    albums::A_MOMENT,
    database::stories,
    house::{House, morning},
    relay::own,
    updates::pair,
};
use rules::{Does, LATITUDE, Rule};
pub use undone::{Outgoing, Undone};

stories! { morning();
    all_that_could_tell_who_somebody_is_stays_on_their_phone,
    what_telegram_would_copy_is_noticed,
    words_that_nobody_cleaned_are_noticed,
    files_that_keep_their_names_are_noticed,
    contacts_that_are_passed_on_are_noticed,
    no_rule_about_words_can_go_unnoticed,
    no_rule_about_looks_can_go_unnoticed,
    no_rule_about_files_can_go_unnoticed,
    no_rule_about_kinds_can_go_unnoticed,
    no_rule_about_who_somebody_is_can_go_unnoticed,
}

/// A picture that says where it was taken and by whom.
fn picture(who: &str) -> Vec<u8> {
    let chunk = |name: &[u8], data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length[..], name, data, &[0; 4]].concat()
    };
    let header = chunk(b"IHDR", &[0, 0, 0, 9, 0, 0, 0, 9, 8, 0, 0, 0, 0]);
    [b"\x89PNG\r\n\x1a\n".to_vec(), header, chunk(b"eXIf", who.as_bytes()), chunk(b"IEND", b"")].concat()
}

fn media(who: &str, caption: bool) -> Media {
    let file = ActFile { name: Some(format!("{who}.png")), mime: None, bytes: picture(who) };
    Media { file, caption: caption.then(|| format!("Like this, t.me/{who}")), reply_to: None }
}

fn raw(message: Value) -> Act {
    let Value::Object(message) = message else { unreachable!("it is an object") };
    Act::Raw { message }
}

/// Everything somebody can send that carries who they are.
fn tell_tales(who: &str) -> Vec<(&'static str, Act)> {
    let entity = |kind: &str, more: Value| {
        let mut entity = json!({ "type": kind, "offset": 0, "length": 4 });
        entity.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        raw(json!({ "text": "here it is", "entities": [entity] }))
    };
    let vcard = format!("BEGIN:VCARD\nFN:{who}\nEND:VCARD");
    vec![
        ("a name in words", Act::text(&format!("I am @{who} on telegram"))),
        ("a caption", Act::Photo(media(who, true))),
        ("a link", entity("text_link", json!({ "url": format!("https://t.me/{who}") }))),
        ("an emoji of one's own", entity("custom_emoji", json!({ "custom_emoji_id": who }))),
        (
            "a mention",
            entity("text_mention", json!({ "user": { "id": 1, "is_bot": false, "first_name": who } })),
        ),
        ("a document", Act::Document(media(who, false))),
        ("a video with a name", Act::Video(media(who, false))),
        ("an animation with a name", Act::Animation(media(who, false))),
        ("music", Act::Audio(media(who, false))),
        ("one's own contact", Act::Contact { phone_number: None, first_name: None }),
        (
            "a contact card",
            raw(json!({ "contact": { "phone_number": "1", "first_name": "A", "vcard": vcard } })),
        ),
        ("a poll", Act::Poll { question: format!("Write {who}?"), options: vec!["a".into(), "b".into()] }),
        ("a venue", raw(json!({ "venue": { "title": who, "address": who } }))),
        ("a sticker of one's own pack", Act::Sticker { emoji: "👍".into(), set_name: Some(who.into()) }),
    ]
}

async fn all_that_could_tell_who_somebody_is_stays_on_their_phone<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    for (author, name) in [(ana, "Ana"), (ben, "Ben")] {
        for (what, act) in tell_tales(&handle(name)) {
            house.act(author, act).await;
            assert_eq!(house.leaks(), [], "{what}");
        }
    }
    assert_eq!(house.dead_letters().await, 0);
}

/// With every cleaning left out, each of them would be noticed: a plain copy keeps all there is.
async fn what_telegram_would_copy_is_noticed<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    for (what, act) in tell_tales(&handle("Ana")) {
        let now = house.now();
        let sent = house.telegram(|telegram| telegram.act(now, ana, act)).unwrap().messages[0];
        house.settle().await;
        let copy = json!({ "chat_id": ben, "from_chat_id": ana, "message_id": sent });
        let answer = house.telegram(|telegram| telegram.call(now, "copyMessage", copy, Vec::new()));
        let leaks = house.leaks();
        let told = answer.status == 200 && leaks.iter().any(|leak| leak.whose == ana && leak.reader == ben);
        assert!(told, "{what}: {} {leaks:?}", answer.body);
    }
}

/// What is found once that rule of the engine's is out of force.
async fn without<DB: Backend>(store: Store<DB>, rule: Defect, act: Act) -> Vec<Leak> {
    let mut house = House::open(store).await;
    let (ana, _) = pair(&mut house).await;
    house.watched = false;
    house.act(ana, act.clone()).await;
    assert_eq!(house.leaks(), [], "while the rule is in force");
    house.trap.plant(Some(rule));
    house.act(ana, act).await;
    house.leaks()
}

async fn words_that_nobody_cleaned_are_noticed<DB: Backend>(store: Store<DB>) {
    let words = Act::text(&format!("I am @{} on telegram", handle("Ana")));
    assert_ne!(without(store, Defect::Unguarded, words).await, []);
}

async fn files_that_keep_their_names_are_noticed<DB: Backend>(store: Store<DB>) {
    let video = Act::Video(media(&handle("Ana"), false));
    assert_ne!(without(store, Defect::NamesPass, video).await, []);
}

async fn contacts_that_are_passed_on_are_noticed<DB: Backend>(store: Store<DB>) {
    let contact = Act::Contact { phone_number: None, first_name: None };
    assert_ne!(without(store, Defect::ContactsPass, contact).await, []);
}

async fn no_rule_about_words_can_go_unnoticed<DB: Backend>(store: Store<DB>) {
    each_is_noticed(store, rules::of_words).await;
}

async fn no_rule_about_looks_can_go_unnoticed<DB: Backend>(store: Store<DB>) {
    each_is_noticed(store, rules::of_looks).await;
}

async fn no_rule_about_files_can_go_unnoticed<DB: Backend>(store: Store<DB>) {
    each_is_noticed(store, rules::of_files).await;
}

async fn no_rule_about_kinds_can_go_unnoticed<DB: Backend>(store: Store<DB>) {
    each_is_noticed(store, rules::of_kinds).await;
}

async fn no_rule_about_who_somebody_is_can_go_unnoticed<DB: Backend>(store: Store<DB>) {
    each_is_noticed(store, rules::of_people).await;
}

/// Each rule keeps something back, and the scan names it as soon as that one rule is out of force; both ways.
async fn each_is_noticed<DB: Backend>(store: Store<DB>, rules: fn(&str) -> Vec<Rule>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    house.watched = false;
    for (author, reader, name) in [(ana, ben, "Ana"), (ben, ana, "Ben")] {
        house.telegram(|telegram| telegram.plant(author, LATITUDE));
        for Rule { name, does, undone, canary } in rules(&handle(name)) {
            for what in does.clone() {
                house.does(author, what).await;
            }
            assert_eq!(house.leaks(), [], "{name}: while the rule is in force");
            house.undo(Some(Undone { author, reader, how: undone }));
            for what in does {
                house.does(author, what).await;
            }
            house.undo(None);
            let leaks = house.leaks();
            let told = leaks.iter().any(|leak| leak.canary.starts_with(&canary));
            let right = leaks.iter().all(|leak| (leak.whose, leak.reader) == (author, reader));
            assert!(told && right, "{name}: {canary} is not among {leaks:?}");
        }
    }
    assert_eq!(house.dead_letters().await, 0);
}

impl<DB: Backend> House<DB> {
    async fn does(&mut self, person: i64, what: Does) {
        let act = match what {
            Does::Sends(act) => act,
            Does::Presses(words) => self.press_of(person, words),
            Does::Changes(words) => {
                let last = own(self, person);
                let (text, caption) =
                    if last.content.kind == "text" { (Some(words), None) } else { (None, Some(words)) };
                Act::Edit { message_id: last.id, text, caption, place: None }
            }
        };
        self.act(person, act).await;
        self.pass(A_MOMENT).await;
    }
}
