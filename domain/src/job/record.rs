//! A job as it is stored and loaded.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    changes::ChangeAsked,
    conditions::keeps_record,
    request::Request,
    settling::Settling,
    state::{Act, Actor, State},
    telling::Telling,
};
use crate::{
    casefile::View,
    fee::FeeFile,
    ids::{JobCode, JobId, PersonId, TermsId, ThreadId},
    market::Switches,
    offer::{Bid, Invited},
    person::{Party, Side},
    photo::Photo,
    review::{Review, Stars},
    terms::Terms,
};

/// A job. `version` moves at every write, `epoch` only when the state changes.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Job {
    /// Name of the job.
    pub id: JobId,
    /// What people call it.
    pub code: JobCode,
    /// Who posted it.
    pub customer: PersonId,
    /// What it is about.
    pub request: Request,
    /// The rules it was posted under.
    pub switches: Switches,
    /// Where it stands.
    pub state: State,
    /// Since when.
    pub state_since: DateTime<Utc>,
    /// Where it stood before somebody asked for help.
    pub disputed_from: Option<State>,
    /// Who is picked.
    pub provider: Option<PersonId>,
    /// Counts the matches, so that terms, threads and cards of an earlier one mean nothing now.
    pub match_number: i64,
    /// When the present match was made.
    pub matched_at: Option<DateTime<Utc>>,
    /// The version both signed.
    pub agreed: Option<TermsId>,
    /// Who asked to end a job under way, and when.
    pub end_asked: Option<(Side, DateTime<Utc>)>,
    /// What is to change about a booked job, until it is answered.
    pub change: Option<ChangeAsked>,
    /// Who said that the other did not come, and when, until it is answered or decided.
    pub missed: Option<(Side, DateTime<Utc>)>,
    /// The start that was agreed when it was booked: moving it later moves nothing that counts from it.
    pub first_start: Option<DateTime<Utc>>,
    /// Who said the trouble is settled.
    pub settled_by: Option<Side>,
    /// How far trouble is settled otherwise.
    pub settling: Settling,
    /// When both were asked what happened, if nobody answered yet.
    pub asked_at: Option<DateTime<Utc>>,
    /// Whether the customer said the rest is paid.
    pub said_paid: bool,
    /// What the customer wants put right, newest last; cleaned and guarded.
    pub fixes: Vec<String>,
    /// What the provider said when the work was done; cleaned and guarded.
    pub done_note: String,
    /// What the finished work looks like.
    pub done_photos: Vec<Photo>,
    /// Answers are taken until then.
    pub open_until: DateTime<Utc>,
    /// When it was posted.
    pub created_at: DateTime<Utc>,
    /// Moves at every write; asserted in every UPDATE.
    pub version: i64,
    /// Moves when the state changes; timers and job buttons bind to it.
    pub epoch: i64,
}

/// What a told provider did with a job.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Has the card, has not answered.
    Told,
    /// Not for them; no effect on anything but this job.
    Declined,
    /// Took it.
    Accepted,
    /// Had it and let it go, or was let go.
    LetGo,
}

/// One provider told of one job.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Dispatch {
    /// The job.
    pub job: JobId,
    /// Who was told.
    pub provider: PersonId,
    /// What they did.
    pub answer: Answer,
    /// Whole kilometres between the coarse centre of the job and the provider's own.
    pub distance_km: i64,
    /// When they were told.
    pub told_at: DateTime<Utc>,
    /// Whether they said why they declined, which is asked once; what they said is counted on the job alone.
    #[serde(default)]
    pub explained: bool,
}

/// A moment of a job's history, as both sides may read it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub at: DateTime<Utc>,
    /// Who acted.
    pub by: Actor,
    /// What was done.
    pub act: Act,
    /// Where the job stood afterwards.
    pub to: State,
}

