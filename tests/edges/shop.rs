//! The payment provider of a house, called in this process.

use std::sync::{Arc, Mutex};

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use data_encoding::BASE64;
use gigline::{
    payments::PaymentProvider,
    play::till::{self, InProcess},
    ports::{Clock, Ids},
    store::Backend,
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sandbox::{PaymentConfig, PaymentPush, Payments, PushOutcome};
use sha2::Sha256;

use crate::house::{House, PUBLIC_URL};

/// Where the fees of a house are paid.
#[derive(Clone, Copy)]
pub enum PaidAt {
    /// At what is made of the sandbox's provider.
    Sandbox(fn(Arc<dyn PaymentProvider>) -> Arc<dyn PaymentProvider>),
    /// At the sandbox's Stripe, whose events count if they are signed with its secret or one of these.
    Stripe(&'static [&'static str]),
}

impl PaidAt {
    /// At the sandbox's provider as it is.
    pub const SANDBOX: Self = Self::Sandbox(|provider| provider);
}

/// The provider, to look at, to be paid at, or to be changed.
pub struct Shop {
    config: PaymentConfig,
    payments: Arc<Mutex<Payments>>,
}

impl Shop {
    /// A provider that nobody has asked for anything, and what the service asks it with.
    pub fn open(at: PaidAt, clock: Arc<dyn Clock>, ids: &dyn Ids) -> (Self, Arc<dyn PaymentProvider>) {
        let config = match at {
            PaidAt::Sandbox(_) => till::config(PUBLIC_URL, PUBLIC_URL, ids),
            PaidAt::Stripe(_) => till::stripe_config(PUBLIC_URL, PUBLIC_URL, ids),
        };
        let payments = Arc::new(Mutex::new(Payments::new(config.clone())));
        let line = Arc::new(InProcess { payments: Arc::clone(&payments), clock, key: config.key.clone() });
        let provider = match at {
            PaidAt::Sandbox(made_of) => made_of(till::provider(line, &config)),
            PaidAt::Stripe(more) => till::stripe(line, &config, more),
        };
        (Self { config, payments }, provider)
    }

    /// What proves us to it.
    pub fn key(&self) -> &str {
        &self.config.key
    }

    /// What its callbacks are signed with.
    pub fn secret(&self) -> &str {
        &self.config.secret
    }

    /// A callback of that name and body, signed as the provider signs.
    pub fn signed(&self, id: &str, at: i64, body: &str) -> PaymentPush {
        let key = BASE64.decode(self.config.secret.trim_start_matches("whsec_").as_bytes()).unwrap();
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        mac.update(format!("{id}.{at}.{body}").as_bytes());
        let signature = format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes()));
        let headers = vec![
            ("webhook-id", id.to_owned()),
            ("webhook-timestamp", at.to_string()),
            ("webhook-signature", signature),
        ];
        PaymentPush { delivery: 0, url: self.config.webhook.clone(), headers, body: body.to_owned() }
    }
}

impl<DB: Backend> House<DB> {
    /// Does something at the payment provider.
    pub fn till<T>(&self, does: impl FnOnce(&mut Payments) -> T) -> T {
        does(&mut self.shop.payments.lock().unwrap())
    }

    /// Brings what the payment provider has to tell.
    pub async fn take_callbacks(&mut self) -> bool {
        let now = self.now();
        let pushes = self.till(|till| till.next_pushes(now));
        let did = !pushes.is_empty();
        for push in pushes {
            let status = self.request(callback(&push)).await.status();
            assert_eq!(status, StatusCode::OK, "{}", push.body);
            let heard = PushOutcome::Accepted { body: Vec::new() };
            self.till(|till| till.pushed(now, push.delivery, &heard));
        }
        did
    }
}

/// A callback of the payment provider on its way.
pub fn callback(push: &PaymentPush) -> Request<Body> {
    let path = push.url.strip_prefix(PUBLIC_URL).unwrap();
    let request = Request::post(path).header("content-type", "application/json");
    let headers = push.headers.iter();
    let request = headers.fold(request, |request, (name, value)| request.header(*name, value));
    request.body(Body::from(push.body.clone())).unwrap()
}
