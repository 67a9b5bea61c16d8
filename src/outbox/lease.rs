//! Which chats this instance sends to: shards held by a lease, so that each chat has one sender at a time.

use chrono::{DateTime, TimeDelta, Utc};

use crate::store::{Backend, Store, StoreError, shards};

/// A lease is renewed four times before it would lapse.
const RENEWALS: i32 = 4;

/// The shards this instance holds.
#[derive(Debug)]
pub struct Lease {
    owner: String,
    shards: Vec<i64>,
    until: Option<DateTime<Utc>>,
    renew_at: Option<DateTime<Utc>>,
}

impl Lease {
    /// Nothing is held yet.
    pub fn new(owner: String) -> Self {
        Self { owner, shards: Vec::new(), until: None, renew_at: None }
    }

    /// Renews what is held and takes what lapsed, when it is time to; whether anything was taken.
    pub async fn keep<DB: Backend>(
        &mut self,
        store: &Store<DB>,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        if self.renew_at.is_some_and(|at| now < at) {
            return Ok(false);
        }
        let until = now + DB::LEASE;
        let mut tx = store.begin().await?;
        let mut held = shards::renew(&mut tx, &self.owner, now, until).await?;
        let taken = shards::take(&mut tx, &self.owner, shards::SHARDS, now, until).await?;
        tx.commit().await?;
        let grows = !taken.is_empty();
        held.extend(taken);
        self.shards = held.into_iter().map(|shard| shard.number).collect();
        self.until = Some(until);
        self.renew_at =
            Some(now + TimeDelta::milliseconds(DB::LEASE.num_milliseconds() / i64::from(RENEWALS)));
        Ok(grows)
    }

    /// The shards that may be sent to now; none once the lease has lapsed.
    pub fn shards(&self, now: DateTime<Utc>) -> &[i64] {
        let holds = self.until.is_some_and(|until| now < until);
        if holds { &self.shards } else { &[] }
    }

    /// When it is time to renew.
    pub fn renew_at(&self) -> Option<DateTime<Utc>> {
        self.renew_at
    }

    /// Lets go of everything, so that another instance need not wait for the lease to lapse.
    pub async fn release<DB: Backend>(&mut self, store: &Store<DB>) -> Result<(), StoreError> {
        let mut tx = store.begin().await?;
        shards::release(&mut tx, &self.owner).await?;
        tx.commit().await?;
        (self.shards, self.until) = (Vec::new(), None);
        Ok(())
    }
}
