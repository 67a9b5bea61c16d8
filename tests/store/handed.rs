//! What a transaction hands to the sender: rows that may go, and from when on.

use chrono::{DateTime, Utc};
use domain::ids::PostId;
use gigline::store::{
    Backend, Lane, Mail, NewPost, Store, Tx,
    outbox::{self, Failure, Turn},
    people,
    shards::SHARDS,
    wishes::{self, Wish},
};

use crate::{
    database::stories,
    world::{ANA, BEN, account, after, delivered, id, inhabited, noon},
};

stories! { noon();
    messages_written_together_take_their_turns_in_the_order_of_their_wishes,
    a_row_is_handed_over_with_its_chat_and_its_time,
    what_is_tried_again_is_handed_over_for_then,
    who_is_shown_what_they_were_to_see_leaves_nothing_behind,
    a_pause_and_somebody_back_within_reach_have_everything_looked_at,
    whoever_looks_at_everything_finds_each_lane_once,
    what_several_transactions_left_is_one_letter,
}

fn new(number: u128, person: domain::ids::PersonId, lane: Lane) -> Wish {
    let say = format!("say {number}");
    Wish::New(NewPost { id: PostId(id(number)), person, say, lane, ..NewPost::silent() })
}

async fn wished<DB: Backend>(store: &Store<DB>, wishes: &[Wish]) -> Tx<DB> {
    inhabited(store).await;
    let mut tx = store.begin().await.unwrap();
    wishes::wish(&mut tx, wishes, noon()).await.unwrap();
    tx
}

/// Chats that were handed over, and from when on.
fn handed_over<DB: Backend>(tx: &Tx<DB>) -> Vec<(DateTime<Utc>, i64)> {
    tx.left().messages.rows.iter().map(|(due, head)| (*due, head.chat)).collect()
}

async fn seqs<DB: Backend>(tx: &mut Tx<DB>) -> Vec<i64> {
    let chats = [account(ANA), account(BEN)];
    let heads = outbox::heads(tx, &chats, after(0), Turn::ByNumber).await.unwrap();
    heads.iter().map(|head| head.seq).collect()
}

async fn messages_written_together_take_their_turns_in_the_order_of_their_wishes<DB: Backend>(
    store: Store<DB>,
) {
    let mut tx = wished(&store, &[new(9, ANA, Lane::Talk), new(1, BEN, Lane::Talk)]).await;
    let change = Wish::Change { post: PostId(id(1)), say: Some("newer".into()), live: false };
    wishes::wish(&mut tx, &[new(7, ANA, Lane::Talk), change, new(3, ANA, Lane::Talk)], noon()).await.unwrap();
    let mut said = Vec::new();
    loop {
        let seqs = seqs(&mut tx).await;
        let orders = outbox::orders(&mut tx, &seqs).await.unwrap();
        let Some(first) = orders.first() else { break };
        said.push(first.say.clone());
        delivered(&mut tx, first.seq, first.wanted, None, noon()).await.unwrap();
    }
    assert_eq!(said, ["say 9", "newer", "say 7", "say 3"]);
}

async fn what_several_transactions_left_is_one_letter<DB: Backend>(store: Store<DB>) {
    let tx = wished(&store, &[new(1, ANA, Lane::Talk), new(2, BEN, Lane::Talk)]).await;
    let rows = tx.left().messages.rows;
    let mut letter = Mail { later: Some(after(5)), ..Mail::default() };
    letter.add(Mail { rows: rows.clone(), later: Some(after(3)), ..Mail::default() });
    assert_eq!(letter, Mail { rows: rows.clone(), anywhere: false, later: Some(after(3)) });
    letter.add(Mail::ANYWHERE);
    assert_eq!(letter, Mail { rows, anywhere: true, later: Some(after(3)) });
}

async fn a_row_is_handed_over_with_its_chat_and_its_time<DB: Backend>(store: Store<DB>) {
    let mut tx = wished(&store, &[new(1, BEN, Lane::Wave), new(2, ANA, Lane::Talk)]).await;
    assert_eq!(handed_over(&tx), [(noon(), account(ANA)), (noon(), account(BEN))], "talk comes first");
    let heads: Vec<_> = tx.left().messages.rows.into_iter().map(|(_, head)| head).collect();
    let seqs: Vec<i64> = heads.iter().map(|head| head.seq).collect();
    let orders = outbox::orders(&mut tx, &seqs).await.unwrap();
    assert_eq!(orders.len(), heads.len());
    for (order, head) in orders.iter().zip(heads) {
        assert_eq!(order.head(), head);
    }
}

async fn what_is_tried_again_is_handed_over_for_then<DB: Backend>(store: Store<DB>) {
    let mut tx = wished(&store, &[new(1, ANA, Lane::Talk)]).await;
    let seq = seqs(&mut tx).await[0];
    tx.commit().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    outbox::failed(&mut tx, seq, 1, Failure::Retry(after(5)), noon()).await.unwrap();
    assert_eq!(handed_over(&tx), [(after(5), account(ANA))]);
}

async fn who_is_shown_what_they_were_to_see_leaves_nothing_behind<DB: Backend>(store: Store<DB>) {
    let mut tx = wished(&store, &[new(1, ANA, Lane::Talk), new(2, BEN, Lane::Talk)]).await;
    let seqs = seqs(&mut tx).await;
    wishes::want(&mut tx, PostId(id(2)), None, false, after(1)).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    for (seq, message) in seqs.into_iter().zip(50..) {
        delivered(&mut tx, seq, 1, Some(message), after(2)).await.unwrap();
    }
    assert_eq!(handed_over(&tx), [(after(2), account(BEN))], "what changed meanwhile is due at once");
}

async fn a_pause_and_somebody_back_within_reach_have_everything_looked_at<DB: Backend>(store: Store<DB>) {
    let mut tx = wished(&store, &[new(1, ANA, Lane::Talk)]).await;
    let seq = seqs(&mut tx).await[0];
    outbox::failed(&mut tx, seq, 1, Failure::ChatPaused(after(9)), noon()).await.unwrap();
    let left = tx.left().messages;
    assert_eq!((left.later, left.anywhere), (Some(after(9)), false));
    people::set_unreachable(&mut tx, ANA, None).await.unwrap();
    assert!(!tx.left().messages.anywhere, "they were within reach");
    people::set_unreachable(&mut tx, ANA, Some(noon())).await.unwrap();
    assert!(tx.left().messages.anywhere);
}

async fn whoever_looks_at_everything_finds_each_lane_once<DB: Backend>(store: Store<DB>) {
    let wishes = [(1, ANA, Lane::Wave), (2, ANA, Lane::Talk), (3, ANA, Lane::Talk), (4, BEN, Lane::Wave)];
    let mut tx = wished(&store, &wishes.map(|(number, person, lane)| new(number, person, lane))).await;
    let all: Vec<i64> = (0..SHARDS).collect();
    let mut places = outbox::places(&mut tx, &all, noon()).await.unwrap();
    places.sort_unstable();
    let places: Vec<_> = places.iter().map(|place| (place.lane, place.chat)).collect();
    let [ana, ben] = [ANA, BEN].map(account);
    assert_eq!(places, [(Lane::Talk, ana), (Lane::Wave, ana), (Lane::Wave, ben)]);
    assert_eq!(outbox::places(&mut tx, &all, after(-1)).await.unwrap(), [], "nothing is due yet");
}
