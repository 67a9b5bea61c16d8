//! What an account at Stripe is known by, and what a market must be like to be paid there.

use chrono::TimeDelta;
use domain::market::Market;
use url::Url;

use super::{Environment, Wrong, address};
use crate::payments::stripe::{API, PAGES, Secret, units};

const KEY: &str = "STRIPE_SECRET_KEY";
const SECRETS: &str = "STRIPE_WEBHOOK_SECRET";
const AT: &str = "STRIPE_API_URL";
const PAID_AT: &str = "STRIPE_PAGES_URL";

/// A page lives at least half an hour there; one that is asked for a moment later must still do so.
const SHORTEST: TimeDelta = TimeDelta::minutes(31);
const LONGEST: TimeDelta = TimeDelta::hours(24);

/// The keys of an account.
#[derive(Clone, PartialEq, Eq)]
pub struct StripeKeys {
    /// What proves us: `sk_test_…`, `sk_live_…`, or a restricted key.
    pub key: String,
    /// Secrets of the webhook's endpoint; several while they are rotated.
    pub secrets: Vec<Secret>,
    /// Where the API is.
    pub api: Url,
    /// Where its pages are paid on, as an origin: Stripe's, or a domain of the account's own.
    pub pages: String,
}

impl std::fmt::Debug for StripeKeys {
    /// Without what must not be read in a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StripeKeys").field("api", &self.api.as_str()).finish_non_exhaustive()
    }
}

impl StripeKeys {
    /// Whether money moves.
    pub fn is_live(&self) -> bool {
        self.key.contains("_live_")
    }

    /// Reads them; none where one is missing or wrong, which [`check`] tells.
    pub(super) fn read(environment: &Environment) -> Option<Self> {
        let (key, secrets) = (key(environment).ok()?, secrets(environment).ok()?);
        let (api, pages) = (api(environment).ok()?, pages(environment).ok()?);
        Some(Self { key, secrets, api, pages })
    }
}

/// Everything that is wrong with them. They are needed where Stripe is to take the fees, and must be right wherever
/// they are set.
pub(super) fn check(environment: &Environment) -> Vec<Wrong> {
    let chosen = environment.get("PAYMENTS").as_deref() == Some("stripe");
    let needed = |variable| chosen || environment.has(variable);
    [
        key(environment).err().filter(|_| needed(KEY)),
        secrets(environment).err().filter(|_| needed(SECRETS)),
        api(environment).err(),
        pages(environment).err(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn key(environment: &Environment) -> Result<String, Wrong> {
    let key = environment.get(KEY).ok_or_else(|| missing(KEY))?;
    let good = ["sk_test_", "sk_live_", "rk_test_", "rk_live_"].iter().any(|start| key.starts_with(start));
    let plain = key.bytes().all(|byte| byte.is_ascii_graphic());
    if good && plain {
        Ok(key)
    } else {
        Err(Wrong::new(KEY, "must begin with sk_test_ or sk_live_ (or rk_)"))
    }
}

fn secrets(environment: &Environment) -> Result<Vec<Secret>, Wrong> {
    let list = environment.get(SECRETS).ok_or_else(|| missing(SECRETS))?;
    let secrets: Option<Vec<Secret>> = list.split(',').map(|secret| Secret::read(secret.trim())).collect();
    secrets.ok_or_else(|| Wrong::new(SECRETS, "each secret begins with whsec_, commas between"))
}

fn api(environment: &Environment) -> Result<Url, Wrong> {
    let api = address(AT, environment.get(AT).as_deref().unwrap_or(API))?;
    let live = environment.get(KEY).is_some_and(|key| key.contains("_live_"));
    let safe = api.scheme() == "https" || !live;
    if safe { Ok(api) } else { Err(Wrong::new(AT, "a live key is sent over https alone")) }
}

/// Nothing but an origin gets through: it stands in a header of our own pages.
fn pages(environment: &Environment) -> Result<String, Wrong> {
    let Some(named) = environment.get(PAID_AT) else {
        // What is wrong with the address of the API is told of that.
        let other = api(environment).ok().filter(|api| api.as_str().trim_end_matches('/') != API);
        return Ok(other.map_or_else(|| PAGES.to_owned(), |api| api.origin().ascii_serialization()));
    };
    let pages = address(PAID_AT, &named)?;
    let bare = pages.path() == "/" && pages.query().is_none() && pages.username().is_empty();
    if pages.scheme() == "https" && bare {
        Ok(pages.origin().ascii_serialization())
    } else {
        Err(Wrong::new(PAID_AT, "must be https:// and a domain, and no more"))
    }
}

fn missing(variable: &str) -> Wrong {
    Wrong::new(variable, "is not set, but PAYMENTS is stripe")
}

/// Whether fees of this market can be paid there.
pub(super) fn fits(market: &Market) -> Result<(), Vec<Wrong>> {
    let Some(fee) = &market.fee else { return Ok(()) };
    let (least, step) = units::bounds(market.currency);
    let code = market.currency.code();
    let checkout = market.clocks.checkout.delta();
    let wrong = |broken: bool, what: String| broken.then(|| Wrong::new("MARKET", what));
    let wrongs = [
        wrong(fee.minimum < least, format!("fee.minimum: Stripe takes no less than {least} in {code}")),
        wrong(fee.rounding % step != 0, format!("fee.rounding: Stripe takes multiples of {step} in {code}")),
        wrong(
            !(SHORTEST..=LONGEST).contains(&checkout),
            "clocks.checkout: a payment page of Stripe lives 31 min to 24 h".into(),
        ),
    ];
    let wrongs: Vec<Wrong> = wrongs.into_iter().flatten().collect();
    if wrongs.is_empty() { Ok(()) } else { Err(wrongs) }
}
