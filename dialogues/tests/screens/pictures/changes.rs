//! What is to change about a booking, as both read it.

use chrono::TimeDelta;
use domain::{
    fee::FeeState,
    ids::TermsId,
    job::{Act, Actor, ChangeAsked, News, State},
    person::Side,
    terms::Terms,
};
use uuid::Uuid;

use super::card;
use crate::fixtures::{ANA, BETO, Town, dollars};

#[test]
fn what_is_to_change_about_a_booking() {
    let did = |act, by| Some(News::Did { act, by });
    let mut town = Town::with_fee(State::Booked, FeeState::Paid);
    let (agreed, at) = (town.file.agreed_terms().unwrap().clone(), town.now);
    let asked = Terms {
        id: TermsId(Uuid::from_u128(77)),
        number: agreed.number + 1,
        total: dollars(120),
        start: agreed.start + TimeDelta::days(1),
        scope: Some("The valve below the tap too.".into()),
        proposed_by: Side::Provider,
        customer_signed: None,
        provider_signed: Some(at),
        ..agreed
    };
    town.file.job.change = Some(ChangeAsked { terms: asked.id, by: Side::Provider, at });
    town.file.terms.push(asked);
    insta::assert_snapshot!(
        "change_asked_to_its_customer",
        card(&town, ANA, did(Act::Amend, Actor::Provider))
    );
    insta::assert_snapshot!("change_asked_to_its_provider", card(&town, BETO, None));
    let moved = did(Act::Reschedule, Actor::Provider);
    insta::assert_snapshot!("another_time_asked_to_its_customer", card(&town, ANA, moved));
}
