//! Stripe's events, forged, late, twice and in any order: the cases of its webhook, each by its number.
//!
//! Events are written and signed here by hand, apart from the code that reads them. What is asked of Stripe is answered
//! by the sandbox's.

mod arriving;
mod back;
mod cut;
mod forged;
mod odd;
mod order;
mod outages;

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use data_encoding::HEXLOWER;
use domain::{
    fee::{AttemptState, CaptureKind, FeeFile, FeeState, Refund},
    job::State,
};
use gigline::store::{Backend, Store};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::{fees::Deal, shop::PaidAt};

/// The secret before the last rotation, while it still counts.
const PREVIOUS: &str = "whsec_the_secret_before_the_last_rotation";
/// What a payer leaves with Stripe, which nobody here needs to know.
const EMAIL: &str = "ana.canary@example.com";

/// Ana's fee of $9, with a page at Stripe open to pay it on.
pub struct Open<DB: Backend> {
    pub deal: Deal<DB>,
    pub page: String,
}

/// How a job, its fee and the money stand: state, fee, and what each payment counts as and whether it goes back.
type Books = (State, FeeState, Vec<(CaptureKind, Option<Refund>)>);

impl<DB: Backend> Open<DB> {
    /// The page is open, and nobody paid yet.
    async fn page(store: Store<DB>) -> Self {
        Self::with(store, &[]).await
    }

    /// The same where these secrets count, too.
    async fn with(store: Store<DB>, secrets: &'static [&'static str]) -> Self {
        let mut deal = Deal::paid_at(store, PaidAt::Stripe(secrets)).await;
        deal.olga_is_operator().await;
        let page = deal.opens().await;
        Self { deal, page }
    }

    /// The name of the attempt with that number, from 0.
    async fn attempt(&self, number: usize) -> String {
        self.file().await.attempts[number].id.to_string()
    }

    async fn file(&self) -> FeeFile {
        self.deal.stands().await.1
    }

    async fn books(&self) -> Books {
        let (state, file) = self.deal.stands().await;
        let captures = file.attempts.iter().filter_map(|attempt| attempt.capture.as_ref());
        (state, file.fee.state, captures.map(|capture| (capture.kind, capture.refund)).collect())
    }

    async fn attempt_state(&self) -> AttemptState {
        self.file().await.attempts[0].state
    }

    /// The page as Stripe shows it once it was paid.
    async fn session(&self) -> Value {
        let attempt = self.attempt(0).await;
        json!({
            "id": self.page, "object": "checkout.session", "mode": "payment", "status": "complete",
            "payment_status": "paid", "amount_total": 900, "amount_subtotal": 900, "currency": "usd",
            "client_reference_id": attempt, "metadata": { "attempt": attempt }, "payment_intent": "pi_1",
            "customer_details": { "email": EMAIL }, "livemode": false, "url": null,
        })
    }

    /// The same with some of it changed.
    async fn session_with(&self, changes: Value) -> Value {
        let mut session = self.session().await;
        for (field, value) in changes.as_object().unwrap() {
            session[field] = value.clone();
        }
        session
    }

    /// Ana paid: the event that says so.
    async fn completed(&self) -> Value {
        event("evt_1", "checkout.session.completed", self.session().await)
    }

    /// This comes in, signed just now, and all that follows from it happens.
    async fn hears(&mut self, event: &Value) -> StatusCode {
        let status = self.bring(&event.to_string()).await;
        self.deal.house.settle().await;
        status
    }

    /// This comes in, signed just now.
    async fn bring(&mut self, body: &str) -> StatusCode {
        let header = self.header(body);
        self.knock(Some(&header), body.to_owned()).await
    }

    /// This comes in with that header.
    async fn knock(&mut self, header: Option<&str>, body: impl Into<Body>) -> StatusCode {
        let request = Request::post("/webhooks/stripe").header("content-type", "application/json");
        let request = header.into_iter().fold(request, |request, header| {
            let bytes = axum::http::HeaderValue::from_bytes(header.as_bytes()).unwrap();
            request.header("stripe-signature", bytes)
        });
        self.deal.house.request(request.body(body.into()).unwrap()).await.status()
    }

    /// The header that Stripe would send with it now.
    fn header(&self, body: &str) -> String {
        let (secret, at) = (self.deal.house.shop.secret(), self.seconds());
        format!("t={at},v1={}", v1(secret, at, body))
    }

    fn seconds(&self) -> i64 {
        self.deal.house.now().timestamp()
    }

    /// Nothing came of it: no money, no case, no dead letter.
    async fn is_untouched(&self) {
        assert_eq!(self.books().await, (State::AwaitingFee, FeeState::Due, Vec::new()));
        assert_eq!((self.deal.cases().await, self.deal.house.dead_letters().await), (0, 0));
    }

    /// Booked by one payment, which both were told of once.
    async fn is_booked_once(&mut self) {
        self.deal.house.settle().await;
        assert_eq!(self.books().await, (State::Booked, FeeState::Paid, vec![(CaptureKind::Booking, None)]));
        let (ana, ben) = (self.deal.ana, self.deal.ben);
        assert_eq!(self.deal.house.count(ben, "paid the fee"), 1, "{}", self.deal.house.screen(ben));
        assert_eq!(self.deal.house.count(ana, "Your fee arrived"), 1, "{}", self.deal.house.screen(ana));
    }
}

/// An event of that name and kind about an object.
#[expect(clippy::needless_pass_by_value, reason = "an object is written for its event alone")]
fn event(id: &str, kind: &str, object: Value) -> Value {
    json!({
        "id": id, "object": "event", "api_version": "2026-09-30.endive", "created": 1_780_315_200,
        "data": { "object": object }, "livemode": false, "pending_webhooks": 1,
        "request": { "id": null, "idempotency_key": null }, "type": kind,
    })
}

/// The one signature that counts.
fn v1(secret: &str, at: impl std::fmt::Display, body: &str) -> String {
    signature(secret.as_bytes(), at, body.as_bytes())
}

fn signature(key: &[u8], at: impl std::fmt::Display, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(format!("{at}.").as_bytes());
    mac.update(body);
    HEXLOWER.encode(&mac.finalize().into_bytes())
}
