//! What two people send each other, as the other phone receives it.

use gigline::store::{Backend, Store};
use sandbox::Message;
use serde_json::{Value, json};

use crate::{
    database::stories,
    house::{House, morning},
    updates::{self, pair},
};

stories! { morning();
    words_keep_their_harmless_looks_and_lose_all_others,
    looks_that_no_client_would_send_are_borne,
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

fn newest<DB: Backend>(house: &House<DB>, person: i64) -> Message {
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
