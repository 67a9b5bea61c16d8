//! Variables whose values are checked although nothing reads them yet: a wrong one is told today, not on the day it
//! begins to matter.

use url::Url;

use super::{Environment, Wrong};

/// Everything that is wrong with them.
pub fn check(environment: &Environment) -> Result<(), Vec<Wrong>> {
    let checked = [shared_memory(environment)];
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
