//! Money that somebody else sends back: the operator at the provider, or the payer's bank.

use domain::fee::{Call, Dispute, FeeState, Refund, Said, Trouble};

use crate::desk::{Desk, FEE, cents, noon};

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
    let failed = Said::Refunded { reference: "p1".into(), refund: Refund::Failed };
    desk.hears(1, &failed);
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
