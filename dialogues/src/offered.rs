//! Which buttons a job's card has for whom: what the table of the job would let them do now.
//!
//! The same table decides again when a button is pressed; this list only keeps the dead ones away.

use chrono::{DateTime, Utc};
use domain::{
    ids::PersonId,
    job::{self, Actor, Answer, Deed, JobFile, State, table::TABLE},
    market::Clocks,
    person::Side,
};

use crate::press::{CardVerb, Press};

/// What a candidate may do, likeliest first.
const CANDIDATE: &[CardVerb] = &[CardVerb::Accept];

/// What the customer may do, likeliest first; ways out last.
const CUSTOMER: &[CardVerb] = &[
    CardVerb::Approve,
    CardVerb::AskFixes,
    CardVerb::AgreeEnd,
    CardVerb::RefuseEnd,
    CardVerb::StillOn,
    CardVerb::SettledGoOn,
    CardVerb::Sign,
    CardVerb::Propose,
    CardVerb::SayPaid,
    CardVerb::Review,
    CardVerb::Repost,
    CardVerb::StepBack,
    CardVerb::Release,
    CardVerb::AskEnd,
    CardVerb::Withdraw,
    CardVerb::Cancel,
    CardVerb::GetHelp,
];

/// What the provider may do, likeliest first; ways out last.
const PROVIDER: &[CardVerb] = &[
    CardVerb::OnTheWay,
    CardVerb::AtDoor,
    CardVerb::Start,
    CardVerb::Done,
    CardVerb::AgreeEnd,
    CardVerb::RefuseEnd,
    CardVerb::StillOn,
    CardVerb::SettledGoOn,
    CardVerb::Sign,
    CardVerb::Propose,
    CardVerb::SayReceived,
    CardVerb::Review,
    CardVerb::Undo,
    CardVerb::StepBack,
    CardVerb::Release,
    CardVerb::AskEnd,
    CardVerb::Cancel,
    CardVerb::GetHelp,
];

/// Why a card was declined, as buttons on it: never asked, never needed.
const DECLINE_REASONS: &[CardVerb] =
    &[CardVerb::TooFar, CardVerb::NoTime, CardVerb::PriceLow, CardVerb::NotMyWork];

/// The buttons of a job's card for one reader, in order.
pub fn offered(file: &JobFile, viewer: PersonId, now: DateTime<Utc>, clocks: &Clocks) -> Vec<CardVerb> {
    let actor = file.role_of(viewer);
    let acts = match actor {
        Actor::Customer => CUSTOMER,
        Actor::Provider => PROVIDER,
        Actor::Candidate => CANDIDATE,
        _ => return Vec::new(),
    };
    let context = job::Ctx { table: TABLE, now, clocks };
    let may = |verb: &CardVerb| match (verb, file.newest_terms()) {
        // Terms whose start has gone are not signed any more.
        (CardVerb::Sign, Some(terms)) => {
            job::decide(file, actor, &Deed::Sign { terms: terms.id }, &context).is_ok()
        }
        _ => verb.act().is_some_and(|act| job::allowed(file, actor, act, &context).is_ok()),
    };
    let mut verbs: Vec<CardVerb> = acts.iter().copied().filter(may).collect();
    if verbs.contains(&CardVerb::Undo) {
        // Taking it back at once is the gentlest way out; the others are for later.
        let later = [CardVerb::StepBack, CardVerb::Release, CardVerb::Cancel];
        verbs.retain(|verb| !later.contains(verb));
    }
    verbs.extend(around(file, actor));
    verbs
}

/// What only concerns the reader: declining, writing, reading.
fn around(file: &JobFile, actor: Actor) -> Vec<CardVerb> {
    let answer = file.dispatch.as_ref().map(|dispatch| dispatch.answer);
    let open = file.job.state == State::Open;
    let mut verbs = Vec::new();
    match (actor, answer) {
        (Actor::Candidate, Some(Answer::Told)) if open => verbs.push(CardVerb::Decline),
        (Actor::Candidate, Some(Answer::Declined)) if open => verbs.extend(DECLINE_REASONS),
        _ => {}
    }
    if actor.side().is_some() && file.thread.is_some() && can_write(file.job.state) {
        verbs.push(CardVerb::Write);
    }
    let other = match actor {
        Actor::Customer => file.provider.is_some(),
        Actor::Provider => true,
        _ => open,
    };
    verbs.extend(other.then_some(CardVerb::Profile));
    verbs.extend(actor.side().is_some().then_some(CardVerb::History));
    verbs
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
    match (verb, other, file.thread) {
        (CardVerb::Profile, Some((person, side)), _) => Press::Who { job, person, side },
        (CardVerb::Write, _, Some(thread)) => Press::Talk(thread),
        (CardVerb::Sign, _, _) => {
            let number = file.newest_terms().map_or(0, |terms| terms.number);
            Press::Card { verb, job, number }
        }
        _ => Press::Card { verb, job, number: file.job.epoch },
    }
}

#[cfg(test)]
mod tests {
    use domain::job::Act;

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
            // Offers have a list of their own, with a button each.
            let has_button =
                verbs.iter().any(|verb| verb.act() == Some(row.act)) || row.act == Act::AcceptOffer;
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
