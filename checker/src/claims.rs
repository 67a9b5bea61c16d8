//! An update we said we have has happened, once.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    evidence::{Entry, Event},
    rows::Rows,
    words::marked,
};

/// An update, as Telegram wrote it down.
struct Made {
    person: i64,
    steps: bool,
    /// The album it is a part of.
    album: Option<String>,
    /// Followed words in it.
    words: Vec<String>,
}

/// Updates and the claims on them.
#[derive(Default)]
pub struct Claims {
    made: BTreeMap<i64, Made>,
    claimed: BTreeSet<String>,
    newest: BTreeSet<i64>,
    /// Events of the payment provider that were answered with 2xx.
    told_events: BTreeSet<String>,
}

impl Claims {
    /// Takes in the updates that were made.
    pub fn hear(&mut self, log: &[Entry]) {
        for entry in log {
            if let Event::UpdateMade { update_id, kind, person, update } = &entry.event {
                let in_private = update[kind.as_str()]["chat"]["type"] != "group";
                let steps = in_private && kind != "my_chat_member";
                let album = update[kind.as_str()]["media_group_id"].as_str().map(str::to_owned);
                // A press carries the message it is below, which quotes others.
                let typed = ["text", "caption"].map(|part| update[kind.as_str()][part].as_str());
                let words = typed.into_iter().flatten().flat_map(marked).map(str::to_owned).collect();
                self.made.insert(*update_id, Made { person: *person, steps, album, words });
            }
        }
    }

    /// Takes in the newest claims; rows go when they are old, so what was seen once counts.
    pub fn claimed(&mut self, newest: Vec<String>) {
        for key in newest {
            if self.claimed.insert(key.clone()) {
                self.newest.extend(key.parse::<i64>());
            }
        }
    }

    /// Words of somebody that we had taken in before the last look.
    pub fn said(&self, account: i64) -> impl Iterator<Item = String> {
        let theirs = self.made.iter().filter(move |(_, made)| made.person == account);
        let known = |id: &i64| self.claimed.contains(&id.to_string()) && !self.newest.contains(id);
        theirs.filter(move |(id, _)| known(id)).flat_map(|(_, made)| made.words.iter().cloned())
    }

    /// Whose updates were claimed since the last look.
    pub fn take_authors(&mut self) -> BTreeSet<i64> {
        let newest = std::mem::take(&mut self.newest);
        newest.iter().filter_map(|update| self.made.get(update)).map(|made| made.person).collect()
    }

    /// Who brought an update was answered with 2xx.
    pub fn told_ok(&self, update: i64) -> Option<String> {
        let claimed = self.claimed.contains(&update.to_string());
        (!claimed).then(|| format!("update {update} was answered with 2xx and has no claim"))
    }

    /// The payment provider was told that we have an event of its.
    pub fn told_ok_event(&mut self, event: &str) {
        self.told_events.insert(event.to_owned());
    }

    /// Telegram forgot updates because we have them.
    pub fn acknowledged(&self, log: &[Entry]) -> Vec<String> {
        let acknowledged = log.iter().filter_map(|entry| match entry.event {
            Event::UpdateAcknowledged { update_id } => Some(update_id),
            _ => None,
        });
        acknowledged.filter_map(|update| self.told_ok(update)).collect()
    }

    /// Every claim is of an update, nothing waits, and every conversation moved once for each claim on it; and at most
    /// once more for each album, which the clock may have ended.
    pub async fn at_rest(&self, rows: &mut Rows, pending: usize) -> Vec<String> {
        let mut broken = Vec::new();
        if pending > 0 {
            broken.push(format!("{pending} updates still wait at Telegram"));
        }
        let (mut steps, mut albums) = (BTreeMap::<i64, usize>::new(), BTreeMap::<i64, BTreeSet<&str>>::new());
        for key in &self.claimed {
            match key.parse().ok().and_then(|update: i64| self.made.get(&update)) {
                Some(made) => {
                    *steps.entry(made.person).or_default() += usize::from(made.steps);
                    albums.entry(made.person).or_default().extend(made.album.as_deref());
                }
                None => broken.push(format!("{key} is claimed, and no update")),
            }
        }
        let events: BTreeSet<String> = rows.claimed_events().await.into_iter().collect();
        let forgotten = self.told_events.difference(&events);
        broken.extend(forgotten.map(|event| format!("{event} was answered with 2xx and has no claim")));
        for (source, key, why) in rows.dead_letters().await {
            broken.push(format!("{source} {key} failed by our fault: {why}"));
        }
        // Who was erased and came back has had two conversations.
        let mut moved = BTreeMap::<i64, i64>::new();
        for person in rows.people().await {
            *moved.entry(person.telegram_id).or_default() += person.steps;
        }
        for (id, moved) in moved {
            let claimed = steps.get(&id).copied().unwrap_or(0);
            let most = claimed + albums.get(&id).map_or(0, BTreeSet::len);
            if !usize::try_from(moved).is_ok_and(|moved| (claimed..=most).contains(&moved)) {
                broken.push(format!("{id} has {claimed} claims and a conversation of {moved} steps"));
            }
        }
        broken
    }
}
