//! A test provider that lives outside this process: its pages and its books outlive a restart.

use url::Url;

use super::{Environment, Wrong, address};

const URL: &str = "SANDBOX_PAYMENTS_URL";
const KEY: &str = "SANDBOX_PAYMENTS_KEY";
const SECRET: &str = "SANDBOX_PAYMENTS_SECRET";

/// Where it is, what proves us to it, and what it signs its callbacks with.
#[derive(Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// Its address, which its pages have, too.
    pub url: Url,
    /// What proves us.
    pub key: String,
    /// What callbacks are signed with: `whsec_` and Base64.
    pub secret: String,
}

impl std::fmt::Debug for Elsewhere {
    /// Without what must not be read in a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Elsewhere").field("url", &self.url.as_str()).finish_non_exhaustive()
    }
}

impl Elsewhere {
    /// Reads `SANDBOX_PAYMENTS_URL` and the two variables it needs; none where it is not set.
    pub(super) fn read(environment: &Environment) -> Result<Option<Self>, Vec<Wrong>> {
        let Some(url) = environment.get(URL) else { return Ok(None) };
        let needed = |variable: &'static str, begins: &str| {
            let value = environment.get(variable).filter(|value| value.starts_with(begins));
            value.ok_or_else(|| {
                Wrong::new(variable, format!("is needed beside {URL}, beginning with `{begins}`"))
            })
        };
        match (address(URL, &url), needed(KEY, ""), needed(SECRET, "whsec_")) {
            (Ok(url), Ok(key), Ok(secret)) => Ok(Some(Self { url, key, secret })),
            (url, key, secret) => Err([url.err(), key.err(), secret.err()].into_iter().flatten().collect()),
        }
    }
}
