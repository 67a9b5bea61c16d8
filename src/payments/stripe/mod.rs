//! Stripe: hosted pages of Checkout, over its plain HTTP API.
//!
//! A page is found by our own name for it, which it carries as its reference; the attempt's id is the idempotency key,
//! so that a repeated call finds what the first one made. Nothing that is read or asked here is ever logged.

mod events;
mod form;
mod objects;
mod signature;
mod strict;
pub mod units;
mod wire;

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::fee::{AttemptState, Refund, Said};
use serde::{Deserialize, de::DeserializeOwned};

use super::{Asked, Authentic, Event, Knock, NotAuthentic, PaymentProvider, Refused, Unreadable, refund_key};
use objects::{Returning, Session};
pub use signature::{Secret, verify};
pub use wire::{HttpStripeWire, StripeAnswer, StripeRequest, StripeWire, VERSION};

/// Where the API lives.
pub const API: &str = "https://api.stripe.com";
/// Where its pages live.
pub const PAGES: &str = "https://checkout.stripe.com";

/// Speaks with Stripe for one account, in one mode.
pub struct Stripe {
    wire: Arc<dyn StripeWire>,
    secrets: Vec<Secret>,
    live: bool,
    pages: String,
}

/// What an account is known by.
pub struct Account {
    /// Secrets of the webhook's endpoint; several while they are rotated.
    pub secrets: Vec<Secret>,
    /// Whether money moves.
    pub live: bool,
    /// Where its pages live, as an origin.
    pub pages: String,
}

impl Stripe {
    /// Over this wire, for this account.
    pub fn new(wire: Arc<dyn StripeWire>, account: Account) -> Self {
        let Account { secrets, live, pages } = account;
        Self { wire, secrets, live, pages }
    }

    /// Whether the key opens the account, and whether the account is in the mode that the key says.
    pub async fn check(&self) -> Result<(), Refused> {
        #[derive(Deserialize)]
        struct Balance {
            livemode: bool,
        }
        let Balance { livemode } = self.ask(StripeRequest::get("v1/balance".into())).await?;
        if livemode == self.live {
            Ok(())
        } else {
            Err(Refused::Configuration("a key of the other mode".into()))
        }
    }

    async fn ask<T: DeserializeOwned>(&self, request: StripeRequest) -> Result<T, Refused> {
        let StripeAnswer { status, body } = self.wire.call(request).await?;
        let said = || format!("status {status}{}", code(&body));
        match status {
            200..300 => serde_json::from_slice(&body)
                .map_err(|_| Refused::Unknown("an answer that lacks what it needs".into())),
            401 | 403 => Err(Refused::Configuration(said())),
            // A twin of the same call is under way, there were too many, or it is out of order.
            300..=399 | 408 | 409 | 429 | 500.. => Err(Refused::Unknown(said())),
            _ => Err(Refused::Decided(said())),
        }
    }

    /// The page of the attempt, made now or before: the same key finds the same page.
    async fn page(&self, asked: &Asked) -> Result<Session, Refused> {
        let units = units::charged(asked.attempt.amount);
        let units = units.ok_or_else(|| Refused::Decided("an amount that cannot be charged".into()))?;
        let key = format!("open:{}", asked.attempt.id);
        self.ask(StripeRequest::post("v1/checkout/sessions".into(), key, form::session(asked, units))).await
    }

    /// The name of the attempt's page. One that never reached us is asked for under its key: what was made then is found,
    /// and where nothing was, there is one to look at or to close. None where there is none, and will be none.
    async fn named(&self, asked: &Asked) -> Result<Option<String>, Refused> {
        if let Some(checkout) = &asked.attempt.checkout {
            return Ok(Some(checkout.session.clone()));
        }
        if !asked.attempt.state.is_open() && asked.attempt.state != AttemptState::Captured {
            return Ok(None);
        }
        match self.page(asked).await {
            Ok(page) => Ok(Some(page.id)),
            Err(Refused::Decided(_)) => Ok(None),
            Err(refused) => Err(refused),
        }
    }

    /// How a page stands, and what of its money goes back.
    async fn standing(&self, session: &str, asked: &Asked) -> Result<Vec<Said>, Refused> {
        let path = format!("v1/checkout/sessions/{session}?expand[]=payment_intent");
        let page: Session = match self.ask(StripeRequest::get(path)).await {
            Err(Refused::Decided(_)) => return Ok(vec![Said::Unknown]),
            page => page?,
        };
        let mut said = vec![page.standing().map_err(unread)?];
        if let Some(payment) = page.payment() {
            let round = asked.attempt.capture.as_ref().map_or(1, |capture| capture.round);
            said.extend(self.returns(payment, round).await?);
        }
        Ok(said)
    }

