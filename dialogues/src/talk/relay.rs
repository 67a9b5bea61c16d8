//! Words on their way from one to the other: cleaned, guarded, passed on; and followed when their author changes
//! them, takes them back or reacts.

use chrono::TimeDelta;
use domain::{
    change::{Change, Message},
    facts::ThreadLine,
    guard,
    ids::{MessageId, ThreadId},
    job::{Level, State},
    person::Side,
    text::Styled,
};

use crate::{
    flows::{Flow, MESSAGE},
    rendered::Medium,
    say::{DELIVERED, RelaySay, Relayed, Say},
    session::Active,
    step::{Following, Tell},
    talk::{Talk, hidden::Veiled},
};

/// Telegram deletes nothing older.
const DELETABLE_FOR: TimeDelta = TimeDelta::hours(48);

/// Something to be passed on.
#[derive(Clone, Debug)]
pub struct Letter {
    /// As they were written.
    pub words: Styled,
    /// What they stand below.
    pub medium: Option<Medium>,
    /// What the message is known by, if changes to it are to follow.
    pub name: Option<MessageId>,
}

impl Talk<'_, '_> {
    /// Passes a message on, cleaned and guarded. Its writer hears of it only if not all of it went through.
    pub fn relay(&mut self, line: &ThreadLine, letter: &Letter) {
        if !line.open {
            return self.tell_me(Say::ThreadOver { code: Some(line.code.clone()) });
        }
        let clean = letter.words.clean(MESSAGE);
        if self.me.name.is_none() || (clean.text.is_empty() && letter.medium.is_none()) {
            let (to, code) = (line.other_name.clone(), line.code.clone());
            return self.tell_me(Say::NotDelivered { to, code });
        }
        if let Some(barred) = self.barred().filter(|_| !line.state.was_booked()) {
            return self.tell_me(barred);
        }
        let verdict = guard::check(&clean.text, &self.said_before(line.id));
        let id = letter.name.unwrap_or_else(|| MessageId(self.fresh()));
        let (thread, author, at) = (line.id, self.me.id, self.now());
        let words = clean.masked(&verdict);
        let (text, masked) = (words.text.clone(), verdict.is_leak());
        let place = if letter.medium.is_some() { "caption" } else { "message" };
        self.session.active = Some(Active { thread, at });
        let say = self.relayed(line, id, words, letter.medium.clone());
        self.out.tells.push(Tell { to: line.other, say, level: Level::Ring, thread: Some(thread) });
        self.change(Change::AddMessage(Message { id, thread, author, text: text.clone(), masked, at }));
        self.after_guard(line, Veiled { message: id, whole: clean, text, kinds: verdict.kinds, place });
    }

    /// As the other side reads it.
    fn relayed(&self, line: &ThreadLine, id: MessageId, words: Styled, medium: Option<Medium>) -> Say {
        let from = self.me.name.as_ref().map(ToString::to_string).unwrap_or_default();
        let asks = line.side == Side::Provider && line.state == State::Open;
        let question = asks.then_some((line.job, id));
        let answered = self.input.about.filter(|about| about.thread == Some(line.id) && about.message != id);
        let answers = answered.map(|about| about.message);
        let (code, thread, id) = (line.code.clone(), Some(line.id), Some(id));
        Say::Relayed(Box::new(Relayed {
            from,
            code,
            thread,
            medium,
            words,
            question,
            id,
            passed: false,
            answers,
        }))
    }

    fn after_guard(&mut self, line: &ThreadLine, veiled: Veiled) {
        if !veiled.kinds.is_empty() {
            self.follow_hiding(line, veiled);
        }
    }

