//! Acts with arguments, mostly such as people give, sometimes wrong.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::{CaseId, ReviewId, TermsId, ThreadId},
    job::{Act, Deed, Request, Way, WayOut},
    money::Money,
    offer::Wording,
    review::Stars,
};

use crate::{
    dice::Dice,
    fixtures::{CUSTOMER, TOLD, dollars, usual_total},
    world::World,
};

/// This act, in some way.
pub fn any(act: Act, world: &mut World<'_>, dice: &mut Dice) -> Deed {
    if dice.percent(5) {
        return Deed::Plain(act);
    }
    let (terms, thread) = (TermsId(world.fresh()), ThreadId(world.fresh()));
    match act {
        Act::Accept => {
            let total = dice.percent(75).then(|| total(world, dice));
            Deed::Accept { provider: dice.pick(&TOLD), total, terms, thread }
        }
        Act::AcceptOffer => Deed::AcceptOffer {
            provider: if dice.percent(5) { CUSTOMER } else { dice.pick(&TOLD) },
            number: dice.pick(&[1, 1, 1, 1, 2]),
            as_it_stands: dice.percent(60),
            terms,
            thread,
        },
        Act::Propose => Deed::Propose {
            total: total(world, dice),
            start: start(world, dice),
            scope: dice.percent(20).then(|| "the gate too".into()),
            terms,
        },
        Act::Reschedule => Deed::Reschedule { start: start(world, dice), terms },
        Act::Amend => {
            let present = world.file.start();
            let start = if dice.percent(60) { present } else { start(world, dice) };
            let scope = dice.percent(40).then(|| "the gate too".into());
            Deed::Amend { total: amended(world, dice), start, scope, terms }
        }
        Act::AgreeChange => Deed::AgreeChange { terms: seen(world, dice, terms) },
        Act::EditRequest => Deed::EditRequest { request: Box::new(request(world, dice)) },
        Act::Explain => Deed::Explain { question: String::new(), answer: String::new() },
        Act::Sign => Deed::Sign { terms: signed(world, dice, terms) },
        Act::AskFixes => Deed::AskFixes { what: String::new() },
        Act::Review => {
            Deed::Review { id: ReviewId(world.fresh()), stars: dice.pick(&Stars::ALL), text: String::new() }
        }
        Act::Widen => Deed::Widen { slot: dice.percent(30).then(|| start(world, dice)) },
        Act::Reprice => {
            let highest = world.file.job.request.price.highest().unwrap_or_else(|| dollars(90));
            let minor = highest.minor.saturating_add(dice.pick(&[1_000, 2_000, 0, -100]));
            let slot = dice.percent(30).then(|| start(world, dice));
            Deed::Reprice { total: Money { minor, ..highest }, slot }
        }
        Act::Repost => Deed::Repost { slot: start(world, dice) },
        Act::GetHelp => Deed::GetHelp { case: CaseId(world.fresh()), what: String::new() },
        Act::OfferSettlement => {
            let way = dice.pick(Way::ALL);
            let total = (way == Way::PayLess || dice.percent(5)).then(|| amended(world, dice));
            Deed::OfferSettlement { says: WayOut { way, total }, terms }
        }
        Act::AcceptSettlement => {
            Deed::AcceptSettlement { number: world.file.job.settling.made - i64::from(dice.percent(5)) }
        }
        Act::Withdraw | Act::StepBack | Act::Release | Act::Cancel | Act::AskEnd => {
            Deed::Leave { act, reason: String::new() }
        }
        act => Deed::Plain(act),
    }
}

/// What an offer may say.
pub fn wording(world: &World<'_>, dice: &mut Dice) -> Wording {
    Wording { total: total(world, dice), start: start(world, dice), note: String::new() }
}

/// The request with another time, another address, or as it was.
fn request(world: &World<'_>, dice: &mut Dice) -> Request {
    let present = world.file.job.request.clone();
    match dice.below(4) {
        0 => present,
        1 => Request { address: Some("the blue door".into()), ..present },
        _ => Request { slot: start(world, dice), ..present },
    }
}

/// Mostly the newest version, sometimes another one of this job, or one nobody wrote.
fn signed(world: &World<'_>, dice: &mut Dice, unknown: TermsId) -> TermsId {
    let all = &world.file.terms;
    match dice.below(20) {
        0 => unknown,
        1 if !all.is_empty() => all[dice.below(all.len())].id,
        _ => world.file.newest_terms().map_or(unknown, |newest| newest.id),
    }
}

/// Mostly the version that would replace the agreed one, sometimes one nobody wrote.
fn seen(world: &World<'_>, dice: &mut Dice, unknown: TermsId) -> TermsId {
    world.file.change().filter(|_| dice.percent(95)).map_or(unknown, |asked| asked.id)
}

/// Another total than the agreed one: more, less, less than any fee.
fn amended(world: &World<'_>, dice: &mut Dice) -> Money {
    let agreed = world.file.agreed_terms().map_or_else(|| total(world, dice), |terms| terms.total);
    let minor = dice.pick(&[
        agreed.minor.saturating_add(2_000),
        agreed.minor.saturating_sub(1_000),
        agreed.minor,
        300,
        0,
    ]);
    Money { minor, ..agreed }
}

fn total(world: &World<'_>, dice: &mut Dice) -> Money {
    let usual = usual_total(world.file.job.request.price);
    let odd = [0, -5, 1, 65, 119, 121, i64::MAX / 100];
    match dice.below(10) {
        0 => dollars(dice.pick(&odd)),
        1 => Money::new(usual.minor, "EUR".parse().expect("a currency")),
        2 => dollars(100),
        _ => usual,
    }
}

fn start(world: &World<'_>, dice: &mut Dice) -> DateTime<Utc> {
    let (now, slot) = (world.now, world.file.job.request.slot);
    match dice.below(10) {
        0 => now - TimeDelta::hours(1),
        1 => now + TimeDelta::minutes(20),
        2..5 => slot,
        _ => slot.max(now) + TimeDelta::hours(dice.pick(&[2, 26, 200])),
    }
}
