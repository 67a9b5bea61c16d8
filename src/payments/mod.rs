//! Payment providers: one trait, and what stands behind it.
//!
//! A provider is asked by [`crate::calls`], from rows that were committed before, and speaks up by itself on
//! `/webhooks/<name>`. Either way its words become [`Said`]s of one attempt, and the domain judges them.

#[cfg(feature = "sandbox")]
pub mod sandbox;
pub mod standard_webhooks;
pub mod stripe;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::{
    fee::{Attempt, Capture, Said},
    ids::AttemptId,
};

/// Somebody who takes money for us.
#[async_trait]
pub trait PaymentProvider: Send + Sync {
    /// Its name, as in `/webhooks/<name>`.
    fn name(&self) -> &str;

    /// Whether no money moves.
    fn is_test(&self) -> bool;

    /// Where its pages live, as an origin: a press on Pay may lead there at once. To any other address a page of ours
    /// shows the way.
    fn pages(&self) -> &str;

    /// Opens a page for the attempt. Asked again with the same attempt, it answers with the same page.
    async fn open(&self, asked: &Asked) -> Result<Vec<Said>, Refused>;

    /// Tells how the attempt stands, with everything that was ever paid by it.
    async fn look(&self, asked: &Asked) -> Result<Vec<Said>, Refused>;

    /// Closes the page of the attempt, so that it takes no more money, and tells how it stands then.
    async fn close(&self, asked: &Asked) -> Result<Vec<Said>, Refused>;

    /// Gives the captured money of the attempt back, once however often it is asked, and tells how far it is.
    async fn refund(&self, asked: &Asked) -> Result<Vec<Said>, Refused>;

    /// Whether a request to its webhook is its own, and under which key it is counted. Pure.
    fn authenticate(&self, knock: &Knock<'_>, now: DateTime<Utc>) -> Result<Authentic, NotAuthentic>;

    /// Reads the body of an authentic request. Pure.
    fn read(&self, body: &[u8]) -> Result<Vec<Event>, Unreadable>;
}

/// Under which key a provider is asked for a refund. Under the key of a try that failed it would only say so again.
fn refund_key(capture: &Capture) -> String {
    match capture.round {
        1 => format!("refund:{}", capture.reference),
        round => format!("refund:{}:{round}", capture.reference),
    }
}

/// What a provider is asked about. Nothing in it ever changes, so that a repeated call is the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// The attempt, as it is stored.
    pub attempt: Attempt,
    /// What the payer reads on the provider's page.
    pub description: String,
    /// Where the payer is sent afterwards.
    pub return_url: String,
    /// Where the payer is sent who does not want to pay there.
    pub cancel_url: String,
}

/// A call that brought no word.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refused {
    /// The provider understood and will not do it, however often it is asked.
    #[error("refused: {0}")]
    Decided(String),
    /// Nobody knows whether it was done: the same call must be made again.
    #[error("no answer that can be read: {0}")]
    Unknown(String),
    /// Our key or our configuration is wrong: a human must mend it, and until then nothing is decided.
    #[error("wrongly configured: {0}")]
    Configuration(String),
}

/// A request to a webhook, as it came.
pub struct Knock<'a> {
    /// Names in lower case, and values.
    pub headers: Vec<(&'a str, &'a [u8])>,
    /// The raw body: signatures are over these bytes.
    pub body: &'a [u8],
}

impl Knock<'_> {
    /// The value of a header that came once and is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(known, _)| *known == name);
        let (_, value) = values.next()?;
        if values.next().is_some() { None } else { std::str::from_utf8(value).ok() }
    }
}

/// A request that is the provider's own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Authentic {
    /// The provider's name for the event: what comes twice under it happens once.
    pub key: String,
}

/// A request that is not the provider's, or cannot be told to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not the provider's own")]
pub struct NotAuthentic;

/// An authentic request that says nothing we can read; never what it says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("an event of the payment provider that cannot be read: {0}")]
pub struct Unreadable(pub &'static str);

/// What a provider tells of its own accord.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// About what.
    pub about: About,
    /// What it says, in order.
    pub said: Vec<Said>,
}

/// How an event names an attempt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum About {
    /// By our own name for it.
    Attempt(AttemptId),
    /// By the provider's name for its page.
    Session(String),
    /// By the provider's name for the money that came.
    Payment(String),
}

/// Whose numbers the events of a provider carry: test and real money are counted apart.
pub fn numbering(provider: &dyn PaymentProvider) -> String {
    format!("{}:{}", provider.name(), if provider.is_test() { "test" } else { "live" })
}
