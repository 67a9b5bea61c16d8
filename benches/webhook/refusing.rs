//! Events that somebody forged: a usual one by its size, with a signature of nobody.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use async_trait::async_trait;
use gigline::payments::{
    Knock, PaymentProvider as _, Refused,
    stripe::{Account, Secret, Stripe, StripeAnswer, StripeRequest, StripeWire},
};

use crate::world::noon;

/// How long they are refused to be counted.
const FOR: Duration = Duration::from_secs(2);

/// Nobody is asked anything here.
pub struct Silence;

#[async_trait]
impl StripeWire for Silence {
    async fn call(&self, _: StripeRequest) -> Result<StripeAnswer, Refused> {
        Err(Refused::Unknown("nobody is there".into()))
    }
}

/// A provider whose events are signed with one of these.
pub fn stripe(secrets: &[&str]) -> Stripe {
    let secrets = secrets.iter().filter_map(|text| Secret::read(text)).collect();
    Stripe::new(Arc::new(Silence), Account { secrets, live: false, pages: "https://pay.example".into() })
}

/// How many are refused in a second, one after the other.
pub fn a_second() -> u64 {
    let stripe = stripe(&["whsec_new_one", "whsec_old_one"]);
    let body = format!("{{\"id\":\"evt_1\",\"filler\":\"{}\"}}", "x".repeat(2_500));
    let header = format!("t={},v1={}", noon().timestamp(), "ab".repeat(32));
    let (begun, mut refused) = (Instant::now(), 0);
    while begun.elapsed() < FOR {
        let headers = vec![("stripe-signature", header.as_bytes())];
        let knock = Knock { headers, body: body.as_bytes() };
        assert!(stripe.authenticate(&knock, noon()).is_err(), "nobody signed it");
        refused += 1;
    }
    refused / FOR.as_secs()
}
