//! What an order of the outbox asks of Telegram.

use dialogues::{
    rendered::Rendered,
    say::{RelaySay, Say},
};
use domain::job::{Actor, JobFile, News, State};

use crate::{
    sent::Outcome,
    store::Order,
    telegram::send::{self, Call, Manner},
};

/// A card that never was on the phone and has nothing to say there: another one took its place, or the job is gone
/// for its reader, who gets it in full if it comes back.
pub(super) fn is_overtaken(order: &Order, say: &Say, file: &JobFile) -> bool {
    if !matches!(say, Say::Card { .. }) {
        return false;
    }
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
        None => Some(send::new_message(order.chat, rendered, manner(order))),
    }
}

/// How it arrives.
pub(super) fn manner(order: &Order) -> Manner {
    Manner { silent: order.silent, reply_to: order.reply_to }
}

/// What is no message: a copy that goes, a reaction. Of what is not on the phone nothing has to go, and nothing can
/// be reacted to.
pub(super) fn gesture(order: &Order, say: &Say) -> Option<Result<Call, Outcome>> {
    let call = match say {
        Say::Relay(RelaySay::Withdrawn) => {
            order.message_id.and_then(|message| send::delete(order.chat, message))
        }
        Say::Relay(RelaySay::Mark { emoji }) => {
            order.reply_to.and_then(|message| send::react(order.chat, message, emoji.as_deref()))
        }
        _ => return None,
    };
    Some(call.ok_or(Outcome::Overtaken))
}
