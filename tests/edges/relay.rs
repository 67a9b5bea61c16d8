//! What two people send each other, as the other phone receives it.

use chrono::TimeDelta;
use gigline::store::{Backend, Store};
use sandbox::{Act, Author, Message, PushOutcome};
use serde_json::{Value, json};

use crate::{
    database::stories,
    house::{House, morning},
    updates::{self, pair},
};

stories! { morning();
    words_keep_their_harmless_looks_and_lose_all_others,
    looks_that_no_client_would_send_are_borne,
    a_reply_points_at_the_same_message_on_the_other_side,
    an_edit_follows_on_the_copy,
    an_edit_that_overtakes_the_first_delivery_is_all_that_arrives,
    an_edit_that_gives_contacts_away_is_masked_like_a_new_message,
    an_edit_that_makes_a_number_of_what_followed_it_does_not_pass,
    an_edit_of_what_went_to_nobody_is_answered_once,
    what_waits_for_its_address_reads_as_it_was_last_written,
}

/// What in a message looks like something below its headline: the words, and how they look.
fn looks(message: &Message) -> Vec<(String, String)> {
    let units: Vec<u16> = message.content.words().encode_utf16().collect();
    let entities =
        message.content.fields.get("entities").and_then(Value::as_array).cloned().unwrap_or_default();
    let headline = message.content.words().lines().next().unwrap().encode_utf16().count();
    let number = |entity: &Value, key: &str| usize::try_from(entity[key].as_u64().unwrap()).unwrap();
    let below = entities.iter().filter(|entity| number(entity, "offset") > headline);
    below
        .map(|entity| {
            let (from, length) = (number(entity, "offset"), number(entity, "length"));
            let words = String::from_utf16(&units[from..from + length]).unwrap();
            (entity["type"].as_str().unwrap().to_owned(), words)
        })
        .collect()
}

pub fn newest<DB: Backend>(house: &House<DB>, person: i64) -> Message {
    house.messages(person).pop().unwrap()
}

async fn words_keep_their_harmless_looks_and_lose_all_others<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let text = "👋 bring pipes, valve, here, mine; ring 202-555-0199 ok";
    let entities = json!([
        { "type": "bold", "offset": 3, "length": 5 },
        { "type": "spoiler", "offset": 9, "length": 5 },
        { "type": "blockquote", "offset": 16, "length": 5 },
        { "type": "text_link", "offset": 23, "length": 4, "url": "https://t.me/ana_k" },
        { "type": "text_mention", "offset": 29, "length": 4, "user": { "id": ana, "is_bot": false, "first_name": "Ana" } },
        { "type": "italic", "offset": 35, "length": 17 },
    ]);
    house.hears(&updates::message(1, ana, &json!({ "text": text, "entities": entities }))).await;
    let message = newest(&house, ben);
    let expected = [
        ("blockquote", "👋 bring pipes, valve, here, mine; ring ▒▒▒ ok"),
        ("bold", "bring"),
        ("spoiler", "pipes"),
        ("italic", "valve"),
        ("italic", "ring ▒▒▒"),
    ];
    assert_eq!(looks(&message), expected.map(|(look, words)| (look.to_owned(), words.to_owned())));
    let whole = message.content.fields["entities"].to_string();
    assert!(!whole.contains("t.me") && !whole.contains(&ana.to_string()), "{whole}");
}

async fn looks_that_no_client_would_send_are_borne<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let overlapping: Vec<Value> =
        (0..100).map(|at| json!({ "type": "bold", "offset": at, "length": 200 - at })).collect();
    let odd = [
        json!([{ "type": "bold", "offset": 1, "length": 1 }]),
        json!([{ "type": "bold", "offset": -1, "length": 3 }]),
        json!([{ "type": "pre", "offset": 2, "length": 9_000_000_000_i64, "language": "sh" }]),
        json!([{ "type": "bold", "offset": 0, "length": 6 }, { "type": "italic", "offset": 3, "length": 9 }]),
        json!([{ "type": "of_next_year", "offset": 0, "length": 2 }, { "type": "code" }, 7]),
        json!(overlapping),
    ];
    for (number, entities) in (1..).zip(odd) {
        let words = format!("👋👋 tap {number} \u{202e}drips");
        house.hears(&updates::message(number, ana, &json!({ "text": words, "entities": entities }))).await;
        let message = newest(&house, ben);
        assert!(message.content.words().contains(&format!("tap {number} drips")), "{}", house.screen(ben));
        assert_eq!(house.dead_letters().await, 0, "{entities}");
    }
}

/// The newest message that somebody wrote themselves.
pub fn own<DB: Backend>(house: &House<DB>, person: i64) -> Message {
    house.telegram(|telegram| {
        let phone = telegram.phone(person).unwrap();
        phone.messages.visible().rev().find(|message| message.from == Author::Person(person)).unwrap().clone()
    })
}

/// A message as its reader has it now, if it is still there.
pub fn on_phone<DB: Backend>(house: &House<DB>, person: i64, id: i64) -> Option<Message> {
    house.telegram(|telegram| telegram.phone(person).unwrap().messages.get(id).cloned())
}

pub async fn replies<DB: Backend>(house: &mut House<DB>, person: i64, to: i64, text: &str) {
    house.act(person, Act::Text { text: text.into(), reply_to: Some(to), entities: Vec::new() }).await;
}

pub fn edit(message_id: i64, text: &str) -> Act {
    Act::Edit { message_id, text: Some(text.into()), caption: None, place: None }
}

