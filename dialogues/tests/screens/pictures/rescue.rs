//! A request that nobody takes: the warning, what it closed with, and what helped.

use chrono::TimeDelta;
use domain::job::{Act, Actor, Answer, DeclineReason, News, Outreach, State};

use super::{ANA, CARLA, Town, card};

/// Seven have it, five of whom said no.
fn declined(state: State) -> Town {
    let mut town = Town::in_state(state);
    town.file.telling.declined = 5;
    town.file.telling.note(DeclineReason::PriceLow, 3);
    town.file.telling.note(DeclineReason::NoTime, 2);
    town
}

#[test]
fn nobody_takes_it() {
    let open = declined(State::Open);
    let soon = Some(News::Soon { act: Act::Expire, at: open.now + TimeDelta::hours(2) });
    insta::assert_snapshot!("rescue_closing_soon", card(&open, ANA, soon));
    let closed = Some(News::Did { act: Act::Expire, by: Actor::Clock });
    insta::assert_snapshot!("rescue_closed", card(&declined(State::Expired), ANA, closed));
}

#[test]
fn who_is_asked_further_away() {
    let mut town = declined(State::Open);
    town.file.job.request.outreach = Outreach { beyond_km: 10, changed_at: Some(town.now) };
    insta::assert_snapshot!("rescue_wider", card(&town, ANA, None));
    town.told(Answer::Told);
    town.file.outside_km = Some(7);
    insta::assert_snapshot!("rescue_to_who_is_further_away", card(&town, CARLA, None));
    town.told(Answer::Declined);
    insta::assert_snapshot!("rescue_declined", card(&town, CARLA, None));
    town.file.dispatch.as_mut().expect("she was told").explained = true;
    insta::assert_snapshot!("rescue_declined_and_said_why", card(&town, CARLA, None));
}
