//! What providers say, in every order they say it.

use chrono::TimeDelta;
use domain::{
    fee::{AttemptState, Call, CaptureKind, FeeState, Payment, Refund, Said, Stand, Trouble},
    job::{Act, Actor},
};

use crate::desk::{Desk, FEE, cents, noon, page, payment, refunded};

const BOOKED: (Actor, Act) = (Actor::Bank, Act::FeePaid);
const LAPSED: (Actor, Act) = (Actor::Clock, Act::FeeLapse);

#[test]
fn a_press_asks_for_one_page_and_for_a_look_after_it() {
    let mut desk = Desk::open();
    assert_eq!(desk.file.stands(noon()), Stand::Due);
    desk.press();
    let attempt = desk.attempt(1).clone();
    assert_eq!((attempt.state, attempt.amount), (AttemptState::Creating, cents(FEE)));
    let after = noon() + TimeDelta::minutes(2);
    assert_eq!(desk.calls, [(Call::Open(attempt.id), noon()), (Call::Look(attempt.id), after)]);
    desk.press();
    assert_eq!((desk.file.attempts.len(), desk.calls.len()), (1, 2), "a second press finds the same attempt");
    assert_eq!(desk.file.stands(noon()), Stand::Asking);
    desk.hears(1, &Said::Opened(page(1)));
    assert_eq!(desk.file.stands(noon()), Stand::Open(&page(1)));
}

#[test]
fn paid_money_books_the_job_once_however_often_it_is_told() {
    let mut desk = Desk::with_page();
    for _ in 0..3 {
        desk.is_paid(1, "p1");
        desk.hears(1, &Said::Opened(page(1)));
        desk.hears(1, &Said::Over);
        desk.hears(1, &Said::Processing);
    }
    assert_eq!((desk.file.fee.state, desk.file.fee.paid_at), (FeeState::Paid, Some(noon())));
    assert_eq!(
        (desk.deeds.as_slice(), desk.ledger().as_slice()),
        ([BOOKED].as_slice(), [(CaptureKind::Booking, None)].as_slice())
    );
}

#[test]
fn money_that_is_told_of_before_its_page_is_known_counts() {
    let mut desk = Desk::open();
    desk.press();
    desk.is_paid(1, "p1");
    desk.hears(1, &Said::Opened(page(1)));
    assert_eq!((desk.file.fee.state, desk.attempt(1).state), (FeeState::Paid, AttemptState::Captured));
    assert_eq!(desk.deeds, [BOOKED]);
}

#[test]
fn a_page_that_is_not_given_expires_or_fails_makes_room_for_another() {
    for word in [Said::NotOpened, Said::Over] {
        let mut desk = Desk::open();
        desk.press();
        desk.hears(1, &word);
        assert_eq!(desk.file.stands(noon()), Stand::Due);
        desk.press();
        assert_eq!(
            (desk.attempt(1).state, desk.attempt(2).state),
            (AttemptState::Closed, AttemptState::Creating)
        );
    }
    let mut desk = Desk::with_page();
    desk.hears(1, &Said::NotOpened);
    assert_eq!(desk.attempt(1).state, AttemptState::Open, "a page that is there was given");
}

#[test]
fn a_page_that_should_be_over_is_asked_after_before_another_is_opened() {
    let mut desk = Desk::with_page();
    desk.now += TimeDelta::minutes(35);
    desk.press();
    let attempt = desk.attempt(1).id;
    assert_eq!((desk.file.attempts.len(), desk.calls.last()), (1, Some(&(Call::Look(attempt), desk.now))));
    assert_eq!(desk.file.stands(desk.now), Stand::Asking);
    desk.hears(1, &Said::Over);
    desk.press();
    assert_eq!(desk.attempt(2).state, AttemptState::Creating);
}

#[test]
fn a_lapse_without_a_page_is_one_at_once() {
    let mut desk = Desk::open();
    desk.lapse();
    assert_eq!((desk.file.fee.state, desk.deeds.as_slice()), (FeeState::Void, [LAPSED].as_slice()));
    desk.press();
    assert_eq!((desk.file.attempts.len(), desk.file.stands(desk.now)), (0, Stand::Over));
}

