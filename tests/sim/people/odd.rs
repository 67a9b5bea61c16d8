//! What people should not do, and do: stale and foreign presses, forged data, edits, blocks, things that are no text.

use rand::{RngExt as _, seq::IndexedRandom as _};
use rand_chacha::ChaCha8Rng;
use sandbox::{Act, ActFile, Author, Emulator, Media};
use serde_json::json;

use super::{
    Soul,
    phone::{self, Seen},
    policy::press,
    typing::{self, Words},
};

/// One of them.
pub fn act(who: &Soul, souls: &[Soul], words: &mut Words, emulator: &Emulator, rng: &mut ChaCha8Rng) -> Act {
    match rng.random_range(0..16) {
        0..5 => foreign(who, souls, emulator, rng),
        5..7 => stale(who, emulator, rng),
        7 => forged(who, emulator, rng),
        8 => edit(who, words, emulator, rng),
        9 => delete(who, emulator, rng),
        10 => Act::Block,
        11 => Act::Unblock,
        12 => Act::Sticker { emoji: "👍".into(), set_name: None },
        13 => tell_tale(who, words, rng),
        14 => Act::Start { payload: Some("op_aaaaaaaaaaaaaaaaaaaaaaaaaa".into()) },
        _ => Act::text(&typing::odd(rng)),
    }
}

/// A picture that says who took it, in its name, in itself and below.
pub fn picture(who: &Soul, words: &mut Words, rng: &mut ChaCha8Rng) -> Media {
    let chunk = |name: &[u8], data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap_or(0).to_be_bytes();
        [&length[..], name, data, &[0; 4]].concat()
    };
    let header = chunk(b"IHDR", &[0, 0, 0, 9, 0, 0, 0, 9, 8, 0, 0, 0, 0]);
    let inside = chunk(b"eXIf", format!("{} {}", who.handle, who.number).as_bytes());
    let bytes = [b"\x89PNG\r\n\x1a\n".to_vec(), header, inside, chunk(b"IEND", b"")].concat();
    let file = ActFile { name: Some(format!("{}.png", who.handle)), mime: None, bytes };
    Media { file, caption: rng.random_ratio(1, 2).then(|| typing::sentence(who, words, rng)), reply_to: None }
}

/// Something that carries who somebody is.
fn tell_tale(who: &Soul, words: &mut Words, rng: &mut ChaCha8Rng) -> Act {
    let link = json!({ "type": "text_link", "offset": 0, "length": 4, "url": format!("https://t.me/{}", who.handle) });
    let emoji = json!({ "type": "custom_emoji", "offset": 0, "length": 4, "custom_emoji_id": who.handle });
    let vcard =
        json!({ "phone_number": who.number, "first_name": "A", "vcard": format!("TEL:{}", who.number) });
    let raw =
        |message: serde_json::Value| Act::Raw { message: message.as_object().cloned().unwrap_or_default() };
    match rng.random_range(0..8) {
        0 => Act::Contact { phone_number: None, first_name: None },
        1 => Act::Photo(picture(who, words, rng)),
        2 => Act::Document(picture(who, words, rng)),
        3 => Act::Video(picture(who, words, rng)),
        4 => raw(json!({ "text": "here you are", "entities": [link] })),
        5 => raw(json!({ "text": "here you are", "entities": [emoji] })),
        6 => Act::Sticker { emoji: "👍".into(), set_name: Some(who.handle.clone()) },
        _ => raw(json!({ "contact": vcard })),
    }
}

/// A press copied from somebody else's phone.
fn foreign(who: &Soul, souls: &[Soul], emulator: &Emulator, rng: &mut ChaCha8Rng) -> Act {
    let other = souls.choose(rng).expect("there is a crowd").id;
    let theirs: Vec<Seen> = phone::messages(emulator, other).take(20).flat_map(phone::buttons).collect();
    let is_about_a_job =
        |seen: &&Seen| ["1c-", "1o-", "1tell:"].iter().any(|word| seen.data.starts_with(word));
    let about_jobs: Vec<&Seen> = theirs.iter().filter(is_about_a_job).collect();
    let data = about_jobs.choose(rng).copied().or_else(|| theirs.choose(rng)).map(|seen| seen.data.clone());
    let mine = phone::messages(emulator, who.id).next().map_or(1, |message| message.id);
    Act::ForgedPress { message_id: mine, data: data.unwrap_or_else(|| "1go:desk:0".into()) }
}

/// A press of any button still standing, however old.
fn stale(who: &Soul, emulator: &Emulator, rng: &mut ChaCha8Rng) -> Act {
    let all: Vec<Seen> = phone::messages(emulator, who.id).flat_map(phone::buttons).collect();
    all.choose(rng).map_or_else(|| Act::text("/menu"), press)
}

/// A press that no button offers.
fn forged(who: &Soul, emulator: &Emulator, rng: &mut ChaCha8Rng) -> Act {
    const DATA: [&str; 11] = [
        "",
        "1",
        "2go:home:0",
        "1go:desk:0",
        "1q:yes:999999999999",
        "1c-accept:AAAAAAAAAAAAAAAAAAAAAA:1",
        "1d-end:AAAAAAAAAAAAAAAAAAAAAA:1",
        "1o-accept:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA:1",
        "1l-price:AAAAAAAAAAAAAAAAAAAAAA:0",
        "1q:d.99999999:1",
        "1q:f.99999999999999999999:1",
    ];
    let message_id = match phone::messages(emulator, who.id).next() {
        Some(message) if rng.random_ratio(1, 2) => message.id,
        _ => rng.random_range(1..9_999),
    };
    Act::ForgedPress { message_id, data: (*DATA.choose(rng).expect("never empty")).into() }
}

fn edit(who: &Soul, words: &mut Words, emulator: &Emulator, rng: &mut ChaCha8Rng) -> Act {
    let phone = emulator.phone(who.id);
    let own = phone.and_then(|phone| {
        phone.messages.visible().rev().find(|message| message.from == Author::Person(who.id))
    });
    let text = Some(typing::sentence(who, words, rng));
    match own.filter(|message| message.content.kind == "text") {
        Some(message) => Act::Edit { message_id: message.id, text, caption: None, place: None },
        None => Act::Dice,
    }
}

fn delete(who: &Soul, emulator: &Emulator, rng: &mut ChaCha8Rng) -> Act {
    let mine: Vec<i64> = phone::messages(emulator, who.id).take(6).map(|message| message.id).collect();
    mine.choose(rng).map_or(Act::Dice, |message| Act::Delete { message_id: *message })
}
