//! To whom does a text go? A message to the wrong person cannot be unread, so nothing is sent on a guess.

use chrono::{DateTime, Utc};
use domain::{facts::ThreadLine, ids::ThreadId};

use crate::session::Active;

/// What is known when a text arrives.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// What it replies to, if it is a reply.
    pub reply: Reply,
    /// When the open question was asked, if there is one.
    pub asked_at: Option<DateTime<Utc>>,
    /// Whom they wrote to last.
    pub active: Option<Active>,
    /// Their conversations; those that are over are not open.
    pub threads: &'a [ThreadLine],
    /// The time of the text.
    pub now: DateTime<Utc>,
}

/// What a text replies to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reply {
    /// Nothing: it stands alone.
    No,
    /// The open question.
    Question,
    /// A message of this conversation.
    Thread(ThreadId),
    /// Another message of ours.
    Elsewhere,
}

/// Where a text goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Route {
    /// To the open question.
    Question,
    /// To the other side of this conversation.
    Thread(ThreadId),
    /// Nowhere until its writer says for whom it is; whether it could answer the open question.
    Ask {
        /// Whether it could.
        answers: bool,
    },
    /// It replies to a conversation that takes no more messages.
    Over,
    /// To the house itself.
    House,
}

/// The one table of who gets a text.
pub fn route(situation: &Situation<'_>) -> Route {
    let Situation { reply, asked_at, active, threads, now } = *situation;
    let open = || threads.iter().filter(|thread| thread.open);
    let answers = asked_at.is_some();
    let nobody_wrote_since = |since, except| !heard_since(open(), since, except);
    match (reply, asked_at) {
        (Reply::Thread(id), _) if open().any(|thread| thread.id == id) => Route::Thread(id),
        (Reply::Thread(_), _) => Route::Over,
        (Reply::Question, Some(_)) => Route::Question,
        (Reply::Elsewhere, _) if open().next().is_some() => Route::Ask { answers },
        (_, Some(asked_at)) if nobody_wrote_since(asked_at, None) => Route::Question,
        (_, Some(_)) => Route::Ask { answers },
        (_, None) => {
            let mut all = open();
            match (all.next(), all.next(), active.filter(|active| active.is_fresh(now))) {
                (None, _, _) => Route::House,
                (Some(only), None, _) => Route::Thread(only.id),
                (_, _, Some(Active { thread, at }))
                    if open().any(|known| known.id == thread) && nobody_wrote_since(at, Some(thread)) =>
                {
                    Route::Thread(thread)
                }
                _ => Route::Ask { answers },
            }
        }
    }
}

/// Whether the other side of any of these, but for one, wrote after that time.
fn heard_since<'a>(
    threads: impl Iterator<Item = &'a ThreadLine>,
    since: DateTime<Utc>,
    except: Option<ThreadId>,
) -> bool {
    let mut others = threads.filter(|thread| Some(thread.id) != except);
    others.any(|thread| thread.heard_at.is_some_and(|heard| heard > since))
}

#[cfg(test)]
mod tests;
