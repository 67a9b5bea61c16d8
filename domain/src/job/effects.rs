//! What each deed itself writes, before the state changes.

use chrono::{DateTime, Utc};

use super::{
    apart,
    case::{Case, CaseKind},
    changes, clocks,
    conditions::is_dispatch,
    decide::Ctx,
    deed::Deed,
    outcome::{Outcome, Spread},
    record::{Answer, Dispatch, Job, JobFile},
    refusal::Refusal,
    request::Request,
    rescue, settling,
    signing::{self, Wording},
    state::{Act, Actor},
};
use crate::{
    ids::{CaseId, PersonId},
    offer::{Offer, Standing},
    person::Side,
    review::Review,
};

/// Writes what the deed itself says.
pub(super) fn apply(
    outcome: &mut Outcome,
    file: &JobFile,
    actor: Actor,
    deed: &Deed,
    ctx: &Ctx<'_>,
) -> Result<(), Refusal> {
    match deed {
        Deed::Accept { provider, total, terms, thread } => {
            answers_for_themselves(file, *provider)?;
            take(&mut outcome.job, *provider, ctx)?;
            outcome.open_thread = Some(*thread);
            answer(outcome, file, *provider, Answer::Accepted);
            if let Some(total) = *total {
                let start = file.job.request.slot;
                let says = Wording { id: *terms, total, start, scope: None };
                outcome.terms = vec![signing::version(file, &outcome.job, Side::Provider, says, ctx)?];
            }
        }
        Deed::AcceptOffer { provider, number, terms, thread, .. } => {
            let offer = pickable(file, *provider, *number, ctx)?;
            take(&mut outcome.job, *provider, ctx)?;
            // They may have talked before.
            outcome.open_thread = file.thread_with(*provider).is_none().then_some(*thread);
            let says = Wording { id: *terms, total: offer.total, start: offer.start, scope: None };
            outcome.terms = vec![signing::version(file, &outcome.job, Side::Provider, says, ctx)?];
            outcome.offers = vec![Offer { standing: Standing::Picked, changed_at: ctx.now, ..offer.clone() }];
        }
        Deed::EditRequest { request } => edit(outcome, request, ctx)?,
        Deed::Explain { question, answer } => {
            outcome.job.request.answered.push((question.clone(), answer.clone()));
            outcome.spread = Some(Spread::Redraw);
        }
        Deed::Done { note, photos } => {
            outcome.job.done_note.clone_from(note);
            outcome.job.done_photos.clone_from(photos);
        }
        Deed::Propose { total, start, scope, terms } => {
            let says = Wording { id: *terms, total: *total, start: *start, scope: scope.clone() };
            outcome.terms = vec![signing::version(file, &file.job, side_of(actor)?, says, ctx)?];
        }
        Deed::Sign { terms } => signing::sign(outcome, file, *terms, side_of(actor)?, ctx)?,
        Deed::Reschedule { start, terms } => {
            let agreed = file.agreed_terms().ok_or(Refusal::NotNow)?;
            let (total, scope) = (agreed.total, agreed.scope.clone());
            let says = Wording { id: *terms, total, start: *start, scope };
            changes::ask(outcome, file, side_of(actor)?, says, ctx)?;
        }
        Deed::Amend { total, start, scope, terms } => {
            let says = Wording { id: *terms, total: *total, start: *start, scope: scope.clone() };
            changes::ask(outcome, file, side_of(actor)?, says, ctx)?;
        }
        Deed::AgreeChange { terms } => changes::agree(outcome, file, *terms, side_of(actor)?, ctx)?,
        Deed::AskFixes { what } => outcome.job.fixes.push(what.clone()),
        Deed::Review { .. } => outcome.review = Some(review(file, side_of(actor)?, deed, ctx)?),
        Deed::Repost { slot } => rescue::repost(outcome, *slot, ctx)?,
        Deed::Widen { slot } => rescue::widen(outcome, *slot, ctx)?,
        Deed::Reprice { total, slot } => rescue::reprice(outcome, *total, *slot, ctx)?,
        Deed::GetHelp { case, what } => outcome.case = Some(help(file, actor, *case, what, ctx)),
        Deed::OfferSettlement { says, terms } => settling::offer(outcome, file, actor, (*says, *terms), ctx)?,
        Deed::AcceptSettlement { number } => settling::accept(outcome, file, *number, side_of(actor)?, ctx)?,
        Deed::Leave { act, .. } | Deed::Plain(act) => plain(outcome, file, *act, actor.side(), ctx)?,
    }
    Ok(())
}

