//! Where instances meet.

use url::Url;

use super::{Environment, Wrong};

/// `REDIS_URL`, if there is one.
pub fn redis(environment: &Environment) -> Result<Option<String>, Wrong> {
    let Some(text) = environment.get("REDIS_URL") else { return Ok(None) };
    let is_good = |url: &Url| matches!(url.scheme(), "redis" | "rediss") && url.has_host();
    // The value may hold a password: it is never repeated.
    let good = Url::parse(&text).is_ok_and(|url| is_good(&url));
    good.then_some(Some(text))
        .ok_or_else(|| Wrong::new("REDIS_URL", "must be like redis://host (or rediss://host)"))
}
