//! The calls of whoever is to be paid.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;
use serde_json::{Value, json};
use subtle::ConstantTimeEq;

use super::Payments;
use super::faults::PaymentFaultKind;
use super::sessions::{Notes, RefundStatus, Session, SessionStatus};
use super::{Dialect, stripe};
use crate::call::CallAnswer;

/// A call, as it came over HTTP.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentCall {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Behind `/sandbox-pay/api/`, the query included: `sessions/x_session_1`. In Stripe's dialect all of it:
    /// `v1/checkout/sessions`.
    pub path: String,
    /// What proves the caller.
    pub key: String,
    /// The same key asks for the same thing: it is done once, and answered alike.
    pub idempotency_key: Option<String>,
    /// The JSON body, or a form in Stripe's dialect; empty for none.
    pub body: Vec<u8>,
}

/// What was answered under an idempotency key.
#[derive(Debug)]
pub(super) struct Remembered {
    path: String,
    body: Vec<u8>,
    answer: (u16, Value),
}

impl Remembered {
    fn is(&self, call: &PaymentCall) -> bool {
        self.path == call.path && self.body == call.body
    }
}

#[derive(Deserialize)]
struct NewSession {
    reference: String,
    amount: i64,
    currency: String,
    #[serde(default)]
    description: String,
    return_url: String,
    expires_at: DateTime<Utc>,
}

