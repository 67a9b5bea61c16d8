//! People: opening the bot, blocking it, reacting, groups; and odd kinds of messages.

use sandbox::{Act, ActError};
use serde_json::{Value, json};

use crate::town::{ANA, BEN, Town};

fn start(payload: &str) -> Act {
    Act::Start { payload: Some(payload.to_owned()) }
}

#[test]
fn a_deep_link_arrives_as_a_command_with_its_payload() {
    let mut town = Town::quiet();
    town.act(ANA, start("inv_7-x"));
    let message = &town.updates()[0]["message"];
    assert_eq!(message["text"], "/start inv_7-x");
    assert_eq!(message["entities"], json!([{ "type": "bot_command", "offset": 0, "length": 6 }]));
    assert_eq!(message["from"]["language_code"], "en");
    town.bot_says(ANA, "welcome");
}

#[test]
fn another_language_of_the_phone_shows_with_the_next_update() {
    let mut town = Town::new();
    let acted = town.act(ANA, Act::Language { language_code: Some("es".to_owned()) });
    assert!(acted.updates.is_empty());
    town.act(ANA, Act::text("hola"));
    assert_eq!(town.updates()[0]["message"]["from"]["language_code"], "es");
}

#[test]
fn a_deep_link_can_not_carry_just_anything() {
    let mut town = Town::quiet();
    for payload in ["a b", "ñ", &"x".repeat(65)] {
        assert_eq!(town.emulator.act(town.now, ANA, start(payload)), Err(ActError::BadPayload));
    }
}

#[test]
fn a_blocked_bot_hears_of_it_and_can_not_write_until_the_person_returns() {
    let mut town = Town::new();
    let message_id = town.bot_says(ANA, "hello");
    town.act(ANA, Act::Block);
    let update = town.updates()[0]["my_chat_member"].clone();
    assert_eq!(
        (&update["old_chat_member"]["status"], &update["new_chat_member"]["status"]),
        (&json!("member"), &json!("kicked"))
    );
    for (method, params) in [
        ("sendMessage", json!({ "chat_id": ANA, "text": "?" })),
        ("editMessageText", json!({ "chat_id": ANA, "message_id": message_id, "text": "?" })),
    ] {
        assert_eq!(town.refused(method, params), "Forbidden: bot was blocked by the user");
    }
    assert_eq!(town.emulator.act(town.now, ANA, Act::text("hi")), Err(ActError::Blocked));
    town.act(ANA, Act::Start { payload: None });
    let updates = town.updates();
    assert_eq!(updates[1]["my_chat_member"]["new_chat_member"]["status"], "member");
    assert_eq!(updates[2]["message"]["text"], "/start");
    town.bot_says(ANA, "welcome back");
}

#[test]
fn reactions_come_only_to_a_bot_that_asks_for_them() {
    let mut town = Town::new();
    let message_id = town.bot_says(ANA, "done");
    let react = |emoji: Option<&str>| Act::React { message_id, emoji: emoji.map(str::to_owned) };
    town.act(ANA, react(Some("👍")));
    assert!(town.updates().is_empty());
    town.ok("getUpdates", json!({ "allowed_updates": ["message", "message_reaction"] }));
    town.act(ANA, react(Some("🔥")));
    let reaction = town.updates()[0]["message_reaction"].clone();
    assert_eq!(
        (&reaction["old_reaction"][0]["emoji"], &reaction["new_reaction"][0]["emoji"]),
        (&json!("👍"), &json!("🔥"))
    );
    assert_eq!(town.emulator.act(town.now, ANA, react(Some("abc"))), Err(ActError::NoReaction));
}

#[test]
fn a_bot_reacts_with_one_emoji_that_telegram_offers() {
    let mut town = Town::new();
    let message_id = town.says(ANA, "done!");
    let react = |list: Value| json!({ "chat_id": ANA, "message_id": message_id, "reaction": list });
    let emoji = |emoji: &str| json!({ "type": "emoji", "emoji": emoji });
    town.ok("setMessageReaction", react(json!([emoji("👍")])));
    assert_eq!(town.phone(ANA).messages.get(message_id).expect("it").reactions.len(), 1);
    assert_eq!(
        town.refused("setMessageReaction", react(json!([emoji("🧱")]))),
        "Bad Request: REACTION_INVALID"
    );
    town.ok("setMessageReaction", react(json!([])));
    assert!(town.phone(ANA).messages.get(message_id).expect("it").reactions.is_empty());
}

