//! Where the next messages may be found: chats that were handed over after a commit, or found by a look at everything.
//!
//! It never says that a row may go, only where to ask. A chat that is not on it has nothing to send: what changes that
//! is handed over, has a time, or is one of our own sends that came to its end.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};

use crate::store::{Mail, outbox::Head};

/// How often everything is looked at: rows may have been written by somebody who rings no bell here.
const GLANCE: TimeDelta = TimeDelta::milliseconds(250);

/// What becomes of a chat that is asked about.
pub(super) enum May {
    /// It is asked.
    Speak,
    /// It is asked then.
    Wait(DateTime<Utc>),
    /// It comes back by itself, or is not ours.
    Go,
}

/// The chats to ask, each at the place of its first row that we heard of.
#[derive(Default)]
pub(super) struct Agenda {
    order: BTreeSet<Head>,
    chats: BTreeMap<i64, Head>,
    later: BTreeSet<(DateTime<Utc>, Head)>,
    /// When everything is looked at; before the first time it is due at once.
    look_at: Option<DateTime<Utc>>,
}

impl Agenda {
    /// Puts a chat on it.
    pub fn put(&mut self, head: Head) {
        let known = self.chats.entry(head.chat).or_insert(head);
        if head < *known {
            self.order.remove(known);
            *known = head;
        }
        self.order.insert(*known);
    }

    /// Puts on it what was handed over.
    pub fn hear(&mut self, mail: Mail) {
        self.later.extend(mail.rows);
        if mail.anywhere {
            self.look_again();
        }
        if let Some(later) = mail.later {
            self.look_at = self.look_at.map(|at| at.min(later));
        }
    }

    /// Everything is to be looked at.
    pub fn look_again(&mut self) {
        self.look_at = None;
    }

    /// Whether it is time to look at everything.
    pub fn is_look_due(&self, now: DateTime<Utc>) -> bool {
        self.look_at.is_none_or(|at| at <= now)
    }

    /// Everything was looked at: rows are due in these places, and further ones from then on.
    pub fn looked(&mut self, places: Vec<Head>, next_due: Option<DateTime<Utc>>, now: DateTime<Utc>) {
        for place in places {
            self.put(place);
        }
        self.look_at = next_due.into_iter().chain([now + GLANCE]).min();
    }

    /// Takes out so many chats at most that may speak now, the first ones.
    pub fn take(&mut self, most: usize, now: DateTime<Utc>, may: impl Fn(&Head) -> May) -> Vec<Head> {
        while let Some((at, head)) = self.later.first().copied().filter(|(at, _)| *at <= now) {
            self.later.remove(&(at, head));
            self.put(head);
        }
        let mut taken = Vec::new();
        while taken.len() < most
            && let Some(head) = self.order.pop_first()
        {
            self.chats.remove(&head.chat);
            match may(&head) {
                May::Speak => taken.push(head),
                May::Wait(until) => drop(self.later.insert((until, head))),
                May::Go => {}
            }
        }
        taken
    }

    /// Whether there is nobody to ask now.
    pub fn is_idle(&self, now: DateTime<Utc>) -> bool {
        self.order.is_empty() && self.later.first().is_none_or(|(at, _)| *at > now)
    }

    /// When there is somebody to ask again, or everything to look at.
    pub fn next_due(&self) -> Option<DateTime<Utc>> {
        self.later.first().map(|(at, _)| *at).into_iter().chain(self.look_at).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Lane;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    fn head(lane: Lane, seq: i64, chat: i64) -> Head {
        Head { lane, seq, chat, shard: 0 }
    }

    fn chats(agenda: &mut Agenda, most: usize, now: i64) -> Vec<i64> {
        agenda.take(most, at(now), |_| May::Speak).iter().map(|head| head.chat).collect()
    }

    #[test]
    fn talk_comes_before_waves_and_each_by_its_turn() {
        let mut agenda = Agenda::default();
        for (lane, seq, chat) in [(Lane::Wave, 1, 7), (Lane::Talk, 4, 8), (Lane::Talk, 3, 9)] {
            agenda.put(head(lane, seq, chat));
        }
        assert_eq!(chats(&mut agenda, 2, 0), [9, 8]);
        assert_eq!(chats(&mut agenda, 2, 0), [7]);
        assert!(agenda.is_idle(at(0)));
    }

    #[test]
    fn a_chat_is_asked_once_and_at_its_first_place() {
        let mut agenda = Agenda::default();
        for (lane, seq, chat) in
            [(Lane::Wave, 1, 7), (Lane::Talk, 2, 8), (Lane::Talk, 3, 7), (Lane::Wave, 4, 8)]
        {
            agenda.put(head(lane, seq, chat));
        }
        assert_eq!(chats(&mut agenda, 9, 0), [8, 7]);
    }

    #[test]
    fn who_has_to_wait_comes_back_at_that_time() {
        let mut agenda = Agenda::default();
        agenda.put(head(Lane::Talk, 1, 7));
        assert_eq!(agenda.take(9, at(0), |_| May::Wait(at(1))), []);
        assert_eq!(agenda.next_due(), Some(at(1)));
        assert_eq!(chats(&mut agenda, 9, 0), [0_i64; 0]);
        assert_eq!(chats(&mut agenda, 9, 1), [7]);
    }

    #[test]
    fn what_is_handed_over_is_asked_when_it_is_due() {
        let mut agenda = Agenda::default();
        let rows = [(at(0), head(Lane::Talk, 1, 7)), (at(1), head(Lane::Talk, 2, 8))].into();
        agenda.hear(Mail { rows, ..Mail::default() });
        assert_eq!(chats(&mut agenda, 9, 0), [7]);
        assert_eq!(chats(&mut agenda, 9, 1), [8]);
    }

    #[test]
    fn everything_is_looked_at_first_then_every_so_often_and_when_something_is_due() {
        let mut agenda = Agenda::default();
        assert!(agenda.is_look_due(at(0)));
        agenda.looked(Vec::new(), Some(at(9)), at(0));
        assert!(!agenda.is_look_due(at(0)));
        assert_eq!(agenda.next_due(), Some(at(0) + GLANCE));
        let half = at(0) + GLANCE / 2;
        agenda.hear(Mail { later: Some(half), ..Mail::default() });
        assert_eq!(agenda.next_due(), Some(half));
        agenda.hear(Mail::ANYWHERE);
        assert!(agenda.is_look_due(at(0)));
    }
}
