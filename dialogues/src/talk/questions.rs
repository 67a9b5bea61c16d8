//! The open question: asking it, answering it, going back, leaving.

use std::mem::discriminant;

use chrono::TimeDelta;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::{
    flows::{Answer, Conversation, Flow, Turn},
    input::Did,
    press::Choice,
    say::{Ask, Note, Prompt, Say},
    step::Question,
    talk::{Replay, Talk, answer_of},
};

/// The parts of an album come one right after the other: one question below them is enough.
const ALBUM: TimeDelta = TimeDelta::seconds(2);
/// Bytes of a hash that tell one question from the next.
const FINGERPRINT: usize = 8;

impl Talk<'_, '_> {
    /// A button under a question: the open one, or an earlier one.
    pub(super) fn choose(&mut self, choice: Choice, number: u32) {
        let is_open = self.session.is_asking() && number == self.session.number;
        if is_open {
            return self.answer(&Answer::Choice(choice));
        }
        let on_open_post = self.session.is_asking()
            && self.input.on.is_some_and(|on| Some(on.post) == self.session.question);
        // The second of two quick taps: another question stands under that button already.
        if !on_open_post {
            self.stale();
        }
    }

    /// A button of an earlier time, or of no time at all: what is open now is shown again.
    pub(super) fn stale(&mut self) {
        self.toast = Some(Say::Stale);
        if self.session.is_asking() {
            self.ask_open(Some(Note::Stale));
        } else {
            self.home();
        }
    }

    /// Gives an answer to the innermost conversation.
    pub(super) fn answer(&mut self, answer: &Answer<'_>) {
        let Some(mut flow) = self.session.flows.pop() else { return self.home() };
        self.place = flow.place();
        let turn = match answer {
            Answer::Choice(Choice::Leave) => Turn::Over(Some(Say::Left(flow.draft()))),
            Answer::Choice(Choice::Back) => {
                flow.back(self);
                Turn::NEXT
            }
            answer => flow.take(answer, self),
        };
        match turn {
            Turn::Ask(note) => {
                if matches!(note, Some(Note::Hidden { .. })) {
                    self.note_masking(self.place, None);
                }
                self.session.flows.push(flow);
                self.ask_open(note);
            }
            Turn::Over(last_word) => self.over(last_word),
        }
    }

    /// The innermost conversation is over: what was interrupted goes on, or what it led to begins.
    fn over(&mut self, last_word: Option<Say>) {
        if let Some(next) = self.next.take() {
            return self.open(next);
        }
        if let Some(held) = self.replay.take().filter(|_| !self.session.flows.is_empty()) {
            return self.answer(&match &held {
                Replay::Words(words) => Answer::Text(words),
                Replay::Photo(file) => Answer::Photo(file),
            });
        }
        if self.session.flows.is_empty() {
            return self.end(last_word);
        }
        self.tell_last_word(last_word);
        self.ask_open(Some(Note::Resumed));
    }

    /// What answers a press fits into its toast; everything else is a message.
    fn tell_last_word(&mut self, last_word: Option<Say>) {
        let pressed = matches!(self.input.did, Did::Press(_));
        match last_word {
            Some(say @ (Say::Refused(_) | Say::Noted | Say::Saved | Say::Stale)) if pressed => {
                self.toast = Some(say);
            }
            Some(say) => self.tell_me(say),
            None => {}
        }
    }

    /// Nothing is asked any more.
    pub(super) fn end(&mut self, last_word: Option<Say>) {
        self.session.asked_at = None;
        if !self.has_agreed() && !self.leaves {
            return self.welcome();
        }
        self.question = Question::End(last_word);
    }

    /// Begins a conversation. What is worth keeping of the others waits below it.
    pub(super) fn open(&mut self, flow: Flow) {
        let same = discriminant(&flow);
        self.session.flows.retain(|known| known.is_kept() && discriminant(known) != same);
        self.open_above(flow);
    }

    /// Begins a conversation above whatever is open.
    pub(super) fn open_above(&mut self, flow: Flow) {
        self.session.flows.push(flow);
        self.session.asked = None;
        self.ask_open(None);
    }

    /// Asks what the innermost conversation wants to know. One whose subject is gone is over.
    pub(super) fn ask_open(&mut self, note: Option<Note>) {
        while let Some(flow) = self.session.flows.pop() {
            let prompt = flow.prompt(self);
            let back = flow.has_back(self);
            let Some(prompt) = prompt else { continue };
            self.session.flows.push(flow);
            let stays = self.is_more_of_an_album(&prompt);
            self.count(&prompt);
            self.session.asked_at = Some(self.now());
            let ask = Say::Ask(Ask { number: self.session.number, prompt, note, back });
            self.question = if stays { Question::Redraw(ask) } else { Question::Ask(ask) };
            return;
        }
        self.end(Some(Say::Stale));
    }

    /// Whether the question stands below the photo already, asked after the one before it.
    fn is_more_of_an_album(&self, prompt: &Prompt) -> bool {
        let is_photo = matches!(answer_of(self.input), Some(Answer::Photo(_)));
        let just_asked = self.session.asked_at.is_some_and(|at| self.now() - at <= ALBUM);
        is_photo && just_asked && self.session.asked.as_ref() == Some(&fingerprint(&prompt.subject()))
    }

    /// Another question gets another number. The same one drawn again keeps its own, so that a quick second tap
    /// still means what it says.
    fn count(&mut self, prompt: &Prompt) {
        let asked = fingerprint(&prompt.subject());
        if self.session.asked.as_ref() != Some(&asked) {
            self.session.number = self.session.number.wrapping_add(1);
            self.session.asked = Some(asked);
        }
    }

    /// Goes on with what was left half-way.
    pub(super) fn go_on(&mut self) {
        if self.session.flows.is_empty() { self.home() } else { self.ask_open(Some(Note::Resumed)) }
    }

    /// Leaves the innermost conversation.
    pub(super) fn cancel(&mut self) {
        match self.session.flows.pop() {
            Some(flow) => self.over(Some(Say::Left(flow.draft()))),
            None => self.tell_me(Say::NothingToLeave),
        }
    }

    /// Takes the screen for something that is no question; what was open waits.
    pub(super) fn put_aside(&mut self) {
        self.session.asked_at = None;
        self.session.flows.retain(Flow::is_kept);
        self.question = Question::End(None);
    }
}

fn fingerprint(question: &Prompt) -> String {
    HEXLOWER.encode(&Sha256::digest(format!("{question:?}"))[..FINGERPRINT])
}
