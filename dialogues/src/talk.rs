//! One step of a conversation: an input comes in, all that follows goes out as data.

mod album;
mod asking;
mod cards;
mod cases;
mod chat;
mod commands;
mod desk;
mod directory;
mod doors;
mod gate;
mod held;
mod hidden;
mod letter;
mod offers;
mod own;
mod own_offer;
mod photos;
mod questions;
mod record;
mod relay;
mod reports;
mod reviews;
mod safety;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    change::{Change, Sanction},
    facts::Facts,
    ids::{JobId, MessageId, PersonId},
    job::{self, Act, Actor, Deed, JobFile, Level, Refusal},
    market::Market,
    person::Person,
};
use uuid::Uuid;

use crate::{
    effects::Effects,
    flows::{Answer, Flow},
    input::{Did, Input},
    press::Press,
    reading::Words,
    rendered::{Medium, MediumKind},
    say::{Hidden, Note, Say},
    session::Session,
    step::{Card, Ctx, Following, Question, Step, Tell},
};

pub(crate) use cards::is_current;
pub use cases::on_sanction_over;
pub(crate) use commands::doors_of;
pub(crate) use doors::open_requests;
pub use held::on_withheld;
pub(crate) use letter::{Letter, Replay};

/// How long ago the messages were written that the guard still reads together.
const TOGETHER: TimeDelta = TimeDelta::minutes(30);

/// Takes one input of one person. Pure: the same arguments give the same step.
pub fn step(session: Session, input: &Input, facts: &Facts, ctx: &mut Ctx<'_>) -> Step {
    let mut talk = Talk {
        me: facts.me.clone(),
        operator: facts.operator,
        question: Question::Keep,
        toast: None,
        out: Effects::default(),
        next: None,
        replay: None,
        named: None,
        follows: Vec::new(),
        place: "message",
        said: Vec::new(),
        leaves: false,
        session,
        input,
        facts,
        ctx,
    };
    talk.take_input();
    let Talk { session, question, toast, out, named, follows, leaves, .. } = talk;
    let Effects { tells, cards, changes, timers } = out;
    Step { session, question, tells, cards, changes, timers, toast, named, follows, leaves }
}

/// A step in the making.
pub(crate) struct Talk<'a, 'm> {
    /// What came in.
    pub input: &'a Input,
    /// What was loaded.
    pub facts: &'a Facts,
    /// Time, ids, randomness, market.
    pub ctx: &'a mut Ctx<'m>,
    /// Who acts, as changed in this step.
    pub me: Person,
    /// Whether they run the market, as of this step.
    pub operator: bool,
    /// Where the conversation stands.
    pub session: Session,
    /// What becomes of the open question.
    pub question: Question,
    /// What answers a press.
    pub toast: Option<Say>,
    /// Everything else that follows.
    pub out: Effects,
    /// The conversation that opens once the present one is over.
    pub next: Option<Flow>,
    /// An answer for the conversation below, once the present one is over.
    pub replay: Option<Replay>,
    /// What the message that came in is known by, if anything may follow from it later.
    pub named: Option<MessageId>,
    /// What becomes of messages that two people have already.
    pub follows: Vec<Following>,
    /// Which conversation takes the answer, as the audit calls it.
    pub place: &'static str,
    /// What this input has said to somebody so far.
    said: Vec<String>,
    /// Whether everything of who acts is erased after this.
    pub leaves: bool,
}

impl<'a, 'm> Talk<'a, 'm> {
    fn take_input(&mut self) {
        let input = self.input;
        if matches!(input.did, Did::Text(_) | Did::Command { .. } | Did::Pin(_) | Did::Other(_)) {
            self.close_other_album();
        }
        match &input.did {
            Did::AlbumOver(group) => self.album_over(group),
            Did::Text(text) => self.text(text),
            Did::Command { name, rest } => self.command(name, rest),
            Did::Press(data) => self.press(data),
            Did::Pin(point) => self.pin(&Answer::Pin(*point)),
            Did::Other(kind) => self.beside_text(*kind),
            Did::Edited(text) => self.edited(text.as_deref()),
            Did::Reacted(emoji) => self.reacted(emoji.as_deref()),
            Did::Blocked | Did::Unblocked => {}
        }
    }

    fn press(&mut self, data: &str) {
        let Some(press) = Press::read(data) else { return self.stale() };
        if !self.has_agreed() {
            return self.press_before_consent(&press);
        }
        match press {
            Press::Answer { choice, number } => self.choose(choice, number),
            Press::Go(door) => self.go(door),
            Press::Card { verb, job, number } => self.card(verb, job, number),
            Press::Offers { job, order } => self.compare_offers(job, order),
            Press::Offer { verb, job, provider, number } => self.with_offer(verb, job, provider, number),
            Press::Explain { job, message } => self.explain(job, message),
            Press::Talk(thread) => self.talk_to(thread),
            Press::Read(thread) => self.read_talk(thread),
            Press::Who { job, person, .. } => self.read_profile(job, person),
            Press::Album { person, job } => self.photos_of_profile(person, job),
            Press::PostService(service) => self.post_service(service),
            Press::Desk { verb, job, number } => self.desk(verb, job, number),
            Press::Record { verb, job, number } => self.answer_fault(verb, job, number),
            Press::Registration { verb, case, person } => self.registration(verb, case, person),
            Press::Safety { verb, whom } => self.safety(verb, whom),
            Press::OfReview { verb, review } => self.of_review(verb, review),
            Press::Report { verb, case } => self.report(verb, case),
            Press::Review { message, .. } => self.ask_review(message),
            Press::Held { verb, case, .. } => self.held(verb, case),
        }
    }

