//! Forgets what is no longer needed: claims and tries of what Telegram will not repeat (its numbering restarts at random
//! after a quiet week), files that will not be sent any more, and what people said once its time is over
//! (`[retention]` of the profile). A batch is a transaction of its own.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::PostId,
    market::{Market, Retention},
};

use crate::{
    ports::Pumped,
    store::{
        Backend, Store, StoreError, claims, parcels, responses,
        retention::{self, Ended},
        tries,
    },
};

/// Files that were cleaned and never sent are kept as long as Telegram might still ask us to.
const FILES_KEPT: TimeDelta = TimeDelta::hours(72);
const EVERY: TimeDelta = TimeDelta::hours(1);
/// How many rows of a kind go in one transaction.
const BATCH: i64 = 200;

/// What is swept, in this order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Updates,
    Talk,
    Places,
    Cases,
    Audit,
    Answers,
    Failed,
    Sent,
}

impl Kind {
    const ALL: [Self; 8] = [
        Self::Updates,
        Self::Talk,
        Self::Places,
        Self::Cases,
        Self::Audit,
        Self::Answers,
        Self::Failed,
        Self::Sent,
    ];
}

/// Sweeps once an hour.
pub struct Housekeeping<DB: Backend> {
    store: Store<DB>,
    market: Arc<Market>,
    due: Option<DateTime<Utc>>,
    /// What is left of the present sweep.
    left: Vec<Kind>,
    /// How far the sweeps came: what ended does not begin again.
    talk: Option<Ended>,
    places: Option<Ended>,
    sent: Option<PostId>,
}

impl<DB: Backend> Housekeeping<DB> {
    /// Sweeps this store; the first time at once.
    pub fn new(store: Store<DB>, market: Arc<Market>) -> Self {
        Self { store, market, due: None, left: Vec::new(), talk: None, places: None, sent: None }
    }

    /// Sweeps a batch, if it is time.
    pub async fn pump(&mut self, now: DateTime<Utc>) -> Pumped {
        if self.left.is_empty() && self.due.is_none_or(|due| due <= now) {
            self.left = Kind::ALL.into_iter().rev().collect();
            self.sent = None;
            self.due = Some(now + EVERY);
        }
        let Some(kind) = self.left.last().copied() else { return Pumped::idle_until(self.due) };
        match self.sweep(kind, now).await {
            Ok(true) => {}
            Ok(false) => _ = self.left.pop(),
            Err(error) => {
                tracing::warn!(%error, "sweeping failed and will be tried again");
                self.left.clear();
                // How far it came is not sure.
                (self.talk, self.places) = (None, None);
            }
        }
        Pumped::MORE
    }

    /// Whether more of that kind may be left.
    async fn sweep(&mut self, kind: Kind, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let Retention { messages, places, cases, audit, answers, sent, failed, updates } =
            self.market.retention;
        let mut tx = self.store.begin().await?;
        let mut more = false;
        match kind {
            Kind::Updates => {
                claims::prune(&mut tx, "tg:", now - updates.delta()).await?;
                tries::prune(&mut tx, now - updates.delta()).await?;
                parcels::prune(&mut tx, now - FILES_KEPT).await?;
            }
            Kind::Talk => {
                let ended = retention::ended(&mut tx, self.talk, now - messages.delta(), BATCH).await?;
                for (_, job) in &ended {
                    retention::forget_talk(&mut tx, *job).await?;
                }
                more = is_full(ended.len());
                self.talk = ended.last().copied().or(self.talk);
            }
            Kind::Places => {
                let ended = retention::ended(&mut tx, self.places, now - places.delta(), BATCH).await?;
                for (_, job) in &ended {
                    retention::forget_place(&mut tx, *job).await?;
                }
                more = is_full(ended.len());
                self.places = ended.last().copied().or(self.places);
            }
            Kind::Cases => {
                more = retention::forget_cases(&mut tx, now - cases.delta(), now, BATCH).await? > 0;
            }
            Kind::Audit => more = retention::forget_audit(&mut tx, now - audit.delta(), BATCH).await? > 0,
            Kind::Answers => more = responses::forget(&mut tx, now - answers.delta(), BATCH).await? > 0,
            Kind::Failed => more = retention::forget_failed(&mut tx, now - failed.delta(), BATCH).await? > 0,
            Kind::Sent => {
                self.sent = retention::forget_sent(&mut tx, self.sent, now - sent.delta(), BATCH).await?;
                more = self.sent.is_some();
            }
        }
        tx.commit().await?;
        Ok(more)
    }
}

fn is_full(found: usize) -> bool {
    i64::try_from(found).is_ok_and(|found| found == BATCH)
}
