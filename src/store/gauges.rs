//! Gauges: how much waits, for `/metrics`.

use chrono::{DateTime, Utc};
use sqlx::{query_as, query_scalar};

use super::{Backend, ReadTx, Result};

/// How much waits at one moment.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Gauges {
    /// Posts to be shown.
    pub outbox_waiting: i64,
    /// Of those, how many are due.
    pub outbox_due: i64,
    /// How long the oldest of these has been due, in seconds.
    pub outbox_age_seconds: i64,
    /// Timers to be reached.
    pub timers_waiting: i64,
    /// Of those, how many are due.
    pub timers_due: i64,
    /// Items that wait for the operator.
    pub cases_waiting: i64,
    /// Pages to pay on that are open, or under way at the payment provider.
    pub payments_open: i64,
    /// Inputs that failed through our fault, ever.
    pub dead_letters: i64,
}

impl Gauges {
    /// Each under the name a monitor knows it by.
    pub fn rows(&self) -> [(&'static str, i64); 8] {
        [
            ("outbox_waiting", self.outbox_waiting),
            ("outbox_due", self.outbox_due),
            ("outbox_age_seconds", self.outbox_age_seconds),
            ("timers_waiting", self.timers_waiting),
            ("timers_due", self.timers_due),
            ("cases_waiting", self.cases_waiting),
            ("payments_open", self.payments_open),
            ("dead_letters", self.dead_letters),
        ]
    }
}

/// Counts everything.
pub async fn read<DB: Backend>(tx: &mut ReadTx<DB>, now: DateTime<Utc>) -> Result<Gauges> {
    let outbox = "SELECT COUNT(*), COUNT(CASE WHEN due <= $1 THEN 1 END), MIN(due) FROM outbox";
    let timers = "SELECT COUNT(*), COUNT(CASE WHEN due <= $1 THEN 1 END) FROM timers";
    let (outbox_waiting, outbox_due, oldest): (i64, i64, Option<DateTime<Utc>>) =
        query_as(outbox).bind(now).fetch_one(tx.conn()).await?;
    let (timers_waiting, timers_due) = query_as(timers).bind(now).fetch_one(tx.conn()).await?;
    let cases = "SELECT COUNT(*) FROM cases WHERE closed_at IS NULL";
    let dead_letters = "SELECT COUNT(*) FROM dead_letters";
    let payments =
        "SELECT COUNT(*) FROM attempts WHERE state IN ('creating', 'open', 'closing', 'processing')";
    Ok(Gauges {
        outbox_waiting,
        outbox_due,
        outbox_age_seconds: oldest.map_or(0, |due| (now - due).num_seconds().max(0)),
        timers_waiting,
        timers_due,
        cases_waiting: query_scalar(cases).fetch_one(tx.conn()).await?,
        payments_open: query_scalar(payments).fetch_one(tx.conn()).await?,
        dead_letters: query_scalar(dead_letters).fetch_one(tx.conn()).await?,
    })
}
