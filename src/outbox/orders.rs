//! What an order of the outbox asks of Telegram.

use dialogues::{rendered::Rendered, say::Say};
use domain::job::{Actor, JobFile, News, State};

use crate::{
    store::Order,
    telegram::send::{self, Call},
};

/// A card that never was on the phone and has nothing to say there: another one took its place, or the job is gone
/// for its reader, who gets it in full if it comes back.
pub(super) fn is_overtaken(order: &Order, say: &Say, file: &JobFile) -> bool {
    let gone = file.role_of(order.person) == Actor::Candidate && file.job.state != State::Open;
    order.message_id.is_none() && (!order.live || (gone && !outlives_the_job(say)))
}

/// What happened to somebody is told although the job has gone another way since; most of all that it has.
fn outlives_the_job(say: &Say) -> bool {
    let Say::Card { news: Some(news), .. } = say else { return false };
    matches!(news, News::NotChosen | News::TurnedDown | News::Did { .. })
}

/// Sends what is not on the phone yet, and edits what is.
pub(super) fn call(order: &Order, rendered: &Rendered) -> Option<Call> {
    match order.message_id {
        Some(message) => send::edit(order.chat, message, rendered),
        None => Some(send::new_message(order.chat, rendered, order.silent)),
    }
}
