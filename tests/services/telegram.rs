//! Telegram for the test: the emulator behind HTTP, with its pusher, in the test's own process; and the payment provider
//! beside it. Whoever waits for something waits for changes of either.

use std::time::Duration;

use chrono::{DateTime, Utc};
use sandbox::{EmulatorConfig, LogEvent, NewPerson, Sandbox, SandboxClock, SandboxConfig};
use tokio::{net::TcpListener, task::AbortHandle, time::timeout};
use url::Url;

use super::till::Till;

/// The bot's number, which is also the first part of its token.
pub const BOT: i64 = 7_000_001;
/// How long nothing may come of what people wait for, in real time.
const PATIENCE: Duration = Duration::from_secs(90);

/// A running Telegram; it ends when this is dropped.
pub struct Telegram {
    /// The core.
    pub sandbox: Sandbox,
    /// Where its Bot API answers.
    pub address: Url,
    /// Opens it.
    pub token: String,
    /// Who takes the fees.
    pub till: Till,
    tasks: [AbortHandle; 2],
}

impl Drop for Telegram {
    fn drop(&mut self) {
        self.tasks.iter().for_each(AbortHandle::abort);
    }
}

impl Telegram {
    /// A Telegram that knows nobody yet. Its clock stands.
    pub async fn open(now: DateTime<Utc>, till: Till) -> Self {
        let token = format!("{BOT}:a-token-for-tests-alone");
        let emulator = EmulatorConfig {
            bot_id: BOT,
            bot_username: "gigline_bot".into(),
            bot_name: "Gigline".into(),
            token: token.clone(),
        };
        let clock = SandboxClock::frozen(now);
        let stage_key = "nobody looks at this stage".into();
        let sandbox =
            Sandbox::new(SandboxConfig { emulator, clock, stage_key, hosts: vec![], stories: None });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let router = sandbox::router(&sandbox);
        let server = tokio::spawn(async move { axum::serve(listener, router).await });
        let pusher = tokio::spawn(sandbox::run_pusher(sandbox.clone(), std::future::pending()));
        let address = format!("http://127.0.0.1:{port}").parse().expect("an address");
        Self { sandbox, address, token, till, tasks: [server.abort_handle(), pusher.abort_handle()] }
    }

    /// Somebody gets a phone.
    pub fn add(&self, first_name: &str) -> i64 {
        let person = NewPerson {
            first_name: first_name.into(),
            language_code: Some("en".into()),
            ..NewPerson::default()
        };
        self.sandbox.with(|emulator, now| emulator.add_person(now, person))
    }

    /// Waits, on changes alone, until this finds something; `who` waits, where it is one person.
    pub async fn until<T>(&self, who: Option<i64>, what: &str, found: impl Fn() -> Option<T>) -> T {
        let (mut changes, mut payments) = (self.sandbox.changes(), self.till.sandbox.changes());
        let waiting = async {
            loop {
                changes.borrow_and_update();
                payments.borrow_and_update();
                if let Some(found) = found() {
                    return found;
                }
                let changed = tokio::select! {
                    changed = changes.changed() => changed,
                    changed = payments.changed() => changed,
                };
                changed.expect("the sandbox lives as long as the test");
            }
        };
        let late =
            |_| panic!("after {PATIENCE:?} there is still no {what}; last:\n{}", self.last_events(who));
        timeout(PATIENCE, waiting).await.unwrap_or_else(late)
    }

    /// The last things between a person, or anybody, and the bot, for an error.
    fn last_events(&self, who: Option<i64>) -> String {
        const SHOWN: usize = 15;
        let mut told = self.since(0, |event| match event {
            LogEvent::UpdateMade { person, update, .. } if who.is_none_or(|id| *person == id) => {
                Some(format!("<- {update}"))
            }
            LogEvent::Call { method, chat, params, message_ids, .. }
                if who.is_none_or(|id| *chat == Some(id)) =>
            {
                Some(format!("-> {method} {message_ids:?} {params}"))
            }
            _ => None,
        });
        told.split_off(told.len().saturating_sub(SHOWN)).join("\n")
    }

    /// How many entries the log has.
    pub fn logged(&self) -> usize {
        self.sandbox.with(|emulator, _| emulator.log().len())
    }

    /// What the log tells from that entry on.
    pub fn since<T>(&self, from: usize, tell: impl Fn(&LogEvent) -> Option<T>) -> Vec<T> {
        let events =
            |log: &[sandbox::LogEntry]| log[from..].iter().filter_map(|entry| tell(&entry.event)).collect();
        self.sandbox.with(|emulator, _| events(emulator.log()))
    }
}

/// The chat and the number of a message that the bot sent anew and that reached a phone.
pub fn new_message(event: &LogEvent) -> Option<(i64, i64)> {
    match event {
        LogEvent::Call { method, chat: Some(chat), status: 200, message_ids, .. }
            if matches!(&**method, "sendMessage" | "sendDocument") =>
        {
            Some((*chat, *message_ids.first()?))
        }
        _ => None,
    }
}
