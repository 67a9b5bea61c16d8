//! Which buttons a job's card has for whom: what the table of the job would let them do now.
//!
//! The same table decides again when a button is pressed; this list only keeps the dead ones away.

mod order;
mod photos;
pub(crate) mod rescue;
mod reviews;
mod trouble;

use chrono::{DateTime, Utc};
use domain::{
    ids::{PersonId, ThreadId},
    job::{self, Actor, Answer, Deed, JobFile, State},
    market::{Market, Settlement},
    offer::{self, Offer, Standing},
    person::Side,
    terms::Terms,
};

use crate::press::{CardVerb, Press, ReviewVerb, SafetyVerb, Whom};
use order::{CANDIDATE, CUSTOMER, DECLINE_REASONS, PROVIDER};
pub(crate) use photos::photos_of;
use reviews::{about_review, review_of};

/// The buttons of a job's card for one reader, in order.
pub fn offered(file: &JobFile, viewer: PersonId, now: DateTime<Utc>, market: &Market) -> Vec<CardVerb> {
    let actor = file.role_of(viewer);
    let acts = match actor {
        Actor::Customer => CUSTOMER,
        Actor::Provider => PROVIDER,
        Actor::Candidate if file.is_apart(viewer) => return Vec::new(),
        Actor::Candidate => CANDIDATE,
        _ => return Vec::new(),
    };
    let context = job::Ctx::of(market, now, 0);
    let may = |verb: &CardVerb| match (verb, open_terms(file)) {
        // Terms whose start has gone are not signed any more.
        (CardVerb::Sign, Some(terms)) => {
            job::decide(file, actor, &Deed::Sign { terms: terms.id }, &context).is_ok()
        }
        (CardVerb::AgreeChange, Some(terms)) => {
            job::decide(file, actor, &Deed::AgreeChange { terms: terms.id }, &context).is_ok()
        }
        _ => verb.act().is_some_and(|act| job::allowed(file, actor, act, &context).is_ok()),
    };
    let mut verbs: Vec<CardVerb> = acts.iter().copied().filter(may).collect();
    if verbs.contains(&CardVerb::Undo) {
        // Taking it back at once is the gentlest way out; the others are for later.
        let later = [CardVerb::StepBack, CardVerb::Release, CardVerb::Cancel];
        verbs.retain(|verb| !later.contains(verb));
    }
    if actor == Actor::Customer {
        rescue::arrange(&mut verbs, file, now, market);
    }
    match actor {
        Actor::Customer
            if file.job.state == State::Open && file.bids.iter().any(|bid| bid.offer.is_live()) =>
        {
            verbs.insert(0, CardVerb::Offers);
        }
        Actor::Candidate => verbs.extend(about_offers(file, viewer, &context)),
        _ => {}
    }
    if let Some(verb) = by_name(file, actor, now) {
        // Before the ways out.
        let at = verbs.iter().position(|verb| verb.is_way_out()).unwrap_or(verbs.len());
        verbs.insert(at, verb);
    }
    verbs.splice(0..0, trouble::own_side(file, actor));
    verbs.extend(around(file, actor, viewer));
    verbs.extend(trouble::their_side(file, actor, now, market));
    verbs
}

/// The version of the terms that waits for a word: what is to change about a booking, else the newest one.
pub(crate) fn open_terms(file: &JobFile) -> Option<&Terms> {
    file.change().or_else(|| file.newest_terms())
}

/// What a provider may do about an offer of their own, and about one they have not made yet.
fn about_offers(file: &JobFile, viewer: PersonId, ctx: &job::Ctx<'_>) -> Vec<CardVerb> {
    let own = file.bid_of(viewer).map(|bid| &bid.offer).filter(|offer| offer.is_live());
    let open = offer::may_offer(file, viewer, ctx).is_ok();
    let mut verbs = match own {
        Some(offer) if open && offer.is_outdated(file.job.request.edition) => {
            // One whose start is too near by now can only be worded anew.
            let stands = offer::confirm(file, viewer, ctx).is_ok().then_some(CardVerb::StillStands);
            stands.into_iter().chain([CardVerb::ChangeOffer, CardVerb::TakeBack]).collect()
        }
        Some(_) if open => vec![CardVerb::ChangeOffer, CardVerb::TakeBack],
        Some(_) if !file.job.state.is_final() => vec![CardVerb::TakeBack],
        None if open => vec![CardVerb::MakeOffer],
        _ => Vec::new(),
    };
    let asks = open && file.job.switches.chat_before_acceptance && thread_of(file, viewer).is_none();
    verbs.extend(asks.then_some(CardVerb::Ask));
    verbs
}

/// What a customer may do about somebody by name: invite people, see who was, book the same person again. Where it
/// came to nothing, to post it again.
fn by_name(file: &JobFile, actor: Actor, now: DateTime<Utc>) -> Option<CardVerb> {
    let job = &file.job;
    match job.state {
        _ if actor != Actor::Customer => None,
        State::Cancelled => Some(CardVerb::PostAgain),
        _ if !job.switches.directory => None,
        _ if offer::takes_invitations(job, now) && file.invitations.is_empty() => Some(CardVerb::Invite),
        State::Open if !file.invitations.is_empty() => Some(CardVerb::Invited),
        state if state.is_done() && file.provider.is_some() => Some(CardVerb::BookAgain),
        _ => None,
    }
}

