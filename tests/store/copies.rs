//! Messages between two people on the phones of both, and our reactions to them.

use domain::{
    change::{Change, Message},
    facts::Read,
    ids::{MessageId, PersonId, PostId, ThreadId},
};
use gigline::store::{
    Backend, NewPost, PostSeen, Store, marks, originals,
    outbox::{self, Turn},
    posts,
    shards::SHARDS,
    wishes,
};

use crate::{
    database::stories,
    world::{
        ANA, BEN, CLEO, account, after, delivered, id, inhabited, known, leak, noon, taken, thread, write,
    },
};

stories! { noon();
    a_message_is_found_on_both_phones,
    an_answer_points_at_it_on_whichever_phone,
    a_reaction_is_one_post_a_phone,
    a_message_reads_as_it_was_last_written_until_it_is_taken_back,
}

const TALK: ThreadId = ThreadId(uuid::Uuid::from_u128(7));
const SAID: MessageId = MessageId(uuid::Uuid::from_u128(70));

/// Ana wrote message 41 of her chat; Ben has a copy of it, message 55 of his.
async fn written<DB: Backend>(store: &Store<DB>) {
    inhabited(store).await;
    let job = taken(&leak(100));
    let (text, at) = ("The tap drips.".into(), after(1));
    write(
        store,
        &[
            Change::NewJob(Box::new(leak(100))),
            Change::SaveJob(Box::new(job.clone())),
            Change::OpenThread(thread(&job, 7)),
            Change::AddMessage(Message { id: SAID, thread: TALK, author: ANA, text, masked: false, at }),
        ],
    )
    .await;
    let mut tx = store.begin().await.unwrap();
    originals::note(&mut tx, account(ANA), 41, SAID).await.unwrap();
    let copy = NewPost { message: Some(SAID), thread: Some(TALK), relayed: true, ..post(1, BEN) };
    wishes::put(&mut tx, &copy, noon()).await.unwrap();
    let all: Vec<i64> = (0..SHARDS).collect();
    let order = outbox::ready(&mut tx, &all, noon(), 9, Turn::ByNumber).await.unwrap().remove(0);
    let waiting = outbox::waiting(&mut tx, order.seq).await.unwrap().unwrap();
    assert_eq!((waiting.message, waiting.answers, waiting.shown), (Some(SAID), None, 0));
    delivered(&mut tx, order.seq, order.wanted, Some(55), noon()).await.unwrap();
    tx.commit().await.unwrap();
}

fn post(number: u128, person: PersonId) -> NewPost {
    NewPost { id: PostId(id(number)), person, say: format!("say {number}"), ..NewPost::silent() }
}

async fn a_message_is_found_on_both_phones<DB: Backend>(store: Store<DB>) {
    written(&store).await;
    let mut tx = store.begin().await.unwrap();
    let own = originals::of_message(&mut tx, account(ANA), 41).await.unwrap();
    assert_eq!(own, Some((SAID, Some(TALK))));
    assert_eq!(originals::of_message(&mut tx, account(BEN), 41).await.unwrap(), None, "numbers are per chat");
    let copy =
        PostSeen { post: PostId(id(1)), person: BEN, thread: Some(TALK), job: None, message: Some(SAID) };
    assert_eq!(posts::of_message(&mut tx, account(BEN), 55).await.unwrap(), Some(copy));
    assert_eq!(posts::copy_of(&mut tx, SAID).await.unwrap(), Some(PostId(id(1))));
    let held = MessageId(id(71));
    assert_eq!(posts::copy_of(&mut tx, held).await.unwrap(), None);
    originals::note(&mut tx, account(ANA), 41, held).await.unwrap();
    let newer = originals::of_message(&mut tx, account(ANA), 41).await.unwrap();
    assert_eq!(newer, Some((held, None)), "a chat that was cleared counts anew");
}

async fn an_answer_points_at_it_on_whichever_phone<DB: Backend>(store: Store<DB>) {
    written(&store).await;
    let mut tx = store.begin().await.unwrap();
    for (number, reader) in [(2, ANA), (3, BEN), (4, CLEO)] {
        wishes::put(&mut tx, &NewPost { answers: Some(SAID), ..post(number, reader) }, noon()).await.unwrap();
    }
    let all: Vec<i64> = (0..SHARDS).collect();
    let orders = outbox::ready(&mut tx, &all, noon(), 9, Turn::ByNumber).await.unwrap();
    let targets: Vec<_> = orders.iter().map(|order| (order.person, order.reply_to)).collect();
    assert_eq!(targets, [(ANA, Some(41)), (BEN, Some(55)), (CLEO, None)]);
}

async fn a_reaction_is_one_post_a_phone<DB: Backend>(store: Store<DB>) {
    written(&store).await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(marks::get(&mut tx, SAID, ANA).await.unwrap(), None);
    wishes::put(&mut tx, &post(2, ANA), noon()).await.unwrap();
    marks::set(&mut tx, SAID, ANA, PostId(id(2))).await.unwrap();
    assert_eq!(marks::get(&mut tx, SAID, ANA).await.unwrap(), Some(PostId(id(2))));
    assert_eq!(marks::get(&mut tx, SAID, BEN).await.unwrap(), None);
}

async fn a_message_reads_as_it_was_last_written_until_it_is_taken_back<DB: Backend>(store: Store<DB>) {
    written(&store).await;
    let read = async || known(&store, BEN, &[], &[Read::Message(SAID)]).await.message;
    write(&store, &[Change::ReviseMessage { id: SAID, text: "It drips ▒▒▒.".into(), masked: true }]).await;
    let message = read().await.unwrap();
    assert_eq!((message.text.as_str(), message.masked), ("It drips ▒▒▒.", true));
    write(&store, &[Change::WithdrawMessage(SAID)]).await;
    assert_eq!(read().await, None);
}