fn side_of(actor: Actor) -> Result<Side, Refusal> {
    actor.side().ok_or(Refusal::NotYours)
}

fn plain(
    outcome: &mut Outcome,
    file: &JobFile,
    act: Act,
    side: Option<Side>,
    ctx: &Ctx<'_>,
) -> Result<(), Refusal> {
    let job = &mut outcome.job;
    match act {
        // It was nobody's fault that a human had to look: the full time to answer begins now.
        Act::LetOut => job.open_until = clocks::open_anew(job, ctx)?,
        Act::Extend => {
            job.open_until = extended(job, ctx)?;
            outcome.spread = Some(Spread::Redraw);
        }
        Act::SayPaid => job.said_paid = true,
        Act::SayNotYet => job.said_paid = false,
        Act::AskEnd => job.end_asked = side.map(|side| (side, ctx.now)),
        Act::RefuseEnd => job.end_asked = None,
        Act::SayMissed => {
            job.missed = side.map(|side| (side, ctx.now));
            // Whoever was asked what happened has answered.
            job.asked_at = None;
        }
        Act::CameAfterAll => job.missed = None,
        Act::RefuseChange | Act::ChangeLapse => job.change = None,
        Act::AskWhatHappened => job.asked_at = Some(ctx.now),
        Act::StillOn => job.asked_at = None,
        Act::SettledGoOn => job.settled_by = job.settled_by.or(side),
        Act::AskOperator => settling::ask_operator(job, side, ctx.now),
        Act::TalkOver => job.settling.talk_over = Some(ctx.now),
        Act::Undo | Act::StepBack | Act::Release => unpick(outcome, file, Answer::LetGo, ctx),
        // A lapse is no word against the provider: their card is as good as before.
        Act::TermsLapse | Act::FeeLapse => unpick(outcome, file, Answer::Told, ctx),
        _ => {}
    }
    Ok(())
}

/// Nobody accepts for somebody else, nor what they gave back.
fn answers_for_themselves(file: &JobFile, provider: PersonId) -> Result<(), Refusal> {
    let own = file.dispatch.as_ref().filter(|dispatch| dispatch.provider == provider);
    own.ok_or(Refusal::NotYours)?;
    may_take(file)
}

/// Who let a job go, or was let go, does not get it again; nor does who is kept apart from its customer.
pub(super) fn may_take(file: &JobFile) -> Result<(), Refusal> {
    let Some(told) = &file.dispatch else { return Ok(()) };
    apart::may_meet(file, told.provider)?;
    if told.answer == Answer::LetGo { Err(Refusal::NoLongerOpen) } else { Ok(()) }
}

/// The provider is picked; a match begins.
fn take(job: &mut Job, provider: PersonId, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    if provider == job.customer {
        return Err(Refusal::OwnJob);
    }
    // The clock may ring late; nothing is taken in between.
    if ctx.now >= job.open_until {
        return Err(Refusal::NoLongerOpen);
    }
    job.provider = Some(provider);
    job.match_number += 1;
    job.matched_at = Some(ctx.now);
    Ok(())
}

