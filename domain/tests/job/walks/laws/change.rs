//! Laws of what one deed may change.

use chrono::TimeDelta;
use domain::{
    job::{Act, Actor, Deed, JobFile, Level, Outcome, State, Telling, Way},
    market::FeePayer,
    terms::Terms,
};

use crate::{fixtures::TOLD, rules::Rule, world::World};

/// Everything about a deed that was obeyed.
pub fn obeyed(before: &World<'_>, after: &World<'_>, actor: Actor, deed: &Deed, outcome: &Outcome) {
    counters(before, outcome);
    signature(deed, outcome);
    named_actor(before, actor, outcome);
    notices(before, actor, outcome);
    terms(before, after, outcome);
    amendment(before, after, outcome);
    fee(before, after, outcome);
    super::money(before, after, outcome);
    reviews(before, outcome);
    super::record(before, actor, deed, outcome);
    grace(before, outcome);
    reopening(before, outcome);
    dispute(before, outcome);
    rescue(before, outcome);
    let late = outcome.bells.iter().find(|(_, due)| *due <= after.now);
    assert_eq!(late, None, "a time is set for later: {:?}", outcome.job);
}

/// The version moves by one, whatever follows; the epoch by one for each state entered.
fn counters(before: &World<'_>, outcome: &Outcome) {
    let (old, new) = (&before.file.job, &outcome.job);
    let states = [old.state].into_iter().chain(outcome.events.iter().map(|event| event.to));
    let states: Vec<State> = states.collect();
    let entered = states.windows(2).filter(|pair| pair[0] != pair[1]).count();
    assert_eq!(new.version, old.version + 1);
    assert_eq!(usize::try_from(new.epoch - old.epoch), Ok(entered));
    assert_eq!(states.last(), Some(&new.state));
    assert_eq!(outcome.bells.is_empty(), new.state.is_final() || is_quiet(entered, outcome));
}

/// Whether nothing new has to be waited for: the state stayed, and nothing was asked.
fn is_quiet(entered: usize, outcome: &Outcome) -> bool {
    let asks = |act| {
        matches!(
            act,
            Act::AskWhatHappened
                | Act::StillOn
                | Act::AskEnd
                | Act::EditRequest
                | Act::Extend
                | Act::Widen
                | Act::Reprice
                | Act::Repost
                | Act::Reschedule
                | Act::Amend
                | Act::AgreeChange
                | Act::SayMissed
                | Act::CameAfterAll
        )
    };
    entered == 0 && !outcome.events.iter().any(|event| asks(event.act))
}

/// Only who the statement names was obeyed; what followed by itself is stated too.
fn named_actor(before: &World<'_>, actor: Actor, outcome: &Outcome) {
    let mut from = before.file.job.state;
    assert_eq!(outcome.events[0].by, actor);
    for event in &outcome.events {
        assert!(Rule::of(from, event.act, event.by, event.to).is_some(), "from {from:?}: {event:?}");
        from = event.to;
    }
}

/// Only the two sides hear of it, once each; who acted sees an edit.
fn notices(before: &World<'_>, actor: Actor, outcome: &Outcome) {
    let job = &outcome.job;
    let sides: Vec<_> = outcome.notices.iter().map(|notice| notice.side).collect();
    assert!(sides.is_sorted_by(|one, next| one < next), "one notice a side: {sides:?}");
    for notice in &outcome.notices {
        let party = [Some(job.customer), job.provider.or(before.file.job.provider)];
        assert!(party.contains(&Some(notice.to)));
        let own = actor.side() == Some(notice.side);
        assert!(!own || notice.level == Level::Still, "who acts is not told: {notice:?}");
    }
}

/// A version is never altered, only signed; a new one is signed by its writer alone and voids what was agreed.
fn terms(before: &World<'_>, after: &World<'_>, outcome: &Outcome) {
    for old in &before.file.terms {
        let new = after.file.terms.iter().find(|new| new.id == old.id).expect("no version is lost");
        assert_eq!(unsigned(new), unsigned(old));
        assert!(old.customer_signed.is_none() || old.customer_signed == new.customer_signed);
        assert!(old.provider_signed.is_none() || old.provider_signed == new.provider_signed);
    }
    if outcome.events.last().is_some_and(|event| event.act == Act::Propose) {
        let newest = after.file.newest_terms().expect("it was just written");
        assert!(newest.signed_by(newest.proposed_by).is_some());
        assert!(newest.signed_by(newest.proposed_by.other()).is_none());
        assert_eq!((outcome.job.agreed, outcome.job.state), (None, State::Matched));
    }
}

