//! Edits on both sides.

use chrono::TimeDelta;
use sandbox::{Act, ActError, Place};
use serde_json::{Value, json};

use crate::town::{ANA, Town, media, png};

fn edit(message_id: i64, text: &str) -> Value {
    json!({ "chat_id": ANA, "message_id": message_id, "text": text })
}

#[test]
fn an_edit_changes_the_message_where_it_stands() {
    let mut town = Town::new();
    let first = town.bot_says(ANA, "one");
    town.bot_says(ANA, "two");
    town.later(TimeDelta::minutes(1));
    let edited = town.ok("editMessageText", edit(first, "uno"));
    assert_eq!(edited["edit_date"], town.now.timestamp());
    let words: Vec<&str> =
        town.phone(ANA).messages.visible().map(|message| message.content.words()).collect();
    assert_eq!(words, ["/start", "uno", "two"]);
}

#[test]
fn an_edit_that_changes_nothing_is_refused() {
    let mut town = Town::new();
    let message_id = town.bot_says(ANA, "same");
    assert!(
        town.refused("editMessageText", edit(message_id, "same"))
            .starts_with("Bad Request: message is not modified:")
    );
}

#[test]
fn an_edit_without_buttons_takes_them_off() {
    let mut town = Town::new();
    let message_id = town.bot_asks(ANA, &["yes"]);
    let edited = town.ok("editMessageText", edit(message_id, "?"));
    assert!(edited.get("reply_markup").is_none());
    assert!(edited.get("edit_date").is_none(), "the words are the same");
}

#[test]
fn only_own_and_present_messages_can_be_edited() {
    let mut town = Town::new();
    let theirs = town.says(ANA, "mine");
    let gone = town.bot_says(ANA, "gone");
    town.ok("deleteMessage", json!({ "chat_id": ANA, "message_id": gone }));
    assert_eq!(town.refused("editMessageText", edit(theirs, "x")), "Bad Request: message can't be edited");
    assert_eq!(town.refused("editMessageText", edit(gone, "x")), "Bad Request: message to edit not found");
    assert_eq!(town.refused("editMessageText", edit(9999, "x")), "Bad Request: message to edit not found");
}

#[test]
fn a_text_has_no_caption_and_a_photo_no_text() {
    let mut town = Town::new();
    let text = town.bot_says(ANA, "text");
    let photo = town.act(ANA, Act::Photo(media(png(), "a.png", None))).messages[0];
    let copy = town.ok("copyMessage", json!({ "chat_id": ANA, "from_chat_id": ANA, "message_id": photo }));
    let copy = copy["message_id"].as_i64().expect("a number");
    let caption = |id: i64| json!({ "chat_id": ANA, "message_id": id, "caption": "new" });
    assert_eq!(
        town.refused("editMessageText", edit(copy, "x")),
        "Bad Request: there is no text in the message to edit"
    );
    assert_eq!(
        town.refused("editMessageCaption", caption(text)),
        "Bad Request: there is no caption in the message to edit"
    );
    assert_eq!(town.ok("editMessageCaption", caption(copy))["caption"], "new");
}

#[test]
fn buttons_alone_can_be_changed() {
    let mut town = Town::new();
    let message_id = town.bot_asks(ANA, &["a"]);
    let markup = json!({ "inline_keyboard": [[{ "text": "b", "callback_data": "b" }]] });
    let params = json!({ "chat_id": ANA, "message_id": message_id, "reply_markup": markup });
    let edited = town.ok("editMessageReplyMarkup", params.clone());
    assert_eq!(edited["reply_markup"]["inline_keyboard"][0][0]["text"], "b");
    assert!(town.refused("editMessageReplyMarkup", params).contains("not modified"));
    let keys = json!({ "chat_id": ANA, "message_id": message_id, "reply_markup": { "keyboard": [["k"]] } });
    assert_eq!(town.refused("editMessageReplyMarkup", keys), "Bad Request: inline keyboard expected");
}

#[test]
fn a_person_edits_their_own_words_and_the_bot_hears_of_it() {
    let mut town = Town::new();
    let message_id = town.says(ANA, "80");
    town.take_all();
    town.later(TimeDelta::hours(1));
    let change =
        |text: &str| Act::Edit { message_id, text: Some(text.to_owned()), caption: None, place: None };
    town.act(ANA, change("90"));
    let update = &town.updates()[0]["edited_message"];
    assert_eq!((&update["text"], &update["message_id"]), (&json!("90"), &json!(message_id)));
    assert_eq!(update["edit_date"], town.now.timestamp());
    town.later(TimeDelta::hours(48));
    assert_eq!(town.emulator.act(town.now, ANA, change("100")), Err(ActError::NotEditable));
}

#[test]
fn a_live_place_moves_by_edits_and_stands_still_in_a_copy() {
    let mut town = Town::new();
    let here = Place { lat: 1.0, lon: 1.0 };
    let message_id = town.act(ANA, Act::Location { place: here, live_period: Some(900) }).messages[0];
    town.take_all();
    let place = Some(Place { lat: 2.0, lon: 1.0 });
    town.act(ANA, Act::Edit { message_id, text: None, caption: None, place });
    assert_eq!(town.updates()[0]["edited_message"]["location"]["latitude"], 2.0);
    town.ok("copyMessage", json!({ "chat_id": ANA, "from_chat_id": ANA, "message_id": message_id }));
    let copy = town.phone(ANA).last_from_bot().expect("a copy");
    assert_eq!(copy.content.fields["location"], json!({ "latitude": 2.0, "longitude": 1.0 }));
}
