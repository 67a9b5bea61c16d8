//! Files on their way: fetched by one at a time, kept until they are sent, and what they hold up meanwhile.

use domain::{
    change::{Change, Message},
    ids::{AlbumId, MessageId, PersonId, PostId, ThreadId},
    parcel::{Cleaning, File, Parcel},
};
use gigline::store::{
    Backend, NewPost, Store,
    outbox::{self, Turn},
    parcels::{self, Kept},
    posts,
    shards::SHARDS,
    threads, wishes,
};

use crate::{
    database::stories,
    world::{ANA, BEN, after, delivered, id, inhabited, leak, noon, taken, thread, write},
};

stories! { noon();
    a_file_is_in_one_instances_hands_at_a_time,
    a_file_is_kept_until_it_is_sent,
    a_file_that_could_not_be_had_waits_and_one_that_is_refused_does_not,
    another_file_takes_the_place_of_the_first_and_the_same_one_does_not,
    what_waits_for_a_file_holds_up_its_own_conversation_alone,
    an_album_waits_for_the_files_of_all_its_parts,
    files_that_nobody_waits_for_are_forgotten,
}

const TALK: ThreadId = ThreadId(uuid::Uuid::from_u128(7));
const ALBUM: AlbumId = AlbumId(uuid::Uuid::from_u128(90));

fn message(number: u128) -> MessageId {
    MessageId(id(number))
}

fn file(unique: &str) -> File {
    File { source: "s".into(), unique: unique.into(), size: None, cleaning: Cleaning::Picture, shape: None }
}

fn parcel(number: u128, album: Option<AlbumId>) -> Change {
    Change::Fetch(Parcel { message: message(number), album, file: file("u") })
}

/// Ana and Ben talk, and Ana has written messages of these numbers.
async fn talking<DB: Backend>(store: &Store<DB>, written: &[u128]) {
    inhabited(store).await;
    let job = taken(&leak(100));
    let mut changes = vec![
        Change::NewJob(Box::new(leak(100))),
        Change::SaveJob(Box::new(job.clone())),
        Change::OpenThread(thread(&job, 7)),
    ];
    let said = |number: &u128| Message {
        id: message(*number),
        thread: TALK,
        author: ANA,
        text: "See".into(),
        masked: false,
        at: after(1),
    };
    changes.extend(written.iter().map(said).map(Change::AddMessage));
    write(store, &changes).await;
}

fn post(number: u128, to: PersonId) -> NewPost {
    NewPost { id: PostId(id(number)), person: to, say: format!("say {number}"), ..NewPost::silent() }
}

/// Ben's copy of a message.
fn copy(number: u128, album: Option<AlbumId>) -> NewPost {
    NewPost { message: Some(message(number)), thread: Some(TALK), relayed: true, album, ..post(number, BEN) }
}