#[test]
fn in_a_group_the_bot_hears_what_is_meant_for_it() {
    let mut town = Town::new();
    let group = town.emulator.add_group(town.now, "Neighbours", &[ANA, BEN]);
    let say = |text: &str| Act::GroupText { group, text: text.to_owned(), reply_to: None };
    town.act(ANA, say("lovely weather"));
    town.act(ANA, say("/help"));
    town.act(BEN, say("ask @town_bot about it"));
    let updates = town.updates();
    assert!(updates[0]["my_chat_member"].is_object());
    let texts: Vec<&Value> = updates[1..].iter().map(|update| &update["message"]["text"]).collect();
    assert_eq!(texts, ["/help", "ask @town_bot about it"]);
    assert_eq!(updates[1]["message"]["chat"]["type"], "group");
    town.bot_says(group, "I work in private");
    assert!(town.phone(ANA).last_from_bot().is_none());
}

#[test]
fn a_message_of_a_new_kind_passes_as_it_is() {
    let mut town = Town::new();
    let message = json!({ "rich_message": { "blocks": [1] }, "message_id": 5, "from": "nobody" });
    town.act(ANA, Act::Raw { message: message.as_object().expect("an object").clone() });
    let update = town.updates()[0]["message"].clone();
    assert_eq!(update["rich_message"], json!({ "blocks": [1] }));
    assert_eq!(update["from"]["id"], ANA);
}

#[test]
fn a_long_text_goes_in_pieces() {
    let mut town = Town::new();
    assert_eq!(town.act(ANA, Act::text(&"🙂".repeat(3000))).messages.len(), 2);
    let lengths: Vec<usize> = town
        .updates()
        .iter()
        .map(|update| update["message"]["text"].as_str().map_or(0, sandbox::utf16_len))
        .collect();
    assert_eq!(lengths, [4096, 1904]);
}

#[test]
fn odd_kinds_look_as_telegram_shows_them() {
    let mut town = Town::new();
    town.act(
        ANA,
        Act::Poll { question: "When?".to_owned(), options: vec!["Now".to_owned(), "Later".to_owned()] },
    );
    town.act(ANA, Act::Sticker { emoji: "👋".to_owned(), set_name: Some("by_ana".to_owned()) });
    town.act(ANA, Act::Contact { phone_number: None, first_name: None });
    town.act(ANA, Act::Story);
    let kinds = ["poll", "sticker", "contact", "story"];
    for (update, kind) in town.updates().iter().zip(kinds) {
        assert!(update["message"][kind].is_object(), "{update}");
    }
    assert_eq!(town.updates().len(), kinds.len());
}

#[test]
fn commands_are_found_by_chat_and_language() {
    let mut town = Town::new();
    let mut set = |scope: Value, language: &str, name: &str| {
        let commands = json!([{ "command": name, "description": "x" }]);
        town.ok("setMyCommands", json!({ "commands": commands, "scope": scope, "language_code": language }));
    };
    set(json!({ "type": "default" }), "", "plain");
    set(json!({ "type": "all_private_chats" }), "en", "english");
    set(json!({ "type": "chat", "chat_id": BEN }), "", "operator");
    let first = |person: i64| town.emulator.commands_for(person)[0]["command"].clone();
    assert_eq!((first(ANA), first(BEN)), (json!("english"), json!("operator")));
    let bad = json!({ "commands": [{ "command": "Bad Name", "description": "x" }] });
    assert_eq!(town.refused("setMyCommands", bad), "Bad Request: BOT_COMMAND_INVALID");
}

#[test]
fn the_bots_words_about_itself_fall_back_to_the_default_language() {
    let mut town = Town::new();
    town.ok("setMyDescription", json!({ "description": "Find help" }));
    let spanish = town.ok("getMyDescription", json!({ "language_code": "es" }));
    assert_eq!(spanish, json!({ "description": "Find help" }));
    assert_eq!(town.ok("getMe", json!({}))["username"], "town_bot");
}

#[test]
fn a_pin_shows_in_the_chat_until_unpinned_or_deleted() {
    let mut town = Town::new();
    let first = town.bot_says(ANA, "first");
    let second = town.bot_says(ANA, "second");
    for message_id in [first, second] {
        town.ok("pinChatMessage", json!({ "chat_id": ANA, "message_id": message_id }));
    }
    assert_eq!(town.ok("getChat", json!({ "chat_id": ANA }))["pinned_message"]["text"], "second");
    town.ok("unpinChatMessage", json!({ "chat_id": ANA }));
    town.ok("deleteMessage", json!({ "chat_id": ANA, "message_id": first }));
    assert!(town.phone(ANA).pinned.is_empty());
}
