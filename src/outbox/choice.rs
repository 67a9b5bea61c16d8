//! Who is spoken to next: whoever has something to hear, as fast as we may speak.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{Outbox, agenda::May};
use crate::{
    ports::{Bucket, Defect, Taken},
    store::{
        Backend, Lane, Order, ReadTx, StoreError,
        outbox::{self as rows, Head, Turn},
    },
};

/// Calls begun in one turn.
const ABREAST: usize = 64;

impl<DB: Backend> Outbox<DB> {
    /// What goes now: chats that may speak are asked whose turn it is.
    pub(super) async fn next_orders(
        &mut self,
        tx: &mut ReadTx<DB>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Order>, StoreError> {
        let shards = self.lease.shards(now);
        if self.agenda.is_look_due(now) {
            let places = rows::places(tx, shards, now).await?;
            self.agenda.looked(places, rows::next_due(tx, shards, now).await?, now);
        }
        if self.room_at.is_some_and(|at| at > now) {
            return Ok(Vec::new());
        }
        let asked = self.chats_to_ask(now);
        let chats: Vec<i64> = asked.iter().map(|head| head.chat).collect();
        let turn = if self.ports.probe.planted(Defect::OrderById) { Turn::ByName } else { Turn::ByNumber };
        let heads = rows::heads(tx, &chats, now, turn).await?;
        let chosen = self.choose(heads, now).await;
        rows::orders(tx, &chosen).await
    }

    /// Who is asked next: chats that are ours, have room, and whose lane is free. One that is not comes back when what
    /// is on its way has come to its end.
    fn chats_to_ask(&mut self, now: DateTime<Utc>) -> Vec<Head> {
        let busy = self.busy_lanes();
        let shards = self.lease.shards(now);
        let limits = &self.limits;
        self.agenda.take(ABREAST.min(self.under_way.room()), now, |head| {
            let waits = [Lane::Talk, head.lane].into_iter().any(|lane| busy.contains(&(head.chat, lane)));
            if waits || !shards.contains(&head.shard) {
                return May::Go;
            }
            limits.room(head.chat, now).map_or_else(May::Wait, |()| May::Speak)
        })
    }

    fn busy_lanes(&self) -> BTreeSet<(i64, Lane)> {
        let unknown = self.in_flight.iter().map(|flight| &flight.head);
        self.under_way.heads().chain(unknown).map(|head| (head.chat, head.lane)).collect()
    }

    /// Those that may go now: nothing of their lane is in flight, and there is room in the limits. The others stay on the
    /// agenda.
    async fn choose(&mut self, heads: Vec<Head>, now: DateTime<Utc>) -> Vec<i64> {
        let mut busy = self.busy_lanes();
        let mut chosen: Vec<Head> = Vec::new();
        for head in heads {
            if !busy.insert((head.chat, head.lane)) {
                continue;
            }
            if chosen.len() == ABREAST.min(self.under_way.room()) || self.limits.take(head.chat, now).is_err()
            {
                self.agenda.put(head);
            } else {
                chosen.push(head);
            }
        }
        let Taken { taken, more_at } = self.take_for_all(chosen.len(), now).await;
        self.room_at = more_at;
        for head in chosen.drain(taken as usize..) {
            self.limits.give_back(head.chat);
            self.agenda.put(head);
        }
        chosen.into_iter().map(|head| head.seq).collect()
    }

    /// Takes so many messages out of what all instances together may send; where they do not hear of each other, out
    /// of our share.
    async fn take_for_all(&mut self, wanted: usize, now: DateTime<Utc>) -> Taken {
        let wanted = u32::try_from(wanted).unwrap_or(u32::MAX);
        let rate = self.limits.per_second();
        if let Some(commons) = self.ports.commons.as_ref().filter(|_| wanted > 0 && rate > 0) {
            // One that was forgotten counts as spent: nobody knows how much of it was.
            let bucket = Bucket { name: "spoken", rate, size: rate, starts_full: false };
            if let Some(taken) = commons.take(bucket, wanted, now).await {
                return taken;
            }
        }
        self.limits.take_share(wanted, self.lease.shards(now).len(), now)
    }
}
