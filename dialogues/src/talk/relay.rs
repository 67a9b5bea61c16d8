//! Words on their way from one to the other: cleaned, guarded, passed on; and followed when their author changes
//! them, takes them back or reacts.

use chrono::TimeDelta;
use domain::{
    change::{Change, Message},
    facts::ThreadLine,
    guard,
    ids::{AlbumId, MessageId, PersonId, ThreadId},
    job::{Level, State},
    parcel::{File, Parcel},
    person::Side,
    text::Styled,
};

use crate::{
    flows::{Flow, MESSAGE},
    input::Kind,
    rendered::Spot,
    say::{DELIVERED, FileTrouble, RelaySay, Relayed, Say},
    session::Active,
    step::{Following, Tell},
    talk::{Letter, Talk, hidden::Veiled},
};

/// Telegram deletes nothing older.
const DELETABLE_FOR: TimeDelta = TimeDelta::hours(48);

impl Talk<'_, '_> {
    /// Passes a message on, cleaned and guarded. Its writer hears of it only if not all of it went through.
    pub fn relay(&mut self, line: &ThreadLine, letter: &Letter) {
        if let Some(relayed) = self.prepare(line, letter, None) {
            self.hand_over(line.other, line.id, relayed);
        }
    }

    /// Passes on what was prepared.
    pub(super) fn hand_over(&mut self, to: PersonId, thread: ThreadId, relayed: Relayed) {
        let say = Say::Relayed(Box::new(relayed));
        self.out.tells.push(Tell { to, say, level: Level::Ring, thread: Some(thread) });
    }

    /// Cleans and guards a message and writes it down; nothing if none of it is passed on.
    pub(super) fn prepare(
        &mut self,
        line: &ThreadLine,
        letter: &Letter,
        album: Option<AlbumId>,
    ) -> Option<Relayed> {
        if !line.open {
            self.tell_me(Say::ThreadOver { code: Some(line.code.clone()) });
            return None;
        }
        let clean = letter.all_words().clean(MESSAGE);
        if self.me.name.is_none() || letter.says_nothing(&clean) {
            let (to, code) = (line.other_name.clone(), line.code.clone());
            self.tell_me(Say::NotDelivered { to, code });
            return None;
        }
        if !self.may_go(line, letter) {
            return None;
        }
        if let Some(barred) = self.barred().filter(|_| !line.state.was_booked()) {
            self.tell_me(barred);
            return None;
        }
        let verdict = guard::check(&clean.text, &self.said_before(line.id));
        let id = letter.name.unwrap_or_else(|| MessageId(self.fresh()));
        let (thread, author, at) = (line.id, self.me.id, self.now());
        let words = clean.masked(&verdict);
        let (text, masked) = (words.text.clone(), verdict.is_leak());
        let place = if letter.medium.is_some() { "caption" } else { "message" };
        self.session.active = Some(Active { thread, at });
        let relayed = Relayed { album, ..self.relayed(line, id, words, letter) };
        if let Some(since) = line.waiting_since.filter(|_| line.side == Side::Provider) {
            self.note_answer(since);
        }
        self.change(Change::AddMessage(Message { id, thread, author, text: text.clone(), masked, at }));
        self.fetch(id, album, letter);
        self.said.push(text.clone());
        self.after_guard(line, Veiled { message: id, whole: clean, text, kinds: verdict.kinds, place });
        Some(relayed)
    }

    /// As the other side reads it.
    fn relayed(&self, line: &ThreadLine, id: MessageId, words: Styled, letter: &Letter) -> Relayed {
        let from = self.me.name.as_ref().map(ToString::to_string).unwrap_or_default();
        let asks = line.side == Side::Provider && line.state == State::Open;
        let answered = self.input.about.filter(|about| about.thread == Some(line.id) && about.message != id);
        Relayed {
            from,
            code: line.code.clone(),
            thread: Some(line.id),
            medium: letter.medium.clone(),
            // What a place is called is as guarded as any words; with nothing left of it, it is a bare pin.
            spot: letter.spot.as_ref().map(|spot| Spot {
                at: spot.at,
                named: words.text.split_once('\n').map(|(title, address)| (title.into(), address.into())),
            }),
            words,
            question: asks.then_some((line.job, id)),
            id: Some(id),
            passed: false,
            answers: answered.map(|about| about.message),
            album: None,
            continued: false,
            forwarded: letter.forwarded,
            uncleaned: letter.is_unclean(),
        }
    }

    /// Whether the file of a message may go at all; its writer hears why not, and that one goes as it is.
    fn may_go(&mut self, line: &ThreadLine, letter: &Letter) -> bool {
        if letter.is_unclean() && !line.documents {
            self.not_passed(Kind::File);
            return false;
        }
        if letter.file.as_ref().is_some_and(File::is_too_large) {
            self.tell_me(Say::Relay(RelaySay::FileStays(FileTrouble::TooLarge)));
            return false;
        }
        if letter.is_unclean() {
            self.tell_me(Say::Relay(RelaySay::Uncleaned));
        }
        true
    }

    /// Has the file of a message fetched.
    fn fetch(&mut self, message: MessageId, album: Option<AlbumId>, letter: &Letter) {
        if let Some(file) = letter.file.clone() {
            self.change(Change::Fetch(Parcel { message, album, file }));
        }
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
        // What this very input said already counts as well.
        let just_now = self.said.iter().map(String::as_str);
        guard::Context { earlier: earlier.filter(|_| loaded).chain(just_now).collect(), asked }
    }

    /// Somebody changed a message of theirs.
    pub(super) fn edited(&mut self, text: Option<&str>) {
        let has_medium = self.input.medium().is_some();
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
        let letter = self.letter(words.clone());
        if !self.may_go(&line, &letter) {
            return;
        }
        let (text, masked) = (words.text.clone(), verdict.is_leak());
        let relayed = self.relayed(&line, id, words, &letter);
        if let Some(relayed) = self.put_in_album(relayed) {
            let say = Box::new(Say::Relayed(Box::new(relayed)));
            self.follows.push(Following::Copy { message: id, say });
        }
        self.change(Change::ReviseMessage { id, text: text.clone(), masked });
        self.fetch(id, None, &letter);
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
        let Some(words) = words else { return };
        let letter = Letter { name: Some(message), ..self.letter(words) };
        if let Some(Flow::ForWhom(held)) = self.session.flows.last_mut()
            && let Some(part) = held.part(message)
        {
            *part = letter;
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
