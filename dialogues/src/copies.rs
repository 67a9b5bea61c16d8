//! Copies of a message. A send may be repeated after a crash, so that a phone holds two copies of one message of
//! which we know one; what a button does tells which message it stands on.

use domain::{
    facts::Facts,
    ids::{JobId, PostId},
};

use crate::{
    press::{CardVerb, Press},
    session::Session,
    talk::is_current,
};

/// A message of ours with live buttons.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Original {
    /// The open question.
    Question(PostId),
    /// The presser's own card of this job.
    Card(JobId),
}

/// The live message that a button with this data stands on a copy of; `None` for one of an earlier time, and for
/// those that several kinds of messages carry.
pub fn original(session: &Session, data: &str, facts: &Facts) -> Option<Original> {
    match Press::read(data)? {
        Press::Answer { number, .. } if session.is_asking() && number == session.number => {
            session.question.map(Original::Question)
        }
        Press::Card { verb, job, number } if verb != CardVerb::Show => {
            let file = facts.jobs.get(&job)?;
            is_current(verb, file, facts.me.id, number).then_some(Original::Card(job))
        }
        _ => None,
    }
}
