//! The rules by which the relay keeps back who somebody is, each with something it keeps back and a way to undo it.

use sandbox::{Act, Place, utf16_len};
use serde_json::{Value, json};

use super::{
    raw,
    undone::{
        Outgoing, Source,
        Undoing::{self, Passed, PutBack},
    },
};
use crate::belongings::{drawing, media};

/// What somebody does.
#[derive(Clone)]
pub enum Does {
    Sends(Act),
    /// Writes other words into their last message, or below it.
    Changes(String),
    Presses(&'static str),
}
use Does::{Changes, Presses, Sends};

/// A rule, and what shows that the scan would notice if it were gone.
pub struct Rule {
    pub name: &'static str,
    pub does: Vec<Does>,
    pub undone: Undoing,
    /// What the scan names then.
    pub canary: String,
}

fn rule(name: &'static str, does: impl Into<Vec<Does>>, undone: Undoing, canary: &str) -> Rule {
    Rule { name, does: does.into(), undone, canary: canary.to_owned() }
}

/// A place that everybody knows.
const CAFE: Place = Place { lat: 35.61, lon: -105.93 };
/// Where somebody is, to the yard.
const SPOT: Place = Place { lat: 35.610_327, lon: -105.938_441 };
/// The same, as it must stay on their phone until they say so.
pub const LATITUDE: &str = "35.610327";

fn file(name: &str, mime: &str, bytes: Vec<u8>) -> sandbox::Media {
    media(Some(name), Some(mime), bytes, None)
}

fn with_caption(words: &str) -> sandbox::Media {
    media(None, None, drawing(), Some(words))
}

/// A picture with something written beside its pixels.
fn telling(who: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.add_text_chunk("Author".into(), who.into()).unwrap();
    encoder.write_header().unwrap().write_image_data(&[0]).unwrap();
    bytes
}

/// A film with something told beside its pictures.
fn film(who: &str) -> Vec<u8> {
    let boxed = |kind: &[u8], contents: &[u8]| {
        let size = u32::try_from(contents.len() + 8).unwrap();
        [&size.to_be_bytes()[..], kind, contents].concat()
    };
    let told = boxed(b"udta", who.as_bytes());
    [boxed(b"ftyp", b"isom"), boxed(b"moov", &told), boxed(b"mdat", b"it drips")].concat()
}

/// What is written, wherever it stands.
pub fn of_words(who: &str) -> Vec<Rule> {
    let says = format!("Ask for @{who} there");
    let photo = |words: &str| sandbox::AlbumItem { kind: "photo".into(), media: with_caption(words) };
    let album = || Act::Album { items: vec![photo("One"), photo(&says)] };
    let venue = Act::Venue { place: CAFE, title: says.clone(), address: "Main St 7".into() };
    let elsewhere = json!({ "origin": { "type": "hidden_user", "sender_user_name": who } });
    let quoting = json!({ "text": "This one", "quote": { "text": who }, "external_reply": elsewhere });
    let hidden = PutBack(words);
    vec![
        rule("words of a text", [Sends(Act::text(&says))], hidden, who),
        rule("words below a photo", [Sends(Act::Photo(with_caption(&says)))], hidden, who),
        rule("words below a video", [Sends(Act::Video(with_caption(&says)))], hidden, who),
        rule("words below an animation", [Sends(Act::Animation(with_caption(&says)))], hidden, who),
        rule("words below a voice message", [Sends(Act::Voice(with_caption(&says)))], hidden, who),
        rule("words below a part of an album", [Sends(album())], hidden, who),
        rule("words of a change", [Sends(Act::text("At nine")), Changes(says.clone())], hidden, who),
        rule(
            "words of a change below a photo",
            [Sends(Act::Photo(with_caption("At nine"))), Changes(says.clone())],
            hidden,
            who,
        ),
        rule("what a place is called", [Sends(venue), Presses("Send")], PutBack(place_name), who),
        rule("what is quoted of another chat", [Sends(raw(quoting))], PutBack(quoted), who),
    ]
}

/// How words look.
pub fn of_looks(who: &str) -> Vec<Rule> {
    let looks = |kind: &str, key: &str, value: Value| {
        let mark = json!({ "type": kind, "offset": 0, "length": 4, key: value });
        [Sends(raw(json!({ "text": "here it is", "entities": [mark] })))]
    };
    let (link, user) =
        (format!("https://t.me/{who}"), json!({ "id": 1, "is_bot": false, "first_name": who }));
    vec![
        rule("links behind words", looks("text_link", "url", link.into()), PutBack(marks), who),
        rule("people behind words", looks("text_mention", "user", user), PutBack(marks), who),
        rule("one's own emoji", looks("custom_emoji", "custom_emoji_id", who.into()), PutBack(marks), who),
    ]
}

/// Files, their names, and what is in them.
pub fn of_files(who: &str) -> Vec<Rule> {
    let (name, picture) = (format!("{who}.png"), telling(who));
    let documents = || Act::Document(file(&name, "image/png", picture.clone()));
    let films = |act: fn(sandbox::Media) -> Act, bytes: Vec<u8>| {
        [Sends(act(file(&format!("{who}.mp4"), "video/mp4", bytes)))]
    };
    let item = sandbox::AlbumItem { kind: "document".into(), media: file(&name, "image/png", drawing()) };
    let album = Act::Album { items: vec![item.clone(), item] };
    let other = |act: fn(sandbox::Media) -> Act, name: &str, mime: &str| {
        [Sends(act(file(&format!("{who}.{name}"), mime, b"bytes".to_vec())))]
    };
    let sticker = Act::Sticker { emoji: "👍".into(), set_name: Some(format!("{who}_by_bot")) };
    vec![
        rule("names of pictures", [Sends(documents())], PutBack(file_name), who),
        rule("names of videos", films(Act::Video, film("nobody")), PutBack(file_name), who),
        rule("names of animations", films(Act::Animation, film("nobody")), PutBack(file_name), who),
        rule("names in albums", [Sends(album)], PutBack(file_name), who),
        rule("films go by their number", films(Act::Video, film("nobody")), PutBack(by_number), who),
        rule("what is in a picture", [Sends(documents())], PutBack(file_bytes), who),
        rule("what is in a film", films(Act::Video, film(who)), PutBack(file_bytes), who),
        rule("other files", other(Act::Document, "pdf", "application/pdf"), Passed("copyMessage"), who),
        rule("a GIF as a file", other(Act::Document, "gif", "image/gif"), Passed("copyMessage"), who),
        rule(
            "a picture nobody opens",
            other(Act::Document, "heic", "image/heic"),
            Passed("copyMessage"),
            who,
        ),
        rule("music", other(Act::Audio, "mp3", "audio/mpeg"), Passed("copyMessage"), who),
        rule("stickers of one's own pack", [Sends(sticker)], Passed("copyMessage"), who),
    ]
}

/// Kinds of messages that are not passed on, or not before somebody says so.
pub fn of_kinds(who: &str) -> Vec<Rule> {
    let vcard = format!("BEGIN:VCARD\nFN:{who}\nEND:VCARD");
    let card = json!({ "contact": { "phone_number": "1", "first_name": "A", "vcard": vcard } });
    let own = Act::Contact { phone_number: None, first_name: None };
    let pin = Act::Location { place: SPOT, live_period: None };
    let live = Act::Location { place: SPOT, live_period: Some(900) };
    let poll = Act::Poll { question: format!("Write {who}?"), options: vec!["a".into(), "b".into()] };
    let list = json!({ "checklist": { "title": who, "tasks": [] } });
    let next = json!({ "of_next_year": { "title": who } });
    vec![
        rule("one's own contact", [Sends(own)], Passed("copyMessage"), &format!("Qlast {}", public(who))),
        rule("contact cards", [Sends(raw(card))], Passed("copyMessage"), who),
        rule("polls", [Sends(poll)], Passed("copyMessage"), who),
        rule("stories", [Sends(Act::Story)], Passed("copyMessage"), who),
        rule("games", [Sends(raw(json!({ "game": { "title": who } })))], Passed("forwardMessage"), who),
        rule("lists", [Sends(raw(list))], Passed("forwardMessage"), who),
        rule("kinds nobody knows", [Sends(raw(next))], Passed("forwardMessage"), who),
        rule("a place without consent", [Sends(pin)], Passed("copyMessage"), LATITUDE),
        rule("a moving place without consent", [Sends(live)], Passed("forwardMessage"), LATITUDE),
    ]
}

/// Who somebody is in Telegram.
pub fn of_people(who: &str) -> Vec<Rule> {
    let says = || [Sends(Act::text("At nine"))];
    let origin =
        json!({ "type": "user", "date": 1, "sender_user": { "id": 5, "is_bot": false, "first_name": who } });
    let forwarded = json!({ "text": "From elsewhere", "forward_origin": origin });
    let bot = json!({ "id": 6, "is_bot": true, "first_name": who });
    let via = json!({ "text": "Found it", "via_bot": bot });
    vec![
        rule("where it was forwarded from", [Sends(raw(forwarded))], PutBack(origin_of), who),
        rule("by which bot it was found", [Sends(raw(via))], PutBack(bot_of), who),
        rule("whose message it is", says(), PutBack(forward), who),
        rule("first names", says(), PutBack(first_name), &format!("Qfirst {}", public(who))),
        rule("names of accounts", says(), PutBack(account_name), who),
        rule("numbers of accounts", says(), PutBack(account_number), "73104"),
    ]
}

/// What they are called here.
fn public(who: &str) -> &'static str {
    if who.contains("ana") { "Ana" } else { "Ben" }
}

