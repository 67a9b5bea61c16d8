//! What is asked of Stripe, field by field. A repeated call has the same bytes: nothing here looks at a clock.

use domain::fee::{Capture, CaptureKind};
use url::form_urlencoded::Serializer;

use crate::payments::Asked;

/// The name under which everything of ours at Stripe carries the attempt.
pub(super) const ATTEMPT: &str = "attempt";

/// Beside it on a refund: which try at it that is. The first has none.
pub(super) const ROUND: &str = "round";

/// The fields of a page to pay on, for so many units of Stripe.
pub(super) fn session(asked: &Asked, units: i64) -> String {
    let attempt = &asked.attempt;
    let (id, fee) = (attempt.id.to_string(), attempt.fee.to_string());
    fields(&[
        ("mode", "payment"),
        ("client_reference_id", &id),
        ("metadata[attempt]", &id),
        ("metadata[fee]", &fee),
        // Refunds and disputes carry what the payment carries, and nothing of the page.
        ("payment_intent_data[metadata][attempt]", &id),
        ("payment_intent_data[metadata][fee]", &fee),
        ("payment_intent_data[description]", &asked.description),
        ("line_items[0][quantity]", "1"),
        ("line_items[0][price_data][currency]", &attempt.amount.currency.code().to_lowercase()),
        ("line_items[0][price_data][unit_amount]", &units.to_string()),
        ("line_items[0][price_data][product_data][name]", &asked.description),
        // Cards and wallets pay at once; whatever takes days would leave a booking hanging.
        ("allowed_payment_method_types[0]", "card"),
        ("adaptive_pricing[enabled]", "false"),
        ("submit_type", "book"),
        ("expires_at", &attempt.expires_at.timestamp().to_string()),
        ("success_url", &asked.return_url),
        ("cancel_url", &asked.cancel_url),
    ])
}

/// The fields of a refund of all of a payment.
pub(super) fn refund(asked: &Asked, capture: &Capture) -> String {
    let reason = match capture.kind {
        CaptureKind::Duplicate => "duplicate",
        CaptureKind::Booking | CaptureKind::Late | CaptureKind::Odd => "requested_by_customer",
    };
    let (id, round) = (asked.attempt.id.to_string(), capture.round.to_string());
    let mut form =
        vec![("payment_intent", capture.reference.as_str()), ("reason", reason), ("metadata[attempt]", &id)];
    if capture.round > 1 {
        form.push(("metadata[round]", &round));
    }
    fields(&form)
}

fn fields(fields: &[(&str, &str)]) -> String {
    Serializer::new(String::new()).extend_pairs(fields).finish()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};
    use domain::{
        fee::{Attempt, AttemptState},
        ids::{AttemptId, FeeId},
        money::{Currency, Money},
    };
    use uuid::Uuid;

    use super::*;

    fn asked() -> Asked {
        let now = DateTime::from_timestamp(1_780_315_200, 0).unwrap();
        let capture = Capture::new("pi_7".into(), now, CaptureKind::Duplicate, None);
        let attempt = Attempt {
            id: AttemptId(Uuid::from_u128(7)),
            fee: FeeId(Uuid::from_u128(1)),
            number: 1,
            amount: Money::new(1_500, Currency::NZD),
            state: AttemptState::Creating,
            made_at: now,
            expires_at: now + TimeDelta::minutes(35),
            checkout: None,
            capture: Some(capture),
        };
        Asked {
            attempt,
            description: "KiwiGigs #K7Q2MX".into(),
            return_url: "https://gigs.example/pay/abc/done".into(),
            cancel_url: "https://gigs.example/pay/abc".into(),
        }
    }

    /// What is posted is kept beside the tests: there the official library reads it, too.
    #[test]
    fn what_is_posted_is_what_the_official_library_was_asked_about() {
        let kept = include_str!("../../../tests/data/stripe/session.form");
        assert_eq!(session(&asked(), 1_500), kept.trim());
        let kept = include_str!("../../../tests/data/stripe/refund.form");
        assert_eq!(refund(&asked(), asked().attempt.capture.as_ref().unwrap()), kept.trim());
    }

    #[test]
    fn nothing_that_was_taken_away_is_sent() {
        assert!(!session(&asked(), 1_500).split('&').any(|field| field.starts_with("payment_method_types")));
    }
}
