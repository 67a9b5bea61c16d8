//! Everything the bot ever put on a phone, as the client there holds it. What was edited or taken away since stays
//! here: it was there, and somebody may have kept it.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::{Value, json};

use crate::emulator::Emulator;
use crate::messages::Content;

/// Something that arrived on a phone.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Received {
    /// Whose phone, or which group.
    pub chat: i64,
    /// Text, entities, captions, contact, names of files, buttons: in Telegram's fields.
    pub fields: Value,
}

/// A part of what arrived that somebody can read.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece<'a> {
    /// What it is: the kind of message, and `bytes` behind it for what is in a file.
    pub at: String,
    /// Its bytes; those of text are UTF-8.
    pub bytes: Cow<'a, [u8]>,
    /// Whether it is what is in a file.
    pub is_file: bool,
}

impl Emulator {
    /// Everything that ever arrived anywhere, oldest first.
    pub fn received(&self) -> &[Received] {
        &self.received
    }

    /// What can be read in something that arrived: all its words and numbers, a line each, and each file it brings.
    pub fn pieces(&self, received: &Received) -> Vec<Piece<'_>> {
        let mut words = Vec::new();
        collect(&received.fields, "", &mut words);
        let kind = received.fields["kind"].as_str().unwrap_or_default();
        let files = words.iter().filter(|(field, _)| field == "file_id");
        let mut ids: Vec<&str> = files.map(|(_, id)| id.as_str()).collect();
        ids.dedup();
        let bytes = ids.into_iter().filter_map(|id| self.files.get(id)).map(|file| Piece {
            at: format!("{kind} bytes"),
            bytes: Cow::Borrowed(file.bytes.as_slice()),
            is_file: true,
        });
        // Telegram's own numbers of files, and what a press sends back to us, say nothing to anybody.
        let own = ["file_id", "file_unique_id", "file_size", "callback_data"];
        let text: Vec<&str> = words
            .iter()
            .filter(|(field, _)| !own.contains(&field.as_str()))
            .map(|(_, word)| word.as_str())
            .collect();
        let text =
            Piece { at: kind.to_owned(), bytes: Cow::Owned(text.join("\n").into_bytes()), is_file: false };
        [text].into_iter().chain(bytes.collect::<Vec<_>>()).collect()
    }

    pub(crate) fn arrives(&mut self, chat: i64, content: &Content, markup: &impl Serialize) {
        let markup = serde_json::to_value(markup).unwrap_or_default();
        let fields = json!({ "kind": content.kind, "content": content.fields, "markup": markup });
        self.received.push(Received { chat, fields });
    }

    pub(crate) fn notice_arrives(&mut self, chat: i64, text: Option<&str>) {
        let fields = json!({ "kind": "notice", "text": text });
        self.received.push(Received { chat, fields });
    }
}

/// All words and numbers, each with the field it stands in.
fn collect(value: &Value, field: &str, words: &mut Vec<(String, String)>) {
    match value {
        Value::String(word) => words.push((field.to_owned(), word.clone())),
        Value::Number(number) => words.push((field.to_owned(), number.to_string())),
        Value::Array(all) => all.iter().for_each(|one| collect(one, field, words)),
        Value::Object(all) => all.iter().for_each(|(field, one)| collect(one, field, words)),
        Value::Null | Value::Bool(_) => {}
    }
}
