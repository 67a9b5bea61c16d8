//! A variable whose value is checked although nothing reads it yet: a wrong one is told today, not on the day it
//! begins to matter.

use url::Url;

use super::{Environment, Wrong};

/// `REDIS_URL`.
pub fn shared_memory(environment: &Environment) -> Result<(), Wrong> {
    let Some(text) = environment.get("REDIS_URL") else { return Ok(()) };
    let is_good = |url: &Url| matches!(url.scheme(), "redis" | "rediss") && url.has_host();
    // The value may hold a password: it is never repeated.
    let good = Url::parse(&text).is_ok_and(|url| is_good(&url));
    if good { Ok(()) } else { Err(Wrong::new("REDIS_URL", "must be like redis://host (or rediss://host)")) }
}
