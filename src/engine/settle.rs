//! What a step says, as rows: posts in their wanted state, one order each for the outbox.

use chrono::{DateTime, Utc};
use dialogues::{
    effects::Effects,
    say::Say,
    session::Session,
    step::{Card, Question, Step, Tell},
};
use domain::{
    ids::{MessageId, PersonId, PostId, ThreadId},
    job::Level,
};

use super::{Failure, Moment, follows};
use crate::store::{self, Backend, Lane, NewPost, Tx, cards, posts, timers};

/// Whose step it is, which question they had, and what they pressed.
pub struct Who {
    /// The acting person.
    pub me: PersonId,
    /// The post with the live buttons.
    pub asked: Option<PostId>,
    /// The post whose button they pressed.
    pub pressed: Option<PostId>,
}

/// A message to one person.
pub struct Message<'a> {
    /// Its name.
    pub post: PostId,
    /// Who reads it.
    pub to: PersonId,
    /// What it says.
    pub say: &'a Say,
    /// How loudly.
    pub level: Level,
    /// The conversation it carries on.
    pub thread: Option<ThreadId>,
    /// The message between two people that it answers, unless it says so itself.
    pub answers: Option<MessageId>,
}

/// Writes everything that follows from a person's step; returns the session as it is to be kept, and the post that
/// says the last word of the question.
pub async fn step<DB: Backend>(
    tx: &mut Tx<DB>,
    who: &Who,
    step: Step,
    moment: &Moment<'_>,
) -> Result<(Session, Option<PostId>), Failure> {
    store::apply(tx, &step.changes, moment.now).await?;
    timers::set(tx, &step.timers).await?;
    let mut session = step.session;
    let stays_open = !matches!(step.question, Question::End(_));
    let said = question(tx, who, step.question, moment).await?;
    session.question = said.filter(|_| stays_open);
    tell_all(tx, &step.tells, moment).await?;
    draw_all(tx, &step.cards, Lane::Talk, moment).await?;
    follows::all(tx, &step.follows, moment).await?;
    Ok((session, said))
}

/// Two questions never have live buttons: the old one turns into the new one, or loses them. Returns the post that
/// shows what is asked now, or said instead.
async fn question<DB: Backend>(
    tx: &mut Tx<DB>,
    who: &Who,
    question: Question,
    moment: &Moment<'_>,
) -> Result<Option<PostId>, Failure> {
    let say = match question {
        Question::Keep => return Ok(who.asked),
        Question::Ask(say) => Some(say),
        Question::Redraw(say) => {
            if let Some(post) = who.asked {
                posts::want(tx, post, Some(&words(&say)), true, moment.now).await?;
                return Ok(Some(post));
            }
            Some(say)
        }
        Question::End(say) => say,
    };
    let in_place = who.asked.filter(|asked| who.pressed == Some(*asked));
    if let (Some(post), Some(say)) = (in_place, &say) {
        posts::want(tx, post, Some(&words(say)), true, moment.now).await?;
        return Ok(Some(post));
    }
    if let Some(old) = who.asked {
        posts::want(tx, old, None, false, moment.now).await?;
    }
    let Some(say) = say else { return Ok(None) };
    let new = PostId(moment.id());
    let asked =
        Message { post: new, to: who.me, say: &say, level: Level::Quiet, thread: None, answers: None };
    post(tx, asked, moment.now).await?;
    Ok(Some(new))
}

/// Writes everything that follows from a time or a page of people.
pub async fn effects<DB: Backend>(
    tx: &mut Tx<DB>,
    effects: &Effects,
    lane: Lane,
    moment: &Moment<'_>,
) -> Result<(), Failure> {
    store::apply(tx, &effects.changes, moment.now).await?;
    timers::set(tx, &effects.timers).await?;
    tell_all(tx, &effects.tells, moment).await?;
    draw_all(tx, &effects.cards, lane, moment).await
}

/// Writes messages of their own.
pub async fn tell_all<DB: Backend>(
    tx: &mut Tx<DB>,
    tells: &[Tell],
    moment: &Moment<'_>,
) -> Result<(), Failure> {
    for Tell { to, say, level, thread } in tells.iter().filter(|tell| tell.level != Level::Still) {
        let (to, level, thread) = (*to, *level, *thread);
        let message = Message { post: PostId(moment.id()), to, say, level, thread, answers: None };
        post(tx, message, moment.now).await?;
    }
    Ok(())
}

/// Writes one message.
pub async fn post<DB: Backend>(
    tx: &mut Tx<DB>,
    message: Message<'_>,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let relayed = match message.say {
        Say::Relayed(relayed) => Some(&**relayed),
        _ => None,
    };
    let new = NewPost {
        id: message.post,
        person: message.to,
        say: words(message.say),
        silent: message.level != Level::Ring,
        thread: message.thread,
        relayed: relayed.is_some(),
        message: relayed.and_then(|relayed| relayed.id),
        album: relayed.and_then(|relayed| relayed.album),
        answers: relayed.map_or(message.answers.or(message.say.about()), |relayed| relayed.answers),
        ..NewPost::silent()
    };
    posts::put(tx, &new, now).await?;
    Ok(())
}

/// Brings live cards to their wanted state.
pub async fn draw_all<DB: Backend>(
    tx: &mut Tx<DB>,
    drawn: &[Card],
    lane: Lane,
    moment: &Moment<'_>,
) -> Result<(), Failure> {
    for card in drawn {
        draw(tx, card, lane, moment).await?;
    }
    Ok(())
}

/// An edit makes no sound and stays where it has scrolled to, so news posts the card anew at the bottom.
async fn draw<DB: Backend>(
    tx: &mut Tx<DB>,
    card: &Card,
    lane: Lane,
    moment: &Moment<'_>,
) -> Result<(), Failure> {
    let Card { job, to, news, level } = *card;
    let say = words(&Say::Card { job, news });
    let old = cards::get(tx, job, to).await?;
    if let (Some(post), Level::Still) = (old, level) {
        // A redraw without news of its own keeps the headline: it may not have been read, or even sent.
        let say = news.is_some().then_some(say.as_str());
        return Ok(posts::want(tx, post, say, true, moment.now).await?);
    }
    if let Some(post) = old {
        posts::want(tx, post, None, false, moment.now).await?;
    }
    let id = PostId(moment.id());
    let silent = level != Level::Ring;
    let new = NewPost { id, person: to, say, silent, lane, job: Some(job), ..NewPost::silent() };
    if posts::put(tx, &new, moment.now).await? {
        cards::set(tx, job, to, id).await?;
    }
    Ok(())
}

/// Plain data as it is stored.
pub fn words<T: serde::Serialize>(data: &T) -> String {
    serde_json::to_string(data).expect("it has string keys and finite numbers")
}
