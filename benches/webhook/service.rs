//! A service on a port of its own, with everything at work that is at work in life; whatever it sends arrives at once.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use async_trait::async_trait;
use data_encoding::HEXLOWER;
use domain::market::Market;
use gigline::{
    account_key::AccountKey,
    app::{self, App, Blueprint, Ended},
    cleaning::InProcess,
    clock::RandomIds,
    config::Sending,
    play::MovableClock,
    ports::{Answer, Download, NoProbe, Ports, Upload, Wire},
    store::{Backend, Store},
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use reqwest::{Client, Request};
use sandbox::SandboxClock;
use serde_json::{Value, json};
use sha2::Sha256;
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

use crate::{due::Due, refusing::stripe, world::noon};

const SECRET: &str = "whsec_of_this_bench";

/// Takes every message.
#[derive(Default)]
struct Phones(AtomicI64);

#[async_trait]
impl Wire for Phones {
    async fn upload(&self, _: &'static str, _: Value, _: Vec<Upload>) -> Answer {
        let number = self.0.fetch_add(1, Ordering::Relaxed) + 1;
        Answer::Done(json!({ "message_id": number }).to_string())
    }

    async fn download(&self, _: &str, _: u64) -> Download {
        Download::Gone
    }
}

/// A running service, and a line to it.
pub struct Service {
    client: Client,
    webhook: String,
    leave: watch::Sender<bool>,
    running: JoinHandle<Result<(), Ended>>,
}

impl Service {
    pub async fn open<DB: Backend>(store: &Store<DB>) -> Self {
        let ports = Ports {
            clock: Arc::new(MovableClock(SandboxClock::frozen(noon()))),
            ids: Arc::new(RandomIds),
            wire: Arc::new(Phones::default()),
            probe: Arc::new(NoProbe),
            cleaner: Arc::new(InProcess),
            payments: Some(Arc::new(stripe(&[SECRET]))),
            commons: None,
        };
        let blueprint = Blueprint {
            market: Market::parse("[modes.offers]\n[fee]").expect("a profile"),
            bot_id: 1,
            bot_username: "gigline_bot".into(),
            chat: None,
            telegram_secrets: vec!["never asked for here, long enough though".into()],
            account_key: AccountKey::of("a key of this bench"),
            flood_per_person: 0,
            sending: Sending { per_second: 0, per_chat: 0 },
            metrics_token: None,
            public_url: Some("https://gigs.example".into()),
        };
        let app = App::build(blueprint, store.clone(), ports).await.expect("an instance starts");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (leave, left) = watch::channel(false);
        let router = app.router();
        let running = tokio::spawn(app::run(app, listener, router, left));
        let client = Client::builder().no_proxy().build().expect("a client");
        Self { client, webhook: format!("http://{address}/webhooks/stripe"), leave, running }
    }

    /// The word that this was paid, as Stripe sends it.
    pub fn event(&self, fee: &Due) -> Request {
        let (body, at) = (fee.paid().to_string(), noon().timestamp());
        let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).expect("a key of any length will do");
        mac.update(format!("{at}.{body}").as_bytes());
        let signature = HEXLOWER.encode(&mac.finalize().into_bytes());
        let request = self.client.post(&self.webhook).header("content-type", "application/json");
        let request = request.header("stripe-signature", format!("t={at},v1={signature}"));
        request.body(body).build().expect("a request")
    }

    /// Brings it, and waits for the answer.
    pub async fn knocks(&self, request: Request) -> u16 {
        self.client.execute(request).await.expect("an answer").status().as_u16()
    }

    /// Leaves in good order.
    pub async fn close(self) {
        self.leave.send_replace(true);
        self.running.await.expect("it ends by itself").expect("and in good order");
    }
}
