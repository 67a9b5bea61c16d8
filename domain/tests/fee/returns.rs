//! Money that somebody else sends back: the operator at the provider, or the payer's bank.

use domain::fee::{Call, CaptureKind, Dispute, FeeState, Payment, Refund, Said, Trouble};

use crate::desk::{Desk, FEE, cents, noon, page, payment, refunded};

fn returned(amount: i64) -> Said {
    Said::Returned { reference: "p1".into(), amount: cents(amount) }
}

fn disputed(dispute: Dispute) -> Said {
    Said::Disputed { reference: "p1".into(), dispute }
}

fn paid() -> Desk {
    let mut desk = Desk::with_page();
    desk.is_paid(1, "p1");
    desk
}

#[test]
fn what_went_back_is_counted_in_all_and_never_less() {
    let mut desk = paid();
    desk.hears(1, &returned(300));
    assert_eq!((desk.capture(1).returned, desk.capture(1).refund), (300, None));
    assert_eq!(desk.file.fee.state, FeeState::Paid, "a part of it is not all of it");
    desk.hears(1, &returned(FEE));
    desk.hears(1, &returned(300));
    assert_eq!((desk.capture(1).returned, desk.capture(1).refund), (FEE, Some(Refund::Done)));
    assert_eq!(desk.file.fee.state, FeeState::GivenBack);
    assert_eq!(desk.told, [Refund::Done], "it is told once");
}

#[test]
fn a_refund_that_fails_after_it_looked_done_is_told() {
    let mut desk = paid();
    desk.give_back();
    desk.hears(1, &returned(FEE));
    desk.hears(1, &refunded(Refund::Failed, 1));
    desk.hears(1, &returned(FEE));
    assert_eq!(desk.capture(1).refund, Some(Refund::Failed));
    assert!(matches!(desk.troubles[..], [Trouble::NotGivenBack { .. }]));
}

#[test]
fn while_a_bank_decides_nothing_is_given_back_beside_it() {
    for (decided, asked) in [(Dispute::Won, 2), (Dispute::Lost, 1)] {
        let mut desk = paid();
        desk.hears(1, &disputed(Dispute::Open));
        assert!(matches!(desk.troubles[..], [Trouble::Disputed { dispute: Dispute::Open, .. }]));
        desk.give_back();
        let call = Call::Refund(desk.attempt(1).id);
        assert!(!desk.attempt(1).needs(call), "it would go back twice");
        desk.hears(1, &disputed(decided));
        assert_eq!(desk.asked(call), asked, "{decided:?}");
        assert_eq!(desk.attempt(1).needs(call), decided == Dispute::Won);
        let refund = if decided == Dispute::Won { Refund::Wanted } else { Refund::Done };
        assert_eq!(desk.capture(1).refund, Some(refund));
    }
}

#[test]
fn the_first_decision_of_a_bank_is_final_in_whatever_order_it_is_told() {
    let mut desk = paid();
    for dispute in [Dispute::Lost, Dispute::Open, Dispute::Won] {
        desk.hears(1, &disputed(dispute));
    }
    assert_eq!(desk.capture(1).dispute, Some(Dispute::Lost));
    assert_eq!(desk.troubles.len(), 1);
    desk.give_back();
    assert_eq!(desk.asked(Call::Refund(desk.attempt(1).id)), 0, "the payer has it back already");
    assert_eq!(desk.capture(1).refund, Some(Refund::Done));
}

#[test]
fn words_about_money_nobody_told_of_make_us_look() {
    for word in [returned(100), disputed(Dispute::Open)] {
        let mut desk = Desk::with_page();
        desk.hears(1, &word);
        assert_eq!(desk.calls.last(), Some(&(Call::Look(desk.attempt(1).id), noon())));
    }
}

#[test]
fn the_operator_gives_back_what_nobody_gave_back_yet() {
    let desk = paid();
    let writes = desk.file.return_by_hand("p1", noon()).expect("it was paid and kept");
    let after = desk.file.after(&writes);
    assert_eq!((after.fee.state, writes.calls.len()), (FeeState::GivenBack, 1));
    assert_eq!(after.return_by_hand("p1", noon()), None, "it goes back already");
    assert_eq!(desk.file.return_by_hand("p2", noon()), None, "nobody knows it");
}

/// The fee goes back, and cannot.
fn failed() -> Desk {
    let mut desk = paid();
    desk.give_back();
    desk.hears(1, &refunded(Refund::Failed, 1));
    assert_eq!(desk.file.not_given_back().collect::<Vec<_>>(), ["p1"]);
    assert_eq!(desk.told, [Refund::Failed]);
    desk
}

