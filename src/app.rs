//! The only wiring, and the only place with loops. The same `App::build` serves main and every test.

mod counter;
mod fetching;
mod health;
mod housekeeping;
mod rooms;
mod run;
mod shared;
mod timekeeping;

use std::sync::{Arc, Mutex};

use axum::Router;
use domain::market::Market;
use tokio::sync::watch;

use crate::{
    account_key::AccountKey,
    calls::{Calls, Parcels},
    config::Sending,
    courtesies::Courtesies,
    engine::{Engine, Parts},
    heard::Heard,
    http::{self, Routes},
    inbox::{self, Buckets, Gate, Inbox, SharedBuckets, Who},
    meters::Meters,
    outbox::Outbox,
    ports::{Limiter, Ports},
    store::{Backend, Store, StoreError, runs},
    telegram::{decode::decode, polling::Polling},
    timers::Timers,
    wake::Wake,
};

use fetching::Fetching;
use health::Vitals;
use housekeeping::Housekeeping;
pub use run::{Ended, Leave, run};
use shared::{Shared, address};
use timekeeping::Timekeeping;

/// What an instance is built from.
pub struct Blueprint {
    /// The market.
    pub market: Market,
    /// The bot whose updates these are; the sandbox's is 0.
    pub bot_id: i64,
    /// Its username without `@`, for links that people pass on.
    pub bot_username: String,
    /// Where pages lead back to the chat; without one, to the bot at Telegram.
    pub chat: Option<String>,
    /// Where this process stands, if whoever stood there before it must be gone: its leases are held under names that
    /// begin with this.
    pub place: Option<String>,
    /// Accepted secrets of the Telegram webhook; none in polling mode.
    pub telegram_secrets: Vec<String>,
    /// Limits on sending.
    pub sending: Sending,
    /// How much of one person is heard at once; zero is no limit.
    pub flood_per_person: u32,
    /// What accounts that left are recognised by.
    pub account_key: AccountKey,
    /// Who may read /metrics from afar.
    pub metrics_token: Option<String>,
    /// Our address from outside, where fees are paid; without a slash at the end.
    pub public_url: Option<String>,
}

/// One instance. Its rooms are pumped by [`run()`], or one by one by a simulation.
pub struct App<DB: Backend> {
    /// The one door.
    pub inbox: Inbox,
    /// The only writer of market state.
    pub engine: Engine<DB>,
    /// The only sender to chats.
    pub outbox: Outbox<DB>,
    /// Watches the clock.
    pub timers: Timers<DB>,
    /// Asks the payment provider.
    pub calls: Calls<DB>,
    /// Fetches and cleans files.
    pub parcels: Parcels<DB>,
    /// Fetches updates, where they are not brought.
    pub fetching: Option<Fetching<DB>>,
    /// Forgets what is no longer needed.
    pub housekeeping: Housekeeping<DB>,
    timekeeping: Timekeeping<DB>,
    vitals: Arc<Vitals<DB>>,
    routes: Routes,
    wake: Wake,
    ports: Ports,
}

