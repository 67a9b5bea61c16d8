//! Every move of the job table is news to the other side, in every language; every state has its words.

use chrono::TimeDelta;
use dialogues::{locale::languages, render::render, say::Say};
use domain::{
    job::{
        Act, Actor, Answer, News, State,
        table::{Row, TABLE, To},
    },
    language::Language,
    person::Side,
};

use super::{
    assert_fits,
    fixtures::{ANA, BETO, CARLA, JOB, SEAL, Town},
};

const SIDES: [Side; 2] = [Side::Customer, Side::Provider];

fn reader(side: Side) -> domain::ids::PersonId {
    match side {
        Side::Customer => ANA,
        Side::Provider => BETO,
    }
}

fn state_after(row: Row) -> State {
    match row.to {
        To::Stay => row.from,
        To::State(state) => state,
        To::Agreed => State::Booked,
        To::Reopened => State::Open,
        To::Back | To::AsProposed => State::InProgress,
    }
}

/// Whether that side hears of a move: not of its own, nor of a question to the operator before booking.
fn hears(side: Side, row: Row) -> bool {
    let matched = row.from.has_match() || state_after(row) == State::Matched;
    let question = row.act == Act::GetHelp && row.to == To::Stay;
    let own = row.by.side() == Some(side) || (row.by == Actor::Candidate && side == Side::Provider);
    !own && (side == Side::Customer || matched) && !question
}

/// A card with its news, without the seal below.
fn drawn(town: &Town, side: Side, news: Option<News>, language: &Language) -> String {
    let rendered = render(&Say::Card { job: JOB, news }, &town.read_by(reader(side), language));
    assert_fits(&rendered, &format!("{language}: {news:?} to {side:?} in {:?}", town.file.job.state));
    let (text, _) = rendered.text.split_once(&format!("\n\n{SEAL}")).unwrap_or((&rendered.text, ""));
    text.to_owned()
}

#[test]
fn every_move_is_news_to_whoever_did_not_make_it() {
    for row in TABLE.iter().copied() {
        let mut town = Town::in_state(state_after(row));
        // Who was let go still reads the news, on the card of somebody who was told.
        town.told(Answer::LetGo);
        town.file.dispatch.as_mut().unwrap().provider = BETO;
        let news = Some(News::Did { act: row.act, by: row.by });
        for (language, _) in languages() {
            for side in SIDES {
                let (with, without) =
                    (drawn(&town, side, news, language), drawn(&town, side, None, language));
                assert_eq!(with != without, hears(side, row), "{language}: {row:?} to {side:?}: {with}");
                assert!(with.ends_with(&without), "{language}: the card stands below its news");
            }
        }
    }
}

#[test]
fn every_warning_is_told_to_those_it_concerns() {
    let warned = [
        (Act::Expire, State::Open, &SIDES[..1]),
        (Act::TermsLapse, State::Matched, &SIDES),
        (Act::FeeLapse, State::AwaitingFee, &SIDES[..1]),
        (Act::Unanswered, State::Booked, &SIDES),
        (Act::AgreeEnd, State::InProgress, &SIDES),
        (Act::AdmitMissed, State::Booked, &SIDES),
        (Act::ChangeLapse, State::Booked, &SIDES),
        (Act::ChangeLapse, State::InProgress, &SIDES),
        (Act::Approve, State::Delivered, &SIDES[..1]),
        (Act::SettleLapse, State::Approved, &SIDES),
        (Act::CloseReviews, State::Settled, &SIDES),
        (Act::HelpLapse, State::Disputed, &SIDES),
    ];
    for (act, state, sides) in warned {
        let town = Town::in_state(state);
        let news = Some(News::Soon { act, at: town.now + TimeDelta::hours(2) });
        for (language, _) in languages() {
            for side in sides {
                let text = drawn(&town, *side, news, language);
                assert_ne!(text, drawn(&town, *side, None, language), "{language}: {act:?} to {side:?}");
            }
        }
    }
}

