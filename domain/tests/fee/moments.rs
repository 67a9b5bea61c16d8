//! Exact ends: the last moment to pay, the next look, and how long a call is of use.

use chrono::TimeDelta;
use domain::fee::{Call, Payment, Refund, Said, Stand};

use crate::desk::{Desk, FEE, cents, noon, page, payment};

#[test]
fn money_under_way_is_looked_for_again_later() {
    let mut desk = Desk::with_page();
    desk.hears(1, &Said::Processing);
    let again = desk.file.again(Call::Look(desk.attempt(1).id), noon());
    let [(call, due)] = again.calls[..] else { panic!("{again:?}") };
    assert!(call == Call::Look(desk.attempt(1).id) && due > noon());
}

#[test]
fn once_the_time_is_over_nothing_can_be_paid_though_nobody_said_so_yet() {
    let desk = Desk::open();
    let end = desk.file.fee.due_at;
    assert_eq!(desk.file.stands(end - TimeDelta::seconds(1)), Stand::Due);
    assert_eq!(desk.file.stands(end), Stand::Over);
}

#[test]
fn a_page_that_ends_when_it_would_be_looked_after_is_looked_after_a_minute_later() {
    let mut desk = Desk::open();
    let id = desk.fresh();
    let writes = desk.file.press(id, noon(), "10 min".parse().expect("ten minutes"));
    desk.write(writes);
    let looks = |now| desk.file.again(Call::Look(id), now).calls[0].1 - noon();
    assert_eq!(looks(noon()), TimeDelta::minutes(2));
    assert_eq!(looks(noon() + TimeDelta::minutes(2)), TimeDelta::minutes(11));
}

#[test]
fn what_could_not_be_asked_is_asked_again_later() {
    let due = |desk: &Desk, call| desk.file.again(call, noon()).calls[0];
    let mut desk = Desk::open();
    desk.press();
    let id = desk.attempt(1).id;
    let (open, refund) = (Call::Open(id), Call::Refund(id));
    assert!(matches!(due(&desk, open), (call, at) if call == open && at > noon()));
    desk.hears(1, &Said::Opened(page(1)));
    desk.is_paid(1, "p1");
    desk.give_back();
    assert!(matches!(due(&desk, refund), (call, at) if call == refund && at > noon()));
}

#[test]
fn a_call_is_made_as_long_as_it_is_of_use() {
    let mut desk = Desk::open();
    desk.press();
    let id = desk.attempt(1).id;
    let needs =
        |desk: &Desk| [Call::Open(id), Call::Look(id), Call::Close(id)].map(|c| desk.attempt(1).needs(c));
    assert_eq!(needs(&desk), [true, true, false]);
    desk.hears(1, &Said::Opened(page(1)));
    assert_eq!(needs(&desk), [false, true, false]);
    desk.lapse();
    assert_eq!(needs(&desk), [false, true, true]);
}

#[test]
fn how_giving_back_goes_is_told_of_the_fee_and_of_no_other_money() {
    let mut desk = Desk::with_page();
    desk.hears(1, &Said::Paid(Payment { amount: cents(FEE - 1), ..payment(1, "odd") }));
    desk.is_paid(1, "p1");
    desk.tries_again("odd");
    assert_eq!(desk.file.given_back(), None);
    desk.give_back();
    assert_eq!(desk.file.given_back(), Some(Refund::Wanted));
}
