//! Updates as Telegram writes them, and two people with a job between them.

use gigline::store::Backend;
use sandbox::Act;
use serde_json::{Value, json};

use crate::house::{House, PLAZA};

/// A message of somebody in their private chat, with this content.
pub fn message(update_id: i64, person: i64, content: &Value) -> Value {
    let mut message = json!({
        "message_id": 900_000 + update_id, "date": 1_780_315_200,
        "from": { "id": person, "is_bot": false, "first_name": "Ana", "language_code": "en" },
        "chat": { "id": person, "type": "private", "first_name": "Ana" },
    });
    merge(&mut message, content);
    json!({ "update_id": update_id, "message": message })
}

/// A text of somebody in their private chat.
pub fn text(update_id: i64, person: i64, words: &str) -> Value {
    message(update_id, person, &json!({ "text": words }))
}

/// The second object's fields over the first's.
pub fn merge(into: &mut Value, from: &Value) {
    for (key, value) in from.as_object().unwrap() {
        into[key] = value.clone();
    }
}

/// Somebody who agreed to the terms and offers plumbing in the middle of town.
pub async fn plumber<DB: Backend>(house: &mut House<DB>, name: &str) -> i64 {
    let person = house.person(name);
    house.act(person, Act::Start { payload: None }).await;
    house.presses(person, "I offer services").await;
    house.writes(person, "Plumbing").await;
    house.presses(person, "Plumbing").await;
    house.presses(person, "That's all").await;
    house.act(person, Act::Location { place: PLAZA, live_period: None }).await;
    house.presses(person, "10 km").await;
    house.writes(person, name).await;
    house.writes(person, "Taps and pipes.").await;
    house.presses(person, "Save").await;
    assert!(house.screen(person).contains("You're in!"), "{}", house.screen(person));
    person
}

/// Somebody who agreed to the terms and wants nothing yet.
pub async fn resident<DB: Backend>(house: &mut House<DB>, name: &str) -> i64 {
    let person = house.person(name);
    house.act(person, Act::Start { payload: None }).await;
    house.presses(person, "I need something done").await;
    house.presses(person, "Leave").await;
    person
}

/// Writes down a plumbing job of $90 up to its last question.
pub async fn request<DB: Backend>(house: &mut House<DB>, person: i64) {
    house.writes(person, "/post").await;
    house.writes(person, "My kitchen tap drips and the cupboard below it gets wet").await;
    for words in ["Plumbing", "Tap or shower", "I turned it off", "Flat", "Skip"] {
        house.presses(person, words).await;
    }
    house.act(person, Act::Location { place: PLAZA, live_period: None }).await;
    house.writes(person, "12 Alameda Street, blue gate").await;
    house.writes(person, "tomorrow 10am").await;
    house.writes(person, "$90").await;
    if house.newest(person).contains("👤") {
        house.writes(person, "Ana").await;
    }
}

/// A customer and a provider whose job is booked, and who talk about it.
pub async fn pair<DB: Backend>(house: &mut House<DB>) -> (i64, i64) {
    let ben = plumber(house, "Ben").await;
    let ana = resident(house, "Ana").await;
    publish(house, ana).await;
    house.presses(ben, "Accept").await;
    (ana, ben)
}

/// Writes down a job and publishes it.
pub async fn publish<DB: Backend>(house: &mut House<DB>, person: i64) {
    request(house, person).await;
    house.presses(person, "Publish").await;
}