#[test]
fn every_state_says_where_things_stand_to_everyone_it_concerns() {
    for state in State::ALL {
        let mut town = Town::in_state(*state);
        for (language, _) in languages() {
            for side in SIDES.iter().filter(|side| **side == Side::Customer || state.has_match()) {
                drawn(&town, *side, None, language);
            }
            for answer in [Answer::Told, Answer::Declined, Answer::LetGo] {
                town.told(answer);
                let scene = town.read_by(CARLA, language);
                assert_fits(&render(&Say::Card { job: JOB, news: None }, &scene), &format!("{state:?}"));
            }
        }
    }
}

#[test]
fn every_state_says_what_became_of_an_offer_in_every_language() {
    use domain::offer::Standing;
    let ends = [Standing::Withdrawn, Standing::TurnedDown, Standing::LetGo, Standing::NotChosen];
    let news = [News::ConfirmOffer, News::NotChosen, News::BackInTheRunning, News::Invited, News::TurnedDown];
    for state in State::ALL {
        for (language, _) in languages() {
            let mut town = Town::for_offers(*state);
            drawn(&town, Side::Customer, Some(News::Offers), language);
            town.told(Answer::Told);
            for standing in ends.into_iter().chain([Standing::Live]) {
                town.file.bids[1].offer.standing = standing;
                for news in news.map(Some).into_iter().chain([None]) {
                    let card = render(&Say::Card { job: JOB, news }, &town.read_by(CARLA, language));
                    assert_fits(&card, &format!("{language}: {standing:?} in {state:?}"));
                }
            }
        }
    }
}

#[test]
fn whose_turn_it_is_changes_what_the_card_says() {
    let english = Language::english();
    let text = |town: &Town, side| drawn(town, side, None, &english);
    let mut town = Town::in_state(State::InProgress);
    let calm = text(&town, Side::Customer);
    town.file.job.asked_at = Some(town.now);
    let asked = text(&town, Side::Customer);
    town.file.job.end_asked = Some((Side::Provider, town.now));
    let (answering, waiting) = (text(&town, Side::Customer), text(&town, Side::Provider));
    assert!(calm.contains("Beto is at work") && asked.contains("Your turn"), "{calm}\n{asked}");
    assert!(answering.contains("Your turn: Beto wants to end") && waiting.contains("You asked to end"));
    let mut town = Town::in_state(State::Disputed);
    town.file.job.settled_by = Some(Side::Customer);
    assert!(text(&town, Side::Provider).contains("Your turn: Ana says it is settled"));
    assert!(text(&town, Side::Customer).contains("You said it is settled"));
}

#[test]
fn the_exact_place_shows_only_to_the_person_booked_and_after_the_minutes_of_grace() {
    let english = Language::english();
    let shows = |town: &Town, person| {
        let scene = town.read_by(person, &english);
        render(&Say::Card { job: JOB, news: None }, &scene).text.contains("12 Canyon Road")
    };
    for state in State::ALL {
        let mut town = Town::in_state(*state);
        let settled = matches!(
            state,
            State::Booked
                | State::InProgress
                | State::Delivered
                | State::Approved
                | State::Settled
                | State::Disputed
        );
        assert_eq!(shows(&town, BETO), settled, "{state:?}");
        town.file.job.matched_at = Some(town.now - TimeDelta::minutes(4));
        assert!(!shows(&town, BETO), "{state:?} within the minutes of grace");
        town.told(Answer::Told);
        assert!(!shows(&town, CARLA), "{state:?} to a candidate");
    }
}

#[test]
fn a_stranger_reads_nothing_of_a_job() {
    let english = Language::english();
    let town = Town::in_state(State::Booked);
    let text = render(&Say::Card { job: JOB, news: None }, &town.read_by(CARLA, &english)).text;
    assert_eq!(text, "This job is not here any more.");
    assert_eq!(town.file.role_of(CARLA), Actor::Stranger);
}
