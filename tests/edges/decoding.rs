//! Bytes of strangers: whatever they are, decoding them never panics, and real ones mean what they say.

use dialogues::input::{Did, Kind};
use domain::geo::Point;
use gigline::{
    heard::{Heard, Spoken},
    telegram::decode::decode,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::updates::{merge, message, text};

const ANA: i64 = 7_000_000_001;

fn spoken(update: &Value) -> Spoken {
    match decode(update.to_string().as_bytes()) {
        Some(Heard::Person(spoken)) => *spoken,
        other => panic!("{update}: {other:?}"),
    }
}

/// What somebody did who wrote the message of this number, or reacted to it.
fn wrote(message: i64, did: Did) -> Spoken {
    Spoken { message: Some(message), ..said(did) }
}

fn said(did: Did) -> Spoken {
    Spoken::bare(ANA, Some("en".into()), did)
}

fn command(name: &str, rest: &str) -> Did {
    Did::Command { name: name.into(), rest: rest.into() }
}

/// A press as Telegram sends it.
fn press(data: &str) -> Value {
    let from = json!({ "id": ANA, "is_bot": false, "first_name": "Ana", "language_code": "en" });
    let ours = json!({ "id": 1, "is_bot": true, "first_name": "Gigline", "username": "gigline_bot" });
    let chat = json!({ "id": ANA, "type": "private", "first_name": "Ana" });
    let message =
        json!({ "message_id": 41, "date": 1_780_315_200, "from": ours, "chat": chat, "text": "Pick one" });
    let query = json!({ "id": "77", "from": from, "message": message, "chat_instance": "-1", "data": data });
    json!({ "update_id": 9, "callback_query": query })
}

/// The bot's standing in a private chat, changed.
fn standing(status: &str) -> Value {
    let from = json!({ "id": ANA, "is_bot": false, "first_name": "Ana", "language_code": "en" });
    let bot = json!({ "id": 1, "is_bot": true, "first_name": "Gigline", "username": "gigline_bot" });
    let member = |status: &str| json!({ "user": bot, "status": status, "until_date": 0 });
    let chat = json!({ "id": ANA, "type": "private", "first_name": "Ana" });
    let old = member(if status == "member" { "kicked" } else { "member" });
    json!({ "update_id": 9, "my_chat_member": {
        "chat": chat, "from": from, "date": 1_780_315_200, "old_chat_member": old, "new_chat_member": member(status) } })
}

#[test]
fn texts_and_commands_are_told_apart() {
    let table = [
        ("hello", Did::Text("hello".into())),
        ("/start", command("start", "")),
        ("/START", command("start", "")),
        ("/start op_abc", command("start", "op_abc")),
        ("/start@gigline_bot  op_abc ", command("start", "op_abc")),
        ("/help\nplease", command("help", "please")),
        ("/", Did::Text("/".into())),
        ("/ start", Did::Text("/ start".into())),
        ("//", Did::Text("//".into())),
        ("/dev/null is full", Did::Text("/dev/null is full".into())),
        ("/ñandú", Did::Text("/ñandú".into())),
        (" /start", Did::Text(" /start".into())),
        ("1/2", Did::Text("1/2".into())),
    ];
    for (words, did) in table {
        assert_eq!(spoken(&text(1, ANA, words)), wrote(900_001, did), "{words:?}");
    }
}

#[test]
fn the_kind_of_a_content_is_read_from_its_key() {
    let table = [
        (
            json!({ "location": { "latitude": 35.687, "longitude": -105.938 } }),
            Did::Pin(Point::new(35.687, -105.938).unwrap()),
        ),
        (json!({ "photo": [] }), Did::Other(Kind::Photo)),
        (json!({ "video": {} }), Did::Other(Kind::Video)),
        (json!({ "animation": {}, "document": {} }), Did::Other(Kind::Video)),
        (json!({ "video_note": {} }), Did::Other(Kind::Video)),
        (json!({ "voice": {} }), Did::Other(Kind::Voice)),
        (json!({ "document": {} }), Did::Other(Kind::File)),
        (json!({ "audio": {} }), Did::Other(Kind::Audio)),
        (json!({ "sticker": {} }), Did::Other(Kind::Sticker)),
        (json!({ "contact": {} }), Did::Other(Kind::Contact)),
        (json!({ "poll": {} }), Did::Other(Kind::Poll)),
        (json!({ "story": {} }), Did::Other(Kind::Story)),
        (json!({ "checklist": {} }), Did::Other(Kind::Checklist)),
        (json!({ "game": {} }), Did::Other(Kind::Game)),
        (json!({ "paid_media": {} }), Did::Other(Kind::Paid)),
        (json!({ "dice": {} }), Did::Other(Kind::Unknown)),
        (json!({ "something_of_next_year": {} }), Did::Other(Kind::Unknown)),
        (json!({ "location": { "latitude": 100.0, "longitude": 0.0 } }), Did::Other(Kind::Unknown)),
    ];
    for (content, did) in table {
        assert_eq!(spoken(&message(1, ANA, &content)), wrote(900_001, did), "{content}");
    }
    let venue = json!({
        "location": { "latitude": 1.0, "longitude": 2.0 },
        "venue": { "location": { "latitude": 1.0, "longitude": 2.0 }, "title": "Café", "address": "Plaza" },
    });
    assert_eq!(spoken(&message(1, ANA, &venue)).did, Did::Pin(Point::new(1.0, 2.0).unwrap()));
}

#[test]
fn a_reply_points_at_what_it_answers() {
    let reply = json!({ "text": "yes", "reply_to_message": { "message_id": 41, "date": 1, "chat": { "id": ANA, "type": "private" } } });
    assert_eq!(
        spoken(&message(1, ANA, &reply)),
        Spoken { on: Some(41), ..wrote(900_001, Did::Text("yes".into())) }
    );
}

#[test]
fn a_press_carries_its_data_its_message_and_its_query() {
    let expected = Spoken { on: Some(41), query: Some("77".into()), ..said(Did::Press("1go:home:0".into())) };
    assert_eq!(spoken(&press("1go:home:0")), expected);
    let mut gone = press("x");
    gone["callback_query"]["message"] =
        json!({ "message_id": 41, "date": 0, "chat": { "id": ANA, "type": "private", "first_name": "Ana" } });
    assert_eq!(spoken(&gone).did, Did::Press("x".into()), "a message too old to be shown");
}

#[test]
fn an_edit_and_a_changed_standing_are_heard() {
    let mut edited = text(1, ANA, "changed");
    edited["edited_message"] = edited["message"].take();
    edited.as_object_mut().unwrap().remove("message");
    merge(&mut edited["edited_message"], &json!({ "edit_date": 1_780_315_201 }));
    assert_eq!(spoken(&edited), wrote(900_001, Did::Edited(Some("changed".into()))));
    let mut captioned = edited.clone();
    captioned["edited_message"].as_object_mut().unwrap().remove("text");
    merge(&mut captioned["edited_message"], &json!({ "photo": [{ "file_id": "p" }], "caption": "the tap" }));
    assert_eq!(spoken(&captioned).did, Did::Edited(Some("the tap".into())));
    merge(&mut edited["edited_message"], &json!({ "location": { "latitude": 1.0, "longitude": 2.0 } }));
    assert_eq!(decode(edited.to_string().as_bytes()), Some(Heard::Nobody), "a place that moves by itself");
    assert_eq!(spoken(&standing("kicked")).did, Did::Blocked);
    assert_eq!(spoken(&standing("member")).did, Did::Unblocked);
}

#[test]
fn a_reaction_names_its_message_and_only_emoji_anybody_may_use() {
    let from = json!({ "id": ANA, "is_bot": false, "first_name": "Ana", "language_code": "en" });
    let react = |reactions: Value| {
        json!({ "update_id": 9, "message_reaction": {
            "chat": { "id": ANA, "type": "private", "first_name": "Ana" }, "message_id": 41, "user": from,
            "date": 1_780_315_200, "old_reaction": [], "new_reaction": reactions } })
    };
    let own = json!({ "type": "custom_emoji", "custom_emoji_id": "5368" });
    let thumb = json!({ "type": "emoji", "emoji": "👍" });
    let table = [
        (json!([thumb]), Some("👍")),
        (json!([own, thumb]), Some("👍")),
        (json!([own]), None),
        (json!([]), None),
    ];
    for (reactions, emoji) in table {
        let expected = wrote(41, Did::Reacted(emoji.map(str::to_owned)));
        assert_eq!(spoken(&react(reactions.clone())), expected, "{reactions}");
    }
}

#[test]
fn service_messages_are_nobodys_words() {
    for key in ["pinned_message", "message_auto_delete_timer_changed", "write_access_allowed", "gift"] {
        let update = message(1, ANA, &json!({ (key): {} }));
        assert_eq!(decode(update.to_string().as_bytes()), Some(Heard::Nobody), "{key}");
    }
}

#[test]
fn bytes_that_are_no_update_are_told_apart_from_updates_for_nobody() {
    for bytes in ["", "{", "[]", "null", "{}", "{\"message\":{}}", "{\"update_id\":\"1\"}"] {
        assert_eq!(decode(bytes.as_bytes()), None, "{bytes}");
    }
    for bytes in [
        "{\"update_id\":1}",
        "{\"update_id\":1,\"poll\":{}}",
        "{\"update_id\":1,\"of_next_year\":[]}",
        "{\"update_id\":1,\"poll_answer\":{\"poll_id\":\"1\",\"option_ids\":[]}}",
        "{\"update_id\":1,\"message_reaction\":{\"chat\":{\"id\":7,\"type\":\"private\",\"first_name\":\"A\"},\
          \"message_id\":5,\"date\":1,\"old_reaction\":[],\"new_reaction\":[]}}",
    ] {
        assert_eq!(decode(bytes.as_bytes()), Some(Heard::Nobody), "{bytes}");
    }
}

/// Updates that are real, to be spoilt.
fn real() -> Vec<String> {
    let pin = message(2, ANA, &json!({ "location": { "latitude": 35.687, "longitude": -105.938 } }));
    let updates = [text(1, ANA, "/start op_abc"), pin, press("1go:home:0"), standing("kicked")];
    updates.iter().map(Value::to_string).collect()
}

proptest! {
    #[test]
    fn any_bytes_are_borne(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let heard = decode(&bytes);
        prop_assert!(heard.is_none() || serde_json::from_slice::<Value>(&bytes).is_ok());
    }

    #[test]
    fn spoilt_updates_are_borne(which in 0..4_usize, cuts in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8)) {
        let mut bytes = real()[which].clone().into_bytes();
        for (at, byte) in cuts {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let is_json = serde_json::from_slice::<Value>(&bytes).is_ok();
        prop_assert!(is_json || decode(&bytes).is_none());
        prop_assert!(decode(&bytes) == decode(&bytes));
    }

    #[test]
    fn fields_of_the_wrong_kind_are_borne(which in 0..4_usize, path in any::<prop::sample::Index>(), with in any_value()) {
        let mut update: Value = serde_json::from_str(&real()[which]).unwrap();
        let pointers = pointers(&update, "");
        let pointer = path.get(&pointers);
        *update.pointer_mut(pointer).unwrap() = with;
        let heard = decode(update.to_string().as_bytes());
        if let Some(Heard::Person(spoken)) = heard {
            prop_assert!(spoken.telegram_id != 0 || pointer.ends_with("/id"));
        }
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,40}".prop_map(Value::from),
        Just(json!([])),
        Just(json!({ "id": -1, "type": "private" })),
    ]
}

/// The address of every value in a document but the whole.
fn pointers(value: &Value, prefix: &str) -> Vec<String> {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => {
            fields.iter().map(|(key, child)| (format!("{prefix}/{key}"), child)).collect()
        }
        Value::Array(items) => {
            (0..).zip(items).map(|(at, child): (usize, _)| (format!("{prefix}/{at}"), child)).collect()
        }
        _ => Vec::new(),
    };
    children
        .into_iter()
        .flat_map(|(path, child)| std::iter::once(path.clone()).chain(pointers(child, &path)))
        .collect()
}
