//! What a person's client holds: the chat with the bot as it looks on their screen.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use crate::keyboards::{Markup, ReplyKeyboard};
use crate::messages::{Author, Message, Timeline};

/// For how long a client shows "typing…" after one call.
const CHAT_ACTION_LASTS: TimeDelta = TimeDelta::seconds(5);

/// What the bot answered to a press.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PressAnswer {
    /// The callback query answered.
    pub callback_id: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Words of the notice; `None` only stops the spinner.
    pub text: Option<String>,
    /// Shown as a box to be closed instead of a passing notice.
    pub show_alert: bool,
    /// An address the client opens.
    pub url: Option<String>,
}

/// The client opened the reply field by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForceReply {
    /// The message to be answered.
    pub message_id: i64,
    /// Hint in the empty text field.
    pub placeholder: Option<String>,
}

/// "typing…", "sending a photo…"
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChatAction {
    /// Telegram's name of the action.
    pub action: String,
    /// When the client stops showing it.
    pub until: DateTime<Utc>,
}

/// One person's view of the chat with the bot.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Phone {
    /// Messages, oldest first; deleted ones are marked.
    pub messages: Timeline,
    /// Keys shown now.
    pub reply_keyboard: Option<ReplyKeyboard>,
    /// The bot asked for a reply: the next text answers that message.
    pub force_reply: Option<ForceReply>,
    /// Messages of the bot since the person last did something.
    pub unread: u32,
    /// How many of these came with a sound.
    pub rings: u32,
    /// Presses the bot has not answered yet.
    pub waiting_presses: BTreeSet<String>,
    /// The latest answer to a press.
    pub last_answer: Option<PressAnswer>,
    /// What the bot seems to be doing.
    pub chat_action: Option<ChatAction>,
    /// Ids of pinned messages, oldest pin first.
    pub pinned: Vec<i64>,
    /// Value of [`crate::Emulator::revision`] at the last change of this phone.
    pub changed_at: u64,
}

impl Phone {
    /// Takes in a message of the bot: counts it, rings unless silent, shows or hides keys.
    pub(crate) fn receive(&mut self, message: Message, markup: Markup) {
        self.unread += 1;
        self.rings += u32::from(!message.silent);
        self.chat_action = None;
        match markup {
            Markup::Keys { rows, placeholder, one_time } => {
                self.force_reply = None;
                self.reply_keyboard =
                    Some(ReplyKeyboard { message_id: message.id, rows, placeholder, one_time });
            }
            Markup::RemoveKeys => {
                self.reply_keyboard = None;
                self.force_reply = None;
            }
            Markup::ForceReply { placeholder } => {
                self.force_reply = Some(ForceReply { message_id: message.id, placeholder });
            }
            Markup::None | Markup::Inline(_) => {}
        }
        self.messages.push(message);
    }

    /// The person looked at the chat.
    pub(crate) fn look(&mut self) {
        self.unread = 0;
        self.rings = 0;
    }

    /// A deleted message takes its keys and its pin with it.
    pub(crate) fn forget(&mut self, message_id: i64) {
        self.pinned.retain(|pinned| *pinned != message_id);
        if self.reply_keyboard.as_ref().is_some_and(|keys| keys.message_id == message_id) {
            self.reply_keyboard = None;
        }
    }

    pub(crate) fn show_action(&mut self, now: DateTime<Utc>, action: String) {
        self.chat_action = Some(ChatAction { action, until: now + CHAT_ACTION_LASTS });
    }

    /// The newest message of the bot that is still there.
    pub fn last_from_bot(&self) -> Option<&Message> {
        self.messages.visible().rev().find(|message| message.from == Author::Bot)
    }
}
