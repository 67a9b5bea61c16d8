//! The scan finds what is somebody's on another phone, however it is written and wherever in a message it stands.

use data_encoding::{BASE64, BASE64URL};
use sandbox::{Act, Scan, UploadedFile};
use serde_json::{Value, json};

use crate::town::{ANA, BEN, Town, media, png};

/// What Ana would not want Ben to learn.
const SECRET: &str = "Qanaelsewhere 505-555-0177";

/// The same in letters that are two bytes each in any coding.
const FOREIGN: &str = "Ñandú Ñáñez";

fn town() -> Town {
    let mut town = Town::new();
    town.emulator.plant(ANA, SECRET);
    town.emulator.plant(ANA, FOREIGN);
    town
}

/// How the secret is found in what Ben has.
fn ways(town: &Town) -> Vec<(&'static str, String)> {
    Scan::default().look(&town.emulator).into_iter().map(|leak| (leak.way, leak.at)).collect()
}

fn says(town: &mut Town, text: &str) {
    town.ok("sendMessage", json!({ "chat_id": BEN, "text": text }));
}

#[test]
fn it_is_found_plain_folded_and_coded() {
    let arabic: String = SECRET
        .chars()
        .map(|c| c.to_digit(10).and_then(|digit| char::from_u32(0x0660 + digit)).unwrap_or(c))
        .collect();
    let spread: String = SECRET.chars().flat_map(|c| [c, ' ']).collect();
    let coded = |before: &str| BASE64.encode(format!("{before}{SECRET} and more").as_bytes());
    let texts = [
        (format!("hello {SECRET}!"), "plain"),
        (arabic, "folded"),
        (spread.to_uppercase(), "folded"),
        (coded(""), "base 64"),
        (coded("x"), "base 64"),
        (coded("xy"), "base 64"),
        (BASE64URL.encode(SECRET.as_bytes()), "base 64"),
    ];
    for (text, way) in texts {
        let mut town = town();
        says(&mut town, &text);
        assert_eq!(ways(&town), [(way, "text".to_owned())], "{text}");
    }
}

#[test]
fn ones_own_and_what_is_nobodys_is_no_leak() {
    let mut town = town();
    town.ok("sendMessage", json!({ "chat_id": ANA, "text": SECRET }));
    says(&mut town, "Qanaelsewhen 505-555-0178, and nothing else");
    assert_eq!(ways(&town), []);
}

#[test]
fn it_is_found_wherever_a_message_can_carry_it() {
    let link = |kind: &str, more: Value| {
        let mut entity = json!({ "type": kind, "offset": 0, "length": 4 });
        entity.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "chat_id": BEN, "text": "here", "entities": [entity] })
    };
    let button = json!({ "inline_keyboard": [[{ "text": SECRET, "callback_data": "x" }]] });
    let keys = json!({ "keyboard": [["a"]], "input_field_placeholder": SECRET });
    let calls = [
        ("sendMessage", link("text_link", json!({ "url": format!("https://example.org/{SECRET}") }))),
        ("sendMessage", link("custom_emoji", json!({ "custom_emoji_id": SECRET }))),
        ("sendMessage", json!({ "chat_id": BEN, "text": "here", "reply_markup": button })),
        ("sendMessage", json!({ "chat_id": BEN, "text": "here", "reply_markup": keys })),
        ("sendContact", json!({ "chat_id": BEN, "phone_number": "1", "first_name": SECRET })),
        (
            "sendVenue",
            json!({ "chat_id": BEN, "latitude": 1, "longitude": 1, "title": SECRET, "address": "x" }),
        ),
    ];
    for (method, params) in calls {
        let mut town = town();
        town.ok(method, params.clone());
        assert_eq!(ways(&town).len(), 1, "{method} {params}");
    }
}

#[test]
fn what_was_edited_away_was_there() {
    let mut town = town();
    let message = town.bot_says(BEN, SECRET);
    let edit = json!({ "chat_id": BEN, "message_id": message, "text": "nothing" });
    town.ok("editMessageText", edit);
    assert_eq!(ways(&town).len(), 1);
}

#[test]
fn a_document_is_read_and_so_is_its_name() {
    let utf16: Vec<u8> = FOREIGN.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, way) in [(SECRET.as_bytes().to_vec(), "plain"), (utf16, "utf-16")] {
        let mut town = town();
        let file = UploadedFile { field: "document".into(), name: "file.pdf".into(), mime: None, bytes };
        let params = json!({ "chat_id": BEN });
        assert_eq!(town.emulator.call(town.now, "sendDocument", params, vec![file]).status, 200);
        assert_eq!(ways(&town), [(way, "document bytes".to_owned())]);
    }
    let mut town = town();
    town.act(ANA, Act::Document(media(b"plan".to_vec(), "Qanaelsewhere 505-555-0177.pdf", None)));
    let file = town.updates()[0]["message"]["document"]["file_id"].clone();
    town.ok("sendDocument", json!({ "chat_id": BEN, "document": file }));
    assert_eq!(ways(&town), [("plain", "document".to_owned())]);
}

#[test]
fn a_photo_loses_what_is_not_seen_on_it_and_a_document_does_not() {
    let chunk = |name: &[u8], data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length[..], name, data, &[0; 4]].concat()
    };
    let head = png();
    let (signature, header) = head.split_at(8);
    let header = chunk(b"IHDR", &header[8..]);
    let picture = [signature, &header, &chunk(b"tEXt", SECRET.as_bytes()), &chunk(b"IEND", b"")].concat();
    let sends = |act: fn(sandbox::Media) -> Act, kind: &str, method: &str| {
        let mut town = town();
        town.act(ANA, act(media(picture.clone(), "a.png", None)));
        let message = town.updates()[0]["message"].clone();
        let file = message[kind].as_array().and_then(|sizes| sizes.last()).unwrap_or(&message[kind]);
        town.ok(method, json!({ "chat_id": BEN, kind: file["file_id"] }));
        ways(&town).len()
    };
    assert_eq!(sends(Act::Photo, "photo", "sendPhoto"), 0);
    assert_eq!(sends(Act::Document, "document", "sendDocument"), 1);
}

#[test]
fn a_sticker_takes_the_name_of_its_pack_along() {
    let mut town = town();
    town.emulator.plant(ANA, "by_ana_elsewhere");
    town.act(ANA, Act::Sticker { emoji: "👋".to_owned(), set_name: Some("by_ana_elsewhere".to_owned()) });
    let file = town.updates()[0]["message"]["sticker"]["file_id"].clone();
    town.ok("sendSticker", json!({ "chat_id": BEN, "sticker": file }));
    assert_eq!(ways(&town), [("plain", "sticker".to_owned())]);
}
