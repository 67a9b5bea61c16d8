//! What every part of a house shares: the time, and the Telegram it is pumped by hand against.

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
use gigline::ports::{Answer, Clock, Wire};
use sandbox::{Emulator, EmulatorConfig};
use serde_json::Value;

/// What every part of the house shares.
pub struct World {
    telegram: Mutex<Emulator>,
    now: Mutex<DateTime<Utc>>,
}

impl World {
    /// A Telegram that knows nobody, at that time.
    pub fn begun(config: EmulatorConfig, now: DateTime<Utc>) -> Self {
        Self { telegram: Mutex::new(Emulator::new(config)), now: Mutex::new(now) }
    }

    /// The time.
    pub fn now(&self) -> DateTime<Utc> {
        *self.now.lock().unwrap()
    }

    /// Time passes.
    pub fn wait(&self, time: TimeDelta) {
        *self.now.lock().unwrap() += time;
    }

    /// Telegram and the phones.
    pub fn telegram(&self) -> MutexGuard<'_, Emulator> {
        self.telegram.lock().unwrap()
    }
}

impl Clock for World {
    fn now(&self) -> DateTime<Utc> {
        Self::now(self)
    }

    fn reached(&self, at: DateTime<Utc>) -> BoxFuture<'_, ()> {
        // Looked at whenever something else moves: nothing here waits for time alone.
        poll_fn(move |_| if at <= self.now() { Poll::Ready(()) } else { Poll::Pending }).boxed()
    }
}

#[async_trait]
impl Wire for World {
    async fn call(&self, method: &'static str, params: Value) -> Answer {
        let answer = self.telegram().call(self.now(), method, params, Vec::new());
        match answer.body["ok"].as_bool() {
            _ if answer.lost => Answer::Lost,
            Some(true) => Answer::Done(answer.body["result"].to_string()),
            _ => Answer::Refused {
                code: answer.status,
                description: answer.body["description"].as_str().unwrap_or_default().to_owned(),
                retry_after: None,
            },
        }
    }
}
