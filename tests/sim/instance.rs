//! One instance of the service in the simulation: its rooms, its line to Telegram, and what it is handling.

use std::sync::{Arc, Mutex};

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode},
};
use domain::market::Market;
use gigline::{
    account_key::AccountKey,
    app::{App, Blueprint},
    cleaning::InProcess,
    config::Sending,
    payments::PaymentProvider,
    ports::{Clock, Ids, Ports, Probe, Wire},
    store::{Sqlite, Store},
    telegram::polling::Polling,
};
use sandbox::Emulator;

use crate::{
    instruments::{FrozenClock, Saboteur, SeededIds},
    parcel::{Delivery, Parcel, SECRET},
    wire::DirectWire,
};

/// Where it is seen from outside.
pub const PUBLIC_URL: &str = "https://gigs.example";
/// The simulated bot's number: the sandbox's.
pub const BOT_ID: i64 = 0;

/// What instances are built from, again and again.
pub struct Makings {
    /// The rows, shared.
    pub store: Store<Sqlite>,
    /// Telegram, shared.
    pub telegram: Arc<Mutex<Emulator>>,
    /// The time, shared.
    pub clock: Arc<FrozenClock>,
    /// Ids, shared.
    pub ids: Arc<SeededIds>,
    /// How fast anybody may send.
    pub sending: Sending,
    /// The market.
    pub market: Market,
    /// Who takes the fees, shared.
    pub payments: Arc<dyn PaymentProvider>,
    /// How many inputs share a commit.
    pub together: usize,
}

/// One instance.
pub struct Instance {
    /// The service.
    pub app: App<Sqlite>,
    /// Its edge.
    router: Router,
    /// Fetches updates while no webhook is set.
    pub polling: Polling,
    /// Its line to Telegram.
    pub wire: Arc<DirectWire>,
    /// Where it crashes.
    pub probe: Arc<Saboteur>,
    /// What it has not answered.
    pub deliveries: Vec<Delivery>,
}

impl Instance {
    /// Starts one, as a process does.
    pub async fn start(makings: &Makings, probe: Arc<Saboteur>) -> Self {
        let wire = Arc::new(DirectWire::new(Arc::clone(&makings.telegram), Arc::clone(&makings.clock)));
        let ports = Ports {
            clock: Arc::clone(&makings.clock) as Arc<dyn Clock>,
            ids: Arc::clone(&makings.ids) as Arc<dyn Ids>,
            wire: Arc::clone(&wire) as Arc<dyn Wire>,
            probe: Arc::clone(&probe) as Arc<dyn Probe>,
            cleaner: Arc::new(InProcess),
            payments: Some(Arc::clone(&makings.payments)),
            commons: None,
        };
        let blueprint = Blueprint {
            market: makings.market.clone(),
            bot_id: BOT_ID,
            bot_username: "gigline_bot".into(),
            chat: None,
            place: None,
            telegram_secrets: vec![SECRET.into()],
            account_key: AccountKey::of("a key of this world"),
            flood_per_person: 0,
            sending: makings.sending,
            metrics_token: None,
            public_url: Some(PUBLIC_URL.into()),
        };
        let app =
            App::build(blueprint, makings.store.clone(), ports.clone()).await.expect("an instance starts");
        let polling = Polling::new(ports, app.inbox.clone());
        Self { router: app.router(), app, polling, wire, probe, deliveries: Vec::new() }
    }

    /// Brings it something by its real router.
    pub fn bring(&mut self, parcel: Parcel, request: Request<Body>, awaited: bool) {
        self.deliveries.push(Delivery::begin(self.router.clone(), parcel, request, awaited));
    }

    /// Takes out what was answered.
    pub fn answered(&mut self) -> Vec<(Delivery, StatusCode)> {
        let mut answered = Vec::new();
        let mut waiting = Vec::new();
        for mut delivery in self.deliveries.drain(..) {
            match delivery.poll() {
                Some(status) => answered.push((delivery, status)),
                None => waiting.push(delivery),
            }
        }
        self.deliveries = waiting;
        answered
    }
}