/// What was booked holds until both signed what replaces it: above the fee that was paid, its start ahead.
fn amendment(before: &World<'_>, after: &World<'_>, outcome: &Outcome) {
    let (old, new) = (&before.file.job, &outcome.job);
    let asked = matches!(outcome.events[0].act, Act::Reschedule | Act::Amend);
    if asked || matches!(outcome.events[0].act, Act::RefuseChange | Act::ChangeLapse) {
        assert_eq!((old.agreed, old.state), (new.agreed, new.state));
        assert_eq!(new.change.is_some(), asked);
    }
    if outcome.events[0].act == Act::AgreeChange {
        let asked = old.change.expect("somebody asked");
        assert_eq!((new.agreed, new.change), (Some(asked.terms), None));
        assert_eq!(outcome.events[0].by.side(), Some(asked.by.other()));
        let (was, is) = (before.file.agreed_terms(), after.file.agreed_terms());
        let (was, is) = (was.expect("it was booked"), is.expect("it still is"));
        assert!(is.start == was.start || is.start > before.now);
        let fee = after.file.fee.as_ref().map(|fee| fee.fee.figures.fee.minor);
        assert!(is.total.minor > fee.unwrap_or(0));
    }
}

/// A signature stands under the version its signer saw, and under no other.
fn signature(deed: &Deed, outcome: &Outcome) {
    if let Deed::Sign { terms: seen } = deed {
        assert_eq!(outcome.terms.iter().map(|terms| terms.id).collect::<Vec<_>>(), [*seen]);
    }
}

fn unsigned(terms: &Terms) -> Terms {
    Terms { customer_signed: None, provider_signed: None, ..terms.clone() }
}

/// A fee is due only where the switches say so, and is paid once a match.
fn fee(before: &World<'_>, after: &World<'_>, outcome: &Outcome) {
    let charged = outcome.job.switches.fee == FeePayer::Customer;
    for event in &outcome.events {
        assert!(charged || !matches!(event.act, Act::FeePaid | Act::FeeLapse));
        let booked_by_word = event.to == State::Booked && event.act == Act::Sign;
        assert!(!(charged && booked_by_word), "nothing is booked before the fee");
    }
    let since_match = after.file.history.iter().rev();
    let this_match = since_match.take_while(|event| !matches!(event.act, Act::Accept | Act::AcceptOffer));
    let paid = this_match.filter(|event| event.act == Act::FeePaid).count();
    assert!(paid <= 1, "paid twice: {:?}", before.file.history);
    let begun = outcome.events.iter().any(|event| event.act == Act::Start);
    assert!(!begun || !charged || paid == 1, "no start before the fee");
}

/// Reviews are written while settled, one a side, by one party about the other, and are read at the end.
fn reviews(before: &World<'_>, outcome: &Outcome) {
    if let Some(review) = &outcome.review {
        assert_eq!(before.file.job.state, State::Settled);
        assert!(before.file.reviews.iter().all(|earlier| earlier.by != review.by));
        let parties = [before.file.party(review.by), before.file.party(review.by.other())];
        assert_eq!(
            parties.map(|party| party.map(|party| party.id)),
            [review.author, review.subject].map(Some)
        );
    }
    let closed = outcome.events.iter().any(|event| event.act == Act::CloseReviews);
    assert_eq!(outcome.publish_reviews, closed);
}

/// An acceptance is taken back within minutes, and only where nobody chose the provider.
fn grace(before: &World<'_>, outcome: &Outcome) {
    if outcome.events[0].act == Act::Undo {
        let matched = before.file.job.matched_at.expect("there was a match");
        assert!(before.now - matched < TimeDelta::minutes(5));
        assert!(outcome.events[0].by == Actor::Provider && before.file.job.provider.is_some());
    }
    if outcome.events[0].act == Act::Accept {
        assert!(before.now < before.file.job.open_until, "nothing is taken once the time is over");
    }
}

/// A job that comes back is open for a day where its time allows, and goes out again; else it is expired.
fn reopening(before: &World<'_>, outcome: &Outcome) {
    let (old, new) = (&before.file.job, &outcome.job);
    let came_back = old.state.has_match() && matches!(new.state, State::Open | State::Expired);
    if !came_back {
        return;
    }
    let left = new.request.slot - before.now;
    assert_eq!(new.state == State::Open, left > TimeDelta::zero());
    if new.state == State::Open {
        let (day, margin) = (before.now + TimeDelta::hours(24), new.request.slot - TimeDelta::hours(1));
        assert!(new.open_until >= day.min(margin), "a day, or until an hour before");
        assert!(new.open_until >= old.open_until.min(margin), "never shorter than before");
    }
    assert!(outcome.spread.is_some());
}