fn words(call: &mut Outgoing, from: &Source<'_>) {
    let places = call.words();
    let wrote = from.wrote(places.len());
    for (place, message) in places.into_iter().zip(wrote) {
        *place = format!("{}\n{}", place.as_str().unwrap_or_default(), message.content.words()).into();
    }
}

fn adds(call: &mut Outgoing, word: &str) {
    let place = call.words().remove(0);
    *place = format!("{}\n{word}", place.as_str().unwrap_or_default()).into();
}

fn marks(call: &mut Outgoing, from: &Source<'_>) {
    let (text, fields) = from.content();
    let before = utf16_len(call.params["text"].as_str().unwrap()) - utf16_len(text.as_str().unwrap());
    let mut marks = call.params["entities"].as_array().cloned().unwrap_or_default();
    for mark in fields["entities"].as_array().unwrap() {
        let mut mark = mark.clone();
        mark["offset"] = (mark["offset"].as_u64().unwrap() + before as u64).into();
        marks.push(mark);
    }
    call.params["entities"] = marks.into();
}

fn place_name(call: &mut Outgoing, from: &Source<'_>) {
    if call.method == "sendvenue" {
        call.params["title"] = from.content().0["title"].clone();
    }
}

fn quoted(call: &mut Outgoing, from: &Source<'_>) {
    let quote = from.content().1["quote"]["text"].as_str().unwrap().to_owned();
    adds(call, &quote);
}

