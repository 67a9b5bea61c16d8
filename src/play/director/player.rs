//! A person of the story, and what they do with their phone.

use std::fmt;

use anyhow::anyhow;
use sandbox::{Act, ActFile, Author, ButtonChoice, Media, Message, Phone, Place};

use super::Director;
use crate::store::Backend;

/// The smallest picture there is: one grey dot, as a PNG.
const DOT: &[u8] =
    b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x01\x00\x00\x00\x01\
    \x08\x00\x00\x00\x00\x3a\x7e\x9b\x55\x00\x00\x00\x0a\x49\x44\x41\x54\x78\xda\x63\x68\x00\x00\x00\
    \x82\x00\x81\xda\x45\x08\x3b\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

/// Something a person does.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Step<'a> {
    /// Opens the bot.
    Open,
    /// Opens the bot by a link, with what follows `?start=` in it.
    Follow(&'a str),
    /// Types this.
    Write(&'a str),
    /// Presses what bears these words.
    Press(&'a str),
    /// Sends a pin: latitude and longitude in degrees.
    Pin(f64, f64),
    /// Sends a photo.
    Photo,
    /// Sends what a button of somebody's would send, whether they have that button or not.
    Forge(&'a str),
}

/// A person of the story.
pub struct Player<DB: Backend> {
    /// Their Telegram id.
    pub id: i64,
    /// What they are called in Telegram, and here.
    pub name: String,
    pub(super) director: Director<DB>,
}

impl<DB: Backend> fmt::Debug for Player<DB> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} ({})", self.name, self.id)
    }
}

impl<DB: Backend> Player<DB> {
    pub(super) fn new(id: i64, name: &str, director: Director<DB>) -> Self {
        Self { id, name: name.to_owned(), director }
    }

    /// Types a text.
    pub async fn writes(&self, text: &str) -> anyhow::Result<()> {
        self.takes(&[Step::Write(text)]).await
    }

    /// Presses the newest live button that bears these words; failing that, a key of the keyboard.
    pub async fn presses(&self, words: &str) -> anyhow::Result<()> {
        self.takes(&[Step::Press(words)]).await
    }

    /// Takes several steps, one after the other.
    pub async fn takes(&self, steps: &[Step<'_>]) -> anyhow::Result<()> {
        for step in steps {
            self.director.act(self.id, &self.act_of(step)?).await?;
        }
        Ok(())
    }

    /// The act a step is on the phone as it looks now.
    pub fn act_of(&self, step: &Step<'_>) -> anyhow::Result<Act> {
        Ok(match step {
            Step::Open => Act::Start { payload: None },
            Step::Follow(payload) => Act::Start { payload: Some((*payload).to_owned()) },
            Step::Write(text) => Act::text(text),
            Step::Pin(lat, lon) => Act::Location { place: Place { lat: *lat, lon: *lon }, live_period: None },
            Step::Photo => {
                let file = ActFile { name: None, mime: None, bytes: DOT.to_vec() };
                Act::Photo(Media { file, caption: None, reply_to: None })
            }
            Step::Forge(data) => {
                let message_id = self.phone(|phone| phone.messages.visible().next_back().map(|last| last.id));
                Act::ForgedPress { message_id: message_id.unwrap_or_default(), data: (*data).to_owned() }
            }
            Step::Press(words) => self.phone(|phone| press_in(phone, words)).ok_or_else(|| {
                anyhow!("{} has no button “{words}”; the phone shows:\n{}", self.name, self.screen())
            })?,
        })
    }

    /// What the newest live button of these words sends.
    pub fn data_of(&self, words: &str) -> anyhow::Result<String> {
        let found = self.phone(|phone| {
            let mut buttons =
                phone.messages.visible().rev().flat_map(|message| message.buttons.iter().flatten());
            buttons
                .find(|button| button.text.contains(words))
                .and_then(|button| button.callback_data().map(str::to_owned))
        });
        found.ok_or_else(|| {
            anyhow!("{} has no button “{words}”; the phone shows:\n{}", self.name, self.screen())
        })
    }

    /// Whether a live button bears these words.
    pub fn can_press(&self, words: &str) -> bool {
        self.phone(|phone| press_in(phone, words)).is_some()
    }

    pub(super) fn phone<T: Default>(&self, look: impl FnOnce(&Phone) -> T) -> T {
        let sandbox = &self.director.0.backstage.sandbox;
        sandbox.with(|emulator, _| emulator.phone(self.id).map(look)).unwrap_or_default()
    }

    /// The last messages on the phone, for an error.
    pub(super) fn screen(&self) -> String {
        const SHOWN: usize = 6;
        self.phone(|phone| {
            let mut last: Vec<String> = phone.messages.visible().rev().take(SHOWN).map(told).collect();
            last.reverse();
            if let Some(words) = phone.last_answer.as_ref().and_then(|answer| answer.text.as_ref()) {
                last.push(format!("(notice) {words}"));
            }
            last.join("\n")
        })
    }
}

/// A button that bears exactly these words is meant before one that bears more.
fn press_in(phone: &Phone, words: &str) -> Option<Act> {
    let labelled = |is_meant: &dyn Fn(&str) -> bool| {
        phone.messages.visible().rev().find_map(|message| {
            let button = message.buttons.iter().flatten().find(|button| is_meant(&button.text))?;
            let button = ButtonChoice::Label { label: button.text.clone() };
            Some(Act::Press { message_id: message.id, button })
        })
    };
    labelled(&|label| label == words).or_else(|| labelled(&|label| label.contains(words))).or_else(|| {
        let keys = phone.reply_keyboard.as_ref()?;
        let key = keys.rows.iter().flatten().find(|key| key.text.contains(words))?;
        Some(Act::ReplyKey { label: key.text.clone(), place: None })
    })
}

fn told(message: &Message) -> String {
    let author = if message.from == Author::Bot { "bot" } else { "me" };
    let labels: Vec<_> = message.buttons.iter().flatten().map(|button| button.text.as_str()).collect();
    let buttons = if labels.is_empty() { String::new() } else { format!(" [{}]", labels.join("] [")) };
    format!("  {author}: {}{buttons}", message.content.words().replace('\n', "\n       "))
}