#[test]
fn a_lapse_closes_the_open_page_first() {
    let mut desk = Desk::with_page();
    desk.lapse();
    let attempt = desk.attempt(1).clone();
    assert_eq!((desk.file.fee.state, attempt.state), (FeeState::Closing, AttemptState::Closing));
    assert_eq!((desk.asked(Call::Close(attempt.id)), desk.deeds.len()), (1, 0));
    desk.press();
    assert_eq!(desk.file.attempts.len(), 1, "nothing new is opened while it closes");
    desk.hears(1, &Said::Over);
    assert_eq!((desk.file.fee.state, desk.deeds.as_slice()), (FeeState::Void, [LAPSED].as_slice()));
}

#[test]
fn money_that_arrives_while_the_page_is_closed_books_the_job() {
    let mut desk = Desk::with_page();
    desk.lapse();
    desk.hears(1, &Said::Changed);
    desk.is_paid(1, "p1");
    desk.hears(1, &Said::Over);
    assert_eq!((desk.file.fee.state, desk.deeds.as_slice()), (FeeState::Paid, [BOOKED].as_slice()));
    assert_eq!(
        desk.asked(Call::Look(desk.attempt(1).id)),
        2,
        "who says “already paid” is asked for how much"
    );
}

#[test]
fn a_payment_under_way_holds_the_lapse_until_it_is_known() {
    let mut desk = Desk::with_page();
    desk.hears(1, &Said::Processing);
    assert_eq!(desk.file.stands(desk.now), Stand::Processing);
    desk.lapse();
    assert_eq!((desk.file.fee.state, desk.attempt(1).state), (FeeState::Closing, AttemptState::Processing));
    desk.hears(1, &Said::Over);
    assert_eq!(desk.deeds, [LAPSED]);
}

#[test]
fn late_money_is_recorded_and_goes_back() {
    let mut desk = Desk::with_page();
    desk.void();
    desk.hears(1, &Said::Over);
    desk.is_paid(1, "p1");
    desk.is_paid(1, "p1");
    assert_eq!((desk.file.fee.state, desk.deeds.len()), (FeeState::Void, 0));
    assert_eq!(desk.ledger(), [(CaptureKind::Late, Some(Refund::Wanted))]);
    assert_eq!(
        (desk.asked(Call::Refund(desk.attempt(1).id)), desk.told.as_slice()),
        (1, [Refund::Wanted].as_slice())
    );
}

#[test]
fn a_second_payment_on_the_same_page_goes_back() {
    let mut desk = Desk::with_page();
    desk.is_paid(1, "p1");
    desk.is_paid(1, "p2");
    desk.is_paid(1, "p2");
    assert_eq!(desk.ledger(), [(CaptureKind::Booking, None), (CaptureKind::Duplicate, Some(Refund::Wanted))]);
    assert_eq!(
        (desk.asked(Call::Refund(desk.attempt(2).id)), desk.deeds.as_slice()),
        (1, [BOOKED].as_slice())
    );
}

#[test]
fn money_on_an_earlier_page_books_the_job_and_the_open_page_is_closed() {
    let mut desk = Desk::with_page();
    desk.hears(1, &Said::Over);
    desk.press();
    desk.hears(2, &Said::Opened(page(2)));
    desk.is_paid(1, "p1");
    assert_eq!((desk.file.fee.state, desk.attempt(2).state), (FeeState::Paid, AttemptState::Closing));
    assert_eq!(desk.asked(Call::Close(desk.attempt(2).id)), 1);
    desk.is_paid(2, "p2");
    assert_eq!(desk.capture(2).kind, CaptureKind::Duplicate, "too late to be stopped");
}

#[test]
fn another_amount_or_currency_is_a_humans_matter() {
    for amount in [cents(FEE - 1), cents(FEE + 1), domain::money::Money::new(FEE, "NZD".parse().unwrap())] {
        let mut desk = Desk::with_page();
        let odd = Payment { amount, ..payment(1, "p1") };
        desk.hears(1, &Said::Paid(odd.clone()));
        desk.hears(1, &Said::Paid(odd.clone()));
        assert_eq!(desk.troubles, [Trouble::Odd { asked: cents(FEE), payment: odd }]);
        assert_eq!((desk.file.fee.state, desk.attempt(1).state), (FeeState::Due, AttemptState::Closed));
        assert_eq!(
            (desk.attempt(2).amount, desk.ledger().as_slice()),
            (amount, [(CaptureKind::Odd, None)].as_slice())
        );
        assert!(desk.deeds.is_empty());
    }
}

