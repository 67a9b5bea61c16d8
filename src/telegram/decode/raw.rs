//! The few fields of an update that must not depend on how new the typed library is.

use serde::{Deserialize, de::IgnoredAny};
use serde_json::{Map, Value};

/// An update with its content left as it came.
#[derive(Clone, Deserialize, Debug)]
pub struct RawUpdate {
    pub message: Option<RawMessage>,
    pub edited_message: Option<RawMessage>,
    pub message_reaction: Option<RawReaction>,
    poll_answer: Option<IgnoredAny>,
    callback_query: Option<RawPress>,
    my_chat_member: Option<RawChange>,
}

/// A message.
#[derive(Clone, Deserialize, Debug)]
pub struct RawMessage {
    pub message_id: i64,
    pub from: Option<RawUser>,
    pub chat: RawChat,
    pub reply_to_message: Option<RawReply>,
    /// Everything else: the content's kind is the key that stands here.
    #[serde(flatten)]
    pub content: Map<String, Value>,
}

/// A reaction to a message.
#[derive(Clone, Deserialize, Debug)]
pub struct RawReaction {
    pub chat: RawChat,
    pub message_id: i64,
    pub user: Option<RawUser>,
    #[serde(default)]
    pub new_reaction: Vec<Value>,
}

#[derive(Clone, Deserialize, Debug)]
struct RawPress {
    from: RawUser,
    message: Option<RawPlace>,
}

/// Anything that lies in a chat.
#[derive(Clone, Deserialize, Debug)]
struct RawPlace {
    chat: RawChat,
}

#[derive(Clone, Deserialize, Debug)]
struct RawChange {
    from: Option<RawUser>,
    chat: RawChat,
}

#[derive(Clone, Deserialize, Debug)]
pub struct RawUser {
    pub id: i64,
    #[serde(default)]
    pub is_bot: bool,
    pub language_code: Option<String>,
    /// What they are called in Telegram; it stays in this room.
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub username: Option<String>,
}

#[derive(Clone, Deserialize, Debug)]
pub struct RawChat {
    pub id: i64,
    #[serde(rename = "type")]
    pub kind: String,
}

#[derive(Clone, Deserialize, Debug)]
pub struct RawReply {
    pub message_id: i64,
    pub from: Option<RawUser>,
}

impl RawReply {
    /// In a private chat the only bot is this one.
    pub fn is_of_a_bot(&self) -> bool {
        self.from.as_ref().is_some_and(|from| from.is_bot)
    }
}

/// Where an update comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// A person's own chat with the bot.
    Private,
    /// A message in a group.
    Group(i64),
    /// Channels, other bots, and everything that is no input.
    Elsewhere,
}

impl RawUpdate {
    /// A reaction or a vote that says not who gave it, over which teloxide panics; votes are never ours.
    pub fn is_by_nobody(&self) -> bool {
        let nobody = self.message_reaction.as_ref().is_some_and(|reaction| reaction.user.is_none());
        nobody || self.poll_answer.is_some()
    }

    /// Only a person in their private chat reaches the conversations.
    pub fn place(&self) -> Place {
        let Some((from, chat)) = self.sender() else { return Place::Elsewhere };
        match chat.kind.as_str() {
            _ if from.is_bot => Place::Elsewhere,
            "private" if chat.id == from.id => Place::Private,
            "group" | "supergroup" if self.message.is_some() => Place::Group(chat.id),
            _ => Place::Elsewhere,
        }
    }

    /// What Telegram says of the sender's language.
    pub fn language(&self) -> Option<String> {
        self.sender()?.0.language_code.clone()
    }

    fn sender(&self) -> Option<(&RawUser, &RawChat)> {
        if let Some(press) = &self.callback_query {
            return Some((&press.from, &press.message.as_ref()?.chat));
        }
        if let Some(reaction) = &self.message_reaction {
            return Some((reaction.user.as_ref()?, &reaction.chat));
        }
        if let Some(change) = &self.my_chat_member {
            return Some((change.from.as_ref()?, &change.chat));
        }
        let part = self.message.as_ref().or(self.edited_message.as_ref())?;
        Some((part.from.as_ref()?, &part.chat))
    }
}
