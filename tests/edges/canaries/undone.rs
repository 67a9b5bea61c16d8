//! A line to Telegram on which one rule of the relay is out of force: what the rule took from a message is put back,
//! as its author has it.

use chrono::{DateTime, Utc};
use sandbox::{Author, Emulator, Message, Person, UploadedFile};
use serde_json::{Value, json};

/// A call on its way to Telegram.
pub struct Outgoing {
    /// In small letters.
    pub method: String,
    pub params: Value,
    pub files: Vec<UploadedFile>,
}

/// How a rule is undone.
#[derive(Clone, Copy)]
pub enum Undoing {
    /// In what goes to the reader.
    PutBack(fn(&mut Outgoing, &Source<'_>)),
    /// What its author is answered about goes to the reader all the same, by this method.
    Passed(&'static str),
}

/// A rule that is out of force between two people.
pub struct Undone {
    pub author: i64,
    pub reader: i64,
    pub how: Undoing,
}

/// Where the things are that were taken away.
pub struct Source<'a> {
    telegram: &'a Emulator,
    pub author: &'a Person,
}

impl Source<'_> {
    /// The last messages that the author sent, oldest first.
    pub fn wrote(&self, count: usize) -> Vec<&Message> {
        let own = Author::Person(self.author.id);
        let all = self.telegram.phone(self.author.id).unwrap().messages.all();
        let mut wrote: Vec<_> = all.iter().filter(|message| message.from == own).collect();
        wrote.split_off(wrote.len().saturating_sub(count))
    }

    /// The last of them, in Telegram's fields: what names its kind, and all of it.
    pub fn content(&self) -> (&Value, &serde_json::Map<String, Value>) {
        let content = &self.wrote(1)[0].content;
        (&content.fields[&content.kind], &content.fields)
    }

    /// The bytes of its file.
    pub fn bytes(&self) -> Vec<u8> {
        self.telegram.file(self.content().0["file_id"].as_str().unwrap()).unwrap().bytes.clone()
    }
}

impl Outgoing {
    /// Every place in it where words of somebody's stand.
    pub fn words(&mut self) -> Vec<&mut Value> {
        let is_text = self.params.get("text").is_some();
        let is_nested = self.params.get("media").is_some();
        match &mut self.params {
            params if is_text => vec![&mut params["text"]],
            params if is_nested => match &mut params["media"] {
                Value::Array(parts) => parts.iter_mut().map(|part| &mut part["caption"]).collect(),
                part => vec![&mut part["caption"]],
            },
            params => vec![&mut params["caption"]],
        }
    }
}

impl Undone {
    /// Undoes the rule in a call, or beside it.
    pub fn apply(&self, telegram: &mut Emulator, now: DateTime<Utc>, call: &mut Outgoing) {
        let author = telegram.people().find(|person| person.id == self.author).unwrap().clone();
        let writes = call.method.starts_with("send") || call.method.starts_with("edit");
        let source = Source { telegram, author: &author };
        match self.how {
            Undoing::PutBack(put_back) if writes && call.params["chat_id"] == self.reader => {
                put_back(call, &source);
            }
            Undoing::Passed(method) if writes && call.params["chat_id"] == self.author => {
                let message = source.wrote(1)[0].id;
                let copy =
                    json!({ "chat_id": self.reader, "from_chat_id": self.author, "message_id": message });
                let answer = telegram.call(now, method, copy, Vec::new());
                assert_eq!(answer.status, 200, "{}", answer.body);
            }
            _ => {}
        }
    }
}
