//! The section about the platform fee: who takes it, and where people pay.

use domain::market::{FeePayer, Market};
use url::Url;

use super::{Elsewhere, Environment, Mode, Wrong};

/// Who takes the fees of a market that charges some.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Payments {
    /// The provider.
    pub provider: Provider,
    /// Our address from outside: people pay on a page of ours, and return to one.
    pub public_url: Url,
}

/// A payment provider by its name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Provider {
    /// A test: no money moves. It lives in this process, or elsewhere.
    Sandbox(Option<Elsewhere>),
}

const VARIABLE: &str = "PAYMENTS";

/// Reads `PAYMENTS`; nothing in a market that charges no fee.
pub fn payments(
    environment: &Environment,
    market: &Market,
    mode: Option<&Mode>,
) -> Result<Option<Payments>, Vec<Wrong>> {
    let chosen = provider(environment)
        .map_err(|wrong| vec![wrong])
        .and_then(|()| Ok(Provider::Sandbox(Elsewhere::read(environment)?)));
    if !charges_a_fee(market) {
        return match environment.get(VARIABLE).as_deref() {
            None | Some("stripe" | "sandbox") => Ok(None),
            Some(_) => Err(vec![unknown()]),
        };
    }
    match (chosen, mode) {
        (Ok(provider), Some(Mode::Webhook { public_url, .. })) => {
            Ok(Some(Payments { provider, public_url: public_url.clone() }))
        }
        (chosen, Some(Mode::Polling)) => {
            let what = "is needed in a market that charges a fee: people pay on a page at this address";
            Err(chosen.err().into_iter().flatten().chain([Wrong::new("PUBLIC_URL", what)]).collect())
        }
        // What is wrong with the address is said where it is read.
        (chosen, _) => Err(chosen.err().unwrap_or_default()),
    }
}

/// Whether the provider that is named can be had; today that is the sandbox.
fn provider(environment: &Environment) -> Result<(), Wrong> {
    match environment.get(VARIABLE).as_deref() {
        Some("sandbox") if !cfg!(feature = "sandbox") => {
            Err(Wrong::new(VARIABLE, "`sandbox` needs a build with the feature `sandbox`"))
        }
        Some("sandbox") if has_live_key(environment) => {
            Err(Wrong::new(VARIABLE, "`sandbox` is refused beside a live STRIPE_SECRET_KEY"))
        }
        Some("sandbox") => Ok(()),
        None | Some("stripe") => Err(Wrong::new(
            VARIABLE,
            "this market charges a fee, and Stripe is not built into this release yet; try it out with \
             PAYMENTS=sandbox, where no money moves, or take a profile without a fee",
        )),
        Some(_) => Err(unknown()),
    }
}

fn unknown() -> Wrong {
    Wrong::new(VARIABLE, "can be stripe or sandbox")
}

fn charges_a_fee(market: &Market) -> bool {
    market.modes.values().any(|switches| switches.fee == FeePayer::Customer)
}

fn has_live_key(environment: &Environment) -> bool {
    let key = environment.get("STRIPE_SECRET_KEY").unwrap_or_default();
    ["sk_live_", "rk_live_"].iter().any(|prefix| key.starts_with(prefix))
}
