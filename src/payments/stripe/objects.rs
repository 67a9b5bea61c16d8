//! Stripe's objects, as far as we read them. Whatever else they say is left unread, so that a newer version of its API
//! changes nothing.

use std::collections::BTreeMap;

use domain::{
    fee::{Checkout, Payment, Refund, Said},
    ids::AttemptId,
    money::{Currency, Money},
};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    form::{ATTEMPT, ROUND},
    units,
};
use crate::payments::{About, Unreadable};

/// A page to pay on.
#[derive(Deserialize)]
pub(super) struct Session {
    pub id: String,
    mode: String,
    status: Option<String>,
    payment_status: String,
    amount_total: Option<i64>,
    currency: Option<String>,
    client_reference_id: Option<String>,
    metadata: Option<Metadata>,
    payment_intent: Option<Intent>,
    url: Option<String>,
}

/// A payment, by its name or as a whole.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Intent {
    Name(String),
    Whole { id: String, status: Option<String> },
}

/// Money on its way back.
#[derive(Deserialize)]
pub(super) struct Returning {
    status: Option<String>,
    amount: i64,
    currency: String,
    payment_intent: Option<Intent>,
    metadata: Option<Metadata>,
}

/// A payment with what went back of it.
#[derive(Deserialize)]
pub(super) struct Charge {
    amount_refunded: i64,
    currency: String,
    payment_intent: Option<Intent>,
    metadata: Option<Metadata>,
}

/// A payer went to their bank.
#[derive(Deserialize)]
pub(super) struct Dispute {
    pub status: String,
    payment_intent: Option<Intent>,
}

/// What we wrote on an object.
type Metadata = BTreeMap<String, String>;

impl Intent {
    fn name(&self) -> &str {
        match self {
            Self::Name(id) | Self::Whole { id, .. } => id,
        }
    }

    fn status(&self) -> Option<&str> {
        match self {
            Self::Name(_) => None,
            Self::Whole { status, .. } => status.as_deref(),
        }
    }
}

impl Session {
    /// Which attempt it is of, by our own name for it.
    pub fn about(&self) -> Result<About, Unreadable> {
        let told = self.client_reference_id.as_deref();
        let noted = self.metadata.as_ref().and_then(|metadata| metadata.get(ATTEMPT)).map(String::as_str);
        if told.zip(noted).is_some_and(|(told, noted)| told != noted) {
            return Err(Unreadable("a page that names two attempts"));
        }
        let attempt = told.or(noted).and_then(|name| Uuid::parse_str(name).ok());
        Ok(attempt.map_or_else(|| About::Session(self.id.clone()), |id| About::Attempt(AttemptId(id))))
    }

    /// How it stands when it is looked at.
    pub fn standing(&self) -> Result<Said, Unreadable> {
        let intent = self.payment_intent.as_ref().and_then(Intent::status);
        match (self.status.as_deref(), self.payment_status.as_str(), intent) {
            (_, "paid", _) => self.paid(),
            (_, "no_payment_required", _) => Err(FREE),
            (Some("open"), ..) => self.opened(),
            // The second: the payment failed although the page was filled in.
            (Some("expired"), ..)
            | (Some("complete"), "unpaid", Some("requires_payment_method" | "canceled")) => Ok(Said::Over),
            (Some("complete"), "unpaid", _) => Ok(Said::Processing),
            _ => Err(Unreadable("a page that stands as none can")),
        }
    }

    /// What it means that its payer is through with it.
    pub fn completed(&self) -> Result<Said, Unreadable> {
        match self.payment_status.as_str() {
            "paid" => self.paid(),
            "unpaid" => Ok(Said::Processing),
            "no_payment_required" => Err(FREE),
            _ => Err(Unreadable("a page that was paid in a way nobody knows")),
        }
    }

    /// The money that came by it.
    pub fn paid(&self) -> Result<Said, Unreadable> {
        if self.mode != "payment" {
            return Err(Unreadable("a page that is not there to pay on"));
        }
        if self.payment_status != "paid" {
            return Err(Unreadable("a payment that arrived and is not paid"));
        }
        let currency = self.currency.as_deref().ok_or(Unreadable("money without a currency"))?;
        let units = self.amount_total.ok_or(Unreadable("money without an amount"))?;
        let intent = self.payment_intent.as_ref().ok_or(Unreadable("money without a payment"))?;
        let (reference, session) = (intent.name().to_owned(), self.id.clone());
        Ok(Said::Paid(Payment { reference, session, amount: money(units, currency)? }))
    }

