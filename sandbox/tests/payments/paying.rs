//! What the payer does.

use chrono::TimeDelta;
use sandbox::{Paying, SessionStatus, Turned};

use crate::till::Till;

#[test]
fn who_pays_is_sent_back_and_cannot_pay_again() {
    let mut till = Till::new();
    let page = till.page();
    assert_eq!(till.does(&page, Paying::Pay), Turned::Sent("http://shop.example/done".to_owned()));
    for again in [Paying::Pay, Paying::Twice, Paying::Decline, Paying::Expire, Paying::Late] {
        assert_eq!(till.does(&page, again), Turned::NotNow, "{again:?}");
    }
    assert_eq!(till.payments.ledger().len(), 1);
}

#[test]
fn a_declined_card_leaves_the_page_open() {
    let mut till = Till::new();
    let page = till.page();
    assert_eq!(till.does(&page, Paying::Decline), Turned::Declined);
    assert!(till.payments.ledger().is_empty());
    assert!(matches!(till.does(&page, Paying::Pay), Turned::Sent(_)));
}

#[test]
fn who_pays_twice_has_paid_two_times() {
    let mut till = Till::new();
    let page = till.page();
    till.does(&page, Paying::Twice);
    let references: Vec<_> = till.payments.ledger().iter().map(|entry| entry.reference.as_str()).collect();
    assert_eq!(references, ["a1", "a1"]);
}

#[test]
fn money_can_come_although_the_page_is_over() {
    let mut till = Till::new();
    let page = till.page();
    assert_eq!(till.does(&page, Paying::Late), Turned::NotNow, "it is not late yet");
    assert_eq!(till.does(&page, Paying::Expire), Turned::Over);
    assert!(matches!(till.does(&page, Paying::Late), Turned::Sent(_)));
    let now = till.now;
    let session = till.payments.session(now, &page).unwrap();
    assert_eq!((session.status, session.payments.len()), (SessionStatus::Expired, 1));
}

#[test]
fn a_page_whose_time_passed_is_not_paid_by_accident() {
    let mut till = Till::new();
    let page = till.page();
    till.later(TimeDelta::minutes(35));
    assert_eq!(till.does(&page, Paying::Pay), Turned::NotNow);
    assert_eq!(till.does("sbx_session_99", Paying::Pay), Turned::Unknown);
}
