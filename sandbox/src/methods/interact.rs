//! Answering presses, reacting, pinning, and looking at a chat.

use serde::Deserialize;
use serde_json::json;

use super::{Method, Outcome};
use crate::call::Request;
use crate::emulator::Emulator;
use crate::entities::utf16_len;
use crate::errors::ApiError;
use crate::messages::Author;
use crate::phone::PressAnswer;

const MAX_ANSWER: usize = 200;

/// The emoji Telegram lets anyone react with.
pub(crate) const REACTIONS: &str = "❤👍👎🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳❤‍🔥🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👨‍💻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾🤷‍♂🤷🤷‍♀😡";

pub(super) const METHODS: &[Method] = &[
    Method { name: "answerCallbackQuery", run: answer_callback_query },
    Method { name: "setMessageReaction", run: set_message_reaction },
    Method { name: "pinChatMessage", run: pin },
    Method { name: "unpinChatMessage", run: unpin },
    Method { name: "getChat", run: get_chat },
];

fn answer_callback_query(emulator: &mut Emulator, request: &Request) -> Outcome {
    let params = &request.params;
    let text = params.text("text").filter(|text| !text.is_empty());
    if text.as_deref().is_some_and(|text| utf16_len(text) > MAX_ANSWER) {
        return Err(ApiError::bad_request("MESSAGE_TOO_LONG"));
    }
    emulator.close_callback(PressAnswer {
        callback_id: params.text("callback_query_id").unwrap_or_default(),
        at: request.now,
        text,
        show_alert: params.flag("show_alert"),
        url: params.text("url").filter(|url| !url.is_empty()),
    })?;
    Ok(json!(true).into())
}

#[derive(Deserialize)]
struct ReactionType {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    emoji: String,
}

fn set_message_reaction(emulator: &mut Emulator, request: &Request) -> Outcome {
    let chat = request.params.chat_id("chat_id")?;
    let id = request.params.message_id()?;
    let reactions: Vec<ReactionType> = request.params.decode("reaction")?.unwrap_or_default();
    emulator.reach(chat)?;
    emulator.message(chat, id, "message to react not found")?;
    if reactions.len() > 1 {
        return Err(ApiError::bad_request("REACTIONS_TOO_MANY"));
    }
    let emoji = reactions.into_iter().next().map(checked_emoji).transpose()?;
    if let Some(message) = emulator.timeline_mut(chat).and_then(|timeline| timeline.get_mut(id)) {
        message.set_reaction(Author::Bot, emoji.as_deref());
    }
    emulator.touch(chat);
    Ok(json!(true).into())
}

fn checked_emoji(reaction: ReactionType) -> Result<String, ApiError> {
    if reaction.kind == "emoji" && is_reaction(&reaction.emoji) {
        return Ok(reaction.emoji);
    }
    Err(ApiError::bad_request("REACTION_INVALID"))
}

/// Whether Telegram offers this emoji as a reaction.
pub(crate) fn is_reaction(emoji: &str) -> bool {
    !emoji.is_empty() && REACTIONS.contains(emoji.trim_end_matches('\u{fe0f}'))
}

fn pin(emulator: &mut Emulator, request: &Request) -> Outcome {
    let chat = request.params.chat_id("chat_id")?;
    let id = request.params.message_id()?;
    emulator.reach(chat)?;
    emulator.message(chat, id, "message to pin not found")?;
    if let Some(phone) = emulator.phones.get_mut(&chat) {
        phone.pinned.retain(|pinned| *pinned != id);
        phone.pinned.push(id);
    }
    emulator.touch(chat);
    Ok(json!(true).into())
}

/// Without a number, the newest pin goes.
fn unpin(emulator: &mut Emulator, request: &Request) -> Outcome {
    let chat = request.params.chat_id("chat_id")?;
    emulator.reach(chat)?;
    if let Some(phone) = emulator.phones.get_mut(&chat) {
        let id = request.params.integer("message_id").or_else(|| phone.pinned.last().copied());
        let index = phone.pinned.iter().position(|pinned| Some(*pinned) == id);
        let index = index.ok_or_else(|| ApiError::bad_request("message to unpin not found"))?;
        phone.pinned.remove(index);
    }
    emulator.touch(chat);
    Ok(json!(true).into())
}

fn get_chat(emulator: &mut Emulator, request: &Request) -> Outcome {
    let id = request.params.chat_id("chat_id")?;
    if emulator.people.get(&id).is_some_and(|person| !person.started) {
        return Err(ApiError::chat_not_found());
    }
    let mut chat = emulator.chat_json(id);
    let Some(fields) = chat.as_object_mut() else { return Err(ApiError::chat_not_found()) };
    fields.insert("accent_color_id".into(), json!(0));
    fields.insert("max_reaction_count".into(), json!(11));
    fields.insert(
        "accepted_gift_types".into(),
        json!({
            "unlimited_gifts": false, "limited_gifts": false, "unique_gifts": false,
            "premium_subscription": false,
        }),
    );
    let pinned = emulator.phones.get(&id).and_then(|phone| phone.messages.get(*phone.pinned.last()?));
    if let Some(message) = pinned {
        let message = emulator.message_json(id, message);
        chat["pinned_message"] = message;
    }
    Ok(chat.into())
}
