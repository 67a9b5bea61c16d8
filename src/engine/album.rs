//! No further part of an album came: it goes out as a step of its sender's conversation.

use chrono::{DateTime, Utc};
use dialogues::input::{Along, Did, Input};
use domain::ids::PersonId;

use super::{
    Engine, Failure,
    failure::contained,
    later::Later,
    person::{session_of, take_step},
    settle,
};
use crate::store::{Backend, Tx, dialogues as rows, facts};

impl<DB: Backend> Engine<DB> {
    /// Takes the clock's word to its sender's conversation. Each part set a clock of its own: but for the last one they
    /// change nothing.
    pub(super) async fn album_over(
        &self,
        tx: &mut Tx<DB>,
        (me, group): (PersonId, String),
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let moment = self.moment(now);
        let row = rows::lock(tx, me).await?;
        let session = session_of(row.session.as_deref())?;
        if !session.ends_album(&group, now) {
            return Ok(());
        }
        let input = Input {
            at: now,
            did: Did::AlbumOver(group),
            on: None,
            about: None,
            looks: Vec::new(),
            medium: None,
            caption: String::new(),
            along: Along::default(),
        };
        let wants = contained(|| dialogues::wants(&session, &input, me))?;
        let mut facts = facts::load(tx, me, &wants, now).await?;
        let who = settle::Who { me, asked: session.question, pressed: None };
        let step = take_step(tx, (&session, &input), (&mut facts, &wants), &moment).await?;
        let mut later = Later::default();
        let (session, _) = settle::step((tx, &mut later), &who, step, &moment).await?;
        later.save(me, settle::words(&session), row.version);
        later.write(tx, now).await
    }
}
