//! A whole database moves into another one.

use domain::{
    change::{Change, Message},
    facts::Read,
    ids::{JobId, MessageId, ThreadId},
    job::Answer,
};
use gigline::store::{
    Backend, Class, Sqlite, Store, StoreError, copy,
    dead_letters::{self, DeadLetter},
    outbox::{self, Turn},
    shards::SHARDS,
};

use crate::{
    database::{Place, stories},
    outbox::said,
    world::{
        ANA, BEN, CLEO, after, id, inhabited, known, leak, noon, offered, offers_wanted, taken, thread, told,
        write,
    },
};

stories! { noon();
    everything_arrives_and_life_goes_on_there,
    a_database_that_was_used_is_left_alone,
    a_database_that_is_not_up_to_date_is_not_copied,
}

const TAKEN: JobId = JobId(id_of(100));
const OPEN: JobId = JobId(id_of(101));

const fn id_of(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

/// A market on a file of its own in which something of every kind has happened.
async fn lived_in(place: &Place) -> Store<Sqlite> {
    let store = Store::connect(place.url()).await.unwrap();
    store.migrate(noon()).await.unwrap();
    store.stamp_bot(7).await.unwrap();
    inhabited(&store).await;
    let (posted, wanted) = (leak(100), offers_wanted(101));
    let job = taken(&posted);
    let message = Message {
        id: MessageId(id(9)),
        thread: ThreadId(id(7)),
        author: ANA,
        text: "¿Mañana? 🙂".into(),
        masked: false,
        at: after(1),
    };
    write(
        &store,
        &[
            Change::NewJob(Box::new(posted.clone())),
            Change::SaveDispatch(told(&posted, BEN, Answer::Told)),
            Change::SaveJob(Box::new(job.clone())),
            Change::SaveTerms(offered(&job, 1)),
            Change::OpenThread(thread(&job, 7)),
            Change::AddMessage(message),
            Change::NewJob(Box::new(wanted.clone())),
            Change::SaveOffer(crate::world::offer(&wanted, CLEO)),
        ],
    )
    .await;
    said(&store, &[(1, ANA), (2, BEN)]).await;
    let mut tx = store.begin().await.unwrap();
    let input = [0, 159, 146, 150];
    let letter = DeadLetter { reference: "K7Q2MX", source: "telegram", key: "5", input: &input, why: "no" };
    dead_letters::park(&mut tx, &letter, noon()).await.unwrap();
    tx.commit().await.unwrap();
    store
}

async fn everything_arrives_and_life_goes_on_there<DB: Backend>(store: Store<DB>) {
    let place = Place::file();
    let old = lived_in(&place).await;
    let rows = copy(&old, &store, noon()).await.unwrap();
    assert!(rows > 64 + 20, "{rows} rows, the shards among them");
    let reads = [Read::Lines, Read::Threads, Read::Operators];
    for person in [ANA, BEN, CLEO] {
        let (before, now) = (
            known(&old, person, &[TAKEN, OPEN], &reads).await,
            known(&store, person, &[TAKEN, OPEN], &reads).await,
        );
        assert_eq!(before, now);
        assert_eq!(now.jobs.len(), 2);
    }
    assert!(matches!(store.stamp_bot(8).await, Err(StoreError::OtherBot { stamped: 7, .. })));
    said(&store, &[(3, ANA)]).await;
    let shards: Vec<i64> = (0..SHARDS).collect();
    let mut tx = store.begin().await.unwrap();
    let first = outbox::ready(&mut tx, &shards, noon(), 9, Turn::ByNumber).await.unwrap();
    let first: Vec<u128> = first.iter().map(|order| order.post.0.as_u128()).collect();
    assert_eq!(first, [1, 2], "what is said now waits behind what was said before");
    drop(tx);
    old.close().await;
}

async fn a_database_that_was_used_is_left_alone<DB: Backend>(store: Store<DB>) {
    let place = Place::file();
    let old = lived_in(&place).await;
    inhabited(&store).await;
    let before = known(&store, ANA, &[], &[Read::Lines]).await;
    let refused = copy(&old, &store, noon()).await.unwrap_err();
    assert!(matches!(refused, StoreError::NotEmpty), "{refused}");
    assert_eq!(refused.class(), Class::Ours);
    assert_eq!(known(&store, ANA, &[], &[Read::Lines]).await, before);
    old.close().await;
}

async fn a_database_that_is_not_up_to_date_is_not_copied<DB: Backend>(store: Store<DB>) {
    let place = Place::file();
    let bare = Store::<Sqlite>::connect(place.url()).await.unwrap();
    let refused = copy(&bare, &store, noon()).await.unwrap_err();
    assert!(matches!(refused, StoreError::NotMigrated), "{refused}");
    bare.close().await;
}
