//! The payment provider of the sandbox: a real one over HTTP, whose money is none.

mod wire;
mod words;

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::fee::{Refund, Said};
use serde_json::json;

use super::{
    Asked, Authentic, Event, Knock, NotAuthentic, PaymentProvider, Refused, Unreadable, refund_key,
    standard_webhooks::{self, Secret},
};

pub use wire::{HttpPaymentWire, PaymentAnswer, PaymentRequest, PaymentWire};
use words::Page;

/// Speaks with the sandbox's payment provider.
pub struct SandboxPayments {
    wire: Arc<dyn PaymentWire>,
    secrets: Vec<Secret>,
    pages: String,
}

impl SandboxPayments {
    /// Over this wire; callbacks are signed with one of the secrets, pages live at that origin.
    pub fn new(wire: Arc<dyn PaymentWire>, secrets: Vec<Secret>, pages: String) -> Self {
        Self { wire, secrets, pages }
    }

    async fn ask(&self, request: PaymentRequest) -> Result<Page, Refused> {
        let PaymentAnswer { status, body } = self.wire.call(request).await?;
        match status {
            200 => serde_json::from_slice(&body).map_err(|error| Refused::Unknown(error.to_string())),
            401 | 403 => Err(Refused::Configuration(format!("status {status}"))),
            408 | 429 | 500.. => Err(Refused::Unknown(format!("status {status}"))),
            _ => Err(Refused::Decided(format!("status {status}"))),
        }
    }

    async fn page(&self, asked: &Asked) -> Result<Page, Refused> {
        let attempt = &asked.attempt;
        let body = json!({
            "reference": attempt.id, "amount": attempt.amount.minor, "currency": attempt.amount.currency.code(),
            "description": asked.description, "return_url": asked.return_url, "expires_at": attempt.expires_at,
        });
        self.ask(PaymentRequest::post("sessions".into(), format!("open:{}", attempt.id), body)).await
    }

    /// The page by its name, or by our own reference where its name never reached us.
    async fn known(&self, asked: &Asked) -> Result<Page, Refused> {
        let path = match &asked.attempt.checkout {
            Some(checkout) => format!("sessions/{}", checkout.session),
            None => format!("sessions?reference={}", asked.attempt.id),
        };
        self.ask(PaymentRequest::get(path)).await
    }
}

#[async_trait]
impl PaymentProvider for SandboxPayments {
    fn name(&self) -> &'static str {
        "sandbox"
    }

    fn is_test(&self) -> bool {
        true
    }

    fn pages(&self) -> &str {
        &self.pages
    }

    async fn open(&self, asked: &Asked) -> Result<Vec<Said>, Refused> {
        self.page(asked).await?.said()
    }

    async fn look(&self, asked: &Asked) -> Result<Vec<Said>, Refused> {
        match self.known(asked).await {
            Err(Refused::Decided(_)) => Ok(vec![Said::Unknown]),
            page => page?.said(),
        }
    }

    async fn close(&self, asked: &Asked) -> Result<Vec<Said>, Refused> {
        // A page whose name was lost is asked for again under its key: there is one to close in any case.
        let session = match &asked.attempt.checkout {
            Some(checkout) => checkout.session.clone(),
            None => match self.page(asked).await {
                Err(Refused::Decided(_)) => return self.look(asked).await,
                page => page?.id,
            },
        };
        let key = format!("close:{}", asked.attempt.id);
        let path = format!("sessions/{session}/close");
        match self.ask(PaymentRequest::post(path, key, json!(null))).await {
            // It was over or paid before: how it stands decides.
            Err(Refused::Decided(_)) => self.look(asked).await,
            page => page?.said(),
        }
    }

    async fn refund(&self, asked: &Asked) -> Result<Vec<Said>, Refused> {
        let Some(capture) = &asked.attempt.capture else { return Ok(Vec::new()) };
        let (reference, round, key) = (capture.reference.clone(), capture.round, refund_key(capture));
        let path = format!("payments/{reference}");
        // The answer is repeated as it was: how far it is by now, the payment itself tells.
        let asked = self.ask(PaymentRequest::post(format!("{path}/refund"), key, json!(null))).await;
        match asked {
            Ok(_) => self.ask(PaymentRequest::get(path)).await?.refund_of(&reference),
            Err(Refused::Decided(_)) => Ok(vec![Said::Refunded { reference, refund: Refund::Failed, round }]),
            Err(refused) => Err(refused),
        }
    }

    fn authenticate(&self, knock: &Knock<'_>, now: DateTime<Utc>) -> Result<Authentic, NotAuthentic> {
        let authentic = standard_webhooks::verify(knock, &self.secrets, now)?;
        let object = serde_json::from_slice::<serde_json::Map<String, serde_json::Value>>(knock.body);
        object.map(|_| authentic).map_err(|_| NotAuthentic)
    }

    fn read(&self, body: &[u8]) -> Result<Vec<Event>, Unreadable> {
        words::event(body)
    }
}
