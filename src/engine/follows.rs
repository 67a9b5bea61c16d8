//! Messages that two people have already, and what becomes of them: copies that change, and our reactions.

use dialogues::{
    input::{About, Did},
    say::{DELIVERED, RelaySay, Relayed, Say},
    step::Following,
};
use domain::{
    ids::{MessageId, PersonId, PostId},
    text::Styled,
};

use super::{
    Failure, Moment,
    settle::{Message, post, words},
};
use crate::{
    heard::Spoken,
    store::{
        Backend, Lane, NewPost, PostSeen, Tx, marks, originals, outbox::Waiting, posts, threads, wishes,
    },
};

/// In Telegram's words: their reader takes no voice or video messages.
const NO_VOICE: &str = "VOICE_MESSAGES_FORBIDDEN";

/// The message between two people that an input is about: their own, or a copy on their phone.
pub(super) async fn about<DB: Backend>(
    tx: &mut Tx<DB>,
    spoken: &Spoken,
    copy: Option<PostSeen>,
) -> Result<Option<About>, Failure> {
    if let Some(PostSeen { message, thread, .. }) = copy {
        // A message of ours is none of theirs.
        return Ok(message.map(|message| About { message, thread, own: false }));
    }
    let Some(number) = pointed_at(spoken) else { return Ok(None) };
    let own = originals::of_message(tx, spoken.telegram_id, number).await?;
    Ok(own.map(|(message, thread)| About { message, thread, own: true }))
}

/// The message on their phone that an input is about.
pub(super) fn pointed_at(spoken: &Spoken) -> Option<i64> {
    match spoken.did {
        Did::Edited(_) | Did::Reacted(_) => spoken.message,
        _ => spoken.on,
    }
}

/// Copies follow, and reactions.
pub(super) async fn all<DB: Backend>(
    tx: &mut Tx<DB>,
    follows: &[Following],
    moment: &Moment<'_>,
) -> Result<(), Failure> {
    for follow in follows {
        match follow {
            Following::Copy { message, say } => {
                if let Some(post) = posts::copy_of(tx, *message).await? {
                    wishes::want(tx, post, Some(&words(say)), true, moment.now).await?;
                }
            }
            Following::Whole { message, words: whole } => {
                if let Some(post) = posts::copy_of(tx, *message).await? {
                    let say = posts::say(tx, post).await?;
                    if let Some(say) = say.and_then(|say| passed_on(&say, whole)) {
                        wishes::want(tx, post, Some(&words(&say)), true, moment.now).await?;
                    }
                }
            }
            Following::Mark { message, to, emoji } => {
                mark(tx, (*message, *to), emoji.clone(), Lane::Talk, moment).await?;
            }
        }
    }
    Ok(())
}

/// A copy with the words that were hidden in it; none if it was taken back meanwhile.
fn passed_on(say: &str, whole: &Styled) -> Option<Say> {
    match serde_json::from_str(say) {
        Ok(Say::Relayed(copy)) => {
            Some(Say::Relayed(Box::new(Relayed { words: whole.clone(), passed: true, ..*copy })))
        }
        _ => None,
    }
}

/// A message reached its reader for the first time: its author sees that by a small sign.
pub(super) async fn arrived<DB: Backend>(
    tx: &mut Tx<DB>,
    copy: &Waiting,
    moment: &Moment<'_>,
) -> Result<(), Failure> {
    let (Some(message), Some(thread), 0) = (copy.message, copy.thread, copy.shown) else { return Ok(()) };
    let Some((author, _)) = threads::other_side(tx, thread, copy.person).await? else { return Ok(()) };
    if marks::get(tx, message, author).await?.is_none() {
        mark(tx, (message, author), Some(DELIVERED.into()), Lane::Wave, moment).await?;
    }
    Ok(())
}

/// Brings our reaction to a message on somebody's phone to what is wanted.
async fn mark<DB: Backend>(
    tx: &mut Tx<DB>,
    (message, to): (MessageId, PersonId),
    emoji: Option<String>,
    lane: Lane,
    moment: &Moment<'_>,
) -> Result<(), Failure> {
    let say = words(&Say::Relay(RelaySay::Mark { emoji }));
    if let Some(post) = marks::get(tx, message, to).await? {
        return Ok(wishes::want(tx, post, Some(&say), true, moment.now).await?);
    }
    let id = PostId(moment.id());
    let new = NewPost { id, person: to, say, lane, answers: Some(message), ..NewPost::silent() };
    if wishes::put(tx, &new, moment.now).await? {
        marks::set(tx, message, to, id).await?;
    }
    Ok(())
}

/// What was to be shown of somebody's message and will not be: they are told, at the message itself.
pub(super) async fn turned_back<DB: Backend>(
    tx: &mut Tx<DB>,
    copy: &Waiting,
    why: &str,
    moment: &Moment<'_>,
) -> Result<(), Failure> {
    let (Ok(wanted), Some(thread)) = (serde_json::from_str(&copy.say), copy.thread) else { return Ok(()) };
    let Some((author, to)) = threads::other_side(tx, thread, copy.person).await? else { return Ok(()) };
    let say = match wanted {
        // What becomes of an album is told once.
        Say::Relayed(message) if message.continued && message.words.text.is_empty() => return Ok(()),
        Say::Relayed(_) if why.contains(NO_VOICE) => Say::Relay(RelaySay::NoVoice { to }),
        Say::Relayed(message) => Say::NotDelivered { to, code: message.code },
        Say::Relay(RelaySay::Withdrawn) if copy.shown > 0 => Say::Relay(RelaySay::TooLate),
        _ => return Ok(()),
    };
    let level = domain::job::Level::Ring;
    let id = PostId(moment.id());
    let notice =
        Message { post: id, to: author, say: &say, level, thread: Some(thread), answers: copy.message };
    post(tx, notice, moment.now).await
}