#[test]
fn what_could_not_be_given_back_is_tried_again_by_the_operator_and_told_once() {
    let mut desk = failed();
    let call = Call::Refund(desk.attempt(1).id);
    assert!(!desk.attempt(1).needs(call), "it is not tried again by itself");
    for round in 2..4 {
        desk.tries_again("p1");
        let capture = desk.capture(1);
        assert_eq!((capture.refund, capture.round), (Some(Refund::Pending), round));
        assert!(desk.attempt(1).needs(call) && desk.file.not_given_back().next().is_none());
        assert_eq!(desk.file.return_by_hand("p1", noon()), None, "once at a time");
        desk.hears(1, &refunded(if round == 2 { Refund::Failed } else { Refund::Done }, round));
    }
    assert_eq!((desk.asked(call), desk.capture(1).refund), (3, Some(Refund::Done)));
    assert_eq!(desk.told, [Refund::Failed, Refund::Done], "the customer heard of each once");
    assert_eq!(desk.troubles.len(), 2, "the operator hears of every try that failed");
}

#[test]
fn what_is_still_told_of_the_first_try_says_nothing_of_the_second() {
    let mut desk = failed();
    desk.tries_again("p1");
    for late in [refunded(Refund::Failed, 1), refunded(Refund::Done, 1), returned(FEE)] {
        desk.hears(1, &late);
        assert_eq!(desk.capture(1).refund, Some(Refund::Pending), "{late:?}");
    }
    desk.hears(1, &refunded(Refund::Done, 2));
    assert_eq!((desk.capture(1).refund, desk.capture(1).returned), (Some(Refund::Done), FEE));
}

#[test]
fn all_of_it_in_a_second_try_is_only_counted_until_the_provider_was_asked() {
    let mut desk = failed();
    desk.tries_again("p1");
    desk.hears(1, &refunded(Refund::Failed, 2));
    let told = desk.told.len();
    desk.hears(1, &returned(FEE));
    assert_eq!((desk.capture(1).returned, desk.capture(1).refund), (FEE, Some(Refund::Failed)));
    assert_eq!(desk.told.len(), told, "it may be the first try that is spoken of");
}

#[test]
fn a_second_payment_that_goes_back_leaves_the_fee_paid() {
    let mut desk = paid();
    desk.is_paid(1, "p2");
    desk.hears(1, &Said::Refunded { reference: "p2".into(), refund: Refund::Done, round: 1 });
    assert_eq!(desk.file.fee.state, FeeState::Paid);
}

/// Somebody paid a cent too little, and then the fee.
fn oddly_paid() -> Desk {
    let mut desk = Desk::with_page();
    desk.hears(1, &Said::Paid(Payment { amount: cents(FEE - 1), ..payment(1, "odd") }));
    desk.is_paid(1, "p1");
    assert_eq!(desk.file.fee.state, FeeState::Paid);
    desk
}

#[test]
fn odd_money_that_the_operator_gives_back_leaves_the_fee_paid() {
    let mut desk = oddly_paid();
    desk.tries_again("odd");
    assert_eq!(desk.file.fee.state, FeeState::Paid);
}

#[test]
fn the_fee_goes_back_and_no_odd_money_that_came_before_it() {
    let mut desk = Desk::with_page();
    desk.hears(1, &Said::Paid(Payment { amount: cents(FEE - 1), ..payment(1, "odd") }));
    desk.hears(1, &Said::Over);
    desk.press();
    desk.hears(3, &Said::Opened(page(3)));
    desk.is_paid(3, "p3");
    desk.give_back();
    let (booking, odd) = ((CaptureKind::Booking, Some(Refund::Wanted)), (CaptureKind::Odd, None));
    let ledger = desk.ledger();
    assert!(ledger.len() == 2 && ledger.contains(&booking) && ledger.contains(&odd), "{ledger:?}");
}

#[test]
fn what_the_rule_gives_back_is_told_with_the_reason_and_not_once_more() {
    let mut desk = paid();
    desk.give_back();
    desk.hears(1, &refunded(Refund::Done, 1));
    assert_eq!(desk.told, []);
    let mut by_hand = paid();
    by_hand.tries_again("p1");
    by_hand.hears(1, &refunded(Refund::Done, 1));
    assert_eq!(by_hand.told, [Refund::Done]);
}

#[test]
fn over_disputed_money_that_could_not_be_given_back_a_bank_decides() {
    let mut desk = failed();
    desk.hears(1, &disputed(Dispute::Open));
    assert_eq!(desk.file.return_by_hand("p1", noon()), None);
}
