//! Objects as Stripe shows them.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::payments::sessions::{Payment, RefundStatus, Session, SessionStatus};

/// The version that events are written in.
const VERSION: &str = "2026-09-30.endive";
/// Stripe tells who paid; nobody needs to keep it.
const PAYER: &str = "payer@example.com";

/// A Checkout session.
pub fn session(page: &Session, whole: bool) -> Value {
    let status = match page.status {
        SessionStatus::Open => "open",
        SessionStatus::Complete => "complete",
        SessionStatus::Expired => "expired",
    };
    let intent = page
        .payments
        .first()
        .map_or(Value::Null, |payment| if whole { intent(page, payment) } else { json!(payment.id) });
    json!({
        "id": page.id,
        "object": "checkout.session",
        "mode": "payment",
        "status": status,
        "payment_status": if page.is_paid() { "paid" } else { "unpaid" },
        "amount_subtotal": page.amount,
        "amount_total": page.amount,
        "currency": page.currency.to_lowercase(),
        "client_reference_id": if page.reference.is_empty() { Value::Null } else { json!(page.reference) },
        "metadata": page.notes.page,
        "payment_intent": intent,
        "url": if page.is_open() { json!(page.url) } else { Value::Null },
        "customer_details": if page.is_paid() { json!({ "email": PAYER }) } else { Value::Null },
        "success_url": page.return_url,
        "cancel_url": page.notes.cancel_url,
        "created": page.notes.made.timestamp(),
        "expires_at": page.expires_at.timestamp(),
        "livemode": false,
    })
}

fn intent(page: &Session, payment: &Payment) -> Value {
    json!({
        "id": payment.id,
        "object": "payment_intent",
        "status": "succeeded",
        "amount": payment.amount,
        "currency": payment.currency.to_lowercase(),
        "metadata": page.notes.payment,
        "livemode": false,
    })
}

/// What goes back of a page's money, newest first: every refund but the newest failed.
pub fn refunds(page: &Session) -> Vec<Value> {
    let Some((payment, newest)) = page.payments.first().and_then(|paid| Some((paid, paid.refund?))) else {
        return Vec::new();
    };
    let tries = (1..=payment.refunds).rev();
    let status = |number| if number == payment.refunds { newest } else { RefundStatus::Failed };
    tries.map(|number| refund(page, payment, number, status(number))).collect()
}

fn refund(page: &Session, payment: &Payment, number: u32, status: RefundStatus) -> Value {
    let status = match status {
        RefundStatus::Pending => "pending",
        RefundStatus::Succeeded => "succeeded",
        RefundStatus::Failed => "failed",
    };
    json!({
        "id": format!("re_{}_{number}", payment.id),
        "object": "refund",
        "status": status,
        "amount": payment.amount,
        "currency": payment.currency.to_lowercase(),
        "payment_intent": payment.id,
        "charge": format!("ch_{}", payment.id),
        "metadata": page.notes.refunds.get(number as usize - 1).cloned().unwrap_or_default(),
        "reason": "requested_by_customer",
        "created": page.notes.made.timestamp(),
    })
}

fn charge(page: &Session, payment: &Payment) -> Value {
    let back = if payment.refund == Some(RefundStatus::Succeeded) { payment.amount } else { 0 };
    json!({
        "id": format!("ch_{}", payment.id),
        "object": "charge",
        "amount": payment.amount,
        "amount_refunded": back,
        "refunded": back == payment.amount,
        "currency": payment.currency.to_lowercase(),
        "payment_intent": payment.id,
        "billing_details": { "email": PAYER },
        "metadata": page.notes.payment,
        "livemode": false,
    })
}

/// What Stripe tells when this happened to a page: kinds of events, each with its object.
pub fn news(kind: &str, page: &Session) -> Vec<(&'static str, Value)> {
    match kind {
        "session.paid" => vec![("checkout.session.completed", session(page, false))],
        "session.expired" => vec![("checkout.session.expired", session(page, false))],
        _ => refunded(page),
    }
}

fn refunded(page: &Session) -> Vec<(&'static str, Value)> {
    let newest = refunds(page).into_iter().next();
    let (Some(payment), Some(refund)) = (page.payments.first(), newest) else { return Vec::new() };
    match payment.refund {
        None => Vec::new(),
        Some(RefundStatus::Pending) => vec![("refund.created", refund)],
        Some(RefundStatus::Failed) => vec![("refund.failed", refund)],
        Some(RefundStatus::Succeeded) => {
            vec![("charge.refunded", charge(page, payment)), ("refund.updated", refund)]
        }
    }
}

/// An event of that kind about an object.
pub fn event(id: &str, at: DateTime<Utc>, kind: &str, object: &Value) -> Value {
    json!({
        "id": id,
        "object": "event",
        "api_version": VERSION,
        "created": at.timestamp(),
        "type": kind,
        "livemode": false,
        "pending_webhooks": 1,
        "request": { "id": null, "idempotency_key": null },
        "data": { "object": object },
    })
}
