//! What the provider says, in our words.

use domain::{
    fee::{Checkout, Payment, Refund, Said},
    ids::AttemptId,
    money::{Currency, Money},
};
use serde::Deserialize;
use uuid::Uuid;

use crate::payments::{About, Event, Refused, Unreadable};

/// A page, as the provider shows it.
#[derive(Deserialize)]
pub(super) struct Page {
    pub id: String,
    reference: String,
    status: Status,
    url: String,
    payments: Vec<Paid>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Status {
    Open,
    Complete,
    Expired,
}

#[derive(Deserialize)]
struct Paid {
    id: String,
    amount: i64,
    currency: String,
    refund: Option<RefundStatus>,
    /// How often it was asked for.
    refunds: i64,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RefundStatus {
    Pending,
    Succeeded,
    Failed,
}

impl From<RefundStatus> for Refund {
    fn from(status: RefundStatus) -> Self {
        match status {
            RefundStatus::Pending => Self::Pending,
            RefundStatus::Succeeded => Self::Done,
            RefundStatus::Failed => Self::Failed,
        }
    }
}

impl Page {
    /// Everything it says: the money first, then what goes back, then that it is over.
    pub fn said(&self) -> Result<Vec<Said>, Refused> {
        self.words().map_err(|unreadable| Refused::Unknown(unreadable.to_string()))
    }

    /// What it says of one payment that goes back.
    pub fn refund_of(&self, reference: &str) -> Result<Vec<Said>, Refused> {
        let about = |said: &Said| matches!(said, Said::Refunded { reference: of, .. } if of == reference);
        Ok(self.said()?.into_iter().filter(about).collect())
    }

    fn words(&self) -> Result<Vec<Said>, Unreadable> {
        let mut said = Vec::new();
        if self.status == Status::Open {
            said.push(Said::Opened(Checkout { session: self.id.clone(), url: self.url.clone() }));
        }
        for paid in &self.payments {
            let currency: Currency =
                paid.currency.parse().map_err(|_| Unreadable("a currency nobody knows"))?;
            let amount = Money::new(paid.amount, currency);
            said.push(Said::Paid(Payment { reference: paid.id.clone(), session: self.id.clone(), amount }));
        }
        for paid in &self.payments {
            let refund = paid.refund.map(Refund::from);
            let (reference, round) = (paid.id.clone(), paid.refunds);
            said.extend(refund.map(|refund| Said::Refunded { reference, refund, round }));
        }
        if self.status == Status::Expired {
            said.push(Said::Over);
        }
        Ok(said)
    }
}

/// Kinds of events that are about a page; of any other we hear nothing.
const ABOUT_PAGES: &[&str] = &["session.paid", "session.expired", "refund.updated"];

/// Reads a callback.
pub(super) fn event(body: &[u8]) -> Result<Vec<Event>, Unreadable> {
    #[derive(Deserialize)]
    struct Kind {
        r#type: String,
    }
    #[derive(Deserialize)]
    struct AboutPage {
        data: Page,
    }
    let kind: Kind = serde_json::from_slice(body).map_err(|_| Unreadable("it names no kind"))?;
    if !ABOUT_PAGES.contains(&kind.r#type.as_str()) {
        return Ok(Vec::new());
    }
    let AboutPage { data } =
        serde_json::from_slice(body).map_err(|_| Unreadable("it is not about a page"))?;
    let about = match Uuid::parse_str(&data.reference) {
        Ok(id) => About::Attempt(AttemptId(id)),
        Err(_) => About::Session(data.id.clone()),
    };
    Ok(vec![Event { about, said: data.words()? }])
}
