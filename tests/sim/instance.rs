//! One instance of the service in the simulation: its rooms, its line to Telegram, and the pushes it is handling.

use std::{
    pin::Pin,
    sync::{Arc, Mutex},
};

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use domain::market::Market;
use futures::FutureExt as _;
use gigline::{
    app::{App, Blueprint},
    config::Sending,
    payments::PaymentProvider,
    ports::{Clock, Ids, Ports, Probe, Wire},
    store::{Sqlite, Store},
    telegram::polling::Polling,
};
use sandbox::Emulator;
use tower::ServiceExt as _;

use crate::{
    instruments::{FrozenClock, Saboteur, SeededIds},
    wire::DirectWire,
};

/// Telegram proves itself with this.
pub const SECRET: &str = "simulated-telegram-webhook-secret-0001";
/// The simulated bot's number: the sandbox's.
pub const BOT_ID: i64 = 0;

type Answering = Pin<Box<dyn Future<Output = StatusCode> + Send>>;

/// A push on its way through the real router.
pub struct Delivery {
    /// Which update it carries.
    pub update: i64,
    /// Whether Telegram itself waits for the answer; a copy that strayed is nobody's.
    pub awaited: bool,
    answering: Answering,
}

impl Delivery {
    /// The status, once there is one.
    pub fn poll(&mut self) -> Option<StatusCode> {
        (&mut self.answering).now_or_never()
    }
}

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
}

/// One instance.
pub struct Instance {
    /// The service.
    pub app: App<Sqlite>,
    /// Fetches updates while no webhook is set.
    pub polling: Polling,
    /// Its line to Telegram.
    pub wire: Arc<DirectWire>,
    /// Where it crashes.
    pub probe: Arc<Saboteur>,
    /// Pushes it has not answered.
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
            payments: Some(Arc::clone(&makings.payments)),
        };
        let blueprint = Blueprint {
            market: makings.market.clone(),
            bot_id: BOT_ID,
            bot_username: "gigline_bot".into(),
            telegram_secrets: vec![SECRET.into()],
            sending: makings.sending,
            metrics_token: None,
            public_url: Some("https://gigs.example".into()),
        };
        let app =
            App::build(blueprint, makings.store.clone(), ports.clone()).await.expect("an instance starts");
        let polling = Polling::new(ports, app.inbox.clone());
        Self { app, polling, wire, probe, deliveries: Vec::new() }
    }

    /// Brings it an update by its real router.
    pub fn deliver(&mut self, update: i64, body: &str, awaited: bool) {
        let request = Request::post("/webhooks/telegram")
            .header("content-type", "application/json")
            .header("x-telegram-bot-api-secret-token", SECRET)
            .body(Body::from(body.to_owned()))
            .expect("a well-formed request");
        let router = self.app.router();
        let answering = async move {
            router.oneshot(request).await.map_or(StatusCode::INTERNAL_SERVER_ERROR, |answer| answer.status())
        };
        let mut delivery = Delivery { update, awaited, answering: Box::pin(answering) };
        // The first poll puts it into the inbox, in the order of the deliveries.
        assert!(delivery.poll().is_none(), "nothing is acknowledged before it was handled");
        self.deliveries.push(delivery);
    }

    /// Takes out the pushes that were answered.
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
