//! Which chats this instance sends to: shards held by a lease, so that each chat has one sender at a time.

use chrono::{DateTime, TimeDelta, Utc};

use crate::store::{Backend, Store, StoreError, shards};

/// A lease is renewed four times before it would lapse.
const RENEWALS: i32 = 4;
/// The longest a slow store lets a lease become: as long, others wait for the chats of who is gone.
const LONGEST: TimeDelta = TimeDelta::seconds(30);

/// The shards this instance holds.
#[derive(Debug)]
pub struct Lease {
    owner: String,
    shards: Vec<i64>,
    until: Option<DateTime<Utc>>,
    renew_at: Option<DateTime<Utc>>,
    /// What it took last to come from the renewal to the calls, twice: a store may be so slow that a lease lapses before
    /// anything is sent, every time.
    needed: TimeDelta,
}

impl Lease {
    /// Nothing is held yet.
    pub fn new(owner: String) -> Self {
        Self { owner, shards: Vec::new(), until: None, renew_at: None, needed: TimeDelta::zero() }
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
        let length = DB::LEASE.max(self.needed);
        let until = now + length;
        let mut tx = store.begin().await?;
        let mut held = shards::renew(&mut tx, &self.owner, now, until).await?;
        let taken = shards::take(&mut tx, &self.owner, shards::SHARDS, now, until).await?;
        tx.commit().await?;
        let grows = !taken.is_empty();
        held.extend(taken);
        self.shards = held.into_iter().map(|shard| shard.number).collect();
        self.until = Some(until);
        self.renew_at = Some(now + length / RENEWALS);
        Ok(grows)
    }

    /// The shards that may be sent to now; none once the lease has lapsed.
    pub fn shards(&self, now: DateTime<Utc>) -> &[i64] {
        let holds = self.until.is_some_and(|until| now < until);
        if holds { &self.shards } else { &[] }
    }

    /// Whether what was held when this turn began is held when its calls are made: whoever stood still meanwhile, or was
    /// that slow to read, may have lost it to another instance.
    pub fn still_holds(&mut self, began: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        self.needed = ((now - began) * 2).min(LONGEST);
        !self.shards(now).is_empty()
    }

    /// When it is time to renew.
    pub fn renew_at(&self) -> Option<DateTime<Utc>> {
        self.renew_at
    }

    /// Lets go of everything, so that another instance need not wait for the lease to lapse.
    pub async fn release<DB: Backend>(&mut self, store: &Store<DB>) -> Result<(), StoreError> {
        let mut tx = store.begin().await?;
        shards::free(&mut tx, &self.owner).await?;
        tx.commit().await?;
        (self.shards, self.until) = (Vec::new(), None);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Sqlite;

    fn at(milliseconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::milliseconds(milliseconds)
    }

    async fn store() -> (tempfile::TempDir, Store<Sqlite>) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite:{}", folder.path().join("leases.db").display());
        let store = Store::connect(&url).await.expect("a database");
        store.migrate(at(0)).await.expect("migrations run");
        (folder, store)
    }

    #[tokio::test]
    async fn who_stood_still_until_the_lease_lapsed_holds_nothing() {
        let (_folder, store) = store().await;
        let mut lease = Lease::new("one".into());
        lease.keep(&store, at(0)).await.expect("a lease");
        assert!(lease.still_holds(at(0), at(1_999)));
        assert!(!lease.still_holds(at(0), at(2_000)));
    }

    #[tokio::test]
    async fn who_needs_longer_than_a_lease_is_given_a_longer_one() {
        let (_folder, store) = store().await;
        let mut lease = Lease::new("one".into());
        lease.keep(&store, at(0)).await.expect("a lease");
        assert!(!lease.still_holds(at(0), at(3_000)));
        lease.keep(&store, at(3_000)).await.expect("a lease");
        assert!(lease.still_holds(at(3_000), at(6_000)));
        let mut other = Lease::new("other".into());
        other.keep(&store, at(8_900)).await.expect("a look");
        assert!(other.shards(at(8_900)).is_empty(), "others wait for it that long");
    }
}