impl<DB: Backend> App<DB> {
    /// Wires the rooms: migrates the database and stamps it with the bot.
    pub async fn build(blueprint: Blueprint, store: Store<DB>, ports: Ports) -> Result<Self, StoreError> {
        let (run, unclean) = begin_run(&store, &ports, &blueprint).await?;
        let public_url = blueprint.public_url.filter(|_| ports.payments.is_some());
        let address = Arc::new(address((blueprint.bot_username, blueprint.chat), public_url.clone(), &ports));

        let (market, account_key) = (Arc::new(blueprint.market), blueprint.account_key);
        let (courtesies, meters) = (Arc::new(Courtesies::default()), Arc::new(Meters::default()));
        let wake = Wake::new(ports.commons.clone());
        let (inbox, envelopes) = inbox::open(gate(blueprint.flood_per_person, &ports));
        let parts = Parts {
            store: store.clone(),
            market: Arc::clone(&market),
            ports: ports.clone(),
            courtesies: Arc::clone(&courtesies),
            wake: wake.clone(),
            meters: Arc::clone(&meters),
            decode,
            bot_id: blueprint.bot_id,
            account_key: account_key.clone(),
            run: run.clone(),
            unclean,
        };
        let polls = blueprint.telegram_secrets.is_empty();
        let vitals = Arc::new(Vitals::new(store.clone(), &ports, Arc::clone(&meters)));
        let shared = Shared { store, market, ports, inbox, meters, address, account_key, run };
        let routes = Routes {
            inbox: shared.inbox.clone(),
            telegram_secrets: blueprint.telegram_secrets.into(),
            health: Arc::clone(&vitals) as Arc<dyn http::Health>,
            metrics_token: blueprint.metrics_token.map(Into::into),
            payments: shared.ports.payments.clone(),
            counter: Arc::new(shared.counter()),
            clock: Arc::clone(&shared.ports.clock),
            turns: wake.turns(),
        };
        let outbox = shared.outbox(courtesies, wake.letterbox.clone(), blueprint.sending);
        let calls = shared.calls(public_url.unwrap_or_default());
        let Shared { store, market, ports, inbox, meters, run, .. } = shared;
        Ok(Self {
            engine: Engine::new(parts, envelopes),
            outbox,
            timers: Timers::new(store.clone(), inbox.clone(), meters),
            calls,
            fetching: polls.then(|| Fetching {
                polling: Polling::new(ports.clone(), inbox.clone()),
                store: store.clone(),
                owner: run.clone(),
            }),
            parcels: Parcels::new(store.clone(), ports.clone(), inbox.clone(), run),
            timekeeping: Timekeeping::new(store.clone(), Arc::clone(&ports.clock)),
            housekeeping: Housekeeping::new(store, market),
            vitals,
            routes,
            inbox,
            wake,
            ports,
        })
    }

    /// Changes with every turn of the engine.
    pub fn turns(&self) -> watch::Receiver<u64> {
        self.wake.turns()
    }

    /// Everything this instance answers to.
    pub fn router(&self) -> Router {
        http::router(self.routes.clone())
    }
}

/// Leaves aside what is too much of one person, where there is a limit.
fn gate(per_person: u32, ports: &Ports) -> Option<Gate> {
    let who: Who = |bytes| match decode(bytes)? {
        Heard::Person(spoken) => Some(spoken.telegram_id),
        _ => None,
    };
    let own = Buckets::new(per_person);
    let limiter: Arc<dyn Limiter> = match ports.commons.clone() {
        Some(commons) => Arc::new(SharedBuckets { own, commons }),
        None => Arc::new(own),
    };
    let (clock, heaps) = (Arc::clone(&ports.clock), Mutex::default());
    (per_person > 0).then(|| Gate { limiter, clock, who, heaps })
}

/// Goes by the database's clock, brings it to our shape and leaves the mark of this run and its bot; whether the run before
/// it may have stopped uncleanly.
async fn begin_run<DB: Backend>(
    store: &Store<DB>,
    ports: &Ports,
    blueprint: &Blueprint,
) -> Result<(String, bool), StoreError> {
    timekeeping::compare(store, ports.clock.as_ref()).await?;
    let now = ports.clock.now();
    store.migrate(now).await?;
    store.stamp_bot(blueprint.bot_id).await?;
    let run = ports.ids.id(now).to_string();
    let run = blueprint.place.as_ref().map_or_else(|| run.clone(), |place| format!("{place}{run}"));
    let mut tx = store.begin().await?;
    let unclean = runs::begin(&mut tx, &run).await?;
    tx.commit().await?;
    if unclean {
        tracing::warn!(
            "the last run did not leave in good order, or another one is at work: first inputs go with care"
        );
    }
    Ok((run, unclean))
}
