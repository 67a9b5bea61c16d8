//! The updates a bot hears of, each on the queue Telegram puts it on, and their way to the bot.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::chats::unix;
use crate::emulator::Emulator;
use crate::log::LogEvent;
use crate::messages::{Author, Message};
use crate::queues::{AfterFailure, Push, PushOutcome};

/// Queues of different kinds of one chat or person lie this far apart.
const QUEUE_STEP: i64 = 1 << 33;

impl Emulator {
    pub(crate) fn message_update(&mut self, now: DateTime<Utc>, chat: i64, message: &Message) -> Option<i64> {
        let Author::Person(person) = message.from else { return None };
        let kind = if message.edited.is_some() { "edited_message" } else { "message" };
        let payload = self.message_json(chat, message);
        self.queue_update(now, (kind, chat), person, payload)
    }

    pub(crate) fn callback_update(&mut self, now: DateTime<Utc>, person: i64, payload: Value) -> Option<i64> {
        self.queue_update(now, ("callback_query", person + 3 * QUEUE_STEP), person, payload)
    }

    pub(crate) fn bot_membership_update(
        &mut self,
        now: DateTime<Utc>,
        chat: i64,
        person: i64,
        old: &str,
        new: &str,
    ) -> Option<i64> {
        let member = |status: &str| {
            let mut member = json!({ "user": self.config.user(), "status": status });
            if status == "kicked" {
                member["until_date"] = 0.into();
            }
            member
        };
        let payload = json!({
            "chat": self.chat_json(chat), "from": self.author_json(Author::Person(person)),
            "date": unix(now), "old_chat_member": member(old), "new_chat_member": member(new),
        });
        self.queue_update(now, ("my_chat_member", chat + 5 * QUEUE_STEP), person, payload)
    }

    pub(crate) fn reaction_update(
        &mut self,
        now: DateTime<Utc>,
        (person, message_id): (i64, i64),
        old: Option<&str>,
        new: Option<&str>,
    ) -> Option<i64> {
        let list = |emoji: Option<&str>| -> Vec<Value> {
            emoji.into_iter().map(|emoji| json!({ "type": "emoji", "emoji": emoji })).collect()
        };
        let payload = json!({
            "chat": self.chat_json(person), "message_id": message_id,
            "user": self.author_json(Author::Person(person)), "date": unix(now),
            "old_reaction": list(old), "new_reaction": list(new),
        });
        self.queue_update(now, ("message_reaction", person + 8 * QUEUE_STEP), person, payload)
    }

    /// Updates to be posted now; they count as in flight until [`Self::pushed`] is told what came of it.
    pub fn next_pushes(&mut self, now: DateTime<Utc>) -> Vec<Push> {
        self.expire_updates(now);
        self.delivery.next_pushes(now)
    }

    /// When [`Self::next_pushes`] has something next; `None` until something else happens.
    pub fn next_due(&self) -> Option<DateTime<Utc>> {
        self.delivery.next_due()
    }

    /// Takes in what came of a push. Outcomes of pushes recalled by a new webhook are ignored.
    pub fn pushed(&mut self, now: DateTime<Utc>, update_id: i64, outcome: PushOutcome) {
        match outcome {
            PushOutcome::Accepted { body } => {
                if self.delivery.accepted(update_id) {
                    self.record(now, LogEvent::UpdateAcknowledged { update_id });
                    self.call_from_answer(now, &body);
                }
            }
            PushOutcome::Refused { retry_after } => self.push_failed(now, update_id, retry_after),
            PushOutcome::Lost => self.push_failed(now, update_id, None),
        }
    }

    fn push_failed(&mut self, now: DateTime<Utc>, update_id: i64, retry_after: Option<u32>) {
        match self.delivery.failed(now, update_id, retry_after) {
            AfterFailure::Unknown => {}
            AfterFailure::Retried => self.record(now, LogEvent::PushFailed { update_id }),
            AfterFailure::GivenUp => self.record(now, LogEvent::UpdateExpired { update_id }),
        }
    }

    pub(crate) fn expire_updates(&mut self, now: DateTime<Utc>) {
        for update_id in self.delivery.expire(now) {
            self.record(now, LogEvent::UpdateExpired { update_id });
        }
    }

    /// Carries out the call that the body of a 2xx may hold. Its result goes nowhere; methods that ask
    /// for something or change the webhook are not allowed there.
    fn call_from_answer(&mut self, now: DateTime<Utc>, body: &[u8]) {
        let fields: Value = serde_json::from_slice(body).unwrap_or_else(|_| {
            let pairs = url::form_urlencoded::parse(body);
            pairs.map(|(name, value)| (name.into_owned(), Value::String(value.into_owned()))).collect()
        });
        let Some(method) = fields["method"].as_str().map(str::to_lowercase) else { return };
        let excluded = ["setwebhook", "deletewebhook", "close", "logout"];
        if !method.starts_with("get") && !excluded.contains(&method.as_str()) {
            self.call(now, &method, fields, Vec::new());
        }
    }
}
