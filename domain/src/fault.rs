//! What counts on somebody's record: leaving late, or not coming, once a job is booked. Declining, ignoring, help
//! asked for and what was the other side's doing never do.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{JobId, PersonId},
    job::{Act, Actor, Ctx, Deed, JobFile, Refusal, State},
    person::Side,
};

/// A booking that somebody failed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Fault {
    /// The job.
    pub job: JobId,
    /// In which of its matches.
    pub match_number: i64,
    /// On whose record it may count.
    pub person: PersonId,
    /// On which side of the job they stood.
    pub side: Side,
    /// Who may say otherwise.
    pub other: PersonId,
    /// What happened.
    pub kind: FaultKind,
    /// Whether they say that it was the other side's doing.
    pub blames: bool,
    /// How it stands.
    pub standing: FaultStanding,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// From then on silence is an answer.
    pub until: DateTime<Utc>,
}

/// How a booking was failed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// Called off shortly before the start, or after it.
    LateCancel,
    /// Nobody came, or nobody was there.
    NoShow,
}

/// How a fault stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultStanding {
    /// The other side may still say a word.
    Waiting,
    /// The two see it differently: the operator decides, and it counts for nothing until then.
    Contested,
    /// It is on the record.
    Counts,
    /// It is nobody's fault.
    Excused,
}

/// Whose doing a reason for leaving speaks of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Doing {
    Own,
    Others,
    /// Nobody is held to a booking they are uneasy with, nor asked about it.
    Nobodys,
}

/// Reasons for leaving, by their words, that speak of what the other side did.
pub const BLAMING: [&str; 2] = ["no_answer", "not_as_described"];
/// The reason for leaving that nobody has to account for.
pub const UNEASY: &str = "uneasy";

fn doing(reason: &str) -> Doing {
    match reason {
        UNEASY => Doing::Nobodys,
        reason if BLAMING.contains(&reason) => Doing::Others,
        _ => Doing::Own,
    }
}

/// The fault in a deed that the table allows, if it is one.
pub fn of(file: &JobFile, actor: Actor, deed: &Deed, ctx: &Ctx<'_>) -> Option<Fault> {
    let (side, kind, doing) = match deed {
        Deed::Leave { act: Act::Cancel | Act::Release, reason } => {
            (actor.side().filter(|_| is_late(file, ctx))?, FaultKind::LateCancel, doing(reason))
        }
        Deed::Plain(Act::AdmitMissed | Act::ConfirmMissed) => {
            (file.job.missed?.0.other(), FaultKind::NoShow, Doing::Own)
        }
        _ => return None,
    };
    if doing == Doing::Nobodys {
        return None;
    }
    // Who did not come was asked already.
    let standing = if kind == FaultKind::NoShow { FaultStanding::Counts } else { FaultStanding::Waiting };
    Some(Fault {
        job: file.job.id,
        match_number: file.job.match_number,
        person: file.party(side)?.id,
        side,
        other: file.party(side.other())?.id,
        kind,
        blames: doing == Doing::Others,
        standing,
        at: ctx.now,
        until: ctx.now + ctx.clocks.fault_answer,
    })
}

/// Whether calling the booking off now leaves the other side too little time. The start it was booked for counts
/// as well as the one agreed since: moving first gains nothing.
fn is_late(file: &JobFile, ctx: &Ctx<'_>) -> bool {
    let job = &file.job;
    let in_grace = ctx.now < job.state_since + ctx.clocks.undo;
    let start = file.first_start().min(file.start());
    job.state == State::Booked && job.missed.is_none() && !in_grace && ctx.now > start - ctx.clocks.late
}

impl Fault {
    /// As it stands after the other side's word: nobody's fault, or one. Where the fault was said to be theirs
    /// and they see it differently, the operator decides.
    pub fn answered(&self, by: PersonId, excuses: bool) -> Result<Self, Refusal> {
        match self.standing {
            _ if by != self.other => Err(Refusal::NotYours),
            FaultStanding::Waiting if excuses => Ok(self.standing(FaultStanding::Excused)),
            FaultStanding::Waiting if self.blames => Ok(self.standing(FaultStanding::Contested)),
            FaultStanding::Waiting => Ok(self.standing(FaultStanding::Counts)),
            _ => Err(Refusal::AlreadyDone),
        }
    }

    /// As it stands once the time for an answer is over: as it was said. `None` if nothing waits, or not so long.
    pub fn unanswered(&self, now: DateTime<Utc>) -> Option<Self> {
        let over = self.standing == FaultStanding::Waiting && now >= self.until;
        let said = if self.blames { FaultStanding::Excused } else { FaultStanding::Counts };
        over.then(|| self.standing(said))
    }

    /// As it stands after the operator's word.
    pub fn decided(&self, counts: bool) -> Result<Self, Refusal> {
        let decided = if counts { FaultStanding::Counts } else { FaultStanding::Excused };
        let contested = self.standing == FaultStanding::Contested;
        if contested { Ok(self.standing(decided)) } else { Err(Refusal::AlreadyDone) }
    }

    fn standing(&self, standing: FaultStanding) -> Self {
        Self { standing, ..self.clone() }
    }
}

/// Fewer bookings than this say nothing about anybody.
const TELLING: i64 = 5;

/// How many percent of their bookings somebody kept, once there are enough to tell: only what counts on the record
/// lowers it.
pub fn kept(jobs_done: i64, faults: i64) -> Option<i64> {
    let all = jobs_done + faults;
    (all >= TELLING).then(|| 100 * jobs_done / all)
}
