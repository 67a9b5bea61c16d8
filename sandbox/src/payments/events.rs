//! Callbacks: what happened to a page, told to its caller until the caller has heard it.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::faults::PaymentFaultKind;
use super::sign;
use super::{Dialect, Payments, RefundStatus, stripe};
use crate::queues::PushOutcome;

/// How long a callback is tried.
const LIFETIME: TimeDelta = TimeDelta::hours(72);
/// Longest wait between two tries.
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(1);

/// A callback on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentPush {
    /// Counts the deliveries; a repeated event has two.
    pub delivery: u64,
    /// Where to post it.
    pub url: String,
    /// Headers that name, date and sign it.
    pub headers: Vec<(&'static str, String)>,
    /// The JSON body.
    pub body: String,
}

#[derive(Debug)]
struct Delivery {
    number: u64,
    event: String,
    body: String,
    made: DateTime<Utc>,
    due: DateTime<Utc>,
    failures: i32,
    in_flight: bool,
}

/// Everything still to be told.
#[derive(Debug, Default)]
pub(super) struct Callbacks {
    pending: Vec<Delivery>,
    /// Refunds under way, when they are through, and how they end.
    refunds: Vec<(String, DateTime<Utc>, RefundStatus)>,
    next_delivery: u64,
}

impl Callbacks {
    pub fn next_due(&self) -> Option<DateTime<Utc>> {
        let waiting = self.pending.iter().filter(|delivery| !delivery.in_flight).map(|delivery| delivery.due);
        waiting.chain(self.refunds.iter().map(|(_, due, _)| *due)).min()
    }

    fn add(&mut self, event: &str, body: &str, made: DateTime<Utc>, due: DateTime<Utc>) {
        self.next_delivery += 1;
        let (number, event, body) = (self.next_delivery, event.to_owned(), body.to_owned());
        self.pending.push(Delivery { number, event, body, made, due, failures: 0, in_flight: false });
    }
}

impl Payments {
    /// Callbacks to be posted now; they count as in flight until [`Self::pushed`] is told what came of it.
    pub fn next_pushes(&mut self, now: DateTime<Utc>) -> Vec<PaymentPush> {
        self.expire_sessions(now);
        self.finish_refunds(now);
        let (dialect, url) = (self.config.dialect, self.config.webhook.clone());
        let secret = self.config.secret.clone();
        let ready = self.callbacks.pending.iter_mut().filter(|push| !push.in_flight && push.due <= now);
        let push = |delivery: &mut Delivery| {
            delivery.in_flight = true;
            let Delivery { number, event, body, .. } = &*delivery;
            let headers = match dialect {
                Dialect::Plain => sign::plain(&secret, event, now, body),
                Dialect::Stripe => sign::stripe(&secret, now, body),
            };
            PaymentPush { delivery: *number, url: url.clone(), headers, body: body.clone() }
        };
        ready.map(push).collect()
    }

    /// Takes in what came of a callback: any 2xx is the end of it, else it is tried again, ever later.
    pub fn pushed(&mut self, now: DateTime<Utc>, delivery: u64, outcome: &PushOutcome) {
        self.touch();
        let pending = &mut self.callbacks.pending;
        let Some(index) = pending.iter().position(|known| known.number == delivery) else { return };
        let retry_after = match outcome {
            PushOutcome::Accepted { .. } => {
                pending.remove(index);
                return;
            }
            PushOutcome::Refused { retry_after } => *retry_after,
            PushOutcome::Lost => None,
        };
        let known = &mut pending[index];
        known.in_flight = false;
        known.failures += 1;
        let growing = TimeDelta::seconds(1 << known.failures.min(12)).min(LONGEST_WAIT);
        known.due = now + retry_after.map_or(growing, |seconds| TimeDelta::seconds(i64::from(seconds)));
        if known.due > known.made + LIFETIME {
            pending.remove(index);
        }
    }

    /// Callbacks that were not heard yet.
    pub fn pending_callbacks(&self) -> usize {
        self.callbacks.pending.len()
    }

    /// Tells the caller of a page what happened to it, as it stands now.
    pub(super) fn tell(&mut self, now: DateTime<Utc>, kind: &str, session: &str) {
        self.touch();
        let events = self.events_of(now, kind, session);
        let fault = self.strike(|kind| {
            use PaymentFaultKind::{CallbackLate, CallbackLost, CallbackTwice};
            matches!(kind, CallbackLost | CallbackTwice | CallbackLate { .. })
        });
        let (times, due) = match fault {
            Some(PaymentFaultKind::CallbackLost) => (0, now),
            Some(PaymentFaultKind::CallbackTwice) => (2, now),
            Some(PaymentFaultKind::CallbackLate { seconds }) => {
                (1, now + TimeDelta::seconds(i64::from(seconds)))
            }
            _ => (1, now),
        };
        for (event, body) in events.iter().cycle().take(events.len() * times) {
            self.callbacks.add(event, body, now, due);
        }
    }

    /// The same news in the words of the dialect, each event with its name.
    fn events_of(&mut self, now: DateTime<Utc>, kind: &str, session: &str) -> Vec<(String, String)> {
        let Some(page) = self.sessions.get(session).cloned() else { return Vec::new() };
        match self.config.dialect {
            Dialect::Plain => {
                let body = json!({ "type": kind, "timestamp": now, "data": page }).to_string();
                vec![(self.name("event"), body)]
            }
            Dialect::Stripe => {
                let objects = stripe::news(kind, &page);
                let event = |(kind, object)| {
                    let id = self.name("event");
                    let body = stripe::event(&id, now, kind, &object).to_string();
                    (id, body)
                };
                objects.into_iter().map(event).collect()
            }
        }
    }

    /// A refund that takes its time.
    pub(super) fn refund_later(&mut self, payment: &str, due: DateTime<Utc>, ends: RefundStatus) {
        self.callbacks.refunds.push((payment.to_owned(), due, ends));
    }

    fn finish_refunds(&mut self, now: DateTime<Utc>) {
        let through: Vec<_> = self.callbacks.refunds.extract_if(.., |(_, due, _)| *due <= now).collect();
        for (payment, _, ends) in through {
            self.set_refund(now, &payment, ends);
        }
    }
}