    /// The payment that came by it, if one did.
    pub fn payment(&self) -> Option<&str> {
        self.payment_intent.as_ref().filter(|_| self.payment_status == "paid").map(Intent::name)
    }

    fn opened(&self) -> Result<Said, Unreadable> {
        let url = self.url.clone().ok_or(Unreadable("an open page without an address"))?;
        Ok(Said::Opened(Checkout { session: self.id.clone(), url }))
    }
}

const FREE: Unreadable = Unreadable("a fee that needed no payment");

impl Returning {
    /// Of which payment, and what is said of it. One that somebody else began may be of a part: then we look.
    pub fn said(&self) -> Result<(About, Said), Unreadable> {
        let reference = name(self.payment_intent.as_ref())?;
        let said = match self.refund()? {
            Refund::Done | Refund::Pending if !self.is_ours() => Said::Changed,
            refund => Said::Refunded { reference: reference.clone(), refund, round: self.round() },
        };
        Ok((About::Payment(reference), said))
    }

    fn refund(&self) -> Result<Refund, Unreadable> {
        match self.status.as_deref() {
            Some("pending" | "requires_action") => Ok(Refund::Pending),
            Some("succeeded") => Ok(Refund::Done),
            Some("failed" | "canceled") => Ok(Refund::Failed),
            _ => Err(Unreadable("a refund that stands as none can")),
        }
    }

    /// Which try it is of ours.
    fn round(&self) -> i64 {
        let told = self.metadata.as_ref().and_then(|metadata| metadata.get(ROUND));
        told.and_then(|round| round.parse().ok()).unwrap_or(1)
    }

    fn is_ours(&self) -> bool {
        self.metadata.as_ref().is_some_and(|metadata| metadata.contains_key(ATTEMPT))
    }
}

/// Everything that goes back of one payment, newest first, in our words, and how this try of ours at it goes.
pub(super) fn returns(reference: &str, round: i64, all: &[Returning]) -> Result<Vec<Said>, Unreadable> {
    let mut said = Vec::new();
    let mut back: Option<Money> = None;
    for returning in all {
        if returning.refund()? == Refund::Done {
            let amount = money(returning.amount, &returning.currency)?;
            let sum = back.map_or(Ok(amount), |back| back.checked_add(amount));
            back = Some(sum.map_err(|_| Unreadable("refunds that do not add up"))?);
        }
    }
    let reference = || reference.to_owned();
    said.extend(back.map(|amount| Said::Returned { reference: reference(), amount }));
    if let Some(ours) = all.iter().find(|returning| returning.is_ours() && returning.round() == round) {
        said.push(Said::Refunded { reference: reference(), refund: ours.refund()?, round });
    }
    Ok(said)
}

impl Charge {
    /// Which attempt it is of, and how much of it went back.
    pub fn said(&self) -> Result<(About, Said), Unreadable> {
        let reference = name(self.payment_intent.as_ref())?;
        let noted = self.metadata.as_ref().and_then(|metadata| metadata.get(ATTEMPT));
        let attempt = noted.and_then(|name| Uuid::parse_str(name).ok());
        let about =
            attempt.map_or_else(|| About::Payment(reference.clone()), |id| About::Attempt(AttemptId(id)));
        let amount = money(self.amount_refunded, &self.currency)?;
        Ok((about, Said::Returned { reference, amount }))
    }
}

impl Dispute {
    /// Of which payment, and how that stands.
    pub fn said(&self, dispute: domain::fee::Dispute) -> Result<(About, Said), Unreadable> {
        let reference = name(self.payment_intent.as_ref())?;
        Ok((About::Payment(reference.clone()), Said::Disputed { reference, dispute }))
    }
}

fn name(intent: Option<&Intent>) -> Result<String, Unreadable> {
    intent.map(|intent| intent.name().to_owned()).ok_or(Unreadable("it names no payment"))
}

fn money(units: i64, currency: &str) -> Result<Money, Unreadable> {
    let currency: Currency =
        currency.to_uppercase().parse().map_err(|_| Unreadable("a currency nobody knows"))?;
    units::meant(units, currency).ok_or(Unreadable("an amount that cannot be told exactly"))
}
