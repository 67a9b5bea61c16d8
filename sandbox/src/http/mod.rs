//! The emulator behind HTTP: the Bot API, the stage's own API, and the pusher of webhooks.

mod body;
mod bot_api;
mod events;
mod gate;
mod page;
mod payments;
mod pusher;
mod stage;
mod story;
mod watched;

use std::fmt;
use std::sync::Arc;

use axum::Router;
use chrono::{DateTime, Utc};
use tokio::sync::watch;

pub use self::payments::{PaymentSandbox, payment_router, run_payment_pusher};
pub use self::pusher::run_pusher;
pub use self::story::{StoryError, StoryHost, StoryInfo};
use crate::clock::SandboxClock;
use crate::emulator::Emulator;
use crate::people::EmulatorConfig;
use watched::Watched;

/// What a sandbox is made of.
pub struct SandboxConfig {
    /// The bot.
    pub emulator: EmulatorConfig,
    /// The clock all of it goes by.
    pub clock: SandboxClock,
    /// Opens the stage; should be random and long.
    pub stage_key: String,
    /// Host names the stage answers to, without port; loopback names are always among them.
    pub hosts: Vec<String>,
    /// Who plays stories, if anybody.
    pub stories: Option<Arc<dyn StoryHost>>,
}

struct Inner {
    emulator: Watched<Emulator>,
    /// Counts `getUpdates` calls: a new one ends the one that waits.
    polls: watch::Sender<u64>,
    token: String,
    stage_key: String,
    hosts: Vec<String>,
    stories: Option<Arc<dyn StoryHost>>,
}

/// A running sandbox; clones share it.
#[derive(Clone)]
pub struct Sandbox {
    inner: Arc<Inner>,
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Sandbox").field("hosts", &self.inner.hosts).finish_non_exhaustive()
    }
}

impl Sandbox {
    /// A sandbox with nobody in it.
    pub fn new(config: SandboxConfig) -> Self {
        let loopback = ["localhost", "127.0.0.1", "[::1]"].map(str::to_owned);
        let hosts = loopback.into_iter().chain(config.hosts.iter().map(|host| host.to_lowercase())).collect();
        let inner = Inner {
            token: config.emulator.token.clone(),
            emulator: Watched::new(Emulator::new(config.emulator), config.clock),
            polls: watch::Sender::new(0),
            stage_key: config.stage_key,
            hosts,
            stories: config.stories,
        };
        Self { inner: Arc::new(inner) }
    }

    /// The clock everything in here goes by.
    pub fn clock(&self) -> &SandboxClock {
        self.inner.emulator.clock()
    }

    /// Does something with the emulator at the present moment and tells whoever waits for changes.
    pub fn with<T>(&self, action: impl FnOnce(&mut Emulator, DateTime<Utc>) -> T) -> T {
        self.inner.emulator.with(action)
    }

    /// Follows [`Emulator::revision`].
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.inner.emulator.changes()
    }
}

/// All routes of the sandbox: `/bot<token>/…`, `/file/bot<token>/…`, the stage's page and its API.
pub fn router(sandbox: &Sandbox) -> Router {
    Router::new().merge(bot_api::routes(sandbox)).merge(stage::routes(sandbox))
}
