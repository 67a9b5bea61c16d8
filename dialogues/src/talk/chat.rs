//! Texts between two people, and texts to the house.

use domain::{
    ids::{JobCode, MessageId, ThreadId},
    job::{Level, Refusal},
    parcel::Cleaning,
    text::{self, Styled},
};

use crate::{
    flows::{Answer, Conversation, Flow, ForWhom, MESSAGE, PostThis, SendingPlace, guarded},
    input::{Along, Did, Kind},
    rendered::Spot,
    route::{Reply, Route, Situation, route},
    say::{RelaySay, Say, TalkSoFar},
    session::Active,
    step::Tell,
    talk::{Letter, Talk, answer_of},
};

/// Most letters of a message where several stand together.
const LONGEST_LINE: usize = 250;
/// Most graphemes of what is offered as a request.
const NEED: usize = 1_000;

impl Talk<'_, '_> {
    pub(super) fn text(&mut self, text: &str) {
        if !self.has_agreed() {
            return self.text_before_consent(text);
        }
        let held = self.is_holding();
        match route(&self.situation()) {
            Route::Thread(thread) => self.relay_to(thread, self.input.styled(text)),
            Route::Over => self.tell_me(Say::ThreadOver { code: None }),
            // A held message grows; its question stays.
            _ if held => self.answer(&Answer::Text(text)),
            Route::Question => self.answer(&Answer::Text(text)),
            Route::Ask { answers } => self.hold(&self.input.styled(text), answers),
            Route::House => self.text_to_the_house(text),
        }
    }

    /// Keeps a message until its writer says for whom it is.
    fn hold(&mut self, words: &Styled, answers: bool) {
        self.named = Some(MessageId(self.fresh()));
        let letter = Letter { name: self.named, ..self.letter(words.clean(MESSAGE)) };
        let album = self.input.along.album.clone();
        self.open_above(Flow::ForWhom(ForWhom { letter, more: Vec::new(), album, answers }));
    }

    /// What came in, with these words.
    pub(super) fn letter(&self, words: Styled) -> Letter {
        let Along { forwarded, file, .. } = &self.input.along;
        Letter {
            words,
            medium: self.input.medium(),
            name: None,
            file: file.as_ref().filter(|_| self.input.medium.is_none()).map(|enclosed| enclosed.file.clone()),
            spot: self.spot(),
            forwarded: *forwarded,
        }
    }

    /// The place that came in.
    pub(crate) fn spot(&self) -> Option<Spot> {
        match &self.input.did {
            Did::Pin(at) => Some(Spot { at: *at, named: self.input.along.named.clone() }),
            _ => None,
        }
    }

    /// Whether a message waits for its address.
    fn is_holding(&self) -> bool {
        matches!(self.session.open_flow(), Some(Flow::ForWhom(_)))
    }

