//! What two people change after they are booked. Both sign a new version of the terms; the one they agreed on
//! holds until then, and refusing costs nothing.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    clocks,
    decide::Ctx,
    outcome::Outcome,
    record::{Job, JobFile},
    refusal::Refusal,
    signing::{self, Wording},
    state::State,
};
use crate::{
    fee::{FeeState, Figures},
    ids::TermsId,
    money::Money,
    person::Side,
};

/// A change that was asked for and not answered yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ChangeAsked {
    /// The version that would replace the agreed one.
    pub terms: TermsId,
    /// Who asks.
    pub by: Side,
    /// Since when.
    pub at: DateTime<Utc>,
}

/// The version proposed. One that was asked for before and not answered means nothing any more.
pub(super) fn ask(
    outcome: &mut Outcome,
    file: &JobFile,
    by: Side,
    says: Wording,
    ctx: &Ctx<'_>,
) -> Result<(), Refusal> {
    let agreed = file.agreed_terms().ok_or(Refusal::NotNow)?;
    check(file, says.total, says.start, ctx)?;
    if (agreed.total, agreed.start, &agreed.scope) == (says.total, says.start, &says.scope) {
        return Err(Refusal::NoChange);
    }
    outcome.job.change = Some(ChangeAsked { terms: says.id, by, at: ctx.now });
    outcome.terms = vec![signing::written(file, &file.job, by, says, ctx)];
    Ok(())
}

/// The second signature under the version that was seen: from now on it is what was agreed.
pub(super) fn agree(
    outcome: &mut Outcome,
    file: &JobFile,
    seen: TermsId,
    side: Side,
    ctx: &Ctx<'_>,
) -> Result<(), Refusal> {
    let mut terms = file.change().filter(|terms| terms.id == seen).cloned().ok_or(Refusal::TermsChanged)?;
    check(file, terms.total, terms.start, ctx)?;
    terms.sign(side, ctx.now);
    let job = &mut outcome.job;
    (job.agreed, job.change) = (Some(terms.id), None);
    // Whoever was asked what happened has answered: it happens then.
    (job.asked_at, job.missed) = (None, None);
    outcome.terms = vec![terms];
    Ok(())
}

/// Whether a booked job may become that: its total above the fee that was paid, its start ahead or as it was.
/// What the rest would be, where there was a fee.
pub fn check(
    file: &JobFile,
    total: Money,
    start: DateTime<Utc>,
    ctx: &Ctx<'_>,
) -> Result<Option<Figures>, Refusal> {
    let agreed = file.agreed_terms().ok_or(Refusal::NotNow)?;
    if !total.is_payable() || total.currency != agreed.total.currency {
        return Err(Refusal::PriceOutside);
    }
    let figures = figures(file, total);
    if figures.is_some_and(|figures| figures.direct.minor <= 0) {
        return Err(Refusal::BelowFee);
    }
    match (start == agreed.start, file.job.state) {
        (true, _) => Ok(figures),
        (false, State::Booked) if start > ctx.now => Ok(figures),
        (false, State::Booked) => Err(Refusal::StartPast),
        (false, _) => Err(Refusal::NotNow),
    }
}

/// The three figures of a total beside the fee that was paid for the present match: the fee stays what it was.
pub fn figures(file: &JobFile, total: Money) -> Option<Figures> {
    let paid = file
        .fee
        .as_ref()
        .map(|fee| &fee.fee)
        .filter(|fee| fee.match_number == file.job.match_number && fee.state == FeeState::Paid)?;
    let fee = paid.figures.fee;
    let minor = total.minor.saturating_sub(fee.minor);
    Some(Figures { total, fee, direct: Money { minor, ..total } })
}

/// Notes the start a job is booked for, so that moving it later gains nobody anything.
pub(super) fn keep_first_start(job: &mut Job, file: &JobFile, left: State) {
    if job.state == State::Booked && left != State::Disputed {
        job.first_start = Some(clocks::agreed_start(job, file));
    }
}
