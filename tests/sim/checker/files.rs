//! Files as their readers hold them: no name, place or number of anybody else is in them, or in what they are called.

use sandbox::{Author, Emulator};
use serde_json::Value;

use crate::people::Crowd;

/// What is told by the files on everybody's phone.
pub fn told(telegram: &Emulator, crowd: &Crowd) -> Vec<String> {
    let mut broken = Vec::new();
    for reader in &crowd.souls {
        let messages = telegram.phone(reader.id).into_iter().flat_map(|phone| phone.messages.all());
        let ours = messages.filter(|message| message.from == Author::Bot);
        let files = ours.flat_map(|message| {
            message
                .content
                .fields
                .values()
                .flat_map(|value| files_in(value).into_iter().map(move |id| (value, id)))
        });
        for (shown, file) in files.filter_map(|(value, id)| Some((value, telegram.file(&id)?))) {
            let whole = format!("{shown} {}", String::from_utf8_lossy(&file.bytes));
            let others = crowd.souls.iter().filter(|soul| soul.id != reader.id);
            for canary in
                others.flat_map(|soul| &soul.canaries).filter(|canary| whole.contains(canary.as_str()))
            {
                broken.push(format!("{} holds a file that tells {canary}", reader.id));
            }
        }
    }
    broken
}

fn files_in(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => {
            let own = fields.get("file_id").and_then(Value::as_str).map(str::to_owned);
            own.into_iter().chain(fields.values().flat_map(files_in)).collect()
        }
        Value::Array(items) => items.iter().flat_map(files_in).collect(),
        _ => Vec::new(),
    }
}
