//! What follows from an input, as data.

use chrono::{DateTime, Utc};
use domain::{
    change::{Change, Timer},
    ids::{JobId, MessageId, PersonId, ThreadId},
    job::{Level, News},
    market::Market,
    text::Styled,
};
use uuid::Uuid;

use crate::{say::Say, session::Session};

/// What a step may use beside its input: the time, fresh ids and randomness made by the caller, the market.
pub struct Ctx<'a> {
    /// The time of the input.
    pub now: DateTime<Utc>,
    /// Makes an id.
    pub fresh: &'a mut dyn FnMut() -> Uuid,
    /// Makes random bits, for job codes and links.
    pub random: &'a mut dyn FnMut() -> u128,
    /// The market's profile.
    pub market: &'a Market,
}

/// What follows from an input.
#[derive(Clone, PartialEq, Debug)]
pub struct Step {
    /// Where the conversation stands now.
    pub session: Session,
    /// What becomes of the question with the live buttons.
    pub question: Question,
    /// Messages of their own.
    pub tells: Vec<Tell>,
    /// Live deal cards that changed.
    pub cards: Vec<Card>,
    /// What the store writes.
    pub changes: Vec<Change>,
    /// Times that were set.
    pub timers: Vec<Timer>,
    /// The words that answer a press, if any.
    pub toast: Option<Say>,
    /// What the message that came in is known by from now on, if anything may follow from it later.
    pub named: Option<MessageId>,
    /// What becomes of messages that two people have already.
    pub follows: Vec<Following>,
    /// Whether everything of who acts is erased once all of this is written; of what they are told the last word of
    /// the question remains.
    pub leaves: bool,
}

/// What becomes of a message between two people.
#[derive(Clone, PartialEq, Debug)]
pub enum Following {
    /// Its copy is to look different.
    Copy {
        /// The message.
        message: MessageId,
        /// As the other side reads it now.
        say: Box<Say>,
    },
    /// Its copy shows these words from now on, and all else that it showed: the operator passed them on.
    Whole {
        /// The message.
        message: MessageId,
        /// As they were written.
        words: Styled,
    },
    /// Our reaction to it, on one of the two phones.
    Mark {
        /// The message.
        message: MessageId,
        /// Whose phone.
        to: PersonId,
        /// With what; none takes it away.
        emoji: Option<String>,
    },
}

/// What becomes of the question with the live buttons. Two questions never have live buttons.
#[derive(Clone, PartialEq, Debug)]
pub enum Question {
    /// It stays as it is.
    Keep,
    /// This is asked: in place where its own button was pressed, else below, and the old buttons go.
    Ask(Say),
    /// The open question looks different, where it is: whatever was answered stands above it.
    Redraw(Say),
    /// Nothing is asked any more: in place where its own button was pressed, else below.
    End(Option<Say>),
}

/// A message.
#[derive(Clone, PartialEq, Debug)]
pub struct Tell {
    /// Who reads it.
    pub to: PersonId,
    /// What it says.
    pub say: Say,
    /// How loudly; [`Level::Still`] is no message.
    pub level: Level,
    /// The conversation it carries on, so that a reply finds its way.
    pub thread: Option<ThreadId>,
}

/// The live card of a job on one phone, to be drawn anew.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Card {
    /// The job.
    pub job: JobId,
    /// Whose phone.
    pub to: PersonId,
    /// News at its head; `None` draws the state alone.
    pub news: Option<News>,
    /// [`Level::Still`] edits it where it is; louder ones put it at the bottom.
    pub level: Level,
}