/// Where the reader talks with the other side of the job.
pub(crate) fn thread_of(file: &JobFile, viewer: PersonId) -> Option<ThreadId> {
    if file.role_of(viewer) == Actor::Candidate { file.thread_with(viewer) } else { file.thread() }
}

/// What only concerns the reader: declining, writing, reading.
fn around(file: &JobFile, actor: Actor, viewer: PersonId) -> Vec<CardVerb> {
    let answer = file.dispatch.as_ref().map(|dispatch| dispatch.answer);
    let explained = file.dispatch.as_ref().is_some_and(|dispatch| dispatch.explained);
    let open = file.job.state == State::Open;
    let mut verbs = Vec::new();
    match (actor, answer) {
        // Who made an offer takes it back instead; who was let go is asked nothing more.
        (Actor::Candidate, _) if file.bid_of(viewer).is_some_and(|bid| has_answered(&bid.offer)) => {}
        (Actor::Candidate, Some(Answer::Told)) if open => verbs.push(CardVerb::Decline),
        (Actor::Candidate, Some(Answer::Declined)) if open && !explained => verbs.extend(DECLINE_REASONS),
        _ => {}
    }
    let writes = actor == Actor::Candidate || (actor.side().is_some() && can_write(file.job.state));
    if writes && thread_of(file, viewer).is_some() {
        verbs.push(CardVerb::Write);
    }
    let albums = [CardVerb::DonePhotos, CardVerb::Photos];
    verbs.extend(albums.into_iter().filter(|verb| !photos_of(*verb, file, viewer).is_empty()));
    let other = match actor {
        Actor::Customer => file.provider.is_some(),
        Actor::Provider => true,
        _ => open,
    };
    verbs.extend(other.then_some(CardVerb::Profile));
    verbs.extend(actor.side().is_some().then_some(CardVerb::History));
    let paid_soon = actor == Actor::Provider && file.job.state == State::Approved;
    verbs.extend((paid_soon && keeps_record(file)).then_some(CardVerb::Payout));
    let is_over = file.job.state.is_done() || file.job.state.is_final();
    if is_over && actor.side().is_some() && file.provider.is_some() {
        verbs.extend(about_review(file, viewer));
        verbs.extend([CardVerb::Block, CardVerb::Report]);
    }
    verbs
}

/// Whether the rest is paid under the eyes of the market.
fn keeps_record(file: &JobFile) -> bool {
    file.job.switches.settlement == Settlement::Recorded
}

fn has_answered(offer: &Offer) -> bool {
    offer.is_live() || offer.standing == Standing::LetGo
}

fn can_write(state: State) -> bool {
    state.has_match() && !state.is_final()
}

/// The button behind a verb, as it stands on that reader's card.
pub fn press_of(verb: CardVerb, file: &JobFile, viewer: PersonId) -> Press {
    let job = file.job.id;
    let other = match file.role_of(viewer) {
        Actor::Customer => file.provider.as_ref().map(|party| (party.id, Side::Provider)),
        _ => Some((file.customer.id, Side::Customer)),
    };
    match (verb, other, thread_of(file, viewer)) {
        (CardVerb::Profile, Some((person, side)), _) => Press::Who { job, person, side },
        (CardVerb::Block | CardVerb::Report, Some((person, _)), _) => {
            let verb = if verb == CardVerb::Block { SafetyVerb::Block } else { SafetyVerb::Report };
            Press::Safety { verb, whom: Whom::Met { job, person } }
        }
        (CardVerb::Reply | CardVerb::ReportReview, _, _) if let Some(review) = review_of(file, viewer) => {
            let verb = if verb == CardVerb::Reply { ReviewVerb::Reply } else { ReviewVerb::Report };
            Press::OfReview { verb, review: review.id }
        }
        (CardVerb::Write, _, Some(thread)) => Press::Talk(thread),
        (verb, _, _) if verb.is_of_terms() => {
            let number = open_terms(file).map_or(0, |terms| terms.number);
            Press::Card { verb, job, number }
        }
        (verb, _, _) if verb.is_of_settling() => Press::Card { verb, job, number: file.job.settling.made },
        (verb, _, _) if verb.is_of_offer() => {
            let number = file.bid_of(viewer).map_or(0, |bid| bid.offer.number);
            Press::Card { verb, job, number }
        }
        (CardVerb::Widen, _, _) => Press::Card { verb, job, number: rescue::step_of(file) },
        _ => Press::Card { verb, job, number: file.job.epoch },
    }
}

#[cfg(test)]
mod tests {
    use domain::job::{Act, table::TABLE};

    use super::*;

    #[test]
    fn everything_the_table_lets_a_person_do_has_a_button() {
        for row in TABLE {
            let verbs = match row.by {
                Actor::Customer => CUSTOMER,
                Actor::Provider => PROVIDER,
                Actor::Candidate => CANDIDATE,
                _ => continue,
            };
            // Offers have a list of their own, with a button each; questions have one below them.
            let elsewhere = matches!(row.act, Act::AcceptOffer | Act::Explain);
            let has_button = verbs.iter().any(|verb| verb.act() == Some(row.act)) || elsewhere;
            assert!(has_button, "{row:?}");
        }
    }

    #[test]
    fn every_button_is_something_the_table_knows() {
        for (actor, verbs) in
            [(Actor::Customer, CUSTOMER), (Actor::Provider, PROVIDER), (Actor::Candidate, CANDIDATE)]
        {
            for verb in verbs {
                assert!(TABLE.iter().any(|row| row.by == actor && Some(row.act) == verb.act()), "{verb:?}");
            }
        }
    }
}
