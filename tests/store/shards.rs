//! Shards: one sender a chat, for as long as its lease.

use chrono::TimeDelta;
use gigline::store::{
    Backend, Store,
    shards::{self, SHARDS},
};

use crate::{database::stories, world::noon};

stories! { noon();
    a_shard_has_one_owner_until_the_lease_lapses,
}

async fn a_shard_has_one_owner_until_the_lease_lapses<DB: Backend>(store: Store<DB>) {
    let (soon, later) = (noon() + TimeDelta::seconds(2), noon() + TimeDelta::seconds(9));
    let mut tx = store.begin().await.unwrap();
    let first = shards::take(&mut tx, "one", 40, noon(), soon).await.unwrap();
    let second = shards::take(&mut tx, "two", SHARDS, noon(), later).await.unwrap();
    assert_eq!((first.len(), second.len()), (40, 24));
    assert!(first.iter().all(|shard| shard.epoch == 1));
    assert_eq!(shards::owned(&mut tx, "one", noon()).await.unwrap(), first);
    for (owner, at, is_held) in [("two", noon(), true), ("one", noon(), false), ("two", soon, false)] {
        assert_eq!(
            shards::is_held_by_another(&mut tx, 0, owner, at).await.unwrap(),
            is_held,
            "{owner} at {at}"
        );
    }
    assert_eq!(shards::next_lapse(&mut tx, "two").await.unwrap(), Some(soon));
    assert_eq!(shards::renew(&mut tx, "one", soon, later).await.unwrap(), [], "too late");
    let taken = shards::take(&mut tx, "two", SHARDS, soon, later).await.unwrap();
    assert!(taken.len() == 40 && taken.iter().all(|shard| shard.epoch == 2));
    assert_eq!(shards::renew(&mut tx, "two", soon, later).await.unwrap().len(), 64);
    shards::free(&mut tx, "one").await.unwrap();
    assert_eq!(shards::owned(&mut tx, "two", soon).await.unwrap().len(), 64, "that is somebody else");
    shards::free(&mut tx, "tw").await.unwrap();
    assert_eq!(shards::take(&mut tx, "one", SHARDS, soon, later).await.unwrap().len(), 64);
    shards::free(&mut tx, "").await.unwrap();
    assert_eq!(shards::owned(&mut tx, "one", soon).await.unwrap(), []);
}
