//! So much of Stripe's API as a shop needs: Checkout sessions, refunds, and events.

mod api;
mod form;
mod objects;

pub(super) use api::{error, other_parameters};
pub(super) use objects::{event, news};

/// `cs_test_x7`, `pi_x8`, `evt_x9`.
pub(super) fn name(prefix: &str, kind: &str, number: u64) -> String {
    let kind = match kind {
        "session" => "cs_test",
        "payment" => "pi",
        "event" => "evt",
        other => other,
    };
    format!("{kind}_{prefix}{number}")
}
