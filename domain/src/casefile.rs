//! The file of a trouble: what each side says of it, what was written until then, and what the operator did.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{JobId, MessageId, PersonId},
    job::{Actor, Ctx, Deed, Job, JobFile, State, WayOut, talk_until},
    market::Clocks,
    person::Side,
    photo::Photo,
};

/// What one side says of a trouble, and what would be fair.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct View {
    /// The job.
    pub job: JobId,
    /// Its epoch: another trouble of the same job has views of its own.
    pub epoch: i64,
    /// Whose.
    pub side: Side,
    /// In their words; cleaned and guarded.
    pub words: String,
    /// What they would find fair, once said.
    pub fair: Option<WayOut>,
    /// What it looks like.
    pub photos: Vec<Photo>,
    /// Whether it was changed: that can be done once.
    pub revised: bool,
    /// When it was written.
    pub at: DateTime<Utc>,
}

impl View {
    /// Whether it can be written anew: it is only begun, or was never changed.
    pub fn may_change(&self) -> bool {
        !self.revised
    }
}

/// The words by which somebody asks for help are the first thing they say of it.
pub(crate) fn first_view(job: &Job, actor: Actor, deed: &Deed, now: DateTime<Utc>) -> Option<View> {
    let Deed::GetHelp { what, .. } = deed else { return None };
    let side = actor.side().filter(|_| job.state == State::Disputed)?;
    let (words, photos) = (what.clone(), Vec::new());
    Some(View { job: job.id, epoch: job.epoch, side, words, fair: None, photos, revised: false, at: now })
}

impl JobFile {
    /// What that side says of the trouble the job is in.
    pub fn view_of(&self, side: Side) -> Option<&View> {
        self.views.iter().find(|view| view.side == side)
    }

    /// What the other side says, for who may read it: once both have spoken, or the time to settle it alone is over.
    pub fn their_view(&self, reader: Side, now: DateTime<Utc>, clocks: &Clocks) -> Option<&View> {
        let both = self.view_of(reader).is_some() || now >= talk_until(&self.job, clocks);
        self.view_of(reader.other()).filter(|_| both && self.job.state == State::Disputed)
    }

    /// Whether that side may say what happened, or say it otherwise.
    pub fn may_tell(&self, side: Side) -> bool {
        self.job.state == State::Disputed && self.view_of(side).is_none_or(View::may_change)
    }

    /// The view as it would be written by that side now; none if it cannot be changed any more.
    pub fn told(
        &self,
        side: Side,
        (words, fair, photos): (String, WayOut, Vec<Photo>),
        ctx: &Ctx<'_>,
    ) -> Option<View> {
        if !self.may_tell(side) {
            return None;
        }
        // What was only begun is finished by this; what was whole is changed.
        let revised = self.view_of(side).is_some_and(|view| view.fair.is_some());
        let (job, epoch) = (self.job.id, self.job.epoch);
        Some(View { job, epoch, side, words, fair: Some(fair), photos, revised, at: ctx.now })
    }
}

/// Words between an operator and one side: neither ever writes to the other but through the house.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Letter {
    /// The job.
    pub job: JobId,
    /// The person it is to, or from.
    pub person: PersonId,
    /// On which side they stand.
    pub side: Side,
    /// Whether the operator wrote it.
    pub by_operator: bool,
    /// Which operator: the one who wrote it, or had written.
    pub operator: PersonId,
    /// Cleaned and guarded.
    pub words: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A message of the two, as the other side read it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Said {
    /// Which message it is; none in files of an earlier release.
    #[serde(default)]
    pub message: Option<MessageId>,
    /// Who wrote it.
    pub side: Side,
    /// When.
    pub at: DateTime<Utc>,
    /// As it was passed on.
    pub text: String,
    /// What kind of file came with it.
    #[serde(default)]
    pub file: Option<String>,
    /// The photo that came with it, if it was one.
    #[serde(default)]
    pub photo: Option<Photo>,
}

/// What stood when help was asked for: it stays, whatever is changed or taken back later.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Frozen {
    /// What the customer had asked for.
    pub request: String,
    /// Photos beside that.
    pub request_photos: Vec<Photo>,
    /// What was to be put right, oldest first.
    pub fixes: Vec<String>,
    /// What the provider said of the finished work.
    pub done_note: String,
    /// What it looked like.
    pub done_photos: Vec<Photo>,
    /// What the two had written to each other, oldest first.
    pub said: Vec<Said>,
}

/// Everything about one trouble that the operator reads, beside the job itself.
#[derive(Clone, PartialEq, Debug)]
pub struct CaseFile {
    /// Of which epoch of the job: the newest trouble.
    pub epoch: i64,
    /// Since when.
    pub opened_at: DateTime<Utc>,
    /// What stood then.
    pub frozen: Frozen,
    /// What the two wrote since, oldest first.
    pub since: Vec<Said>,
    /// What each side says.
    pub views: Vec<View>,
    /// What the operators and the two wrote to each other, oldest first.
    pub letters: Vec<Letter>,
    /// What operators did about the job, by the words of the audit, oldest first.
    pub done: Vec<(DateTime<Utc>, String)>,
}

impl CaseFile {
    /// Of help that stopped nothing: what was written to and fro, and what was done.
    pub fn of_letters(
        opened_at: DateTime<Utc>,
        letters: &[Letter],
        done: Vec<(DateTime<Utc>, String)>,
    ) -> Self {
        let (frozen, since, views) = (Frozen::default(), Vec::new(), Vec::new());
        Self { epoch: 0, opened_at, frozen, since, views, letters: letters.to_vec(), done }
    }

    /// Every photo in it, in the order of the file.
    pub fn photos(&self) -> Vec<Photo> {
        let frozen = self.frozen.request_photos.iter().chain(&self.frozen.done_photos);
        let said = self.frozen.said.iter().chain(&self.since).filter_map(|said| said.photo.as_ref());
        frozen.chain(said).chain(self.views.iter().flat_map(|view| &view.photos)).cloned().collect()
    }
}
