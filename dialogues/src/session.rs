//! Where somebody's conversation stands: kept in the database between two inputs.
//!
//! It holds answers, never the name of a step: the question is derived as the first one unanswered, so that a
//! draft saved by an earlier release is simply asked what is new.

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{AlbumId, MessageId, PersonId, PostId, ThreadId};
use serde::{Deserialize, Serialize};

use crate::{flows::Flow, say::Relayed};

/// How long a conversation stays the one that a text without an address goes to.
const ACTIVE_FOR: TimeDelta = TimeDelta::minutes(10);

/// Where a conversation stands. Every field has a default, so that older rows read.
#[derive(Clone, PartialEq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// Open conversations, the innermost last; those below were interrupted and go on afterwards.
    pub flows: Vec<Flow>,
    /// The message with the live buttons; set by whoever sends it.
    pub question: Option<PostId>,
    /// Counts the questions, not how often one is drawn: buttons carry it, so that those of an earlier one are
    /// recognised.
    pub number: u32,
    /// The subject of the last question, hashed: the same one drawn again keeps its number.
    pub asked: Option<String>,
    /// When the innermost conversation last asked; `None` while something else is on the screen.
    pub asked_at: Option<DateTime<Utc>>,
    /// Whom they write to.
    pub active: Option<Active>,
    /// The album whose parts come in, or the last one that did.
    pub album: Option<Gathering>,
    /// The last album that was refused, so that it is refused once.
    pub refused_album: Option<String>,
    /// What a deep link carried, kept until they agreed to the documents.
    pub link: Option<String>,
    /// What they wrote before they agreed to the documents.
    pub need: Option<String>,
    /// When everything that is held of them was last handed out.
    pub data_at: Option<DateTime<Utc>>,
}

/// A conversation with somebody, and when it was last used by the session's owner.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Active {
    /// Which.
    pub thread: ThreadId,
    /// When they last wrote in it or chose it.
    pub at: DateTime<Utc>,
}

/// An album on its way to somebody. Telegram brings it part by part, and never says which is the last.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Gathering {
    /// What Telegram calls it.
    pub group: String,
    /// The conversation it goes to.
    pub thread: ThreadId,
    /// Whose phone.
    pub to: PersonId,
    /// What it is known by.
    pub album: AlbumId,
    /// Its first part, which a late one answers.
    pub first: MessageId,
    /// When the latest part came.
    pub at: DateTime<Utc>,
    /// What waits for the rest; nothing once it has gone out.
    pub parts: Vec<Relayed>,
}

impl Active {
    /// Whether it is recent enough to be meant by a text without an address.
    pub fn is_fresh(&self, now: DateTime<Utc>) -> bool {
        now - self.at <= ACTIVE_FOR
    }
}

impl Session {
    /// Whether a question waits for an answer.
    pub fn is_asking(&self) -> bool {
        self.asked_at.is_some() && !self.flows.is_empty()
    }

    /// The conversation whose question is open.
    pub fn open_flow(&self) -> Option<&Flow> {
        self.flows.last().filter(|_| self.is_asking())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_an_earlier_release_reads_and_is_asked_what_is_new() {
        let row = r#"{"flows": [{"post": {"need": "tap", "dropped_field": 1}}], "number": 3}"#;
        let session: Session = serde_json::from_str(row).unwrap();
        let [Flow::Post(posting)] = session.flows.as_slice() else { panic!("a request") };
        assert_eq!((posting.need.as_deref(), session.number), (Some("tap"), 3));
        assert_eq!(serde_json::from_str::<Session>("{}").unwrap(), Session::default());
    }

    #[test]
    fn a_conversation_is_meant_for_ten_minutes() {
        let at = DateTime::from_timestamp(0, 0).unwrap();
        let active = Active { thread: ThreadId(uuid::Uuid::nil()), at };
        assert!(active.is_fresh(at + TimeDelta::minutes(10)));
        assert!(!active.is_fresh(at + TimeDelta::seconds(601)));
    }
}
