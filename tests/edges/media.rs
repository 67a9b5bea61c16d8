//! What is no text: passed on by Telegram's number of the file with a cleaned caption, or refused kindly.

use gigline::store::{Backend, Store};
use sandbox::{Act, ActFile, ButtonChoice, Media};
use serde_json::{Value, json};

use crate::{
    database::stories,
    house::{House, morning},
    relay::{newest, on_phone, own, replies},
    updates::pair,
    uploads::png,
};

stories! { morning();
    a_photo_arrives_with_its_words_guarded,
    every_kind_that_carries_nothing_else_arrives_and_says_from_whom,
    everything_else_is_refused_each_for_its_own_reason,
    words_below_a_photo_follow_when_they_change_and_it_can_be_taken_back,
    a_photo_without_an_address_waits_for_one,
}

/// A file of this name, with words below.
fn media(name: Option<&str>, caption: Option<&str>) -> Media {
    let file = ActFile { name: name.map(str::to_owned), mime: None, bytes: png(9, b"tap") };
    Media { file, caption: caption.map(str::to_owned), reply_to: None }
}

/// The number Telegram keeps a file of a message under.
fn file_of(content: &Value) -> String {
    let value = content.as_array().and_then(|sizes| sizes.last()).unwrap_or(content);
    value["file_id"].as_str().unwrap().to_owned()
}

async fn a_photo_arrives_with_its_words_guarded<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let caption = "This tap, ring 202-555-0199 or t.me/ana_k";
    house.act(ana, Act::Photo(media(Some("ana_k.jpg"), Some(caption)))).await;
    let (mine, copy) = (own(&house, ana), newest(&house, ben));
    assert_eq!(copy.content.kind, "photo");
    let photo = |fields: &serde_json::Map<String, Value>| file_of(&fields["photo"]);
    assert_eq!(photo(&copy.content.fields), photo(&mine.content.fields));
    let words = copy.content.words();
    assert!(words.starts_with("💬 Ana · #") && words.ends_with("This tap, ring ▒▒▒ or ▒▒▒"), "{words}");
    assert_eq!(house.count(ana, "contact details masked"), 1);
    let whole = json!(copy.content.fields).to_string();
    assert!(!whole.contains("ana_k") && !whole.contains("0199"), "{whole}");
}

async fn every_kind_that_carries_nothing_else_arrives_and_says_from_whom<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let sends = [
        ("voice", Act::Voice(media(None, None))),
        ("video_note", Act::VideoNote(media(None, None))),
        ("sticker", Act::Sticker { emoji: "👍".into(), set_name: None }),
        ("video", Act::Video(media(None, Some("How it drips")))),
        ("animation", Act::Animation(media(None, None))),
    ];
    for (kind, act) in sends {
        house.act(ana, act).await;
        let (mine, copy) = (own(&house, ana), newest(&house, ben));
        assert_eq!(copy.content.kind, kind, "{}", house.screen(ana));
        assert_eq!(file_of(&copy.content.fields[kind]), file_of(&mine.content.fields[kind]));
        let labels: String = copy.buttons.iter().flatten().map(|button| button.text.as_str()).collect();
        assert!(format!("{}{labels}", copy.content.words()).contains("💬 Ana · #"), "{kind}");
    }
    let sticker = house.messages(ben).into_iter().find(|message| message.content.kind == "sticker").unwrap();
    let button = ButtonChoice::At { row: 0, col: 0 };
    house.act(ben, Act::Press { message_id: sticker.id, button }).await;
    assert!(house.newest(ben).contains("You are writing to Ana"), "{}", house.screen(ben));
    replies(&mut house, ben, sticker.id, "Glad you like it").await;
    assert!(newest(&house, ana).reply_to.is_some(), "it answers Ana's sticker");
}

async fn everything_else_is_refused_each_for_its_own_reason<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let raw = |message: Value| {
        let Value::Object(message) = message else { unreachable!("it is an object") };
        Act::Raw { message }
    };
    let poll = Act::Poll { question: "When?".into(), options: vec!["Now".into(), "Later".into()] };
    let refused = [
        (Act::Document(media(Some("bill.pdf"), None)), "Files are not passed on"),
        (Act::Audio(media(Some("song.mp3"), None)), "Music and recordings"),
        (Act::Contact { phone_number: None, first_name: None }, "Contacts are never passed on"),
        (Act::Story, "Stories show whose they are"),
        (poll, "Polls are not passed on"),
        (raw(json!({ "checklist": { "title": "Tools", "tasks": [] } })), "Lists to tick off"),
        (raw(json!({ "game": { "title": "Pipes" } })), "Games are not passed on"),
        (raw(json!({ "paid_media": { "star_count": 1, "paid_media": [] } })), "has to be paid"),
        (raw(json!({ "of_next_year": { "photo": "x" } })), "cannot be passed on"),
        (Act::Dice, "cannot be passed on"),
    ];
    let before = house.messages(ben).len();
    for (act, reason) in refused {
        house.act(ana, act).await;
        assert!(house.newest(ana).contains(reason), "{reason}: {}", house.newest(ana));
    }
    assert_eq!(house.messages(ben).len(), before, "{}", house.screen(ben));
    assert_eq!(house.dead_letters().await, 0);
    house.act(ana, raw(json!({ "pinned_message": {} }))).await;
    assert!(house.newest(ana).contains("cannot be passed on"), "Telegram's own messages are nobody's words");
}

async fn words_below_a_photo_follow_when_they_change_and_it_can_be_taken_back<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    house.act(ana, Act::Photo(media(None, Some("This tap")))).await;
    let (mine, copy) = (own(&house, ana), newest(&house, ben));
    for (now, seen) in [("That tap", "That tap"), ("mail ana@example.org", "mail ▒▒▒")] {
        let edit = Act::Edit { message_id: mine.id, text: None, caption: Some(now.into()), place: None };
        house.act(ana, edit).await;
        let message = on_phone(&house, ben, copy.id).unwrap();
        assert_eq!(message.content.kind, "photo");
        assert!(message.content.words().ends_with(seen), "{}", message.content.words());
    }
    replies(&mut house, ana, mine.id, "/undo").await;
    assert!(on_phone(&house, ben, copy.id).is_none());
}

async fn a_photo_without_an_address_waits_for_one<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    house.writes(ana, "/post").await;
    house.pass(chrono::TimeDelta::minutes(1)).await;
    house.writes(ben, "What does it look like?").await;
    let before = house.messages(ben).len();
    house.act(ana, Act::Photo(media(None, Some("Like this")))).await;
    assert!(house.newest(ana).contains("For whom is this?"), "{}", house.screen(ana));
    assert_eq!(house.messages(ben).len(), before, "nothing is sent on a guess");
    house.presses(ana, "Ben").await;
    let copy = newest(&house, ben);
    assert_eq!(copy.content.kind, "photo");
    assert!(copy.content.words().ends_with("Like this"));
}