#[test]
fn money_of_another_page_under_our_name_is_a_humans_matter_and_our_page_stays_open() {
    let mut desk = Desk::with_page();
    let foreign = Payment { session: "session-of-somebody".into(), ..payment(1, "p1") };
    desk.hears(1, &Said::Paid(foreign));
    assert_eq!((desk.troubles.len(), desk.attempt(1).state), (1, AttemptState::Open));
    desk.is_paid(1, "p2");
    assert_eq!(desk.deeds, [BOOKED]);
}

#[test]
fn a_given_back_fee_follows_its_refund_and_never_steps_back() {
    let mut desk = Desk::with_page();
    desk.is_paid(1, "p1");
    desk.give_back();
    assert_eq!((desk.file.fee.state, desk.asked(Call::Refund(desk.attempt(1).id))), (FeeState::GivenBack, 1));
    let word = |refund| refunded(refund, 1);
    for refund in [Refund::Pending, Refund::Done, Refund::Pending, Refund::Done] {
        desk.hears(1, &word(refund));
    }
    assert_eq!(
        (desk.capture(1).refund, desk.told.as_slice()),
        (Some(Refund::Done), [Refund::Done].as_slice())
    );
    desk.hears(1, &word(Refund::Failed));
    assert_eq!(desk.capture(1).refund, Some(Refund::Failed), "a refund can look done and then fail");
    assert_eq!(desk.troubles.len(), 1);
}

#[test]
fn a_fee_that_is_back_at_once_is_not_told_over_what_ended_the_booking() {
    let mut desk = Desk::with_page();
    desk.is_paid(1, "p1");
    desk.give_back();
    desk.hears(1, &refunded(Refund::Done, 1));
    assert_eq!((desk.capture(1).refund, desk.told.as_slice()), (Some(Refund::Done), [].as_slice()));
}

#[test]
fn a_fee_that_the_operator_gave_back_by_hand_is_told() {
    let mut desk = Desk::with_page();
    desk.is_paid(1, "p1");
    desk.hears(1, &refunded(Refund::Done, 1));
    assert_eq!((desk.file.fee.state, desk.told.as_slice()), (FeeState::GivenBack, [Refund::Done].as_slice()));
}

#[test]
fn a_refund_of_money_we_never_heard_of_is_asked_after() {
    let mut desk = Desk::with_page();
    desk.hears(1, &refunded(Refund::Done, 1));
    assert_eq!(desk.calls.last(), Some(&(Call::Look(desk.attempt(1).id), noon())));
}

#[test]
fn whoever_knows_nothing_of_a_page_is_believed_once_it_should_be_over() {
    let mut desk = Desk::with_page();
    desk.lapse();
    desk.hears(1, &Said::Unknown);
    assert!(desk.deeds.is_empty(), "it may not have arrived there yet");
    desk.now += TimeDelta::minutes(35);
    desk.hears(1, &Said::Unknown);
    assert_eq!(desk.deeds, [LAPSED]);
}

#[test]
fn what_is_not_over_is_asked_after_again() {
    let mut desk = Desk::with_page();
    let id = desk.attempt(1).id;
    for (asked, next) in [(0, 2), (2, 10), (5, 10), (10, 30), (30, 36), (36, 37)] {
        let [asked, next] = [asked, next].map(|minutes| noon() + TimeDelta::minutes(minutes));
        assert_eq!(desk.file.again(Call::Look(id), asked).calls, [(Call::Look(id), next)]);
    }
    desk.hears(1, &Said::Processing);
    let later = noon() + TimeDelta::hours(1);
    assert_eq!(desk.file.again(Call::Look(id), noon()).calls, [(Call::Look(id), later)]);
    desk.is_paid(1, "p1");
    assert!(desk.file.again(Call::Look(id), noon()).calls.is_empty());
    desk.give_back();
    desk.hears(1, &refunded(Refund::Pending, 1));
    assert_eq!(desk.file.again(Call::Refund(id), noon()).calls, [(Call::Refund(id), later)]);
    desk.hears(1, &refunded(Refund::Done, 1));
    assert!(desk.file.again(Call::Refund(id), noon()).calls.is_empty());
}