/// Who asks further away goes a step further, who names a price names a higher one; neither closes a request sooner.
fn rescue(before: &World<'_>, outcome: &Outcome) {
    let (old, new) = (&before.file.job, &outcome.job);
    let (was, is) = (&old.request, &new.request);
    let act = outcome.events[0].act;
    let wider = is.outreach.beyond_km > was.outreach.beyond_km;
    assert_eq!(is.outreach.beyond_km != was.outreach.beyond_km, wider, "a circle never shrinks");
    assert_eq!(wider, act == Act::Widen);
    if act == Act::Reprice {
        let highest = [was, is].map(|request| request.price.highest().expect("a figure").minor);
        assert!(highest[1] > highest[0]);
        assert!(is.edition > was.edition, "offers were made for the earlier price");
    }
    if wider && is.slot == was.slot {
        assert_eq!((is.price, is.edition), (was.price, was.edition), "offers stand as they are");
    }
    if matches!(act, Act::Widen | Act::Reprice) {
        assert!(new.state == State::Open && new.open_until > before.now);
        assert!(new.open_until >= old.open_until || is.slot != was.slot, "never shorter than before");
        assert!(outcome.spread.is_some(), "somebody is told");
    }
}

/// Trouble ends where it began, unless the operator ends or counts the job.
fn dispute(before: &World<'_>, outcome: &Outcome) {
    let from = before.file.job.disputed_from;
    match (outcome.events[0].act, outcome.events[0].to) {
        (Act::PutBack | Act::HelpLapse, to) => assert_eq!(from, Some(to)),
        (Act::AcceptSettlement, to) => settled(before, outcome, to),
        (Act::SettledGoOn, to) if to != State::Disputed => assert_eq!(from, Some(to)),
        _ => {}
    }
    let waits = |state| matches!(state, State::Checking | State::Disputed);
    let over = waits(before.file.job.state) && !waits(outcome.job.state);
    assert_eq!(outcome.close_cases, over);
    operator_waits(before, outcome);
}

/// What both agreed to is what becomes of the job; nothing moves before the second word, and a price only goes down.
fn settled(before: &World<'_>, outcome: &Outcome, to: State) {
    let (from, settling) = (before.file.job.disputed_from, before.file.job.settling);
    let proposal = settling.proposal.expect("something is on the table");
    let Some(first) = proposal.accepted else {
        assert_eq!((to, proposal.by, outcome.terms.len()), (State::Disputed, Actor::Operator, 0));
        return;
    };
    assert_ne!(outcome.events[0].by.side(), Some(first), "nobody agrees with themselves");
    match proposal.says.way {
        Way::GoOn => assert_eq!(from, Some(to)),
        Way::Finish => assert_eq!(to, State::InProgress),
        Way::EndFeeBack | Way::EndFeeKept => assert_eq!(to, State::Cancelled),
        Way::PayLess => {
            let was = before.file.agreed_terms().expect("it is booked").total;
            let [terms] = &outcome.terms[..] else { panic!("one version: {:?}", outcome.terms) };
            assert!(to == State::Approved && terms.agreed() && terms.total.minor < was.minor);
        }
    }
}

/// The operator waits until the two had two days to settle it alone, or both asked not to.
fn operator_waits(before: &World<'_>, outcome: &Outcome) {
    let job = &before.file.job;
    if outcome.events[0].by != Actor::Operator || job.state != State::Disputed {
        return;
    }
    let waited = before.now - job.state_since >= TimeDelta::hours(48);
    let since = before.file.history.iter().rev().take_while(|event| event.to == State::Disputed);
    let asked = since.filter(|event| event.act == Act::AskOperator).count();
    assert!(waited || asked == 2, "too early: {job:?}");
    assert!(outcome.job.settling.by_operator <= 3);
}

/// No decision reads what other providers answered, nor how many.
pub fn blind_to_declines(before: &World<'_>, actor: Actor, deed: &Deed, outcome: &Outcome) {
    let declined = Telling { told: 40, declined: 39, reasons: [9, 9, 9, 9] };
    let file = JobFile { telling: declined, history: Vec::new(), ..before.seen_for(deed).into_owned() };
    let again = domain::job::decide(&file, actor, deed, &before.ctx());
    assert_eq!(again.as_ref(), Ok(outcome));
    let others = outcome.answers.iter().filter(|answer| Some(answer.provider) != subject(before, outcome));
    assert_eq!(others.count(), 0, "nobody else's answer is touched; {} were told", TOLD.len());
}

fn subject(before: &World<'_>, outcome: &Outcome) -> Option<domain::ids::PersonId> {
    before.file.job.provider.or(outcome.job.provider)
}
