//! Who takes the fees of `gigline run`.

use std::sync::Arc;

use axum::Router;
use tokio::task::AbortHandle;

use crate::{
    config::{Config, Elsewhere, Payments, Provider, StripeKeys},
    payments::{
        PaymentProvider,
        stripe::{Account, HttpStripeWire, Stripe},
    },
};

/// Who takes the fees; nobody in a market without.
#[derive(Default)]
pub(super) struct Fees {
    #[cfg(feature = "sandbox")]
    till: Option<crate::play::Till>,
    /// One that lives elsewhere, and brings its events from there.
    elsewhere: Option<Arc<dyn PaymentProvider>>,
}

/// Opens what the configuration names.
pub(super) fn open(config: &Config) -> anyhow::Result<Fees> {
    match &config.payments {
        None => Ok(Fees::default()),
        Some(Payments { provider: Provider::Stripe(keys), .. }) => {
            let mode = if keys.is_live() { "live: money moves" } else { "test: no money moves" };
            tracing::info!(mode, "fees are paid at Stripe");
            Ok(Fees { elsewhere: Some(Arc::new(stripe(keys)?)), ..Fees::default() })
        }
        Some(Payments { provider: Provider::Sandbox(None), .. }) => sandbox(config),
        Some(Payments { provider: Provider::Sandbox(Some(at)), .. }) => elsewhere(at),
    }
}

/// Stripe, for the account of these keys.
pub(super) fn stripe(keys: &StripeKeys) -> anyhow::Result<Stripe> {
    let wire = HttpStripeWire::new(&keys.api, keys.key.clone())?;
    let account = Account { secrets: keys.secrets.clone(), live: keys.is_live(), pages: keys.pages.clone() };
    Ok(Stripe::new(Arc::new(wire), account))
}

/// Our address from outside, without a slash at the end.
pub(super) fn base(payments: &Payments) -> String {
    payments.public_url.as_str().trim_end_matches('/').to_owned()
}

#[cfg(feature = "sandbox")]
fn sandbox(config: &Config) -> anyhow::Result<Fees> {
    use std::net::{IpAddr, Ipv4Addr};

    use crate::{clock::RandomIds, play::Till};

    let mut own = config.listen;
    if own.ip().is_unspecified() {
        own.set_ip(IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
    let public = config.payments.as_ref().map(base).unwrap_or_default();
    let clock = sandbox::SandboxClock::running();
    tracing::warn!("PAYMENTS=sandbox: fees are paid on a test page, and no money moves");
    let till = Till::open(clock, &format!("http://{own}").parse()?, &public, &RandomIds)?;
    Ok(Fees { till: Some(till), elsewhere: None })
}

#[cfg(feature = "sandbox")]
fn elsewhere(at: &Elsewhere) -> anyhow::Result<Fees> {
    tracing::warn!("PAYMENTS=sandbox: fees are paid on a test page of another process, and no money moves");
    Ok(Fees { till: None, elsewhere: Some(crate::play::till::elsewhere(&at.url, &at.key, &at.secret)?) })
}

#[cfg(not(feature = "sandbox"))]
fn sandbox(_: &Config) -> anyhow::Result<Fees> {
    unreachable!("the configuration refuses it in a build without the feature");
}

#[cfg(not(feature = "sandbox"))]
fn elsewhere(_: &Elsewhere) -> anyhow::Result<Fees> {
    unreachable!("the configuration refuses it in a build without the feature");
}

#[cfg(feature = "sandbox")]
impl Fees {
    /// What the service asks.
    pub fn provider(&self) -> Option<Arc<dyn PaymentProvider>> {
        let own = self.till.as_ref().map(|till| &till.provider);
        own.or(self.elsewhere.as_ref()).cloned()
    }

    /// Pages of its own beside ours.
    pub fn router(&self) -> Router {
        self.till.as_ref().map(crate::play::Till::router).unwrap_or_default()
    }

    /// Begins to send callbacks, until the handle says stop.
    pub fn push(&self) -> Option<AbortHandle> {
        self.till.as_ref().map(crate::play::Till::push)
    }
}

#[cfg(not(feature = "sandbox"))]
impl Fees {
    /// What the service asks.
    pub fn provider(&self) -> Option<Arc<dyn PaymentProvider>> {
        self.elsewhere.clone()
    }

    /// Pages of its own beside ours.
    #[expect(clippy::unused_self, reason = "with the sandbox there may be some")]
    pub fn router(&self) -> Router {
        Router::new()
    }

    /// Begins to send callbacks, until the handle says stop.
    #[expect(clippy::unused_self, reason = "with the sandbox there may be some")]
    pub fn push(&self) -> Option<AbortHandle> {
        None
    }
}
