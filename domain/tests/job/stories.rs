//! Whole lives of a job, told in `stories.txt`: each holds, reaches the right ears, and no row of the table can
//! be taken out without breaking one.

use chrono::TimeDelta;
use domain::{
    ids::{CaseId, ReviewId, TermsId, ThreadId},
    job::{
        Act, Actor, Answer, Deed, Level, Notice, Outcome, Request, State, Way, WayOut,
        table::{Row, TABLE},
    },
    money::{Money, Price},
    person::Side,
    review::Stars,
};

use crate::{
    fixtures::{TOLD, price, switches, usual_total},
    rules::Rule,
    world::{Rung, World},
};

struct Story {
    name: &'static str,
    market: &'static str,
    price: &'static str,
    looked_at_first: bool,
    steps: Vec<(Actor, Act, State)>,
}

fn stories() -> Vec<Story> {
    let mut stories: Vec<Story> = Vec::new();
    for line in include_str!("stories.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        match (line.split_once(": "), stories.last_mut()) {
            (Some((name, opening)), _) => {
                let mut words = opening.split(' ');
                let (market, price) = words.next().zip(words.next()).expect("a market and a price");
                let looked_at_first = words.next() == Some("looked_at_first");
                stories.push(Story { name, market, price, looked_at_first, steps: Vec::new() });
            }
            (None, Some(story)) => story.steps.push(step(line)),
            (None, None) => panic!("a step before any story: {line}"),
        }
    }
    stories
}

fn step(line: &str) -> (Actor, Act, State) {
    let words: Vec<&str> = line.split(' ').collect();
    let [actor, act, state] = words[..] else { panic!("three words: {line}") };
    let read = Actor::read(actor).zip(Act::read(act)).zip(State::read(state));
    let ((actor, act), state) = read.unwrap_or_else(|| panic!("unknown word: {line}"));
    (actor, act, state)
}

/// Plays a story; `Err` says where it is not as told.
fn play(story: &Story, table: &[Row], mut heard: impl FnMut(State, &Outcome)) -> Result<(), String> {
    let mut world = World::new(switches(story.market), price(story.price), TimeDelta::days(3), table);
    if story.looked_at_first {
        world = world.looked_at_first();
    }
    for (at, (actor, act, state)) in story.steps.iter().enumerate() {
        let before = world.file.job.state;
        let told = |what: &str| format!("{}, step {}: {actor:?} {act:?}: {what}", story.name, at + 1);
        let outcome = happen(&mut world, *actor, *act).map_err(|what| told(&what))?;
        if outcome.events[0].act != *act || world.file.job.state != *state {
            return Err(told(&format!("{:?} -> {:?}", outcome.events[0].act, world.file.job.state)));
        }
        heard(before, &outcome);
    }
    Ok(())
}

/// Does it in the usual way and demands that it may be done; for the clock, lets time pass until it acts.
pub fn perform(world: &mut World<'_>, actor: Actor, act: Act) {
    let done = happen(world, actor, act).map(|outcome| outcome.events[0].act);
    assert_eq!(done, Ok(act), "by {actor:?} in {:?}", world.file.job);
}

fn happen(world: &mut World<'_>, actor: Actor, act: Act) -> Result<Outcome, String> {
    if actor == Actor::Clock {
        return next_by_clock(world).ok_or_else(|| "nothing waits".into());
    }
    let deed = usual(act, world);
    world.act(actor, &deed).map_err(|refusal| refusal.to_string())
}

fn next_by_clock(world: &mut World<'_>) -> Option<Outcome> {
    loop {
        if let Rung::Did(outcome) = world.ring()? {
            return Some(*outcome);
        }
    }
}