    /// The time of the input.
    pub fn now(&self) -> DateTime<Utc> {
        self.ctx.now
    }

    /// The market's profile.
    pub fn market(&self) -> &'m Market {
        self.ctx.market
    }

    /// The vocabulary of who acts.
    pub fn words(&self) -> &'static Words {
        Words::of(&self.me.language)
    }

    /// A fresh id.
    pub fn fresh(&mut self) -> Uuid {
        (self.ctx.fresh)()
    }

    /// Random bits.
    pub fn random(&mut self) -> u128 {
        (self.ctx.random)()
    }

    /// A job that was loaded.
    pub fn file(&self, job: JobId) -> Option<&'a JobFile> {
        self.facts.jobs.get(&job)
    }

    /// A job that was loaded, for who runs the market and is no party of it.
    pub fn operators_file(&self, job: JobId) -> Option<&'a JobFile> {
        self.file(job).filter(|file| self.operator && !self.is_party(file))
    }

    /// Writes something.
    pub fn change(&mut self, change: Change) {
        self.out.changes.push(change);
    }

    /// Writes the acting person's own row.
    pub fn save_me(&mut self) {
        self.out.changes.retain(|change| !matches!(change, Change::SavePerson(_)));
        self.change(Change::SavePerson(self.me.clone()));
    }

    /// Tells somebody something, with sound.
    pub fn tell(&mut self, to: PersonId, say: Say) {
        self.out.tells.push(Tell { to, say, level: Level::Ring, thread: None });
    }

    /// Answers who acts: they are looking at the chat already.
    pub fn tell_me(&mut self, say: Say) {
        self.out.tells.push(Tell { to: self.me.id, say, level: Level::Quiet, thread: None });
    }

    /// Shows what was masked in words that went out.
    pub fn show_note(&mut self, note: Option<Note>) {
        if let Some(Note::Hidden { text, kinds }) = note {
            self.note_masking(self.place, None);
            self.tell_me(Say::Masked { text, hidden: Hidden { kinds, ..Hidden::default() } });
        }
    }

    /// Puts the live card of a job at the bottom of the acting person's chat.
    pub fn show_card(&mut self, job: JobId) {
        self.out.cards.push(Card { job, to: self.me.id, news: None, level: Level::Quiet });
    }

    /// Draws the acting person's card anew where it is.
    pub fn redraw(&mut self, job: JobId) {
        self.out.cards.push(Card { job, to: self.me.id, news: None, level: Level::Still });
    }

    /// The one clear answer to somebody under a sanction.
    pub fn barred(&self) -> Option<Say> {
        let known = self.facts.sanction.clone().filter(|known| known.holds(self.now()));
        known.map(|Sanction { kind, until, reason, house, .. }| Say::Barred { kind, until, reason, house })
    }

    /// Does something to a job, if the table lets this actor; the card is redrawn if it does not.
    pub fn act(&mut self, file: &JobFile, actor: Actor, deed: &Deed) -> Result<(), Refusal> {
        let random = self.random();
        match job::decide(file, actor, deed, &self.rules(random)) {
            Ok(outcome) => {
                self.out.follow(file, &outcome, self.ctx.now, self.ctx.fresh, &self.facts.operators);
                Ok(())
            }
            Err(refusal) => {
                self.redraw(file.job.id);
                Err(refusal)
            }
        }
    }

    /// Why the table would not let this actor, if it would not.
    pub fn refusal(&self, file: &JobFile, actor: Actor, act: Act) -> Option<Refusal> {
        job::allowed(file, actor, act, &self.rules(0)).err()
    }

    /// The rules by which a job is decided now; the random bits are for a pay link.
    pub fn rules(&self, random: u128) -> job::Ctx<'m> {
        job::Ctx::of(self.ctx.market, self.ctx.now, random)
    }
}

/// The answer in an input, if it can be one.
pub(crate) fn answer_of(input: &Input) -> Option<Answer<'_>> {
    match &input.did {
        Did::Text(text) => Some(Answer::Text(text)),
        Did::Pin(point) => Some(Answer::Pin(*point)),
        Did::Other(kind) => Some(match &input.medium {
            Some(Medium { kind: MediumKind::Photo, file }) => Answer::Photo(file),
            _ => Answer::Other(*kind),
        }),
        Did::Press(data) => match Press::read(data)? {
            Press::Answer { choice, .. } => Some(Answer::Choice(choice)),
            _ => None,
        },
        Did::Command { .. }
        | Did::Edited(_)
        | Did::AlbumOver(_)
        | Did::Reacted(_)
        | Did::Blocked
        | Did::Unblocked => None,
    }
}

/// Since when the guard reads a sender's messages together.
pub(crate) fn recent_since(now: DateTime<Utc>) -> DateTime<Utc> {
    now - TOGETHER
}
