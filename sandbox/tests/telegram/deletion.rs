//! Taking messages away.

use chrono::TimeDelta;
use sandbox::{Act, Author};
use serde_json::json;

use crate::town::{ANA, BEN, Town};

#[test]
fn a_bot_deletes_own_and_others_messages_of_a_private_chat_for_48_hours() {
    let mut town = Town::new();
    let own = town.bot_says(ANA, "own");
    let theirs = town.says(ANA, "theirs");
    let old = town.bot_says(ANA, "old");
    for message_id in [own, theirs] {
        town.ok("deleteMessage", json!({ "chat_id": ANA, "message_id": message_id }));
        assert!(town.phone(ANA).messages.get(message_id).is_none());
    }
    let again = town.refused("deleteMessage", json!({ "chat_id": ANA, "message_id": own }));
    assert_eq!(again, "Bad Request: message to delete not found");
    town.later(TimeDelta::hours(48));
    let late = town.refused("deleteMessage", json!({ "chat_id": ANA, "message_id": old }));
    assert_eq!(late, "Bad Request: message can't be deleted for everyone");
}

#[test]
fn deleting_many_skips_what_is_not_there() {
    let mut town = Town::new();
    let one = town.bot_says(ANA, "one");
    let two = town.bot_says(ANA, "two");
    town.ok("deleteMessages", json!({ "chat_id": ANA, "message_ids": [one, 5555, two] }));
    assert_eq!(town.phone(ANA).messages.visible().filter(|message| message.from == Author::Bot).count(), 0);
}

#[test]
fn a_persons_deletion_makes_no_update_and_a_copy_works_for_half_an_hour() {
    let mut town = Town::new();
    let message_id = town.says(ANA, "never mind");
    town.take_all();
    town.act(ANA, Act::Delete { message_id });
    assert!(town.updates().is_empty());
    let copy = json!({ "chat_id": BEN, "from_chat_id": ANA, "message_id": message_id });
    town.ok("copyMessage", copy.clone());
    town.later(TimeDelta::minutes(30));
    assert_eq!(town.refused("copyMessage", copy), "Bad Request: message to copy not found");
}

#[test]
fn an_unfinished_throw_of_dice_can_not_be_taken_back() {
    let mut town = Town::new();
    let sent = town.ok("sendDice", json!({ "chat_id": ANA }));
    let params = json!({ "chat_id": ANA, "message_id": sent["message_id"] });
    assert!(town.refused("deleteMessage", params.clone()).contains("can't be deleted"));
    town.later(TimeDelta::hours(25));
    town.ok("deleteMessage", params);
}
