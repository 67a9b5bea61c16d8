//! The sandbox's payment provider beside a service: on its port, by its clock.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;
use async_trait::async_trait;
use axum::Router;
use data_encoding::BASE64;
use sandbox::{Dialect, PaymentCall, PaymentConfig, PaymentSandbox, Payments, SandboxClock};
use tokio::task::AbortHandle;
use url::Url;

use crate::{
    payments::{
        PaymentProvider, Refused,
        sandbox::{HttpPaymentWire, PaymentAnswer, PaymentRequest, PaymentWire, SandboxPayments},
        standard_webhooks::Secret,
        stripe::{self, Account, Stripe, StripeAnswer, StripeRequest, StripeWire},
    },
    ports::{Clock, Ids},
};

/// A running payment provider. It forgets everything when the process ends.
pub struct Till {
    /// Pages, captures, refunds.
    pub sandbox: PaymentSandbox,
    /// What the service asks.
    pub provider: Arc<dyn PaymentProvider>,
}

impl Till {
    /// Opens one for a service that listens at `own` and is seen from outside at `public`. Its keys are random.
    pub fn open(clock: SandboxClock, own: &Url, public: &str, ids: &dyn Ids) -> anyhow::Result<Self> {
        let config = config(own.as_str().trim_end_matches('/'), public, ids);
        let wire = HttpPaymentWire::new(own, config.key.clone())?;
        let provider = provider(Arc::new(wire), &config);
        Ok(Self { sandbox: PaymentSandbox::new(config, clock), provider })
    }

    /// Its pages and its API.
    pub fn router(&self) -> Router {
        sandbox::payment_router(&self.sandbox)
    }

    /// Begins to send callbacks.
    pub fn push(&self) -> AbortHandle {
        let pusher = sandbox::run_payment_pusher(self.sandbox.clone(), std::future::pending());
        tokio::spawn(pusher).abort_handle()
    }
}

/// A provider whose callbacks go to the service at `own`, and whose pages are seen at `public`.
pub fn config(own: &str, public: &str, ids: &dyn Ids) -> PaymentConfig {
    let bits = || ids.random().to_be_bytes();
    PaymentConfig {
        dialect: Dialect::Plain,
        key: format!("{:032x}", ids.random()),
        secret: format!("whsec_{}", BASE64.encode(&[bits(), bits()].concat())),
        webhook: format!("{own}/webhooks/sandbox"),
        pages: public.to_owned(),
        prefix: format!("sbx{:08x}", ids.random() & 0xffff_ffff),
    }
}

/// The same, speaking Stripe's dialect.
pub fn stripe_config(own: &str, public: &str, ids: &dyn Ids) -> PaymentConfig {
    let plain = config(own, public, ids);
    PaymentConfig {
        dialect: Dialect::Stripe,
        key: format!("sk_test_{}", plain.key),
        webhook: format!("{own}/webhooks/stripe"),
        ..plain
    }
}

/// What the service asks a provider that speaks Stripe's dialect with. It is the real module: only the wire, the keys
/// and the money are not. `more` are secrets that count beside its own.
pub fn stripe(wire: Arc<dyn StripeWire>, config: &PaymentConfig, more: &[&str]) -> Arc<dyn PaymentProvider> {
    let secrets = std::iter::once(config.secret.as_str()).chain(more.iter().copied());
    let secrets = secrets.filter_map(stripe::Secret::read).collect();
    Arc::new(Stripe::new(wire, Account { secrets, live: false, pages: config.pages.clone() }))
}

/// What the service asks a provider with that lives at that address and brings its callbacks from there.
pub fn elsewhere(at: &Url, key: &str, secret: &str) -> anyhow::Result<Arc<dyn PaymentProvider>> {
    let wire = HttpPaymentWire::new(at, key.to_owned())?;
    let secret = Secret::read(secret).context("the secret of the payment provider cannot be read")?;
    let pages = at.origin().ascii_serialization();
    Ok(Arc::new(SandboxPayments::new(Arc::new(wire), vec![secret], pages)))
}

/// What the service asks a provider of this configuration with.
pub fn provider(wire: Arc<dyn PaymentWire>, config: &PaymentConfig) -> Arc<dyn PaymentProvider> {
    let secrets = Secret::read(&config.secret).into_iter().collect();
    Arc::new(SandboxPayments::new(wire, secrets, config.pages.clone()))
}

/// A provider called in this process, for simulations: nothing happens that is not let happen.
pub struct InProcess {
    /// The provider.
    pub payments: Arc<Mutex<Payments>>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// What proves us.
    pub key: String,
}

impl InProcess {
    fn carry(&self, call: &PaymentCall) -> Result<(u16, Vec<u8>), Refused> {
        let mut payments = self.payments.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = payments.call(self.clock.now(), call);
        if answer.lost {
            return Err(Refused::Unknown("lost".into()));
        }
        Ok((answer.status, answer.body.to_string().into_bytes()))
    }
}

#[async_trait]
impl PaymentWire for InProcess {
    async fn call(&self, request: PaymentRequest) -> Result<PaymentAnswer, Refused> {
        let (status, body) = self.carry(&PaymentCall {
            method: request.method,
            path: request.path,
            key: self.key.clone(),
            idempotency_key: request.idempotency_key,
            body: request.body.to_string().into_bytes(),
        })?;
        Ok(PaymentAnswer { status, body })
    }
}

#[async_trait]
impl StripeWire for InProcess {
    async fn call(&self, request: StripeRequest) -> Result<StripeAnswer, Refused> {
        let (status, body) = self.carry(&PaymentCall {
            method: request.method,
            path: request.path,
            key: self.key.clone(),
            idempotency_key: request.idempotency_key,
            body: request.form.into_bytes(),
        })?;
        Ok(StripeAnswer { status, body })
    }
}