fn unpick(outcome: &mut Outcome, file: &JobFile, now_stands: Answer, ctx: &Ctx<'_>) {
    let Some(provider) = file.job.provider else { return };
    // Who keeps apart from the customer meanwhile is in no running for it any more.
    let now_stands = if file.is_apart(provider) { Answer::LetGo } else { now_stands };
    if is_dispatch(&file.job) {
        return answer(outcome, file, provider, now_stands);
    }
    let standing = if now_stands == Answer::LetGo { Standing::LetGo } else { Standing::Live };
    let picked = file.bid_of(provider).filter(|bid| bid.offer.standing == Standing::Picked);
    // Neither side needs to be told of an offer they have just talked about.
    let (changed_at, told_at) = (ctx.now, Some(ctx.now));
    outcome.offers.extend(picked.map(|bid| Offer { standing, changed_at, told_at, ..bid.offer.clone() }));
}

/// The offer under a pick, if it still is what was on the screen.
fn pickable<'a>(
    file: &'a JobFile,
    provider: PersonId,
    number: i64,
    ctx: &Ctx<'_>,
) -> Result<&'a Offer, Refusal> {
    let offer = &file.bid_of(provider).ok_or(Refusal::OfferGone)?.offer;
    match () {
        () if file.is_apart(provider) => Err(Refusal::OfferGone),
        // An offer ends when its start is too near to be booked any more.
        () if !offer.is_live() || signing::can_start(&file.job, offer.start, ctx).is_err() => {
            Err(Refusal::OfferGone)
        }
        () if offer.is_outdated(file.job.request.edition) => Err(Refusal::OfferOutdated),
        () if offer.number != number => Err(Refusal::OfferChanged),
        () => Ok(offer),
    }
}

/// The request in other words: a new edition, with its own time to answer. Only what the booked person alone
/// reads changes nothing for anybody who made an offer.
fn edit(outcome: &mut Outcome, request: &Request, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    let job = &mut outcome.job;
    if request.slot <= ctx.now {
        return Err(Refusal::StartPast);
    }
    let present = &job.request;
    let as_offered =
        Request { address: present.address.clone(), edition: present.edition, ..request.clone() };
    let edition = present.edition + i64::from(as_offered != *present);
    outcome.spread = (edition != present.edition).then_some(Spread::Tell);
    job.request = Request { edition, ..request.clone() };
    job.open_until = clocks::open_until(job.request.slot, ctx.now, ctx.clocks);
    Ok(())
}

/// Answers are taken as long as a request posted now would take them.
pub(super) fn extended(job: &Job, ctx: &Ctx<'_>) -> Result<DateTime<Utc>, Refusal> {
    if job.request.slot <= ctx.now {
        return Err(Refusal::StartPast);
    }
    let longer = clocks::open_until(job.request.slot, ctx.now, ctx.clocks);
    if longer > job.open_until { Ok(longer) } else { Err(Refusal::AlreadyDone) }
}

/// Notes how a told provider stands to the job now.
fn answer(outcome: &mut Outcome, file: &JobFile, provider: PersonId, answer: Answer) {
    let own = file.dispatch.iter().filter(|dispatch| dispatch.provider == provider).cloned();
    outcome.answers.extend(own.map(|dispatch| Dispatch { answer, ..dispatch }));
}

fn review(file: &JobFile, by: Side, deed: &Deed, ctx: &Ctx<'_>) -> Result<Review, Refusal> {
    let Deed::Review { id, stars, text } = deed else { return Err(Refusal::NotNow) };
    let author = file.party(by).ok_or(Refusal::NotYours)?.id;
    let subject = file.party(by.other()).ok_or(Refusal::NotYours)?.id;
    Ok(Review {
        id: *id,
        job: file.job.id,
        by,
        author,
        subject,
        stars: *stars,
        text: text.clone(),
        at: ctx.now,
        reply: None,
        removed: None,
    })
}

fn help(file: &JobFile, actor: Actor, id: CaseId, what: &str, ctx: &Ctx<'_>) -> Case {
    let person = actor.side().and_then(|side| file.party(side)).map_or(file.job.customer, |party| party.id);
    let job = Some(file.job.id);
    Case { id, kind: CaseKind::Help, job, person, what: what.into(), opened_at: ctx.now, taken: None }
}
