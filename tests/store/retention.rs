//! What goes after a while, and what stays.

use domain::{
    change::{Audit, Change, Sanction, SanctionKind},
    ids::PostId,
};
use gigline::store::{Backend, Store, dead_letters, outbox, retention, wishes};

use crate::{
    database::stories,
    own::{holding, lived, post},
    world::{ANA, BEN, OLGA, after, delivered, id, leak, noon, write},
};

stories! { noon();
    what_a_job_that_ended_knew_goes_after_a_while,
    words_of_the_desk_go_after_a_while,
    what_the_bot_said_goes_once_it_has_arrived,
}

async fn what_a_job_that_ended_knew_goes_after_a_while<DB: Backend>(store: Store<DB>) {
    lived(&store).await;
    write(&store, &[Change::NewJob(Box::new(leak(11)))]).await;
    let mut tx = store.begin().await.unwrap();
    assert!(retention::ended(&mut tx, None, noon(), 9).await.unwrap().is_empty(), "it ended just now");
    let ended = retention::ended(&mut tx, None, after(1), 9).await.unwrap();
    assert_eq!(ended.iter().map(|(_, job)| *job).collect::<Vec<_>>(), [leak(10).id], "the other one is open");
    assert!(retention::ended(&mut tx, ended.last().copied(), after(1), 9).await.unwrap().is_empty());
    retention::forget_place(&mut tx, leak(10).id).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(holding(&store, &["Canyon Road"]).await, ["jobs.request"], "that of the open one");
    assert!(!holding(&store, &["heron"]).await.is_empty());
    let mut tx = store.begin().await.unwrap();
    retention::forget_talk(&mut tx, leak(10).id).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(holding(&store, &["heron", "egret", "godwit", "stilt"]).await, Vec::<String>::new());
    assert!(!holding(&store, &["plover", "Santa Fe"]).await.is_empty(), "offers and towns stay");
}

async fn words_of_the_desk_go_after_a_while<DB: Backend>(store: Store<DB>) {
    lived(&store).await;
    let lifted = Sanction {
        person: BEN,
        kind: SanctionKind::Lifted,
        until: None,
        reason: "He brought the merlin back.".into(),
        by: OLGA,
        house: false,
        at: after(1),
        appeal: None,
    };
    let line = |at| Audit { person: OLGA, what: "desk:dealt".into(), job: None, at };
    write(&store, &[Change::Audit(line(noon())), Change::Audit(line(after(9)))]).await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(retention::forget_cases(&mut tx, after(1), after(2), 9).await.unwrap(), 0, "it is in force");
    assert_eq!(retention::forget_audit(&mut tx, after(1), 9).await.unwrap(), 1);
    tx.commit().await.unwrap();
    write(&store, &[Change::Sanction(lifted)]).await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(retention::forget_cases(&mut tx, after(2), after(2), 9).await.unwrap(), 2);
    let letter =
        dead_letters::DeadLetter { reference: "R1", source: "telegram", key: "1", input: b"{}", why: "-" };
    dead_letters::park(&mut tx, &letter, noon()).await.unwrap();
    assert_eq!(retention::forget_failed(&mut tx, noon(), 9).await.unwrap(), 0);
    assert_eq!(retention::forget_failed(&mut tx, after(1), 9).await.unwrap(), 1);
}

async fn what_the_bot_said_goes_once_it_has_arrived<DB: Backend>(store: Store<DB>) {
    lived(&store).await;
    let mut tx = store.begin().await.unwrap();
    // Names of posts begin with their time: these are as old as can be.
    for number in 1..=3 {
        wishes::put(&mut tx, &post(number, ANA, r#""saved""#), noon()).await.unwrap();
    }
    assert_eq!(retention::forget_sent(&mut tx, None, after(1), 9).await.unwrap(), None);
    let shards: Vec<i64> = (0..64).collect();
    while let Some(order) =
        outbox::ready(&mut tx, &shards, after(1), 9, outbox::Turn::ByNumber).await.unwrap().first()
    {
        delivered(&mut tx, order.seq, order.wanted, None, after(1)).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(holding(&store, &["saved"]).await.len(), 3, "they had not arrived yet");
    let mut tx = store.begin().await.unwrap();
    let next = retention::forget_sent(&mut tx, None, after(1), 2).await.unwrap();
    assert_eq!(next, Some(PostId(id(2))));
    assert_eq!(retention::forget_sent(&mut tx, next, after(1), 2).await.unwrap(), None);
    tx.commit().await.unwrap();
    assert_eq!(holding(&store, &["saved"]).await, Vec::<String>::new());
}
