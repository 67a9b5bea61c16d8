//! Whose phones the messages reach: behind Telegram's own limits, or behind a line that takes its time.

use std::{
    sync::{Mutex, MutexGuard},
    time::{Duration, Instant},
};

use async_trait::async_trait;
use gigline::{
    clock::SystemClock,
    ports::{Answer, Clock as _, Download, Upload, Wire},
};
use sandbox::{Act, Emulator, EmulatorConfig, FloodLimits, NewPerson};
use serde_json::{Value, json};
use tokio::{sync::watch, time::sleep};

/// A message that was sent, or asked to wait.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    /// When it arrived.
    pub at: Instant,
    /// Whose phone it was for.
    pub chat: i64,
    /// Whether it got there.
    pub arrived: bool,
}

/// All phones, and a list of what reached them.
pub struct Phones {
    strict: Option<Mutex<Emulator>>,
    answers_after: Duration,
    calls: Mutex<Vec<Call>>,
    heard: watch::Sender<usize>,
}

impl Phones {
    /// Takes whatever is sent, and answers after so long.
    pub fn patient(answers_after: Duration) -> Self {
        Self { strict: None, answers_after, calls: Mutex::default(), heard: watch::Sender::new(0) }
    }

    /// The phones of these accounts, where Telegram counts what is sent.
    pub fn strict(accounts: impl Iterator<Item = i64>) -> Self {
        let config = EmulatorConfig {
            bot_id: 1,
            bot_username: "gigline_bot".into(),
            bot_name: "Gigline".into(),
            token: "1:bench".into(),
        };
        let (mut telegram, now) = (Emulator::new(config), SystemClock.now());
        for account in accounts {
            let person = NewPerson {
                first_name: "Qua".into(),
                last_name: None,
                username: None,
                language_code: None,
                canaries: Vec::new(),
                id: Some(account),
            };
            telegram.add_person(now, person);
            telegram.act(now, account, Act::Start { payload: None }).expect("everybody opens the chat");
        }
        telegram.set_flood_limits(Some(FloodLimits::default()));
        Self { strict: Some(Mutex::new(telegram)), ..Self::patient(Duration::ZERO) }
    }

    /// Everything that was sent so far.
    pub fn calls(&self) -> Vec<Call> {
        lock(&self.calls).clone()
    }

    /// Waits until a message reaches this chat that was not there when so many had been sent.
    pub async fn hears(&self, chat: i64, after: usize) -> Instant {
        let mut heard = self.heard.subscribe();
        let arrived =
            || lock(&self.calls)[after..].iter().find(|call| call.chat == chat && call.arrived).copied();
        loop {
            if let Some(call) = arrived() {
                return call.at;
            }
            heard.changed().await.expect("the phones are there");
        }
    }

    /// Waits until so many messages arrived.
    pub async fn have(&self, many: usize) {
        let mut heard = self.heard.subscribe();
        while lock(&self.calls).iter().filter(|call| call.arrived).count() < many {
            heard.changed().await.expect("the phones are there");
        }
    }

    fn takes(&self, method: &str, params: Value) -> Answer {
        let Some(telegram) = &self.strict else {
            let number = lock(&self.calls).len() + 1;
            return Answer::Done(json!({ "message_id": number }).to_string());
        };
        let answer = lock(telegram).call(SystemClock.now(), method, params, Vec::new());
        match answer.status {
            200 => Answer::Done(answer.body["result"].to_string()),
            code => Answer::Refused {
                code,
                description: answer.body["description"].to_string(),
                retry_after: answer.body["parameters"]["retry_after"]
                    .as_u64()
                    .and_then(|s| u32::try_from(s).ok()),
            },
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().expect("nobody died holding it")
}

#[async_trait]
impl Wire for Phones {
    async fn upload(&self, method: &'static str, params: Value, _: Vec<Upload>) -> Answer {
        let (chat, is_message) = (params["chat_id"].as_i64(), method.starts_with("send"));
        let answer = self.takes(method, params);
        let chat = chat.filter(|_| is_message);
        if let Some(chat) = chat {
            let arrived = matches!(answer, Answer::Done(_));
            lock(&self.calls).push(Call { at: Instant::now(), chat, arrived });
        }
        sleep(self.answers_after).await;
        self.heard.send_modify(|heard| *heard += 1);
        answer
    }

    async fn download(&self, _: &str, _: u64) -> Download {
        Download::Gone
    }
}