/// Somebody writes: their own message, and the copy on the other one's phone.
pub async fn passes<DB: Backend>(
    house: &mut House<DB>,
    (from, to): (i64, i64),
    text: &str,
) -> (Message, Message) {
    house.writes(from, text).await;
    let copy = newest(house, to);
    assert!(copy.content.words().contains(text), "{}", house.screen(to));
    (own(house, from), copy)
}

async fn a_reply_points_at_the_same_message_on_the_other_side<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let (asked, copy) = passes(&mut house, (ana, ben), "Which tap do you bring?").await;
    house.restart().await;
    replies(&mut house, ben, copy.id, "The steel one").await;
    let answer = newest(&house, ana);
    assert!(answer.content.words().contains("The steel one"), "{}", house.screen(ana));
    assert_eq!(answer.reply_to, Some(asked.id), "it answers Ana's own message");
    replies(&mut house, ana, asked.id, "I mean for the kitchen").await;
    assert_eq!(newest(&house, ben).reply_to, Some(copy.id), "it answers the copy Ben has");
    replies(&mut house, ana, answer.id, "Steel is fine").await;
    let thanks = newest(&house, ben);
    assert_eq!(thanks.reply_to, Some(own(&house, ben).id));
    assert!(thanks.content.words().contains("Steel is fine"));
}

async fn an_edit_follows_on_the_copy<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let (mine, copy) = passes(&mut house, (ana, ben), "Come at nine").await;
    house.restart().await;
    let told = house.messages(ana).len();
    house.act(ana, edit(mine.id, "Come at ten")).await;
    let now = on_phone(&house, ben, copy.id).unwrap();
    assert!(now.content.words().ends_with("Come at ten"), "{}", now.content.words());
    assert_eq!(newest(&house, ben).id, copy.id, "no other message");
    assert_eq!(house.messages(ana).len(), told, "nothing has to be said about it");
}

/// Everything people did is taken in before anything is sent.
pub async fn take_in<DB: Backend>(house: &mut House<DB>) {
    let now = house.now();
    loop {
        let pushes = house.telegram(|telegram| telegram.next_pushes(now));
        if pushes.is_empty() {
            return house.settle().await;
        }
        for push in pushes {
            house.update(&push.body).await;
            let outcome = PushOutcome::Accepted { body: Vec::new() };
            house.telegram(|telegram| telegram.pushed(now, push.update_id, outcome));
        }
    }
}

async fn an_edit_that_overtakes_the_first_delivery_is_all_that_arrives<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let now = house.now();
    let written = house.telegram(|telegram| telegram.act(now, ana, Act::text("Come at nine"))).unwrap();
    house.telegram(|telegram| telegram.act(now, ana, edit(written.messages[0], "Come at ten"))).unwrap();
    take_in(&mut house).await;
    let copy = newest(&house, ben);
    assert!(copy.content.words().ends_with("Come at ten") && copy.edited.is_none(), "{copy:?}");
}

async fn an_edit_that_gives_contacts_away_is_masked_like_a_new_message<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let (mine, copy) = passes(&mut house, (ana, ben), "See you tomorrow").await;
    house.act(ana, edit(mine.id, "See you tomorrow, ring 202-555-0199")).await;
    let now = on_phone(&house, ben, copy.id).unwrap();
    assert!(now.content.words().ends_with("See you tomorrow, ring ▒▒▒"), "{}", now.content.words());
    assert_eq!(house.count(ana, "contact details masked"), 1, "{}", house.screen(ana));
    let everything = house.telegram(|telegram| format!("{:?}", telegram.phone(ben).unwrap().messages.all()));
    assert!(!everything.contains("555-0199"), "nothing of it was ever there");
}

async fn an_edit_that_makes_a_number_of_what_followed_it_does_not_pass<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let (mine, copy) = passes(&mut house, (ana, ben), "Listen").await;
    for piece in ["555", "0199"] {
        // What is written at one moment has no order.
        house.pass(TimeDelta::seconds(1)).await;
        house.writes(ana, piece).await;
    }
    house.act(ana, edit(mine.id, "021")).await;
    let now = on_phone(&house, ben, copy.id).unwrap();
    assert!(!now.content.words().contains("021"), "{}", house.screen(ben));
}

async fn an_edit_of_what_went_to_nobody_is_answered_once<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    house.writes(ana, "/inbox").await;
    let mine = own(&house, ana).id;
    let before = house.messages(ben).len();
    for words in ["Hello Ben", "Hello again", "/menu"] {
        house.act(ana, edit(mine, words)).await;
    }
    assert_eq!(house.count(ana, "That change goes to nobody"), 1, "{}", house.screen(ana));
    assert_eq!(house.messages(ben).len(), before);
}

async fn what_waits_for_its_address_reads_as_it_was_last_written<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    passes(&mut house, (ana, ben), "Good morning").await;
    house.writes(ana, "/post").await;
    house.pass(TimeDelta::minutes(1)).await;
    house.writes(ben, "Which floor is it?").await;
    house.writes(ana, "The first").await;
    let held = own(&house, ana).id;
    assert!(house.newest(ana).contains("For whom is this?"), "{}", house.screen(ana));
    house.act(ana, edit(held, "The second")).await;
    assert!(house.newest(ana).contains("The second"), "{}", house.screen(ana));
    house.presses(ana, "Ben").await;
    assert_eq!((house.count(ben, "The first"), house.count(ben, "The second")), (0, 1));
    house.act(ana, edit(held, "The third")).await;
    assert_eq!(house.count(ben, "The third"), 1, "and it follows from now on");
}
