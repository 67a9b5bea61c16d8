//! Long polling: updates are fetched, submitted, and forgotten by Telegram only after their commits.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;
use serde_json::{json, value::RawValue};

use crate::{
    inbox::{Ack, Inbox, Source},
    ports::{Answer, Ports, Pumped},
};

/// The kinds of updates we ask for, here and at the webhook.
pub const ALLOWED_UPDATES: &[&str] =
    &["message", "edited_message", "callback_query", "message_reaction", "my_chat_member"];

/// How long Telegram may hold an empty answer, in seconds.
const HOLD: u32 = 25;
/// How long to wait after an answer that was none.
const PAUSE: TimeDelta = TimeDelta::seconds(2);

/// Fetches updates. The offset is stored nowhere: Telegram keeps what was not acknowledged.
pub struct Polling {
    ports: Ports,
    inbox: Inbox,
    offset: i64,
    hold: u32,
}

#[derive(Deserialize)]
struct Numbered {
    update_id: i64,
}

impl Polling {
    /// Polls with Telegram's hold.
    pub fn new(ports: Ports, inbox: Inbox) -> Self {
        Self { ports, inbox, offset: 0, hold: HOLD }
    }

    /// One round: fetch, submit in order, move the offset behind what was committed.
    pub async fn pump(&mut self, now: DateTime<Utc>) -> Pumped {
        let params = json!({
            "offset": self.offset, "limit": 100, "timeout": self.hold, "allowed_updates": ALLOWED_UPDATES,
        });
        let Answer::Done(result) = self.ports.wire.call("getUpdates", params).await else {
            return Pumped::idle_until(Some(now + PAUSE));
        };
        let updates: Vec<Box<RawValue>> = serde_json::from_str(&result).unwrap_or_default();
        if self.submit_all(&updates).await { Pumped::MORE } else { Pumped::idle_until(Some(now + PAUSE)) }
    }

    /// Submits a page and waits for its commits; `false` if the rest must be fetched again.
    async fn submit_all(&mut self, updates: &[Box<RawValue>]) -> bool {
        let mut waiting = Vec::with_capacity(updates.len());
        for update in updates {
            let Ok(Numbered { update_id }) = serde_json::from_str(update.get()) else { break };
            let bytes = update.get().as_bytes().to_vec();
            waiting.push((update_id, self.inbox.put(Source::Telegram, update_id.to_string(), bytes).await));
        }
        let mut whole = waiting.len() == updates.len();
        for (update_id, acknowledged) in waiting {
            let ack = acknowledged.await.unwrap_or(Ack::Unavailable);
            whole &= ack != Ack::Unavailable;
            // The offset never passes an update that is not committed, whatever came after it.
            if whole {
                self.offset = update_id + 1;
            }
        }
        whole
    }
}
