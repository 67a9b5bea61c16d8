//! The Bot API of an instance: the emulator, called in-process.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use checker::evidence::Sent;
use gigline::ports::{Answer, Clock as _, Download, Upload, Wire};
use sandbox::{Emulator, UploadedFile};
use serde_json::Value;

use crate::instruments::{FrozenClock, lock};

/// Telegram as one instance reaches it.
pub struct DirectWire {
    telegram: Arc<Mutex<Emulator>>,
    clock: Arc<FrozenClock>,
    sent: Mutex<Vec<Sent>>,
}

impl DirectWire {
    /// A line to that Telegram.
    pub fn new(telegram: Arc<Mutex<Emulator>>, clock: Arc<FrozenClock>) -> Self {
        Self { telegram, clock, sent: Mutex::default() }
    }

    /// The messages that came into being since the last look.
    pub fn take_sent(&self) -> Vec<Sent> {
        std::mem::take(&mut lock(&self.sent))
    }

    fn note(&self, chat: Option<i64>, result: &Value, lost: bool) {
        // Of an album each part is a message.
        let alone = std::slice::from_ref(result);
        for message in result.as_array().map_or(alone, Vec::as_slice) {
            if let (Some(chat), Some(message)) = (chat, message["message_id"].as_i64()) {
                lock(&self.sent).push(Sent { chat, message, lost });
            }
        }
    }
}

/// A file as Telegram finds it in the body of a call.
fn as_sent(file: Upload) -> UploadedFile {
    let Upload { part, name, mime, bytes } = file;
    UploadedFile { field: part.into(), name, mime: Some(mime.into()), bytes }
}

#[async_trait]
impl Wire for DirectWire {
    async fn upload(&self, method: &'static str, params: Value, files: Vec<Upload>) -> Answer {
        let chat = params["chat_id"].as_i64();
        let files = files.into_iter().map(as_sent).collect();
        let answer = lock(&self.telegram).call(self.clock.now(), method, params, files);
        if method.get(..4).is_some_and(|begins| begins.eq_ignore_ascii_case("send")) {
            self.note(chat, &answer.body["result"], answer.lost);
        }
        match answer.body["ok"].as_bool() {
            _ if answer.lost => Answer::Lost,
            Some(true) => Answer::Done(answer.body["result"].to_string()),
            _ => Answer::Refused {
                code: answer.status,
                description: answer.body["description"].as_str().unwrap_or_default().to_owned(),
                retry_after: answer.body["parameters"]["retry_after"]
                    .as_u64()
                    .and_then(|s| u32::try_from(s).ok()),
            },
        }
    }
    async fn download(&self, path: &str, most: u64) -> Download {
        match lock(&self.telegram).file_at(path) {
            Some(file) if file.bytes.len() as u64 > most => Download::TooLarge,
            Some(file) => Download::Done(file.bytes.clone()),
            None => Download::Gone,
        }
    }
}
