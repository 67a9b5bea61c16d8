//! The leaves: what one kind of update means.

use dialogues::input::{Did, Kind};
use domain::geo::Point;
use serde_json::{Map, Value};
use teloxide::types::{ChatMemberKind, Update, UpdateKind};

use super::{
    along, looks, medium, packs,
    pictures::{self, Picture},
    raw::{RawMessage, RawReply, RawUpdate},
};
use crate::heard::Spoken;

/// A press of a button under a message of ours.
pub fn press(typed: &Update, raw: &RawUpdate) -> Option<Spoken> {
    let UpdateKind::CallbackQuery(query) = &typed.kind else { return None };
    let (who, did) = (i64::try_from(query.from.id.0).ok()?, Did::Press(query.data.clone()?));
    let on = query.message.as_ref().map(|message| i64::from(message.id().0));
    Some(Spoken { on, query: Some(query.id.0.clone()), ..Spoken::bare(who, raw.language(), did) })
}

/// A new message.
pub fn message(_: &Update, raw: &RawUpdate) -> Option<Spoken> {
    let message = raw.message.as_ref()?;
    spoken(message, did(&message.content)?)
}

/// An earlier message, changed. A place that moves by itself is nobody's change; words below what may not be passed
/// on are not passed on either.
pub fn edit(_: &Update, raw: &RawUpdate) -> Option<Spoken> {
    let message = raw.edited_message.as_ref()?;
    if message.content.contains_key("location") {
        return None;
    }
    let passes = medium::of(&message.content).is_some() || along::of(&message.content).file.is_some();
    let caption = word(message, "caption").filter(|_| passes);
    spoken(message, Did::Edited(word(message, "text").or(caption).map(str::to_owned)))
}

fn word<'a>(message: &'a RawMessage, key: &str) -> Option<&'a str> {
    message.content.get(key)?.as_str()
}

/// A reaction set or taken back; of several the first that anybody may use.
pub fn reaction(_: &Update, raw: &RawUpdate) -> Option<Spoken> {
    let reaction = raw.message_reaction.as_ref()?;
    let emoji = reaction.new_reaction.iter().find_map(|one| one.get("emoji")?.as_str());
    let did = Did::Reacted(emoji.map(str::to_owned));
    let message = Some(reaction.message_id);
    Some(Spoken { message, ..Spoken::bare(reaction.user.as_ref()?.id, raw.language(), did) })
}

/// The bot was blocked or unblocked.
pub fn membership(typed: &Update, raw: &RawUpdate) -> Option<Spoken> {
    let UpdateKind::MyChatMember(change) = &typed.kind else { return None };
    let did = match change.new_chat_member.kind {
        ChatMemberKind::Banned(_) | ChatMemberKind::Left => Did::Blocked,
        _ => Did::Unblocked,
    };
    Some(Spoken::bare(i64::try_from(change.from.id.0).ok()?, raw.language(), did))
}

fn spoken(message: &RawMessage, did: Did) -> Option<Spoken> {
    let from = message.from.as_ref()?;
    Some(Spoken {
        telegram_id: from.id,
        language: from.language_code.clone(),
        did,
        looks: looks::of(&message.content),
        medium: medium::of(&message.content).filter(|_| !packs::is_named_after(&message.content, from)),
        caption: word(message, "caption").unwrap_or_default().to_owned(),
        along: along::of(&message.content),
        answers_us: message.reply_to_message.as_ref().is_some_and(RawReply::is_of_a_bot),
        message: Some(message.message_id),
        on: message.reply_to_message.as_ref().map(|reply| reply.message_id),
        query: None,
    })
}

/// The content of a message; `None` for service messages, which are nobody's words.
fn did(content: &Map<String, Value>) -> Option<Did> {
    if let Some(text) = content.get("text").and_then(Value::as_str) {
        return Some(command(text).unwrap_or_else(|| Did::Text(text.to_owned())));
    }
    if let Some(pin) = content.get("location").and_then(pin) {
        return Some(Did::Pin(pin));
    }
    let is_service = SERVICE.iter().any(|key| content.contains_key(*key));
    let kind = KINDS.iter().find(|(key, _)| content.contains_key(*key)).map(|(_, kind)| *kind);
    match kind {
        Some(Kind::File) => Some(Did::Other(kind_of_file(&content["document"]))),
        Some(kind) => Some(Did::Other(kind)),
        None if is_service => None,
        None => Some(Did::Other(Kind::Unknown)),
    }
}

/// Pictures that stay back hear another word than other files.
fn kind_of_file(document: &Value) -> Kind {
    match pictures::of(document) {
        Some(Picture::Moving) => Kind::Gif,
        Some(Picture::Closed) => Kind::Image,
        Some(Picture::Paintable) | None => Kind::File,
    }
}

/// `/name@bot rest`: a slash, a word of letters, digits and underscores, and what follows.
fn command(text: &str) -> Option<Did> {
    let (head, rest) = text.strip_prefix('/')?.split_once(char::is_whitespace).unwrap_or((&text[1..], ""));
    let name = head.split('@').next()?.to_ascii_lowercase();
    let good = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let is_name = !name.is_empty() && name.len() <= 32 && name.chars().all(good);
    is_name.then(|| Did::Command { name, rest: rest.trim().to_owned() })
}

fn pin(location: &Value) -> Option<Point> {
    Point::new(location.get("latitude")?.as_f64()?, location.get("longitude")?.as_f64()?)
}

const KINDS: &[(&str, Kind)] = &[
    ("paid_media", Kind::Paid),
    ("story", Kind::Story),
    ("game", Kind::Game),
    ("photo", Kind::Photo),
    ("video", Kind::Video),
    ("animation", Kind::Video),
    ("video_note", Kind::Video),
    ("voice", Kind::Voice),
    ("document", Kind::File),
    ("audio", Kind::Audio),
    ("sticker", Kind::Sticker),
    ("contact", Kind::Contact),
    ("poll", Kind::Poll),
    ("checklist", Kind::Checklist),
];

/// Messages Telegram writes itself in a private chat.
const SERVICE: &[&str] = &[
    "pinned_message",
    "message_auto_delete_timer_changed",
    "successful_payment",
    "refunded_payment",
    "users_shared",
    "chat_shared",
    "write_access_allowed",
    "passport_data",
    "web_app_data",
    "gift",
    "unique_gift",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
    "chat_background_set",
    "boost_added",
    "giveaway_created",
];
