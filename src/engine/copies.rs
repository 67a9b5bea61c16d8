//! A press on a copy that we do not know: it is adopted as the live one, and the one we knew loses its buttons.

use dialogues::{
    copies::{Original, original},
    input::{Did, Input, OnPost},
    session::Session,
};
use domain::{facts::Facts, ids::PostId};

use super::{Failure, Moment};
use crate::{
    heard::Spoken,
    store::{Backend, Tx, cards, posts},
};

/// Whether an input is a press on a message that we do not know.
pub(super) fn may_be_one(input: &Input) -> bool {
    input.on.is_none() && matches!(input.did, Did::Press(_))
}

/// The post that an unknown message is a copy of, if its button tells; from now on that message is the post.
pub(super) async fn adopted<DB: Backend>(
    tx: &mut Tx<DB>,
    spoken: &Spoken,
    session: &Session,
    facts: &Facts,
    moment: &Moment<'_>,
) -> Result<Option<OnPost>, Failure> {
    let (Did::Press(data), Some(message)) = (&spoken.did, spoken.on) else { return Ok(None) };
    let post = match original(session, data, facts) {
        Some(Original::Question(post)) => Some(post),
        Some(Original::Card(job)) => cards::get(tx, job, facts.me.id).await?,
        None => None,
    };
    let Some(post) = post else { return Ok(None) };
    let copy = posts::Copy { chat: spoken.telegram_id, message_id: message };
    posts::adopt(tx, post, copy, PostId(moment.id()), moment.now).await?;
    Ok(Some(OnPost { post, thread: None }))
}