async fn put<DB: Backend>(store: &Store<DB>, all: &[NewPost]) {
    let mut tx = store.begin().await.unwrap();
    for post in all {
        wishes::put(&mut tx, post, noon()).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// The posts that can be sent now.
async fn ready<DB: Backend>(store: &Store<DB>) -> Vec<u128> {
    let all: Vec<i64> = (0..SHARDS).collect();
    let mut tx = store.read().await.unwrap();
    let orders = outbox::ready(&mut tx, &all, noon(), 9, Turn::ByNumber).await.unwrap();
    orders.iter().map(|order| order.post.0.as_u128()).collect()
}

async fn leased<DB: Backend>(store: &Store<DB>, owner: &str, minute: i64) -> Vec<parcels::Waiting> {
    let mut tx = store.begin().await.unwrap();
    let leased = parcels::lease(&mut tx, owner, 8, after(minute), after(minute + 1)).await.unwrap();
    tx.commit().await.unwrap();
    leased
}

async fn kept<DB: Backend>(store: &Store<DB>, number: u128) -> Option<Kept> {
    parcels::of(&mut store.read().await.unwrap(), message(number)).await.unwrap()
}

/// The file of a message was cleaned.
async fn clean<DB: Backend>(store: &Store<DB>, number: u128) {
    let mut tx = store.begin().await.unwrap();
    assert!(parcels::keep(&mut tx, (message(number), "u"), "jpg", b"seen".to_vec()).await.unwrap());
    assert!(parcels::cleaned(&mut tx, (message(number), "u")).await.unwrap());
    posts::release(&mut tx, message(number)).await.unwrap();
    tx.commit().await.unwrap();
}

async fn a_file_is_in_one_instances_hands_at_a_time<DB: Backend>(store: Store<DB>) {
    talking(&store, &[70]).await;
    write(&store, &[parcel(70, None)]).await;
    let one = parcels::Waiting {
        parcel: Parcel { message: message(70), album: None, file: file("u") },
        attempts: 0,
    };
    assert_eq!(leased(&store, "one", 0).await, [one]);
    assert!(leased(&store, "two", 0).await.is_empty());
    assert_eq!(parcels::next_due(&mut store.read().await.unwrap()).await.unwrap(), Some(after(1)));
    assert_eq!(leased(&store, "two", 1).await.len(), 1, "whoever held it is gone");
    let mut tx = store.begin().await.unwrap();
    parcels::free(&mut tx, "").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(leased(&store, "three", 1).await.len(), 1);
}

async fn a_file_is_kept_until_it_is_sent<DB: Backend>(store: Store<DB>) {
    talking(&store, &[70]).await;
    write(&store, &[parcel(70, None)]).await;
    assert_eq!((kept(&store, 70).await, kept(&store, 71).await), (Some(Kept::Waiting), None));
    let mut tx = store.begin().await.unwrap();
    assert!(!parcels::cleaned(&mut tx, (message(70), "u")).await.unwrap(), "nobody has cleaned it yet");
    drop(tx);
    clean(&store, 70).await;
    let expected = Kept::Clean { file: file("u"), ending: "jpg".into(), bytes: b"seen".to_vec() };
    assert_eq!(kept(&store, 70).await, Some(expected));
    assert!(leased(&store, "one", 0).await.is_empty(), "it need not be fetched again");
    let mut tx = store.begin().await.unwrap();
    assert!(!parcels::keep(&mut tx, (message(70), "u"), "jpg", b"again".to_vec()).await.unwrap());
    parcels::sent(&mut tx, message(70), "BQAC").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(kept(&store, 70).await, Some(Kept::Sent("BQAC".into())));
    let mut tx = store.read().await.unwrap();
    assert_eq!(threads::place_of(&mut tx, message(70)).await.unwrap(), Some((TALK, ANA)));
    assert_eq!(threads::place_of(&mut tx, message(71)).await.unwrap(), None);
}

async fn a_file_that_could_not_be_had_waits_and_one_that_is_refused_does_not<DB: Backend>(store: Store<DB>) {
    talking(&store, &[70]).await;
    write(&store, &[parcel(70, None)]).await;
    let which = (message(70), "u");
    let mut tx = store.begin().await.unwrap();
    assert!(parcels::postpone(&mut tx, which, after(5)).await.unwrap());
    tx.commit().await.unwrap();
    assert!(leased(&store, "one", 4).await.is_empty());
    assert_eq!(leased(&store, "one", 5).await[0].attempts, 1);
    let mut tx = store.begin().await.unwrap();
    assert!(!parcels::refuse(&mut tx, (message(70), "another")).await.unwrap());
    for first in [true, false] {
        assert_eq!(parcels::refuse(&mut tx, which).await.unwrap(), first);
    }
    assert!(!parcels::postpone(&mut tx, which, after(9)).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(kept(&store, 70).await, Some(Kept::Refused));
    assert!(leased(&store, "two", 60).await.is_empty());
}

async fn another_file_takes_the_place_of_the_first_and_the_same_one_does_not<DB: Backend>(store: Store<DB>) {
    talking(&store, &[70]).await;
    write(&store, &[parcel(70, None)]).await;
    clean(&store, 70).await;
    write(&store, &[parcel(70, None)]).await;
    assert!(matches!(kept(&store, 70).await, Some(Kept::Clean { .. })), "it is the same file");
    write(&store, &[Change::Fetch(Parcel { message: message(70), album: None, file: file("other") })]).await;
    assert_eq!(kept(&store, 70).await, Some(Kept::Waiting));
    let mut tx = store.begin().await.unwrap();
    let late = parcels::keep(&mut tx, (message(70), "u"), "jpg", b"the first".to_vec()).await.unwrap();
    assert!(!late, "what was fetched before is not what is wanted now");
}

async fn what_waits_for_a_file_holds_up_its_own_conversation_alone<DB: Backend>(store: Store<DB>) {
    talking(&store, &[70, 71]).await;
    write(&store, &[parcel(70, None)]).await;
    put(&store, &[copy(70, None), copy(71, None), post(72, BEN)]).await;
    assert_eq!(ready(&store).await, [72]);
    clean(&store, 70).await;
    assert_eq!(ready(&store).await, [70], "its turn was before");
}

async fn an_album_waits_for_the_files_of_all_its_parts<DB: Backend>(store: Store<DB>) {
    talking(&store, &[70, 71]).await;
    write(&store, &[parcel(71, Some(ALBUM))]).await;
    put(&store, &[copy(70, Some(ALBUM)), copy(71, Some(ALBUM))]).await;
    assert_eq!(ready(&store).await, Vec::<u128>::new());
    clean(&store, 71).await;
    assert_eq!(ready(&store).await, [70]);
    let mut tx = store.begin().await.unwrap();
    let parts = outbox::parts(&mut tx, ALBUM, BEN).await.unwrap();
    let named: Vec<_> = parts.iter().map(|order| (order.message, order.album)).collect();
    assert_eq!(named, [(Some(message(70)), Some(ALBUM)), (Some(message(71)), Some(ALBUM))]);
    delivered(&mut tx, parts[0].seq, 1, Some(55), noon()).await.unwrap();
    assert_eq!(
        outbox::parts(&mut tx, ALBUM, BEN).await.unwrap().len(),
        1,
        "what is on the phone is no part any more"
    );
    assert_eq!(outbox::parts(&mut tx, ALBUM, ANA).await.unwrap(), []);
}

async fn files_that_nobody_waits_for_are_forgotten<DB: Backend>(store: Store<DB>) {
    talking(&store, &[70, 71]).await;
    write(&store, &[parcel(70, None), parcel(71, None)]).await;
    clean(&store, 70).await;
    clean(&store, 71).await;
    put(&store, &[copy(71, None)]).await;
    let mut tx = store.begin().await.unwrap();
    parcels::prune(&mut tx, noon()).await.unwrap();
    tx.commit().await.unwrap();
    assert!(kept(&store, 70).await.is_some(), "it is young");
    let mut tx = store.begin().await.unwrap();
    parcels::prune(&mut tx, after(60)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(kept(&store, 70).await, None);
    assert!(kept(&store, 71).await.is_some(), "it is still to be sent");
}