/// Everything about one job that a decision or a card needs, loaded after the lock.
#[derive(Clone, PartialEq, Debug)]
pub struct JobFile {
    /// The job.
    pub job: Job,
    /// Who posted it.
    pub customer: Party,
    /// Who is picked.
    pub provider: Option<Party>,
    /// All versions, ascending by number; those of earlier matches are history.
    pub terms: Vec<Terms>,
    /// What the person who acts or reads was told, if they are a provider of this job; else what the picked
    /// provider was told, so that letting them go is noted whoever does it.
    pub dispatch: Option<Dispatch>,
    /// At most one of each side.
    pub reviews: Vec<Review>,
    /// Conversations that take messages, and with which provider: all of them for the customer, their own for
    /// anybody else.
    pub threads: Vec<(PersonId, ThreadId)>,
    /// How the telling goes.
    pub telling: Telling,
    /// How far it lies outside the area of who reads it, in whole kilometres from its rough middle; none where it
    /// lies within, or the reader offers nothing.
    pub outside_km: Option<i64>,
    /// What happened so far, oldest first.
    pub history: Vec<Event>,
    /// Offers, by score of who made them, best first: all of them for the customer, their own for anybody else.
    pub bids: Vec<Bid>,
    /// Invitations: all of them for the customer, their own for anybody else.
    pub invitations: Vec<Invited>,
    /// The fee of the present match, or of the last one that had a fee.
    pub fee: Option<FeeFile>,
    /// Providers with whom the customer settled a job before; nobody where booking costs nothing.
    pub together: Vec<PersonId>,
    /// How the picked provider likes to be paid; loaded for the two sides from approval on.
    pub payout: Option<String>,
    /// What the two say of the trouble the job is in.
    pub views: Vec<View>,
    /// People the customer is kept apart from, as one of the two blocked the other: all of them for the customer,
    /// the reader alone for anybody else.
    pub apart: Vec<PersonId>,
}

impl JobFile {
    /// Whether the customer settled a job with this provider before.
    pub fn settled_before(&self, provider: Option<PersonId>) -> bool {
        provider.is_some_and(|provider| self.together.contains(&provider))
    }

    /// In which role this person may act on the job.
    pub fn role_of(&self, person: PersonId) -> Actor {
        if person == self.job.customer {
            Actor::Customer
        } else if self.job.provider == Some(person) {
            Actor::Provider
        } else if self.dispatch.as_ref().is_some_and(|dispatch| dispatch.provider == person) {
            Actor::Candidate
        } else {
            Actor::Stranger
        }
    }

    /// The newest version of the terms.
    pub fn newest_terms(&self) -> Option<&Terms> {
        let present = |terms: &&Terms| terms.match_number == self.job.match_number;
        self.job.provider.and(self.terms.iter().rev().find(present))
    }

    /// The version both signed.
    pub fn agreed_terms(&self) -> Option<&Terms> {
        self.terms.iter().find(|terms| Some(terms.id) == self.job.agreed)
    }

    /// What is to change about what was booked, until it is answered.
    pub fn change(&self) -> Option<&Terms> {
        let asked = self.job.change?;
        self.terms.iter().find(|terms| terms.id == asked.terms)
    }

    /// When work was to start as it was booked: what a cancellation costs counts from there.
    pub fn first_start(&self) -> DateTime<Utc> {
        self.job.first_start.unwrap_or_else(|| self.start())
    }

    /// When work is to start: as agreed, else as asked for.
    pub fn start(&self) -> DateTime<Utc> {
        self.agreed_terms().map_or(self.job.request.slot, |terms| terms.start)
    }

    /// The person on that side.
    pub fn party(&self, side: Side) -> Option<&Party> {
        match side {
            Side::Customer => Some(&self.customer),
            Side::Provider => self.provider.as_ref(),
        }
    }

    /// Where the two of the present match talk.
    pub fn thread(&self) -> Option<ThreadId> {
        self.thread_with(self.job.provider?)
    }

    /// Where the customer and this provider talk, if they do and the reader may know of it.
    pub fn thread_with(&self, provider: PersonId) -> Option<ThreadId> {
        self.threads.iter().find(|(with, _)| *with == provider).map(|(_, thread)| *thread)
    }

    /// The invitation of this provider, if there is one and the reader may know of it.
    pub fn invitation_of(&self, provider: PersonId) -> Option<&Invited> {
        self.invitations.iter().find(|known| known.invitation.provider == provider)
    }

    /// The offer of this provider, in its newest wording.
    pub fn bid_of(&self, provider: PersonId) -> Option<&Bid> {
        self.bids.iter().find(|bid| bid.offer.provider == provider)
    }

    /// What happened, as people read it: where no record of payment is kept, that a job counts as settled says
    /// nothing new.
    pub fn told_history(&self) -> Vec<Event> {
        let says_something = |event: &&Event| event.act != Act::SettleLapse || keeps_record(&self.job);
        self.history.iter().filter(says_something).cloned().collect()
    }

    /// The stars that side gave.
    pub fn stars_by(&self, side: Side) -> Option<Stars> {
        self.reviews.iter().find(|review| review.by == side).map(|review| review.stars)
    }
}
