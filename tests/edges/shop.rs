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

/// Makes the provider of a house out of the sandbox's.
pub type PaidAt = fn(Arc<dyn PaymentProvider>) -> Arc<dyn PaymentProvider>;

/// The provider, to look at, to be paid at, or to be changed.
pub struct Shop {
    config: PaymentConfig,
    payments: Arc<Mutex<Payments>>,
}

impl Shop {
    /// A provider that nobody has asked for anything, and what the service asks it with.
    pub fn open(clock: Arc<dyn Clock>, ids: &dyn Ids) -> (Self, Arc<dyn PaymentProvider>) {
        let config = till::config(PUBLIC_URL, PUBLIC_URL, ids);
        let payments = Arc::new(Mutex::new(Payments::new(config.clone())));
        let line = InProcess { payments: Arc::clone(&payments), clock, key: config.key.clone() };
        let provider = till::provider(Arc::new(line), &config);
        (Self { config, payments }, provider)
    }

    /// A callback of that name and body, signed as the provider signs.
    pub fn signed(&self, id: &str, at: i64, body: &str) -> PaymentPush {
        let key = BASE64.decode(self.config.secret.trim_start_matches("whsec_").as_bytes()).unwrap();
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        mac.update(format!("{id}.{at}.{body}").as_bytes());
        let signature = format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes()));
        let headers = [
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
    let request = Request::post("/webhooks/sandbox").header("content-type", "application/json");
    let headers = push.headers.iter();
    let request = headers.fold(request, |request, (name, value)| request.header(*name, value));
    request.body(Body::from(push.body.clone())).unwrap()
}
