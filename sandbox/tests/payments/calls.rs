//! What the caller asks.

use chrono::TimeDelta;
use sandbox::{Paying, PaymentCall, PaymentFaultKind};
use serde_json::{Value, json};

use crate::till::{Till, order};

#[test]
fn a_page_is_opened_once_however_often_its_key_asks() {
    let mut till = Till::new();
    let first = till.open("a1");
    assert_eq!(
        (&first["status"], &first["url"]),
        (&json!("open"), &json!("http://pay.example/sandbox-pay/sbx_session_1"))
    );
    till.does("sbx_session_1", Paying::Pay);
    assert_eq!(till.open("a1"), first, "the first answer is given again, as it was");
    assert_eq!(till.payments.sessions().count(), 1);
    let (status, _) = till.call("POST", "sessions", Some("a1"), &order("a2"));
    assert_eq!(status, 409, "a key asks for one thing");
}

#[test]
fn a_lost_answer_is_found_under_its_key_and_its_reference() {
    let mut till = Till::new();
    till.fails(PaymentFaultKind::AnswerLost);
    let lost = till.call("POST", "sessions", Some("a1"), &order("a1"));
    assert_eq!(lost, (0, Value::Null));
    let (_, found) = till.get("sessions?reference=a1");
    assert_eq!(found, till.open("a1"));
    assert_eq!(till.get("sessions?reference=a2").0, 404);
}

#[test]
fn a_connection_that_breaks_and_a_server_out_of_order_have_done_nothing() {
    let mut till = Till::new();
    till.fails(PaymentFaultKind::ConnectionLost);
    till.fails(PaymentFaultKind::ServerError { status: 503 });
    assert_eq!(till.call("POST", "sessions", Some("a1"), &order("a1")).0, 0);
    assert_eq!(till.call("POST", "sessions", Some("a1"), &order("a1")).0, 503);
    assert_eq!(till.payments.sessions().count(), 0);
}

#[test]
fn only_who_has_the_key_is_answered() {
    let mut till = Till::new();
    let call = PaymentCall {
        method: "POST",
        path: "sessions".to_owned(),
        key: "guess".to_owned(),
        idempotency_key: None,
        body: order("a1").to_string().into_bytes(),
    };
    assert_eq!(till.payments.call(till.now, &call).status, 401);
    assert_eq!(till.payments.sessions().count(), 0);
}

#[test]
fn what_cannot_be_paid_is_refused() {
    let mut till = Till::new();
    for (field, value) in [
        ("amount", json!(0)),
        ("amount", json!(-800)),
        ("amount", json!("8")),
        ("currency", json!("usd")),
        ("expires_at", json!(till.now)),
        ("reference", Value::Null),
    ] {
        let mut body = order("a1");
        body[field] = value;
        assert_eq!(till.call("POST", "sessions", None, &body).0, 422, "{body}");
    }
    assert_eq!(till.get("sessions/sbx_session_9").0, 404);
    assert_eq!(till.get("nonsense").0, 404);
}

#[test]
fn an_open_page_can_be_closed_and_no_other() {
    let mut till = Till::new();
    let page = till.page();
    let close = format!("sessions/{page}/close");
    let (status, closed) = till.post(&close);
    assert_eq!((status, &closed["status"]), (200, &json!("expired")));
    assert_eq!(till.post(&close).0, 409);
    let paid = till.open("a2")["id"].as_str().unwrap().to_owned();
    till.does(&paid, Paying::Pay);
    assert_eq!(till.post(&format!("sessions/{paid}/close")).0, 409, "what is paid is not closed");
    assert_eq!(till.get(&format!("sessions/{paid}")).1["status"], "complete");
}

#[test]
fn a_page_is_over_when_its_time_has_passed() {
    let mut till = Till::new();
    let page = till.page();
    till.later(TimeDelta::minutes(35));
    assert_eq!(till.get(&format!("sessions/{page}")).1["status"], "expired");
}

#[test]
fn money_goes_back_once() {
    let mut till = Till::new();
    let page = till.page();
    till.does(&page, Paying::Pay);
    let payment = till.payments.ledger()[0].payment.clone();
    let refund = format!("payments/{payment}/refund");
    for _ in 0..2 {
        let (status, session) = till.call("POST", &refund, Some("refund-1"), &Value::Null);
        assert_eq!((status, &session["payments"][0]["refund"]), (200, &json!("succeeded")));
    }
    assert_eq!(till.post(&refund).0, 409);
    assert_eq!(till.post("payments/sbx_payment_99/refund").0, 404);
    let amounts: Vec<i64> = till.payments.ledger().iter().map(|entry| entry.amount).collect();
    assert_eq!(amounts, [800, -800]);
}

#[test]
fn a_refund_can_take_its_time_or_fail() {
    let mut till = Till::new();
    let page = till.page();
    till.does(&page, Paying::Twice);
    let payments: Vec<String> = till.payments.ledger().iter().map(|entry| entry.payment.clone()).collect();
    till.fails(PaymentFaultKind::RefundPending { seconds: 60 });
    till.fails(PaymentFaultKind::RefundFails);
    for (payment, word) in payments.iter().zip(["pending", "failed"]) {
        till.post(&format!("payments/{payment}/refund"));
        let (_, session) = till.get(&format!("payments/{payment}"));
        let known = session["payments"].as_array().unwrap().iter().find(|known| known["id"] == **payment);
        assert_eq!(known.unwrap()["refund"], word);
    }
    till.later(TimeDelta::seconds(60));
    till.pushes();
    assert_eq!(till.get(&format!("payments/{}", payments[0])).1["payments"][0]["refund"], "succeeded");
    assert_eq!(till.payments.ledger().iter().filter(|entry| entry.amount < 0).count(), 1);
}