/// The act with the arguments people usually give.
pub fn usual(act: Act, world: &mut World<'_>) -> Deed {
    let slot = world.file.job.request.slot;
    let price = world.file.job.request.price;
    let total = usual_total(price);
    let (terms, thread) = (TermsId(world.fresh()), ThreadId(world.fresh()));
    match act {
        Act::Accept => {
            let free = |provider: &_| world.told[provider].answer == Answer::Told;
            let provider = TOLD.into_iter().find(free).unwrap_or(TOLD[0]);
            Deed::Accept {
                provider,
                total: Some(total).filter(|_| price != Price::Negotiable),
                terms,
                thread,
            }
        }
        Act::AcceptOffer => usual_choice(world, price, (terms, thread)),
        Act::EditRequest => {
            // The new time lies beyond what a request is open for, so that it can be extended later.
            let request = Request { slot: slot + TimeDelta::days(10), ..world.file.job.request.clone() };
            Deed::EditRequest { request: Box::new(request) }
        }
        Act::Explain => Deed::Explain { question: "is there a lift?".into(), answer: "no".into() },
        Act::Extend => {
            world.now += TimeDelta::hours(1);
            Deed::Plain(act)
        }
        Act::Propose => Deed::Propose { total, start: slot, scope: None, terms },
        Act::Sign => Deed::Sign { terms: world.file.newest_terms().map_or(terms, |newest| newest.id) },
        Act::Reschedule => Deed::Reschedule { start: world.file.start() + TimeDelta::days(2), terms },
        Act::Amend => {
            let agreed = world.file.agreed_terms().expect("it is booked");
            let total = Money { minor: agreed.total.minor + 1_000, ..agreed.total };
            Deed::Amend { total, start: agreed.start, scope: Some("the gate too".into()), terms }
        }
        Act::AgreeChange => Deed::AgreeChange { terms: world.file.change().map_or(terms, |asked| asked.id) },
        Act::AskFixes => Deed::AskFixes { what: "the left one drips".into() },
        Act::Review => {
            Deed::Review { id: ReviewId(world.fresh()), stars: Stars::ALL[4], text: String::new() }
        }
        Act::Widen => Deed::Widen { slot: None },
        Act::Reprice => Deed::Reprice { total: Money { minor: total.minor + 1_000, ..total }, slot: None },
        Act::Repost => Deed::Repost { slot: world.now + TimeDelta::days(3) },
        Act::GetHelp => Deed::GetHelp { case: CaseId(world.fresh()), what: "nobody came".into() },
        Act::OfferSettlement => {
            let agreed = world.file.agreed_terms().expect("it is booked").total;
            let total = Some(Money { minor: agreed.minor - 500, ..agreed });
            Deed::OfferSettlement { says: WayOut { way: Way::PayLess, total }, terms }
        }
        Act::AcceptSettlement => Deed::AcceptSettlement { number: world.file.job.settling.made },
        Act::Withdraw | Act::StepBack | Act::Release | Act::Cancel | Act::AskEnd => {
            Deed::Leave { act, reason: "plans_changed".into() }
        }
        Act::SayMissed => {
            world.now = world.now.max(world.file.start());
            Deed::Plain(act)
        }
        act => Deed::Plain(act),
    }
}

/// The first offer that stands is picked.
fn usual_choice(world: &World<'_>, price: Price, (terms, thread): (TermsId, ThreadId)) -> Deed {
    let offer = world.file.bids.iter().map(|bid| &bid.offer).find(|offer| offer.is_live());
    let (provider, number) = offer.map_or((TOLD[0], 1), |offer| (offer.provider, offer.number));
    let as_it_stands = price != Price::Negotiable;
    Deed::AcceptOffer { provider, number, as_it_stands, terms, thread }
}

#[test]
fn every_story_goes_as_told() {
    for story in stories() {
        assert_eq!(play(&story, TABLE, |_, _| ()), Ok(()));
    }
}

#[test]
fn no_row_can_be_taken_out_without_breaking_a_story() {
    let stories = stories();
    for missing in TABLE {
        let table: Vec<Row> = TABLE.iter().filter(|row| *row != missing).copied().collect();
        let broken = stories.iter().any(|story| play(story, &table, |_, _| ()).is_err());
        assert!(broken, "nobody misses {missing:?}");
    }
}

#[test]
fn every_move_reaches_the_right_ears_as_loudly_as_stated() {
    for story in stories() {
        let heard = |before: State, outcome: &Outcome| {
            let first = &outcome.events[0];
            let (_, rule) = Rule::of(before, first.act, first.by, first.to).expect("it is stated");
            let level = |side| level_for(side, &outcome.notices);
            assert_eq!(level(Side::Customer), rule.customer_hears, "{}: {first:?}", story.name);
            assert_eq!(level(Side::Provider), rule.provider_hears, "{}: {first:?}", story.name);
        };
        assert_eq!(play(&story, TABLE, heard), Ok(()));
    }
}

fn level_for(side: Side, notices: &[Notice]) -> Option<Level> {
    let mut own = notices.iter().filter(|notice| notice.side == side);
    let level = own.next().map(|notice| notice.level);
    assert_eq!(own.next(), None, "one notice a side");
    level
}
