//! A service on a port of its own, with everything at work that is at work in life; whatever it sends arrives at once.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use async_trait::async_trait;
use data_encoding::HEXLOWER;
use gigline::{
    app::{App, Blueprint},
    play::MovableClock,
    ports::{Answer, Download, Ports, Upload, Wire},
    store::{Backend, Store},
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use reqwest::{Client, Request};
use sandbox::SandboxClock;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::{
    due::Due,
    instance::{blueprint, ports},
    refusing::stripe,
    running::Running,
    world::noon,
};

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
    running: Running,
}

impl Service {
    pub async fn open<DB: Backend>(store: &Store<DB>) -> Self {
        let clock = Arc::new(MovableClock(SandboxClock::frozen(noon())));
        let ports = Ports {
            payments: Some(Arc::new(stripe(&[SECRET]))),
            ..ports(clock, Arc::new(Phones::default()))
        };
        let blueprint = Blueprint {
            public_url: Some("https://gigs.example".into()),
            ..blueprint("[modes.offers]\n[fee]")
        };
        let app = App::build(blueprint, store.clone(), ports).await.expect("an instance starts");
        let running = Running::start(app).await;
        let client = Client::builder().no_proxy().build().expect("a client");
        Self { client, webhook: format!("http://{}/webhooks/stripe", running.address), running }
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
        self.running.close().await;
    }
}
