//! What lies around the house: Telegram and the time, both of which only a story moves.

use std::{
    sync::{Mutex, MutexGuard},
    task::Poll,
};

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use futures::{
    FutureExt as _,
    future::{BoxFuture, poll_fn},
};
use gigline::ports::{Answer, Clock, Download, Upload, Wire};
use sandbox::{Emulator, UploadedFile};
use serde_json::Value;
use tokio::sync::watch;

use crate::canaries::{Outgoing, Undone};

/// What every part of the house shares.
pub struct World {
    pub telegram: Mutex<Emulator>,
    pub now: Mutex<DateTime<Utc>>,
    /// How long each look at the clock takes.
    pub look: Mutex<TimeDelta>,
    /// The chat whose messages take their time, while there is one.
    pub held_up: watch::Sender<Option<i64>>,
    /// The rule that is out of force on this line, if one is.
    pub undone: Mutex<Option<Undone>>,
}

impl World {
    /// A world that begins at this moment.
    pub fn new(telegram: Emulator, now: DateTime<Utc>) -> Self {
        let (held_up, _) = watch::channel(None);
        let (telegram, now, look) = (Mutex::new(telegram), Mutex::new(now), Mutex::new(TimeDelta::zero()));
        Self { telegram, now, look, held_up, undone: Mutex::default() }
    }

    /// The present moment.
    pub fn now(&self) -> DateTime<Utc> {
        *self.now.lock().unwrap()
    }

    /// Telegram and its phones.
    pub fn telegram(&self) -> MutexGuard<'_, Emulator> {
        self.telegram.lock().unwrap()
    }
}

impl Clock for World {
    fn now(&self) -> DateTime<Utc> {
        *self.now.lock().unwrap() += *self.look.lock().unwrap();
        Self::now(self)
    }

    fn reached(&self, at: DateTime<Utc>) -> BoxFuture<'_, ()> {
        // Looked at whenever something else moves: nothing here waits for time alone.
        poll_fn(move |_| if at <= self.now() { Poll::Ready(()) } else { Poll::Pending }).boxed()
    }
}

#[async_trait]
impl Wire for World {
    async fn upload(&self, method: &'static str, params: Value, files: Vec<Upload>) -> Answer {
        let chat = params["chat_id"].as_i64();
        let mut held_up = self.held_up.subscribe();
        if chat.is_some() && *held_up.borrow() == chat {
            held_up.wait_for(|held_up| *held_up != chat).await.expect("the world goes on");
        }
        let files = files.into_iter().map(as_sent).collect();
        let mut call = Outgoing { method: method.to_ascii_lowercase(), params, files };
        if let Some(undone) = &*self.undone.lock().unwrap() {
            undone.apply(&mut self.telegram(), self.now(), &mut call);
        }
        let Outgoing { method, params, files } = call;
        let answer = self.telegram().call(self.now(), &method, params, files);
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
        match self.telegram().file_at(path) {
            Some(file) if file.bytes.len() as u64 > most => Download::TooLarge,
            Some(file) => Download::Done(file.bytes.clone()),
            None => Download::Gone,
        }
    }
}

/// A file as Telegram finds it in the body of a call.
fn as_sent(file: Upload) -> UploadedFile {
    let Upload { part, name, mime, bytes } = file;
    UploadedFile { field: part.into(), name, mime: Some(mime.into()), bytes }
}