    async fn returns(&self, payment: &str, round: i64) -> Result<Vec<Said>, Refused> {
        #[derive(Deserialize)]
        struct List {
            data: Vec<Returning>,
        }
        let path = format!("v1/refunds?payment_intent={payment}&limit=100");
        let List { data } = self.ask(StripeRequest::get(path)).await?;
        objects::returns(payment, round, &data).map_err(unread)
    }
}

#[async_trait]
impl PaymentProvider for Stripe {
    fn name(&self) -> &'static str {
        "stripe"
    }

    fn is_test(&self) -> bool {
        !self.live
    }

    fn pages(&self) -> &str {
        &self.pages
    }

    async fn open(&self, asked: &Asked) -> Result<Vec<Said>, Refused> {
        Ok(vec![self.page(asked).await?.standing().map_err(unread)?])
    }

    async fn look(&self, asked: &Asked) -> Result<Vec<Said>, Refused> {
        match self.named(asked).await? {
            Some(session) => self.standing(&session, asked).await,
            None => Ok(vec![Said::Unknown]),
        }
    }

    async fn close(&self, asked: &Asked) -> Result<Vec<Said>, Refused> {
        let Some(session) = self.named(asked).await? else { return Ok(vec![Said::Unknown]) };
        let path = format!("v1/checkout/sessions/{session}/expire");
        let key = format!("close:{}", asked.attempt.id);
        match self.ask::<Session>(StripeRequest::post(path, key, String::new())).await {
            // It was over or paid before; a payer's last press wins over us. How it stands decides.
            Err(Refused::Decided(_)) => self.standing(&session, asked).await,
            page => Ok(vec![page?.standing().map_err(unread)?]),
        }
    }

    async fn refund(&self, asked: &Asked) -> Result<Vec<Said>, Refused> {
        let Some(capture) = &asked.attempt.capture else { return Ok(Vec::new()) };
        let (reference, round) = (capture.reference.clone(), capture.round);
        let form = form::refund(asked, capture);
        // The answer is repeated as it was: how far it is by now, the list tells.
        match self.ask::<Returning>(StripeRequest::post("v1/refunds".into(), refund_key(capture), form)).await
        {
            Ok(_) => self.returns(&reference, round).await,
            Err(Refused::Decided(_)) => {
                let mut said = self.returns(&reference, round).await?;
                if !said.iter().any(|said| matches!(said, Said::Refunded { .. })) {
                    let refund = if is_back(&said, asked) { Refund::Done } else { Refund::Failed };
                    said.push(Said::Refunded { reference, refund, round });
                }
                Ok(said)
            }
            Err(refused) => Err(refused),
        }
    }

    fn authenticate(&self, knock: &Knock<'_>, now: DateTime<Utc>) -> Result<Authentic, NotAuthentic> {
        verify(knock, &self.secrets, now)?;
        events::name(knock.body)
    }

    fn read(&self, body: &[u8]) -> Result<Vec<Event>, Unreadable> {
        events::read(body, self.live)
    }
}

/// Whether all of the attempt's money is back, by whomever it was sent.
fn is_back(said: &[Said], asked: &Asked) -> bool {
    said.iter().any(|said| matches!(said, Said::Returned { amount, .. } if *amount == asked.attempt.amount))
}

fn unread(unreadable: Unreadable) -> Refused {
    Refused::Unknown(unreadable.to_string())
}

/// Stripe's own word for what it refused, if it is a plain one: its sentences may hold what a payer typed.
fn code(body: &[u8]) -> String {
    #[derive(Deserialize)]
    struct Refusal {
        error: Why,
    }
    #[derive(Deserialize)]
    struct Why {
        r#type: String,
        code: Option<String>,
    }
    let Ok(Refusal { error }) = serde_json::from_slice::<Refusal>(body) else { return String::new() };
    let words = [Some(error.r#type), error.code].into_iter().flatten();
    let plain = |word: &String| {
        word.len() <= 64 && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
    };
    words.filter(plain).fold(String::new(), |said, word| said + " " + &word)
}
