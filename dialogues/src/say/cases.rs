//! What is asked and said while trouble is settled, and about sanctions that are looked at again.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    casefile::View,
    change::SanctionKind,
    ids::{JobCode, JobId},
    job::{Case, Way, WayOut},
    money::Money,
    person::Side,
};
use serde::{Deserialize, Serialize};

use super::Prompt;

/// What is asked, with all that its words and buttons need.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CasePrompt {
    /// Why is this person paused, banned or let go? Free words, told to them.
    SanctionReason {
        /// What.
        kind: SanctionKind,
        /// Their public name.
        name: String,
    },
    /// What happened? Free words; `Skip` leaves what they said already.
    Happened {
        /// The job.
        code: JobCode,
        /// What they said already.
        so_far: Option<String>,
    },
    /// What would be fair? [`crate::press::Choice::Option`] by its place among the ways.
    Fair {
        /// The job.
        code: JobCode,
        /// Those there are.
        ways: Vec<Way>,
        /// Whether booking cost a fee.
        fee: bool,
    },
    /// Which way out is proposed? The same answers.
    WayOut {
        /// The job.
        code: JobCode,
        /// Those there are.
        ways: Vec<Way>,
        /// Whether booking cost a fee.
        fee: bool,
    },
    /// How much would it be in all?
    Less {
        /// The job.
        code: JobCode,
        /// What was agreed.
        agreed: Money,
        /// Offered as buttons.
        chips: Vec<Money>,
    },
    /// What does the operator want to say to that side? Free words.
    Letter {
        /// The job.
        code: JobCode,
        /// Their public name.
        name: String,
    },
    /// What is the answer to the operator? Free words.
    Answer {
        /// The job.
        code: JobCode,
    },
    /// For how long? [`crate::press::Choice::Option`] by its place: a day, a week, a month, for good.
    HowLong {
        /// What.
        kind: SanctionKind,
        /// Their public name.
        name: String,
    },
    /// Why should it be looked at again? Free words.
    Appeal,
}

impl From<CasePrompt> for Prompt {
    fn from(prompt: CasePrompt) -> Self {
        Self::Case(prompt)
    }
}

/// A message about it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseSay {
    /// Their side is written down.
    Told {
        /// The job.
        job: JobId,
        /// What people call it.
        code: JobCode,
        /// Whether it can be changed once more.
        again: bool,
    },
    /// Both have told their side: each may read the other's.
    BothTold {
        /// The job.
        job: JobId,
        /// What people call it.
        code: JobCode,
        /// Its epoch, for the buttons.
        epoch: i64,
    },
    /// What the other side says.
    Theirs {
        /// The job.
        job: JobId,
        /// What people call it.
        code: JobCode,
        /// Their public name.
        name: String,
        /// In their words.
        view: Box<View>,
        /// Whether booking cost a fee.
        fee: bool,
    },
    /// To the operators: the two had their time, or both ask.
    YourTurn {
        /// The job.
        job: JobId,
        /// What people call it.
        code: JobCode,
    },
    /// A proposal of the operator's is out.
    Proposed,
    /// From the operator, to one side.
    Letter {
        /// The job.
        job: JobId,
        /// What people call it.
        code: JobCode,
        /// Cleaned and guarded.
        words: String,
    },
    /// Their answer went to the operator.
    Answered,
    /// To the operator: an answer of one side.
    LetterBack {
        /// The job.
        job: JobId,
        /// What people call it.
        code: JobCode,
        /// Who wrote it.
        name: String,
        /// Cleaned and guarded.
        words: String,
    },
    /// The operator's words went out.
    Sent {
        /// To whom.
        name: String,
    },
    /// The operator has it from now on.
    Yours,
    /// They gave it back.
    GivenBack,
    /// Everything about it in one file, made when it is sent.
    File {
        /// The job.
        job: JobId,
        /// What people call it.
        code: JobCode,
    },
    /// A sanction is over.
    Free,
    /// Somebody will look at it again.
    AppealTaken,
    /// It is looked at again, or was: once a sanction.
    AppealedAlready,
    /// Nothing lies on them.
    NothingToAppeal,
    /// An appeal as the operator reads it.
    DeskAppeal(Box<DeskAppeal>),
    /// Who decided about it decides once more only where nobody else can.
    AnotherLooks,
    /// To who asked: it stays as it is.
    Kept,
    /// The same: it ends earlier.
    Shortened {
        /// When.
        until: DateTime<Utc>,
    },
}

/// An appeal as the operator reads it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct DeskAppeal {
    /// The item, with what they say.
    pub case: Case,
    /// Their public name.
    pub name: String,
    /// What lies on them.
    pub kind: SanctionKind,
    /// Until when.
    pub until: Option<DateTime<Utc>>,
    /// Why.
    pub reason: String,
    /// Whether the house did it.
    pub house: bool,
}

/// How trouble is being settled, as it stands on a card or at the desk.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct DeskTalk {
    /// Whether the two are asked for their sides: help before a booking is nobody else's business.
    pub asked: bool,
    /// What each side says.
    pub views: Vec<View>,
    /// What was last written between the operator and the two: which side, whether by the operator, words, when.
    pub letters: Vec<(Side, bool, String, DateTime<Utc>)>,
    /// What is on the table, and which side agreed to it.
    pub on_table: Option<(domain::job::Actor, WayOut, Option<Side>)>,
    /// Until when the two settle it alone; none once that is over.
    pub until: Option<DateTime<Utc>>,
    /// How many proposals the operator has left.
    pub left: u8,
    /// Whether booking cost a fee that was paid.
    pub fee: bool,
    /// The zone of the place.
    pub zone: Tz,
}
