//! A provider with one caller, and short ways to call it.

use chrono::{DateTime, TimeDelta, Utc};
use sandbox::{
    Paying, PaymentCall, PaymentConfig, PaymentFault, PaymentFaultKind, PaymentPush, Payments, PushOutcome,
    Turned,
};
use serde_json::{Value, json};

pub const KEY: &str = "the-key-of-the-shop";
/// The key of the specification's own example.
pub const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

pub fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap()
}

pub fn config() -> PaymentConfig {
    PaymentConfig {
        dialect: sandbox::Dialect::Plain,
        key: KEY.to_owned(),
        secret: SECRET.to_owned(),
        webhook: "http://shop.example/callbacks".to_owned(),
        pages: "http://pay.example".to_owned(),
        prefix: "sbx".to_owned(),
    }
}

/// What asks for a page of eight dollars, open for 35 minutes.
pub fn order(reference: &str) -> Value {
    json!({
        "reference": reference, "amount": 800, "currency": "USD", "description": "Booking <fee>",
        "return_url": "http://shop.example/done", "expires_at": noon() + TimeDelta::minutes(35),
    })
}

pub struct Till {
    pub payments: Payments,
    pub now: DateTime<Utc>,
}

impl Till {
    pub fn new() -> Self {
        Self { payments: Payments::new(config()), now: noon() }
    }

    pub fn call(
        &mut self,
        method: &'static str,
        path: &str,
        key: Option<&str>,
        body: &Value,
    ) -> (u16, Value) {
        let call = PaymentCall {
            method,
            path: path.to_owned(),
            key: KEY.to_owned(),
            idempotency_key: key.map(str::to_owned),
            body: body.to_string().into_bytes(),
        };
        let answer = self.payments.call(self.now, &call);
        if answer.lost { (0, Value::Null) } else { (answer.status, answer.body) }
    }

    pub fn get(&mut self, path: &str) -> (u16, Value) {
        self.call("GET", path, None, &Value::Null)
    }

    pub fn post(&mut self, path: &str) -> (u16, Value) {
        self.call("POST", path, None, &Value::Null)
    }

    pub fn open(&mut self, reference: &str) -> Value {
        let (status, session) = self.call("POST", "sessions", Some(reference), &order(reference));
        assert_eq!(status, 200, "{session}");
        session
    }

    /// The name of a page just opened.
    pub fn page(&mut self) -> String {
        self.open("a1")["id"].as_str().unwrap().to_owned()
    }

    pub fn does(&mut self, page: &str, paying: Paying) -> Turned {
        self.payments.on_page(self.now, page, paying)
    }

    pub fn fails(&mut self, kind: PaymentFaultKind) {
        self.payments.inject(PaymentFault { kind, times: 1 });
    }

    pub fn later(&mut self, by: TimeDelta) {
        self.now += by;
    }

    pub fn pushes(&mut self) -> Vec<PaymentPush> {
        self.payments.next_pushes(self.now)
    }

    pub fn answer(&mut self, push: &PaymentPush, outcome: &PushOutcome) {
        self.payments.pushed(self.now, push.delivery, outcome);
    }
}

pub fn event(push: &PaymentPush) -> Value {
    serde_json::from_str(&push.body).unwrap()
}
