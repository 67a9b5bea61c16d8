//! What instances hold in common in a real Redis, which `TEST_REDIS_URL` names, and what they do without one.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use chrono::{DateTime, Utc};
use gigline::{
    clock::{RandomIds, SystemClock},
    commons::RedisCommons,
    ports::{Bucket, Clock as _, Commons as _, Ids as _, Taken},
};
use tokio::time::timeout;

/// What all may send in a second.
const SPOKEN: Bucket<'static> = Bucket { name: "spoken", rate: 30, size: 30, starts_full: false };
/// What is heard of one person.
const HEARD: Bucket<'static> = Bucket { name: "heard:7", rate: 1, size: 20, starts_full: true };
const PATIENCE: Duration = Duration::from_secs(30);

#[tokio::test]
async fn two_instances_hear_of_a_person_no_more_than_one_would() {
    let [one, other] = instances();
    let mut heard = 0;
    for instance in [&one, &other, &one, &other] {
        heard += taken(instance, HEARD, 10).await.taken;
    }
    // A second may pass meanwhile, or a few on a busy machine, and each brings one more.
    assert!((20..30).contains(&heard), "{heard} of 40");
    let elsewhere = Bucket { name: "heard:8", ..HEARD };
    assert_eq!(taken(&other, elsewhere, 5).await, Taken { taken: 5, more_at: None });
}

#[tokio::test]
async fn a_rate_that_redis_forgot_counts_as_spent() {
    let [one, other] = instances();
    let Taken { taken: first, more_at } = taken(&one, SPOKEN, 16).await;
    assert_eq!(first, 0, "nobody knows what was sent a moment ago");
    assert!(more_at.is_some_and(|at| at <= now() + chrono::TimeDelta::milliseconds(34)), "{more_at:?}");
    // It fills while they wait, as fast as for one.
    let mut sent = 0;
    while sent < 6 {
        sent += taken(&one, SPOKEN, 1).await.taken + taken(&other, SPOKEN, 1).await.taken;
    }
}

#[tokio::test]
async fn two_markets_in_one_redis_know_nothing_of_each_other() {
    let ([one, _], [stranger, _]) = (instances(), instances());
    assert_eq!(taken(&one, HEARD, 20).await.taken, 20);
    assert_eq!(taken(&stranger, HEARD, 20).await.taken, 20);
}

#[tokio::test]
async fn a_ring_is_heard_by_the_others() {
    let [one, other] = instances();
    let (here, there) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let exchange = async {
        let count = |rings: &AtomicUsize| _ = rings.fetch_add(1, Ordering::Relaxed);
        let (ours, theirs) = (|| count(&here), || count(&there));
        tokio::join!(one.exchange(&ours), other.exchange(&theirs));
    };
    let ringing = async {
        reaches(&here, 1).await;
        reaches(&there, 1).await;
        one.ring();
        reaches(&there, 2).await;
        other.ring();
        reaches(&here, 2).await;
    };
    tokio::select! {
        () = exchange => panic!("Redis is gone"),
        () = ringing => {}
    }
    let heard = (here.into_inner(), there.into_inner());
    assert_eq!(heard, (2, 2), "once at the beginning and once of the other; nobody hears their own");
}

#[tokio::test]
async fn without_redis_nobody_waits() {
    let alone = RedisCommons::open("redis://127.0.0.1:1", 1, "alone".into()).expect("a client");
    assert_eq!(alone.take(HEARD, 1, now()).await, None);
    assert!(!alone.answers().await);
    timeout(PATIENCE, alone.exchange(&|| panic!("there is nobody"))).await.expect("it gives up");
}

/// Two instances of one market that nobody used before.
fn instances() -> [RedisCommons; 2] {
    let url = std::env::var("TEST_REDIS_URL").expect("TEST_REDIS_URL names a Redis");
    let bot = i64::from_le_bytes(RandomIds.random().to_le_bytes()[..8].try_into().expect("eight bytes"));
    ["one", "other"].map(|run| RedisCommons::open(&url, bot, run.into()).expect("a client"))
}

async fn taken(instance: &RedisCommons, bucket: Bucket<'_>, wanted: u32) -> Taken {
    instance.take(bucket, wanted, now()).await.expect("Redis answers")
}

async fn reaches(rings: &AtomicUsize, wanted: usize) {
    let reached = async {
        while rings.load(Ordering::Relaxed) < wanted {
            tokio::task::yield_now().await;
        }
    };
    timeout(PATIENCE, reached).await.expect("a ring");
}

fn now() -> DateTime<Utc> {
    SystemClock.now()
}