    fn said_before(&self, thread: ThreadId) -> guard::Context<'_> {
        let earlier = self.facts.recent.iter().map(String::as_str);
        let loaded = self.facts.exchange_of == Some(thread);
        let said = self.facts.exchange.iter().map(|(own, text)| (*own, text.as_str()));
        let asked = loaded && guard::was_asked_in(said);
        guard::Context { earlier: earlier.filter(|_| loaded).collect(), asked }
    }

    /// Somebody changed a message of theirs.
    pub(super) fn edited(&mut self, text: Option<&str>) {
        let has_medium = self.input.medium.is_some();
        let text = text.or(has_medium.then_some(""));
        let words = text.map(|text| self.input.styled(text).clean(MESSAGE));
        let words = words.filter(|words| has_medium || !words.text.is_empty());
        match self.input.about.filter(|about| about.own).map(|about| (about.message, about.thread)) {
            Some((message, Some(thread))) => self.revise(message, thread, words),
            Some((message, None)) => self.revise_held(message, words),
            None if self.has_agreed() => {
                // It has a name from now on, so that it is answered once.
                self.named = Some(MessageId(self.fresh()));
                self.tell_me(Say::EditNotPassed);
            }
            None => {}
        }
    }

    /// The copy follows, as far as the guard lets it.
    fn revise(&mut self, id: MessageId, thread: ThreadId, words: Option<Styled>) {
        let Some(line) = self.line(thread).filter(|line| line.open) else {
            return self.tell_me(Say::ThreadOver { code: None });
        };
        let (Some(clean), Some(old)) = (words, self.own_message(id)) else {
            return self.tell_me(Say::EditNotPassed);
        };
        let (before, after) = self.said_around(&old.text);
        let earlier = before.iter().chain(&after).map(String::as_str).collect();
        let asked = self.was_asked_before(&old.text);
        let verdict = guard::check(&clean.text, &guard::Context { earlier, asked });
        let words = clean.masked(&verdict);
        if completes_a_leak(&before, &words.text, &after) {
            return self.tell_me(Say::EditNotPassed);
        }
        let (text, masked) = (words.text.clone(), verdict.is_leak());
        let say = self.relayed(&line, id, words, self.input.medium.clone());
        self.follows.push(Following::Copy { message: id, say: Box::new(say) });
        self.change(Change::ReviseMessage { id, text: text.clone(), masked });
        self.void_hiding(id);
        let (kinds, place) = (verdict.kinds, "edit");
        self.after_guard(&line, Veiled { message: id, whole: clean, text, kinds, place });
    }

    /// Whether the other side had just asked for a contact when that text was written.
    fn was_asked_before(&self, text: &str) -> bool {
        let said = &self.facts.exchange;
        let at = said.iter().rposition(|(own, said)| *own && said == text).unwrap_or(said.len());
        guard::was_asked_in(said[..at].iter().map(|(own, said)| (*own, said.as_str())))
    }

    /// What the author wrote lately, before and after that text.
    fn said_around(&self, text: &str) -> (Vec<String>, Vec<String>) {
        let mut before = self.facts.recent.clone();
        let at = before.iter().rposition(|said| said == text);
        let after = at.map(|at| before.split_off(at).split_off(1)).unwrap_or_default();
        (before, after)
    }

    /// What waits for its address reads as its author last wrote it.
    fn revise_held(&mut self, message: MessageId, words: Option<Styled>) {
        if let (Some(Flow::ForWhom(held)), Some(words)) = (self.session.flows.last_mut(), words)
            && held.name == Some(message)
        {
            (held.words, held.medium) = (words, self.input.medium.clone());
            if self.session.is_asking() {
                self.ask_open(None);
            }
        }
    }

    /// Takes the message back that `/undo` replies to.
    pub(super) fn undo(&mut self) {
        let about = self.input.about.filter(|about| about.own);
        let Some((about, message)) = about.and_then(|about| Some((about, self.own_message(about.message)?)))
        else {
            return self.tell_me(Say::Relay(RelaySay::UndoWhat));
        };
        if self.now() - message.at >= DELETABLE_FOR {
            return self.tell_me(Say::Relay(RelaySay::TooLate));
        }
        let line = about.thread.and_then(|thread| self.line(thread));
        let to = line.map(|line| line.other_name).unwrap_or_default();
        self.change(Change::WithdrawMessage(message.id));
        self.void_hiding(message.id);
        let say = Box::new(Say::Relay(RelaySay::Withdrawn));
        self.follows.push(Following::Copy { message: message.id, say });
        self.tell_me(Say::Relay(RelaySay::TakenBack { to }));
    }

    /// Somebody reacted to a message, or took the reaction back: the other side sees it under theirs.
    pub(super) fn reacted(&mut self, emoji: Option<&str>) {
        let Some(about) = self.input.about else { return };
        let line = about.thread.and_then(|thread| self.line(thread)).filter(|line| line.open);
        let Some(line) = line.filter(|_| self.facts.message.is_some()) else { return };
        // Without theirs, the sign that it arrived stands again.
        let ours = (!about.own).then_some(DELIVERED);
        let emoji = emoji.or(ours).map(str::to_owned);
        self.follows.push(Following::Mark { message: about.message, to: line.other, emoji });
    }

    fn line(&self, thread: ThreadId) -> Option<ThreadLine> {
        self.facts.threads.iter().find(|line| line.id == thread).cloned()
    }

    fn own_message(&self, id: MessageId) -> Option<Message> {
        let mine = |message: &&Message| message.id == id && message.author == self.me.id;
        self.facts.message.as_ref().filter(mine).cloned()
    }
}

/// Whether a text that was changed makes a contact of what its author wrote after it.
fn completes_a_leak(before: &[String], text: &str, after: &[String]) -> bool {
    let mut earlier: Vec<&str> = before.iter().map(String::as_str).chain([text]).collect();
    after.iter().any(|later| {
        let context = guard::Context { earlier: earlier.clone(), asked: false };
        earlier.push(later);
        guard::check(later, &context).is_leak()
    })
}
