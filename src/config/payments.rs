//! The section about the platform fee: who takes it, and where people pay.

use domain::market::{FeePayer, Market};
use url::Url;

use super::{Elsewhere, Environment, Mode, StripeKeys, Wrong, stripe};

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
    /// Stripe, for one account.
    Stripe(StripeKeys),
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
    let chosen = provider(environment, market);
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

/// The provider that is named, with what it needs.
fn provider(environment: &Environment, market: &Market) -> Result<Provider, Vec<Wrong>> {
    let wrong = |what: &str| Err(vec![Wrong::new(VARIABLE, what)]);
    match environment.get(VARIABLE).as_deref() {
        Some("sandbox") if !cfg!(feature = "sandbox") => {
            wrong("`sandbox` needs a build with the feature `sandbox`")
        }
        Some("sandbox") if has_live_key(environment) => {
            wrong("`sandbox` is refused beside a live STRIPE_SECRET_KEY")
        }
        Some("sandbox") => Ok(Provider::Sandbox(Elsewhere::read(environment)?)),
        Some("stripe") => {
            stripe::fits(market)?;
            // What is wrong with the keys is said where they are checked, whoever takes the fees.
            StripeKeys::read(environment).map(Provider::Stripe).ok_or_else(Vec::new)
        }
        None => wrong(
            "this market charges a fee: choose who takes it. `stripe` takes real money; with `sandbox` you can \
             try it out, and no money moves",
        ),
        Some(_) => Err(vec![unknown()]),
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
