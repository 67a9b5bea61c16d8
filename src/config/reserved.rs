//! Variables whose values are checked although nothing reads them yet: a wrong one is told today, not on the day it
//! begins to matter.

use url::Url;

use super::{Environment, Wrong, address};

/// Everything that is wrong with them.
pub fn check(environment: &Environment) -> Result<(), Vec<Wrong>> {
    let checked = [
        shared_memory(environment),
        stripe_key(environment),
        stripe_secrets(environment),
        stripe_address(environment),
    ];
    let wrongs: Vec<Wrong> = checked.into_iter().filter_map(Result::err).collect();
    if wrongs.is_empty() { Ok(()) } else { Err(wrongs) }
}

fn shared_memory(environment: &Environment) -> Result<(), Wrong> {
    let Some(text) = environment.get("REDIS_URL") else { return Ok(()) };
    let is_good = |url: &Url| matches!(url.scheme(), "redis" | "rediss") && url.has_host();
    // The value may hold a password: it is never repeated.
    let good = Url::parse(&text).is_ok_and(|url| is_good(&url));
    if good { Ok(()) } else { Err(Wrong::new("REDIS_URL", "must be like redis://host (or rediss://host)")) }
}

fn stripe_key(environment: &Environment) -> Result<(), Wrong> {
    let begins_well = |key: &str| ["sk_", "rk_"].iter().any(|start| key.starts_with(start));
    of_stripe(environment, "STRIPE_SECRET_KEY", "must begin with sk_ (or rk_)", begins_well)
}

fn stripe_secrets(environment: &Environment) -> Result<(), Wrong> {
    let begin_well = |list: &str| list.split(',').all(|secret| secret.trim().starts_with("whsec_"));
    of_stripe(
        environment,
        "STRIPE_WEBHOOK_SECRET",
        "each secret begins with whsec_, commas between",
        begin_well,
    )
}

/// A secret of Stripe: needed where it is to take the payments.
fn of_stripe(
    environment: &Environment,
    variable: &str,
    rule: &str,
    is_good: impl Fn(&str) -> bool,
) -> Result<(), Wrong> {
    let chosen = environment.get("PAYMENTS").as_deref() == Some("stripe");
    match environment.get(variable) {
        Some(value) if is_good(&value) => Ok(()),
        Some(_) => Err(Wrong::new(variable, rule)),
        None if chosen => Err(Wrong::new(variable, "is not set, but PAYMENTS is stripe")),
        None => Ok(()),
    }
}

fn stripe_address(environment: &Environment) -> Result<(), Wrong> {
    let variable = "STRIPE_API_URL";
    environment.get(variable).map_or(Ok(()), |text| address(variable, &text).map(drop))
}
