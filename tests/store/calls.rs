//! What is asked of the payment provider: asked by one at a time, and kept until it was answered.

use domain::{
    change::{CallOrder, Change},
    fee::Call,
    ids::{AttemptId, CallId},
};
use gigline::store::{Backend, Store, calls};

use crate::{
    database::stories,
    world::{after, id, noon, write},
};

stories! { noon();
    a_call_is_in_one_instances_hands_at_a_time,
    a_call_is_taken_once,
    a_call_without_an_answer_waits_and_is_counted,
    oldest_calls_go_first,
    whoever_is_alone_frees_what_others_held,
}

fn order(number: u128, minute: i64) -> CallOrder {
    CallOrder { id: CallId(id(number)), call: Call::Look(AttemptId(id(500))), due: after(minute) }
}

async fn ordered<DB: Backend>(store: &Store<DB>, orders: &[CallOrder]) {
    write(store, &orders.iter().copied().map(Change::AddCall).collect::<Vec<_>>()).await;
}

/// What this instance gets to call at that minute, for a minute.
async fn leased<DB: Backend>(store: &Store<DB>, owner: &str, minute: i64) -> Vec<calls::Waiting> {
    let mut tx = store.begin().await.unwrap();
    let leased = calls::lease(&mut tx, owner, 8, after(minute), after(minute + 1)).await.unwrap();
    tx.commit().await.unwrap();
    leased
}

async fn a_call_is_in_one_instances_hands_at_a_time<DB: Backend>(store: Store<DB>) {
    ordered(&store, &[order(1, 5)]).await;
    assert_eq!(calls::next_due(&mut store.read().await.unwrap()).await.unwrap(), Some(after(5)));
    assert!(leased(&store, "one", 4).await.is_empty(), "it is not due");
    assert_eq!(leased(&store, "one", 5).await, [calls::Waiting { order: order(1, 5), attempts: 0 }]);
    let mut tx = store.read().await.unwrap();
    let waiting =
        [calls::waiting(&mut tx, after(4)).await.unwrap(), calls::waiting(&mut tx, after(5)).await.unwrap()];
    assert_eq!(waiting, [0, 1], "in somebody's hands it still waits for an answer");
    drop(tx);
    assert!(leased(&store, "two", 5).await.is_empty());
    assert_eq!(calls::next_due(&mut store.read().await.unwrap()).await.unwrap(), Some(after(6)));
    assert_eq!(leased(&store, "two", 6).await.len(), 1, "whoever held it is gone");
}

async fn a_call_is_taken_once<DB: Backend>(store: Store<DB>) {
    ordered(&store, &[order(1, 0)]).await;
    for first in [true, false] {
        let mut tx = store.begin().await.unwrap();
        assert_eq!(calls::take(&mut tx, CallId(id(1))).await.unwrap(), first);
        assert_eq!(calls::next_due(&mut tx).await.unwrap(), None);
        tx.commit().await.unwrap();
    }
}

async fn a_call_without_an_answer_waits_and_is_counted<DB: Backend>(store: Store<DB>) {
    ordered(&store, &[order(1, 0)]).await;
    leased(&store, "one", 0).await;
    let mut tx = store.begin().await.unwrap();
    assert!(calls::postpone(&mut tx, CallId(id(1)), after(3)).await.unwrap());
    assert!(!calls::postpone(&mut tx, CallId(id(2)), after(3)).await.unwrap(), "it was answered meanwhile");
    tx.commit().await.unwrap();
    assert!(leased(&store, "one", 2).await.is_empty());
    let again = leased(&store, "two", 3).await;
    assert_eq!(again, [calls::Waiting { order: order(1, 3), attempts: 1 }]);
}

async fn oldest_calls_go_first<DB: Backend>(store: Store<DB>) {
    let orders: Vec<CallOrder> =
        (1..12).map(|number| order(number, 20 - i64::try_from(number).unwrap())).collect();
    ordered(&store, &orders).await;
    let names = |leased: Vec<calls::Waiting>| -> Vec<u128> {
        leased.iter().map(|waiting| waiting.order.id.0.as_u128()).collect()
    };
    assert_eq!(names(leased(&store, "one", 30).await), [11, 10, 9, 8, 7, 6, 5, 4]);
    assert_eq!(names(leased(&store, "two", 30).await), [3, 2, 1]);
}

async fn whoever_is_alone_frees_what_others_held<DB: Backend>(store: Store<DB>) {
    ordered(&store, &[order(1, 5)]).await;
    assert_eq!(leased(&store, "one", 5).await.len(), 1);
    let mut tx = store.begin().await.unwrap();
    calls::free(&mut tx, "").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(leased(&store, "two", 5).await, [calls::Waiting { order: order(1, 5), attempts: 0 }]);
}
