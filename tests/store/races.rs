//! Several at once: writers queue, the second of two accepts sees the taken job.

use domain::{change::Change, job::State};
use gigline::store::{Backend, Store, apply, claims, dialogues, jobs, people};
use tokio::task::JoinSet;

use crate::{
    database::stories,
    world::{ANA, BEN, CLEO, account, inhabited, leak, noon, taken, write},
};

stories! { noon();
    eight_writers_wait_for_each_other_and_none_fails,
    two_who_lock_several_conversations_do_not_wait_for_each_other_in_a_circle,
    the_second_of_two_accepts_finds_the_job_taken,
    a_reader_sees_one_state_while_others_write,
}

async fn eight_writers_wait_for_each_other_and_none_fails<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let mut writers = JoinSet::new();
    for writer in 0..8 {
        writers.spawn(write_a_lot(store.clone(), writer));
    }
    writers.join_all().await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(dialogues::lock(&mut tx, ANA).await.unwrap().version, 8 * 20);
}

/// Reads, then writes what was read plus one: what a plain BEGIN on `SQLite` loses or fails at.
async fn write_a_lot<DB: Backend>(store: Store<DB>, writer: u32) {
    for turn in 0..20 {
        let mut tx = store.begin().await.unwrap();
        assert!(claims::claim(&mut tx, "tg:5", &format!("{writer}-{turn}"), noon()).await.unwrap());
        let row = dialogues::lock(&mut tx, ANA).await.unwrap();
        dialogues::save(&mut tx, &[(ANA, "{}".into(), row.version)]).await.unwrap();
        tx.commit().await.unwrap();
    }
}

async fn two_who_lock_several_conversations_do_not_wait_for_each_other_in_a_circle<DB: Backend>(
    store: Store<DB>,
) {
    inhabited(&store).await;
    let everybody = [ANA, BEN, CLEO].map(account);
    let backwards = [CLEO, BEN, ANA].map(account);
    for person in [CLEO, ANA, BEN] {
        let mut tx = store.begin().await.unwrap();
        dialogues::lock(&mut tx, person).await.unwrap();
        tx.commit().await.unwrap();
    }
    let mut writers = JoinSet::new();
    for accounts in [everybody, backwards, everybody, backwards] {
        writers.spawn(write_to_all(store.clone(), accounts));
    }
    writers.join_all().await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(dialogues::lock(&mut tx, BEN).await.unwrap().version, 4 * 20);
}

/// Locks conversations, then writes to each in the order they are named.
async fn write_to_all<DB: Backend>(store: Store<DB>, accounts: [i64; 3]) {
    for _ in 0..20 {
        let mut tx = store.begin().await.unwrap();
        dialogues::speakers(&mut tx, &accounts).await.unwrap();
        for account in accounts {
            let person = people::by_telegram(&mut tx, account).await.unwrap().unwrap();
            let row = dialogues::lock(&mut tx, person.id).await.unwrap();
            dialogues::save(&mut tx, &[(person.id, "{}".into(), row.version)]).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
}

/// Takes the job if it is open, as the engine does: lock, load, decide, apply.
async fn accept<DB: Backend>(store: Store<DB>, person: domain::ids::PersonId) -> bool {
    let mut tx = store.begin().await.unwrap();
    dialogues::lock(&mut tx, person).await.unwrap();
    jobs::lock(&mut tx, &[leak(100).id]).await.unwrap();
    let job = jobs::load(&mut tx, leak(100).id).await.unwrap().unwrap();
    if job.state != State::Open {
        return false;
    }
    let mine = domain::job::Job { provider: Some(person), ..taken(&job) };
    apply(&mut tx, &[Change::SaveJob(Box::new(mine))], noon()).await.unwrap();
    tx.commit().await.unwrap();
    true
}

async fn the_second_of_two_accepts_finds_the_job_taken<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    write(&store, &[Change::NewJob(Box::new(leak(100)))]).await;
    let (ben, cleo) = (tokio::spawn(accept(store.clone(), BEN)), tokio::spawn(accept(store.clone(), CLEO)));
    let won = [ben.await.unwrap(), cleo.await.unwrap()];
    assert_eq!(won.iter().filter(|won| **won).count(), 1, "{won:?}");
    let mut tx = store.read().await.unwrap();
    let job = jobs::load(&mut tx, leak(100).id).await.unwrap().unwrap();
    assert_eq!((job.state, job.version), (State::Matched, 1));
    assert_eq!(job.provider, Some(if won[0] { BEN } else { CLEO }));
}

async fn a_reader_sees_one_state_while_others_write<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    write(&store, &[Change::NewJob(Box::new(leak(100)))]).await;
    let mut reading = store.read().await.unwrap();
    let before = jobs::load(&mut reading, leak(100).id).await.unwrap();
    write(&store, &[Change::SaveJob(Box::new(taken(&leak(100))))]).await;
    assert_eq!(jobs::load(&mut reading, leak(100).id).await.unwrap(), before);
    drop(reading);
    let mut after = store.read().await.unwrap();
    assert_ne!(jobs::load(&mut after, leak(100).id).await.unwrap(), before);
}
