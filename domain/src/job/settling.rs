//! How trouble is settled: the two talk first, either proposes a way out, and the operator may after that.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    changes,
    decide::Ctx,
    outcome::Outcome,
    record::{Job, JobFile},
    refusal::Refusal,
    signing::{self, Wording},
    state::{Actor, State},
};
use crate::{fee::FeeState, ids::TermsId, market::Clocks, money::Money, person::Side};

/// The most ways out the operator proposes before they decide.
pub const OPERATORS_PROPOSALS: u8 = 3;

/// How trouble could end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Nothing changes: the job goes on where it was.
    GoOn,
    /// The work is finished, or done better.
    Finish,
    /// It counts as done, for less.
    PayLess,
    /// It is over, and a fee that was paid goes back.
    EndFeeBack,
    /// It is over, and the fee that was paid stays.
    EndFeeKept,
}

impl Way {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[Self::Finish, Self::PayLess, Self::EndFeeBack, Self::EndFeeKept, Self::GoOn];

    /// The word locale keys end in.
    pub fn word(self) -> &'static str {
        match self {
            Self::GoOn => "go_on",
            Self::Finish => "finish",
            Self::PayLess => "pay_less",
            Self::EndFeeBack => "end_fee_back",
            Self::EndFeeKept => "end_fee_kept",
        }
    }
}

/// A way out, with its figure where the price changes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct WayOut {
    /// Which.
    pub way: Way,
    /// What the customer would pay in all: of [`Way::PayLess`] alone.
    #[serde(default)]
    pub total: Option<Money>,
}

/// A way out that is on the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Proposal {
    /// Counts the proposals of one trouble: buttons carry it.
    pub number: i64,
    /// Who makes it.
    pub by: Actor,
    /// What it says.
    pub says: WayOut,
    /// Name for the version of the terms it becomes, should it change the price.
    pub terms: TermsId,
    /// Which side agreed first: whoever makes it does.
    pub accepted: Option<Side>,
}

/// How far a trouble is settled.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Settling {
    /// The way out on the table, the newest one.
    pub proposal: Option<Proposal>,
    /// How many there were.
    pub made: i64,
    /// How many of them the operator made.
    pub by_operator: u8,
    /// Which side asked the operator first not to wait.
    pub asks: Option<Side>,
    /// Since when the operator may propose and decide.
    pub talk_over: Option<DateTime<Utc>>,
}

/// Whether the two had their time to settle it alone, or both asked the operator not to wait for it.
pub fn talk_is_over(job: &Job, now: DateTime<Utc>, clocks: &Clocks) -> bool {
    job.settling.talk_over.is_some() || now >= talk_until(job, clocks)
}

/// Until when the two settle it alone.
pub fn talk_until(job: &Job, clocks: &Clocks) -> DateTime<Utc> {
    job.state_since + clocks.settle_talk
}

/// The ways out there are for a job in trouble, in the order they are offered.
pub fn ways(file: &JobFile) -> Vec<Way> {
    // Where help is only about to be asked for, it would come from here.
    let from = file.job.disputed_from.unwrap_or(file.job.state);
    let fits = |way: &Way| match way {
        // Work that was not begun, or is under way, goes on anyway.
        Way::Finish => !matches!(from, State::Booked | State::InProgress),
        Way::EndFeeKept => has_paid_fee(file),
        Way::PayLess => file.agreed_terms().is_some(),
        _ => true,
    };
    Way::ALL.iter().copied().filter(fits).collect()
}

fn has_paid_fee(file: &JobFile) -> bool {
    let fee = file.fee.as_ref().map(|fee| &fee.fee);
    fee.is_some_and(|fee| fee.match_number == file.job.match_number && fee.state == FeeState::Paid)
}

/// Whether somebody may propose that: a price below what was agreed, above the fee that was paid.
pub fn check(file: &JobFile, says: WayOut, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    if !ways(file).contains(&says.way) {
        return Err(Refusal::NotNow);
    }
    match (says.way, says.total) {
        (Way::PayLess, Some(total)) => {
            let agreed = file.agreed_terms().ok_or(Refusal::NotNow)?;
            changes::check(file, total, agreed.start, ctx)?;
            if total.minor < agreed.total.minor { Ok(()) } else { Err(Refusal::PriceOutside) }
        }
        (Way::PayLess, None) | (_, Some(_)) => Err(Refusal::NotNow),
        (_, None) => Ok(()),
    }
}

/// Puts a way out on the table, in place of the one before.
pub(super) fn offer(
    outcome: &mut Outcome,
    file: &JobFile,
    by: Actor,
    (says, terms): (WayOut, TermsId),
    ctx: &Ctx<'_>,
) -> Result<(), Refusal> {
    check(file, says, ctx)?;
    let settling = &mut outcome.job.settling;
    settling.made += 1;
    settling.by_operator += u8::from(by == Actor::Operator);
    settling.proposal = Some(Proposal { number: settling.made, by, says, terms, accepted: by.side() });
    Ok(())
}

/// A side agrees to the way out that it saw. With the other one's word it is what becomes of the job.
pub(super) fn accept(
    outcome: &mut Outcome,
    file: &JobFile,
    number: i64,
    side: Side,
    ctx: &Ctx<'_>,
) -> Result<(), Refusal> {
    let proposal = file.job.settling.proposal.filter(|proposal| proposal.number == number);
    let proposal = proposal.ok_or(Refusal::TermsChanged)?;
    let Some(first) = proposal.accepted else {
        outcome.job.settling.proposal = Some(Proposal { accepted: Some(side), ..proposal });
        return Ok(());
    };
    if let Some(total) = proposal.says.total {
        check(file, proposal.says, ctx)?;
        let agreed = file.agreed_terms().ok_or(Refusal::NotNow)?;
        let (start, scope) = (agreed.start, agreed.scope.clone());
        let says = Wording { id: proposal.terms, total, start, scope };
        let mut terms = signing::written(file, &file.job, first, says, ctx);
        terms.sign(side, ctx.now);
        outcome.job.agreed = Some(terms.id);
        outcome.terms = vec![terms];
    }
    Ok(())
}

/// One side asks the operator not to wait; with the other's word the talk is over.
pub(super) fn ask_operator(job: &mut Job, side: Option<Side>, now: DateTime<Utc>) {
    if job.settling.asks.is_none() {
        job.settling.asks = side;
    } else {
        job.settling.talk_over = Some(now);
    }
}

/// Where a job goes by the way out that both agreed to.
pub(super) fn leads(job: &Job) -> State {
    let back = job.disputed_from.unwrap_or(State::Cancelled);
    match job.settling.proposal.map(|proposal| proposal.says.way) {
        Some(Way::Finish) => State::InProgress,
        Some(Way::PayLess) => State::Approved,
        Some(Way::EndFeeBack | Way::EndFeeKept) => State::Cancelled,
        Some(Way::GoOn) | None => back,
    }
}
