//! Messages and the rows they stand for: each message is one row's, in its turn, or a repeat that may be.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{evidence::Sent, rows::OrderRow};

/// Who holds a chat says so again every half second, and loses it two seconds after the last time: a send this old
/// may have lost its hold.
const HOLD: TimeDelta = TimeDelta::seconds(1);

/// What is in order in itself: a chat, a lane, and a conversation that a file held up.
type Line<'a> = (i64, &'a str, Option<Uuid>);

/// A message: whose phone, and its number there.
pub type Spot = (i64, i64);

/// A message that showed a post for the first time.
struct First {
    chat: i64,
    lane: String,
    seq: i64,
    message: i64,
    thread: Option<Uuid>,
}

/// What was wanted, in which order, and what became of it.
#[derive(Default)]
pub struct Order {
    /// The latest order of each post.
    orders: BTreeMap<Uuid, OrderRow>,
    /// Messages that are some post's, or were.
    mapped: BTreeMap<Spot, Uuid>,
    first: Vec<First>,
    begun: BTreeSet<Uuid>,
    /// The newest turn that was given out when a message came into being.
    given_out: BTreeMap<Spot, i64>,
    /// Sent, and the outcome not committed, by who sent it.
    in_flight: BTreeMap<usize, BTreeMap<Spot, DateTime<Utc>>>,
    /// Sent, and the outcome not committed when its sender crashed, lost its hold, or lost the answer.
    excused: BTreeSet<Spot>,
    /// Chats in which such a send may be repeated.
    doubtful: BTreeSet<i64>,
    /// Chats of people who were erased, and whose last word may be on its way: no row keeps where it went.
    parting: BTreeSet<i64>,
}

impl Order {
    /// Messages came into being.
    pub fn sent(&mut self, instance: usize, sent: &[Sent], now: DateTime<Utc>) {
        for Sent { chat, message, lost } in sent.iter().copied() {
            let spot = (chat, message);
            self.given_out.insert(spot, self.newest_turn());
            if self.parting.remove(&chat) || lost || self.doubtful.contains(&chat) {
                self.excused.insert(spot);
            }
            self.in_flight.entry(instance).or_default().insert(spot, now);
        }
    }

    /// The outcomes of everything this instance sent are committed.
    pub fn settled(&mut self, instance: usize) {
        self.in_flight.remove(&instance);
    }

    /// What this instance has in flight may be sent again by somebody else.
    pub fn uncertain(&mut self, instance: usize) {
        let spots = self.in_flight.remove(&instance).unwrap_or_default();
        for spot in spots.into_keys() {
            self.doubt(spot);
        }
    }

    /// Holds lapse.
    pub fn time_passed(&mut self, now: DateTime<Utc>) {
        let flights = self.in_flight.values().flatten();
        let old: Vec<Spot> = flights.filter(|(_, at)| now - **at >= HOLD).map(|(spot, _)| *spot).collect();
        for spot in old {
            self.doubt(spot);
        }
    }

    /// Somebody was erased: what is on its way to them is of no row any more.
    pub fn forgotten(&mut self, chat: i64) {
        let spots = self.in_flight.values().flat_map(BTreeMap::keys).copied();
        self.excused.extend(spots.filter(|spot| spot.0 == chat));
        self.parting.insert(chat);
    }

    fn doubt(&mut self, spot: Spot) {
        if !self.mapped.contains_key(&spot) {
            self.excused.insert(spot);
            self.doubtful.insert(spot.0);
        }
    }

    /// Posts are to be shown.
    pub fn ordered(&mut self, orders: Vec<OrderRow>) {
        self.orders.extend(orders.into_iter().map(|order| (order.post, order)));
    }

    /// Which post is which message by now.
    pub fn shown(&mut self, parts: &[(Uuid, i64, i64)]) {
        for &(post, chat, message) in parts {
            if self.mapped.insert((chat, message), post).is_some() {
                continue;
            }
            self.doubtful.remove(&chat);
            if let (true, Some(order)) = (self.begun.insert(post), self.orders.get(&post)) {
                let (lane, seq, thread) = (order.lane.clone(), order.seq, order.thread);
                // A copy that was adopted lay on the phone before its post was to be shown: nobody sent it in its turn.
                let adopted = self.given_out.get(&(chat, message)).is_some_and(|turn| *turn < seq);
                if !adopted {
                    self.first.push(First { chat, lane, seq, message, thread });
                }
            }
        }
    }

    fn newest_turn(&self) -> i64 {
        self.orders.values().map(|order| order.seq).max().unwrap_or(0)
    }

    /// The post a message is or was; none for repeats.
    pub fn post_of(&self, spot: Spot) -> Option<Uuid> {
        self.mapped.get(&spot).copied()
    }

    /// Whether a message may be a repeat.
    pub fn may_repeat(&self, spot: Spot) -> bool {
        self.excused.contains(&spot)
    }

    /// First messages that came before one they had to wait for. Files hold up their own conversation and no other: a
    /// conversation with one is in order in itself.
    pub fn out_of_order(&self) -> Vec<String> {
        // Of a file that could not be passed on nothing is ever sent.
        let held: BTreeSet<Uuid> =
            self.orders.values().filter(|order| order.held).filter_map(|order| order.thread).collect();
        let mut lines: BTreeMap<Line<'_>, Vec<(i64, i64)>> = BTreeMap::new();
        for first in &self.first {
            let alone = first.thread.filter(|thread| held.contains(thread));
            lines.entry((first.chat, &first.lane, alone)).or_default().push((first.message, first.seq));
        }
        let mut broken = Vec::new();
        for ((chat, lane, _), mut firsts) in lines {
            firsts.sort_unstable();
            let swapped = firsts.windows(2).filter(|pair| pair[0].1 > pair[1].1);
            broken.extend(swapped.map(|pair| {
                let ((message, seq), (later, before)) = (pair[0], pair[1]);
                format!("{chat} {lane}: message {message} of turn {seq} came before {later} of turn {before}")
            }));
        }
        broken
    }
}