/// An answer, or its status and why there is none.
pub(super) type Answer = Result<Value, (u16, &'static str)>;

impl Payments {
    /// Answers a call.
    pub fn call(&mut self, now: DateTime<Utc>, call: &PaymentCall) -> CallAnswer {
        self.expire_sessions(now);
        let fault = self.strike(|kind| {
            use PaymentFaultKind::{AnswerLost, ConnectionLost, ServerError};
            matches!(kind, ServerError { .. } | AnswerLost | ConnectionLost)
        });
        let (status, body) = match fault {
            Some(PaymentFaultKind::ServerError { status }) => (status, self.error(status, "out of order")),
            Some(PaymentFaultKind::ConnectionLost) => (504, self.error(504, "no connection")),
            _ => self.remembering(now, call),
        };
        let lost = matches!(fault, Some(PaymentFaultKind::AnswerLost | PaymentFaultKind::ConnectionLost));
        CallAnswer { status, body, lost, delay_ms: 0 }
    }

    /// A repeated key gets the first answer again; with other words under it, nothing is done.
    fn remembering(&mut self, now: DateTime<Utc>, call: &PaymentCall) -> (u16, Value) {
        if !bool::from(self.config.key.as_bytes().ct_eq(call.key.as_bytes())) {
            return (401, self.error(401, "who are you?"));
        }
        let key = call.idempotency_key.as_ref().filter(|_| call.method == "POST");
        if let Some(known) = key.and_then(|key| self.remembered.get(key)) {
            return match self.config.dialect {
                _ if known.is(call) => known.answer.clone(),
                Dialect::Plain => (409, self.error(409, "this key asked for something else")),
                Dialect::Stripe => (400, stripe::other_parameters()),
            };
        }
        let done = match self.config.dialect {
            Dialect::Plain => self.carry_out(now, call),
            Dialect::Stripe => self.carry_out_for_stripe(now, call),
        };
        let answer = match done {
            Ok(body) => (200, body),
            Err((status, words)) => (status, self.error(status, words)),
        };
        if let Some(key) = key.filter(|_| answer.0 == 200) {
            let (path, body) = (call.path.clone(), call.body.clone());
            self.remembered.insert(key.clone(), Remembered { path, body, answer: answer.clone() });
        }
        answer
    }

    fn carry_out(&mut self, now: DateTime<Utc>, call: &PaymentCall) -> Answer {
        let (path, query) = call.path.split_once('?').unwrap_or((&call.path, ""));
        let parts: Vec<&str> = path.split('/').collect();
        match (call.method, parts.as_slice()) {
            ("POST", ["sessions"]) => self.open(now, &call.body),
            ("GET", ["sessions"]) => self.find(query),
            ("GET", ["sessions", id]) => shown(self.sessions.get(*id)),
            ("POST", ["sessions", id, "close"]) => self.close(now, id),
            ("GET", ["payments", id]) => shown(self.page_of(id)),
            ("POST", ["payments", id, "refund"]) => self.refund(now, id),
            _ => Err((404, "there is nothing here")),
        }
    }

    fn open(&mut self, now: DateTime<Utc>, body: &[u8]) -> Answer {
        let new: NewSession = serde_json::from_slice(body).map_err(|_| (422, "this is no page to open"))?;
        let letters = new.currency.len() == 3 && new.currency.bytes().all(|byte| byte.is_ascii_uppercase());
        if new.amount <= 0 || !letters {
            return Err((422, "this is no amount"));
        }
        if new.expires_at <= now {
            return Err((422, "this page would be over already"));
        }
        let id = self.name("session");
        let session = Session {
            url: format!("{}/sandbox-pay/{id}", self.config.pages),
            id: id.clone(),
            reference: new.reference,
            status: SessionStatus::Open,
            amount: new.amount,
            currency: new.currency,
            description: new.description,
            return_url: new.return_url,
            expires_at: new.expires_at,
            payments: Vec::new(),
            notes: Notes::default(),
        };
        self.sessions.insert(id.clone(), session);
        self.touch();
        shown(self.sessions.get(&id))
    }

    /// A refusal, in the words of the dialect.
    fn error(&self, status: u16, words: &str) -> Value {
        match self.config.dialect {
            Dialect::Plain => json!({ "error": words }),
            Dialect::Stripe => stripe::error(status, words),
        }
    }

    fn find(&self, query: &str) -> Answer {
        let mut pairs = url::form_urlencoded::parse(query.as_bytes());
        let wanted = pairs.find(|(name, _)| name == "reference").map(|(_, value)| value.into_owned());
        shown(self.sessions.values().find(|session| Some(&session.reference) == wanted.as_ref()))
    }

    pub(super) fn close(&mut self, now: DateTime<Utc>, id: &str) -> Answer {
        match self.sessions.get(id).map(Session::is_open) {
            None => Err((404, "there is no such page")),
            Some(false) => Err((409, "only an open page can be closed")),
            Some(true) => {
                self.end(now, id);
                shown(self.sessions.get(id))
            }
        }
    }

    pub(super) fn refund(&mut self, now: DateTime<Utc>, payment: &str) -> Answer {
        let known = self.page_of(payment).and_then(|page| page.payment(payment));
        match known.map(|payment| payment.refund) {
            None => return Err((404, "there is no such payment")),
            Some(None | Some(RefundStatus::Failed)) => self.begin_refund(payment),
            Some(Some(_)) => return Err((409, "it goes back already")),
        }
        let fault = self.strike(|kind| {
            use PaymentFaultKind::{RefundFails, RefundFailsLater, RefundPending};
            matches!(kind, RefundPending { .. } | RefundFails | RefundFailsLater { .. })
        });
        match fault {
            Some(PaymentFaultKind::RefundPending { seconds }) => {
                self.set_refund(now, payment, RefundStatus::Pending);
                self.refund_later(
                    payment,
                    now + TimeDelta::seconds(i64::from(seconds)),
                    RefundStatus::Succeeded,
                );
            }
            Some(PaymentFaultKind::RefundFailsLater { seconds }) => {
                self.set_refund(now, payment, RefundStatus::Pending);
                self.refund_later(
                    payment,
                    now + TimeDelta::seconds(i64::from(seconds)),
                    RefundStatus::Failed,
                );
            }
            Some(PaymentFaultKind::RefundFails) => self.set_refund(now, payment, RefundStatus::Failed),
            _ => self.set_refund(now, payment, RefundStatus::Succeeded),
        }
        shown(self.page_of(payment))
    }
}

fn shown(session: Option<&Session>) -> Answer {
    session.map(|session| json!(session)).ok_or((404, "there is no such page"))
}
