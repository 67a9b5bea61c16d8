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

use super::{
    Failure, Moment, follows,
    later::{Later, Outgoing},
};
use crate::store::{
    self, Backend, Lane, NewPost, Tx, cards,
    wishes::{self, Wish},
};

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
    (tx, later): (&mut Tx<DB>, &mut Later),
    who: &Who,
    step: Step,
    moment: &Moment<'_>,
) -> Result<(Session, Option<PostId>), Failure> {
    store::apply(tx, &step.changes, moment.now).await?;
    later.set(step.timers);
    let mut session = step.session;
    let stays_open = !matches!(step.question, Question::End(_));
    let said = question(&mut later.outgoing, who, step.question, moment);
    session.question = said.filter(|_| stays_open);
    tell_all(&mut later.outgoing, &step.tells, moment);
    draw_all(tx, &mut later.outgoing, &step.cards, Lane::Talk, moment).await?;
    if !step.follows.is_empty() {
        later.write(tx, moment.now).await?;
        follows::all(tx, &step.follows, moment).await?;
    }
    Ok((session, said))
}

/// Two questions never have live buttons: the old one turns into the new one, or loses them. Returns the post that
/// shows what is asked now, or said instead.
fn question(outgoing: &mut Outgoing, who: &Who, question: Question, moment: &Moment<'_>) -> Option<PostId> {
    let say = match question {
        Question::Keep => return who.asked,
        Question::Ask(say) => Some(say),
        Question::Redraw(say) => {
            if let Some(post) = who.asked {
                outgoing.change(post, Some(words(&say)), true);
                return Some(post);
            }
            Some(say)
        }
        Question::End(say) => say,
    };
    let in_place = who.asked.filter(|asked| who.pressed == Some(*asked));
    if let (Some(post), Some(say)) = (in_place, &say) {
        outgoing.change(post, Some(words(say)), true);
        return Some(post);
    }
    if let Some(old) = who.asked {
        outgoing.change(old, None, false);
    }
    let say = say?;
    let new = PostId(moment.id());
    let asked =
        Message { post: new, to: who.me, say: &say, level: Level::Quiet, thread: None, answers: None };
    outgoing.wish(Wish::New(new_post(&asked)));
    Some(new)
}

/// Writes what follows from a time or a page of people; its times and messages are left for later.
pub async fn effects<DB: Backend>(
    (tx, later): (&mut Tx<DB>, &mut Later),
    effects: &Effects,
    lane: Lane,
    moment: &Moment<'_>,
) -> Result<(), Failure> {
    store::apply(tx, &effects.changes, moment.now).await?;
    later.set(effects.timers.clone());
    tell_all(&mut later.outgoing, &effects.tells, moment);
    draw_all(tx, &mut later.outgoing, &effects.cards, lane, moment).await
}

/// Writes everything that follows from something that comes alone.
pub async fn effects_now<DB: Backend>(
    tx: &mut Tx<DB>,
    what: &Effects,
    moment: &Moment<'_>,
) -> Result<(), Failure> {
    let mut later = Later::default();
    effects((tx, &mut later), what, Lane::Talk, moment).await?;
    later.write(tx, moment.now).await
}

/// Messages of their own.
fn tell_all(outgoing: &mut Outgoing, tells: &[Tell], moment: &Moment<'_>) {
    for Tell { to, say, level, thread } in tells.iter().filter(|tell| tell.level != Level::Still) {
        let (to, level, thread) = (*to, *level, *thread);
        let message = Message { post: PostId(moment.id()), to, say, level, thread, answers: None };
        outgoing.wish(Wish::New(new_post(&message)));
    }
}

/// Writes one message.
pub async fn post<DB: Backend>(
    tx: &mut Tx<DB>,
    message: Message<'_>,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    wishes::put(tx, &new_post(&message), now).await?;
    Ok(())
}

fn new_post(message: &Message<'_>) -> NewPost {
    let relayed = match message.say {
        Say::Relayed(relayed) => Some(&**relayed),
        _ => None,
    };
    NewPost {
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
    }
}

/// Brings live cards to their wanted state. A card that is named again is drawn after what it was named for before.
async fn draw_all<DB: Backend>(
    tx: &mut Tx<DB>,
    outgoing: &mut Outgoing,
    drawn: &[Card],
    lane: Lane,
    moment: &Moment<'_>,
) -> Result<(), Failure> {
    let unknown = drawn.iter().filter(|card| outgoing.card(card.job, card.to).is_none());
    let written = cards::get_all(tx, &unknown.map(|card| (card.job, card.to)).collect::<Vec<_>>()).await?;
    for card in drawn {
        let old = outgoing.card(card.job, card.to).or_else(|| written.get(&(card.job, card.to)).copied());
        draw(outgoing, card, old, lane, moment);
    }
    Ok(())
}

/// An edit makes no sound and stays where it has scrolled to, so news posts the card anew at the bottom.
fn draw(outgoing: &mut Outgoing, card: &Card, old: Option<PostId>, lane: Lane, moment: &Moment<'_>) {
    let Card { job, to, news, level } = *card;
    let say = words(&Say::Card { job, news });
    if let (Some(post), Level::Still) = (old, level) {
        // A redraw without news of its own keeps the headline: it may not have been read, or even sent.
        return outgoing.change(post, news.is_some().then_some(say), true);
    }
    if let Some(post) = old {
        outgoing.change(post, None, false);
    }
    let id = PostId(moment.id());
    let silent = level != Level::Ring;
    let new = NewPost { id, person: to, say, silent, lane, job: Some(job), ..NewPost::silent() };
    outgoing.wish(Wish::New(new));
    outgoing.set_card(job, to, id);
}

/// Plain data as it is stored.
pub fn words<T: serde::Serialize>(data: &T) -> String {
    serde_json::to_string(data).expect("it has string keys and finite numbers")
}
