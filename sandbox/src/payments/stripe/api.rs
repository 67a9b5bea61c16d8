//! The calls.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::form::Form;
use super::objects;
use crate::payments::Payments;
use crate::payments::api::{Answer, PaymentCall};
use crate::payments::sessions::{Notes, Session, SessionStatus};

/// A page lives at least so long ...
const SHORTEST: TimeDelta = TimeDelta::minutes(30);
/// ... and at most so long.
const LONGEST: TimeDelta = TimeDelta::hours(24);

/// What Stripe says instead of an answer.
pub fn error(status: u16, words: &str) -> Value {
    let kind = if status >= 500 { "api_error" } else { "invalid_request_error" };
    json!({ "error": { "type": kind, "message": words } })
}

/// The same key came with other fields.
pub fn other_parameters() -> Value {
    let words =
        "Keys for idempotent requests can only be used with the same parameters they were first used with.";
    json!({ "error": { "type": "idempotency_error", "message": words } })
}

impl Payments {
    pub(in crate::payments) fn carry_out_for_stripe(
        &mut self,
        now: DateTime<Utc>,
        call: &PaymentCall,
    ) -> Answer {
        let (path, query) = call.path.split_once('?').unwrap_or((&call.path, ""));
        let parts: Vec<&str> = path.split('/').collect();
        match (call.method, parts.as_slice()) {
            ("POST", ["v1", "checkout", "sessions"]) => self.create(now, &Form::read(&call.body)),
            ("GET", ["v1", "checkout", "sessions", id]) => self.retrieve(id, query),
            ("POST", ["v1", "checkout", "sessions", id, "expire"]) => self.expire(now, id),
            ("POST", ["v1", "refunds"]) => self.give_back(now, &Form::read(&call.body)),
            ("GET", ["v1", "refunds"]) => Ok(self.given_back(&Form::read(query.as_bytes()))),
            ("GET", ["v1", "balance"]) => Ok(json!({ "object": "balance", "livemode": false })),
            _ => Err((404, "Unrecognized request URL.")),
        }
    }

    fn create(&mut self, now: DateTime<Utc>, form: &Form) -> Answer {
        if form.has_unknown() {
            return Err((400, "Received unknown parameter."));
        }
        let missing = (400, "Missing required param.");
        if form.get("mode").ok_or(missing)? != "payment" {
            return Err((400, "Only mode payment is served here."));
        }
        let priced = |field| format!("line_items[0][price_data][{field}]");
        let amount = form.number(&priced("unit_amount")).filter(|amount| *amount > 0).ok_or(missing)?;
        let amount =
            amount.checked_mul(form.number("line_items[0][quantity]").unwrap_or(1)).ok_or(missing)?;
        let currency = form.get(&priced("currency")).ok_or(missing)?.to_uppercase();
        let expires_at = match form.number("expires_at") {
            Some(at) => DateTime::from_timestamp(at, 0).ok_or(missing)?,
            None => now + LONGEST,
        };
        if expires_at < now + SHORTEST || expires_at > now + LONGEST {
            return Err((
                400,
                "The `expires_at` timestamp must be between 30 minutes and 24 hours from now.",
            ));
        }
        let id = self.name("session");
        let session = Session {
            url: format!("{}/sandbox-pay/{id}", self.config.pages),
            id: id.clone(),
            reference: form.get("client_reference_id").unwrap_or_default().to_owned(),
            status: SessionStatus::Open,
            amount,
            currency,
            description: form.get(&priced("product_data][name")).unwrap_or_default().to_owned(),
            return_url: form.get("success_url").ok_or(missing)?.replace("{CHECKOUT_SESSION_ID}", &id),
            expires_at,
            payments: Vec::new(),
            notes: Notes {
                made: now,
                page: form.map("metadata"),
                payment: form.map("payment_intent_data[metadata]"),
                refunds: Vec::new(),
                cancel_url: form.get("cancel_url").unwrap_or_default().to_owned(),
            },
        };
        let shown = objects::session(&session, false);
        self.sessions.insert(id, session);
        self.touch();
        Ok(shown)
    }

    fn retrieve(&self, id: &str, query: &str) -> Answer {
        let whole = url::form_urlencoded::parse(query.as_bytes())
            .any(|(key, value)| key.starts_with("expand") && value == "payment_intent");
        let session = self.sessions.get(id).ok_or((404, "No such checkout.session."))?;
        Ok(objects::session(session, whole))
    }

    fn expire(&mut self, now: DateTime<Utc>, id: &str) -> Answer {
        self.close(now, id).map_err(|(status, _)| match status {
            404 => (404, "No such checkout.session."),
            _ => (400, "Only Checkout Sessions with a status in [\"open\"] can be expired."),
        })?;
        self.retrieve(id, "")
    }

    fn give_back(&mut self, now: DateTime<Utc>, form: &Form) -> Answer {
        let payment = form.get("payment_intent").ok_or((400, "Missing required param."))?.to_owned();
        let page = self.page_of(&payment).map(|page| page.id.clone());
        let page = page.ok_or((404, "No such payment_intent."))?;
        if let Some(page) = self.sessions.get_mut(&page).filter(|page| page.can_go_back(&payment)) {
            page.notes.refunds.push(form.map("metadata"));
        }
        self.refund(now, &payment).map_err(|_| (400, "Charge has already been refunded."))?;
        let refund = self.page_of(&payment).and_then(|page| objects::refunds(page).into_iter().next());
        refund.ok_or((400, "Charge has already been refunded."))
    }

    fn given_back(&self, form: &Form) -> Value {
        let page = form.get("payment_intent").and_then(|payment| self.page_of(payment));
        let data: Vec<Value> = page.map(objects::refunds).unwrap_or_default();
        json!({ "object": "list", "has_more": false, "url": "/v1/refunds", "data": data })
    }
}
