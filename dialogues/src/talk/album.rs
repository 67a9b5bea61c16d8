//! Several pictures or files sent as one. Telegram brings an album part by part and never says which is the last: the
//! clock does, or whatever its sender does next.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    change::{Due, Timer},
    facts::ThreadLine,
    ids::{AlbumId, MessageId, PersonId, ThreadId, TimerId},
};

use crate::{
    flows::{Flow, ForWhom},
    input::Kind,
    say::Relayed,
    session::{Gathering, Session},
    talk::{Letter, Talk},
};

/// How long after the latest part the next one may come.
const NEXT_PART: TimeDelta = TimeDelta::milliseconds(1_500);
/// As many as Telegram shows as one.
const MOST: usize = 10;

impl Session {
    /// Whether the clock has the last word about that album: a later part has set a later clock, and what has gone
    /// out needs none.
    pub fn ends_album(&self, group: &str, now: DateTime<Utc>) -> bool {
        self.album.as_ref().is_some_and(|album| {
            album.group == group && !album.parts.is_empty() && now - album.at >= NEXT_PART
        })
    }
}

impl Talk<'_, '_> {
    /// What its sender does next closes an album, unless it is a part of it.
    pub(super) fn close_other_album(&mut self) {
        let group = self.input.along.album.as_ref();
        if self.session.album.as_ref().is_some_and(|album| Some(&album.group) != group) {
            self.close_album();
        }
    }

    /// The clock says that no further part comes.
    pub(super) fn album_over(&mut self, group: &str) {
        if self.session.ends_album(group, self.now()) {
            self.close_album();
        }
    }

    /// An album goes out with what there is of it.
    fn close_album(&mut self) {
        let Some(album) = &mut self.session.album else { return };
        let (to, thread, parts) = (album.to, album.thread, std::mem::take(&mut album.parts));
        self.pass_all_on(to, thread, parts);
    }

    fn pass_all_on(&mut self, to: PersonId, thread: ThreadId, mut parts: Vec<Relayed>) {
        if let [alone] = parts.as_mut_slice() {
            alone.album = None;
        }
        for (at, mut part) in parts.into_iter().enumerate() {
            part.continued = at > 0;
            self.hand_over(to, thread, part);
        }
    }

    /// A part of an album that is known; whether it was one.
    pub(super) fn next_part(&mut self, kind: Kind) -> bool {
        let Some(group) = self.input.along.album.clone() else { return false };
        let is_known = self.session.album.as_ref().is_some_and(|album| album.group == group);
        if !is_known {
            return self.held_part(&group);
        }
        if self.input.medium().is_none() {
            self.not_passed(kind);
            return true;
        }
        let Some(album) = self.session.album.clone() else { return false };
        let line = self.facts.threads.iter().find(|line| line.id == album.thread).cloned();
        let Some(line) = line else { return false };
        if album.parts.is_empty() || album.parts.len() >= MOST {
            self.late_part(&line, album.first);
        } else {
            self.gather(&line, album);
        }
        true
    }

    /// The first part of an album whose way is known.
    pub(super) fn begin_album(&mut self, group: &str, line: &ThreadLine) {
        let (album, first) = (AlbumId(self.fresh()), MessageId(self.fresh()));
        let (group, thread, to, at) = (group.to_owned(), line.id, line.other, self.now());
        self.named = Some(first);
        self.gather(line, Gathering { group, thread, to, album, first, at, parts: Vec::new() });
    }

    fn gather(&mut self, line: &ThreadLine, mut album: Gathering) {
        let name = self.named.take().unwrap_or_else(|| MessageId(self.fresh()));
        self.named = Some(name);
        let letter = Letter { name: Some(name), ..self.letter(self.input.caption()) };
        let Some(relayed) = self.prepare(line, &letter, Some(album.album)) else { return };
        // An album has no buttons.
        album.parts.push(Relayed { question: None, ..relayed });
        album.at = self.now();
        let (person, group) = (self.me.id, album.group.clone());
        let (id, due) = (TimerId(self.fresh()), album.at + NEXT_PART);
        self.out.timers.push(Timer { id, due, what: Due::Album { person, group } });
        self.session.album = Some(album);
    }

    /// The album is gone already: it follows alone, as an answer to it.
    fn late_part(&mut self, line: &ThreadLine, first: MessageId) {
        let name = MessageId(self.fresh());
        self.named = Some(name);
        let letter = Letter { name: Some(name), ..self.letter(self.input.caption()) };
        if let Some(relayed) = self.prepare(line, &letter, None) {
            self.hand_over(line.other, line.id, Relayed { answers: Some(first), ..relayed });
        }
    }

    /// A part of an album that waits for its address waits with it, and nothing is asked again.
    fn held_part(&mut self, group: &str) -> bool {
        let name = MessageId(self.fresh());
        let letter = Letter { name: Some(name), ..self.letter(self.input.caption()) };
        match self.session.flows.last_mut() {
            Some(Flow::ForWhom(held)) if held.album.as_deref() == Some(group) && letter.medium.is_some() => {
                held.more.push(letter);
                self.named = Some(name);
                true
            }
            _ => false,
        }
    }

    /// Passes on what waited together for its address.
    pub(crate) fn relay_held(&mut self, line: &ThreadLine, held: &ForWhom) {
        let (Some(group), Some(first)) = (&held.album, held.letter.name) else {
            return self.relay(line, &held.letter);
        };
        let album = AlbumId(self.fresh());
        let letters = std::iter::once(&held.letter).chain(&held.more);
        let parts: Vec<_> = letters.filter_map(|letter| self.prepare(line, letter, Some(album))).collect();
        let parts = parts.into_iter().map(|part| Relayed { question: None, ..part }).collect();
        let (thread, to, at, group) = (line.id, line.other, self.now(), group.clone());
        self.pass_all_on(to, thread, parts);
        self.session.album = Some(Gathering { group, thread, to, album, first, at, parts: Vec::new() });
    }

    /// A message that reads differently before its album has gone out goes out so; else it is handed back.
    pub(super) fn put_in_album(&mut self, relayed: Relayed) -> Option<Relayed> {
        let album = self.session.album.as_mut();
        let part = album.and_then(|album| album.parts.iter_mut().find(|part| part.id == relayed.id));
        let Some(part) = part else { return Some(relayed) };
        (part.words, part.medium) = (relayed.words, relayed.medium);
        None
    }
}