fn origin_of(call: &mut Outgoing, from: &Source<'_>) {
    let origin = from.content().1["forward_origin"]["sender_user"]["first_name"].as_str().unwrap().to_owned();
    adds(call, &origin);
}

fn bot_of(call: &mut Outgoing, from: &Source<'_>) {
    let bot = from.content().1["via_bot"]["first_name"].as_str().unwrap().to_owned();
    adds(call, &bot);
}

fn file_name(call: &mut Outgoing, from: &Source<'_>) {
    let name = from.content().0["file_name"].as_str().unwrap();
    call.files.iter_mut().for_each(|file| name.clone_into(&mut file.name));
}

fn file_bytes(call: &mut Outgoing, from: &Source<'_>) {
    call.files.iter_mut().for_each(|file| file.bytes = from.bytes());
}

fn by_number(call: &mut Outgoing, from: &Source<'_>) {
    call.files.clear();
    call.params["video"] = from.content().0["file_id"].clone();
}

fn forward(call: &mut Outgoing, from: &Source<'_>) {
    let message = from.wrote(1)[0].id;
    "forwardmessage".clone_into(&mut call.method);
    call.params =
        json!({ "chat_id": call.params["chat_id"], "from_chat_id": from.author.id, "message_id": message });
}

fn first_name(call: &mut Outgoing, from: &Source<'_>) {
    let (first, name) = (&from.author.first_name, public(from.author.username.as_ref().unwrap()));
    let text = call.params["text"].as_str().unwrap().replacen(name, first, 1);
    call.params["text"] = text.into();
}

fn account_name(call: &mut Outgoing, from: &Source<'_>) {
    adds(call, &format!("@{}", from.author.username.as_ref().unwrap()));
}

fn account_number(call: &mut Outgoing, from: &Source<'_>) {
    let link = format!("tg://user?id={}", from.author.id);
    call.params["reply_markup"] = json!({ "inline_keyboard": [[{ "text": "Open", "url": link }]] });
}
