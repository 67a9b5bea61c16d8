//! What a story expects: of a phone, or of a row. Only a comparison that held makes a [`Proof`].

use std::fmt::Debug;

use anyhow::{anyhow, bail};
use sandbox::{Author, Message, Phone};

use super::{Player, locked};
use crate::store::Backend;

/// That something was compared and held.
#[derive(Debug)]
#[must_use = "a proof is there to be shown"]
pub struct Proof(String);

impl Proof {
    pub(super) fn of(words: String) -> Self {
        Self(words)
    }

    pub(super) fn into_words(self) -> String {
        self.0
    }

    /// Both held.
    pub fn and(mut self, other: Self) -> Self {
        let Self(words) = other;
        self.0.push_str("; ");
        self.0.push_str(&words);
        self
    }

    /// A row, or what was made of rows, holds what it should.
    pub fn holds<T: PartialEq + Debug>(what: &str, found: &T, expected: &T) -> anyhow::Result<Self> {
        if found != expected {
            bail!("{what} should be {expected:?}, but is {found:?}");
        }
        Ok(Self(format!("row: {what}")))
    }
}

impl<DB: Backend> Player<DB> {
    /// One message that came or changed since the last act, or the answer to a press, bears all these words.
    pub fn sees<const N: usize>(&self, words: [&str; N]) -> anyhow::Result<Proof> {
        let since = locked(&self.director.0.script).present_beat();
        let seen = self.phone(|phone| {
            let fresh =
                |message: &&Message| message.date.max(message.edited.unwrap_or(message.date)) >= since;
            let message = phone.messages.visible().filter(fresh).any(|message| bears(message, &words));
            message
                || notice(phone, since).is_some_and(|notice| words.iter().all(|word| notice.contains(word)))
        });
        self.proved(seen, &words, "")
    }

    /// One message on the phone, however old, bears all these words.
    pub fn still_sees<const N: usize>(&self, words: [&str; N]) -> anyhow::Result<Proof> {
        let seen = self.phone(|phone| phone.messages.visible().any(|message| bears(message, &words)));
        self.proved(seen, &words, "")
    }

    /// Nothing that came or changed since the last act bears this.
    pub fn does_not_see(&self, words: &str) -> anyhow::Result<Proof> {
        let since = locked(&self.director.0.script).present_beat();
        let fresh = |message: &&Message| message.date.max(message.edited.unwrap_or(message.date)) >= since;
        let seen = self.phone(|phone| phone.messages.visible().filter(fresh).any(|m| bears(m, &[words])));
        self.proved(!seen, &[words], "no ")
    }

    /// The bot never showed this on the phone, not even in what was edited or deleted since.
    pub fn never_saw(&self, words: &str) -> anyhow::Result<Proof> {
        let sandbox = &self.director.0.backstage.sandbox;
        let sent = sandbox.with(|emulator, _| {
            let calls = emulator.log().iter().filter_map(sandbox::LogEntry::recorded_call);
            calls
                .filter(|call| call["chat"] == self.id)
                .any(|call| call["params"].to_string().contains(words))
        });
        self.proved(!sent, &[words], "never ")
    }

    /// The bot sent these words so many times in all; what it changed in place does not count.
    pub fn was_told(&self, words: &str, times: usize) -> anyhow::Result<Proof> {
        let sandbox = &self.director.0.backstage.sandbox;
        let sent = sandbox.with(|emulator, _| {
            let calls = emulator.log().iter().filter_map(sandbox::LogEntry::recorded_call);
            let sends = calls.filter(|call| call["method"].as_str().is_some_and(|m| m.starts_with("send")));
            sends.filter(|call| call["chat"] == self.id && call["params"].to_string().contains(words)).count()
        });
        if sent != times {
            anyhow::bail!("{} should be told “{words}” {times} times, but was told {sent} times", self.name);
        }
        Ok(Proof(format!("{}: {times}× “{words}”", self.name)))
    }

    /// There is no live button with these words.
    pub fn cannot_press(&self, words: &str) -> anyhow::Result<Proof> {
        self.proved(!self.can_press(words), &[words], "no button ")
    }

    /// Something came with a sound since the last act.
    pub fn hears_a_ring(&self) -> anyhow::Result<Proof> {
        self.proved(self.rings() > 0, &["a ring"], "")
    }

    /// Nothing came with a sound since the last act.
    pub fn hears_nothing(&self) -> anyhow::Result<Proof> {
        self.proved(self.rings() == 0, &["a ring"], "no ")
    }

    fn rings(&self) -> usize {
        let since = locked(&self.director.0.script).present_beat();
        self.phone(|phone| {
            let loud =
                |message: &&Message| message.from == Author::Bot && !message.silent && message.date >= since;
            phone.messages.all().iter().filter(loud).count()
        })
    }

    fn proved(&self, held: bool, words: &[&str], prefix: &str) -> anyhow::Result<Proof> {
        let quoted: Vec<_> = words.iter().map(|word| format!("“{word}”")).collect();
        let what = format!("{}: {prefix}{}", self.name, quoted.join(", "));
        if held {
            return Ok(Proof(what));
        }
        Err(anyhow!("expected on the phone of {what}; it shows:\n{}", self.screen()))
    }
}

/// Whether the bot's message bears all these words, in its text or on its buttons.
fn bears(message: &Message, words: &[&str]) -> bool {
    let on_button = |word: &str| message.buttons.iter().flatten().any(|button| button.text.contains(word));
    let said = message.content.words();
    message.from == Author::Bot && words.iter().all(|word| said.contains(word) || on_button(word))
}

fn notice(phone: &Phone, since: chrono::DateTime<chrono::Utc>) -> Option<&str> {
    let answer = phone.last_answer.as_ref().filter(|answer| answer.at >= since)?;
    answer.text.as_deref()
}