    fn situation(&self) -> Situation<'_> {
        let reply = match (self.input.thread(), self.input.on) {
            _ if !matches!(self.input.did, Did::Text(_) | Did::Other(_) | Did::Pin(_)) => Reply::No,
            (Some(thread), _) => Reply::Thread(thread),
            (None, Some(on)) if Some(on.post) == self.session.question => Reply::Question,
            (None, Some(_)) => Reply::Elsewhere,
            (None, None) if self.input.along.lost_reply => Reply::Elsewhere,
            (None, None) => Reply::No,
        };
        Situation {
            reply,
            asked_at: self.session.asked_at.filter(|_| self.session.is_asking()),
            active: self.session.active,
            threads: &self.facts.threads,
            now: self.now(),
        }
    }

    /// A pin: an answer, or a place for somebody, which only goes with its sender's word.
    pub(super) fn pin(&mut self, answer: &Answer<'_>) {
        if !self.has_agreed() {
            return self.home();
        }
        let asks = self.session.is_asking();
        match route(&self.situation()) {
            Route::Thread(thread) => {
                self.named = Some(MessageId(self.fresh()));
                let (name, forwarded) = (self.named, self.input.along.forwarded);
                let Some(spot) = self.spot() else { return };
                self.open_above(Flow::SendPlace(SendingPlace { spot, thread, name, forwarded }));
            }
            Route::Over => self.tell_me(Say::ThreadOver { code: None }),
            _ if asks => self.answer(answer),
            Route::Ask { .. } => self.hold(&Styled::default(), false),
            Route::Question | Route::House => self.home(),
        }
    }

    /// Something that is no text: passed on like one if it may be, refused kindly if not.
    pub(super) fn beside_text(&mut self, kind: Kind) {
        if self.has_agreed() && self.next_part(kind) {
            return;
        }
        let held = self.is_holding();
        let answer = answer_of(self.input).unwrap_or(Answer::Other(kind));
        match route(&self.situation()) {
            _ if !self.has_agreed() => self.home(),
            Route::Question => self.answer(&answer),
            _ if held => self.answer(&answer),
            Route::House => self.home(),
            Route::Over => self.tell_me(Say::ThreadOver { code: None }),
            Route::Thread(thread) if self.passes(Some(thread)) => match self.input.along.album.clone() {
                Some(group) => self.begin_album_to(thread, &group),
                None => self.relay_to(thread, self.input.caption()),
            },
            Route::Ask { .. } if self.passes(None) => {
                let answers = matches!(answer, Answer::Photo(_)) && self.asks_for_photos();
                self.hold(&self.input.caption(), answers);
            }
            Route::Thread(_) | Route::Ask { .. } => self.not_passed(kind),
        }
    }

    /// Whether the open question takes photos.
    fn asks_for_photos(&self) -> bool {
        let open = self.session.open_flow().and_then(|flow| flow.prompt(self));
        open.is_some_and(|prompt| prompt.takes_photos())
    }

    /// Whether what came in is passed on at all; one that nobody can clean only where the job lets it.
    fn passes(&self, thread: Option<ThreadId>) -> bool {
        let cleaned = self
            .input
            .along
            .file
            .as_ref()
            .is_none_or(|file| !matches!(file.file.cleaning, Cleaning::Nothing { .. }));
        let mut lines =
            self.facts.threads.iter().filter(|line| thread.is_none_or(|thread| thread == line.id));
        self.input.medium().is_some() && (cleaned || lines.any(|line| line.open && line.documents))
    }

    fn begin_album_to(&mut self, thread: ThreadId, group: &str) {
        if let Some(line) = self.facts.threads.iter().find(|known| known.id == thread).cloned() {
            self.begin_album(group, &line);
        }
    }

    /// Refuses something kindly: an album once for all its parts.
    pub(super) fn not_passed(&mut self, kind: Kind) {
        let album = self.input.along.album.clone();
        if album.is_some() && self.session.refused_album == album {
            return;
        }
        self.session.refused_album = album;
        if self.facts.threads.iter().any(|thread| thread.open) {
            self.tell_me(Say::Relay(RelaySay::NotPassed(kind)));
        } else {
            self.home();
        }
    }

    /// A job by its code, or something that may become one.
    fn text_to_the_house(&mut self, text: &str) {
        if text.trim_start().starts_with('#') && JobCode::read(text).is_some() {
            return match self.facts.code {
                Some(job) => self.show_card(job),
                None => self.tell_me(Say::Refused(Refusal::NotYours)),
            };
        }
        match guarded(text, NEED) {
            Ok((need, note)) => {
                self.note_request(note.as_ref());
                self.open(Flow::PostThis(PostThis { need }));
            }
            Err(_) => self.home(),
        }
    }

    fn relay_to(&mut self, thread: ThreadId, words: Styled) {
        match self.facts.threads.iter().find(|known| known.id == thread).cloned() {
            Some(line) => {
                self.named = Some(MessageId(self.fresh()));
                let letter = Letter { name: self.named, ..self.letter(words) };
                self.relay(&line, &letter);
            }
            None => self.tell_me(Say::ThreadOver { code: None }),
        }
    }

    /// What was last written in one of their conversations, also in one that is over.
    pub(super) fn read_talk(&mut self, thread: ThreadId) {
        let line = self.facts.threads.iter().find(|line| line.id == thread).cloned();
        let Some(line) = line else { return self.tell_me(Say::ThreadOver { code: None }) };
        let said = self.facts.talk.iter().filter(|message| message.thread == thread);
        let lines = said
            .map(|said| (said.author == self.me.id, text::cut(&said.text, LONGEST_LINE).to_owned()))
            .collect();
        let (other, code, open) = (line.other_name, line.code, line.open);
        self.tell_me(Say::Talk(Box::new(TalkSoFar { thread, other, code, open, lines })));
    }

    /// From now on they write to this person.
    pub(super) fn talk_to(&mut self, thread: ThreadId) {
        let line = self.facts.threads.iter().find(|line| line.id == thread && line.open).cloned();
        let Some(line) = line else { return self.tell_me(Say::ThreadOver { code: None }) };
        self.session.active = Some(Active { thread, at: self.now() });
        if self.is_holding() {
            // What they wrote before still waits for their word; a name on a button is not it.
            return self.ask_open(None);
        }
        self.put_aside();
        let say = Say::Talking { to: line.other_name, code: line.code };
        self.out.tells.push(Tell { to: self.me.id, say, level: Level::Quiet, thread: Some(thread) });
    }
}
