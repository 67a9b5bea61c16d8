//! The file for the calendar that a phone got last.

use anyhow::Context as _;
use chrono::{DateTime, Utc};
use sandbox::Message;

use super::{Player, Proof};
use crate::store::Backend;

impl<DB: Backend> Player<DB> {
    /// The newest file for the calendar on the phone begins then.
    pub fn has_in_calendar(&self, start: DateTime<Utc>) -> anyhow::Result<Proof> {
        let entry = self.newest_entry().with_context(|| format!("{} has nothing to open", self.name))?;
        let found = entry.lines().find_map(|line| line.strip_prefix("DTSTART:"));
        let begins = start.format("%Y%m%dT%H%M%SZ").to_string();
        Proof::holds(&format!("the calendar of {}", self.name), &found, &Some(begins.as_str()))
    }

    fn newest_entry(&self) -> Option<String> {
        self.director.0.backstage.sandbox.with(|emulator, _| {
            let mut messages = emulator.phone(self.id)?.messages.visible().rev();
            let file = messages.find_map(|message| emulator.file(document(message)?))?;
            String::from_utf8(file.bytes.clone()).ok()
        })
    }
}

fn document(message: &Message) -> Option<&str> {
    message.content.fields.get("document")?["file_id"].as_str()
}
