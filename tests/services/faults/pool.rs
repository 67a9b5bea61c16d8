//! All connections to the database are taken: by those who look at the state of the service, while somebody holds what
//! they want to see.

use std::collections::BTreeSet;

use futures::future::join_all;
use sqlx::{Connection as _, Executor as _, PgConnection};

use crate::{
    postgres,
    rows::Rows,
    scene::{Scene, among},
    service::Stage,
    story::Story,
};

/// As many as the service has.
const CONNECTIONS: i64 = 16;
/// How many look at once: more than can.
const LOOKS: usize = 48;
/// How often the pool is exhausted in one story.
const TIMES: usize = 2;

#[tokio::test]
async fn who_finds_no_free_connection_waits_for_one() {
    let place = postgres().await;
    among(Stage::of(Story::Kilibis, &place), place, async |scene| {
        for _ in 0..TIMES {
            is_exhausted(scene).await;
            scene.takes_in(10).await;
        }
        BTreeSet::new()
    })
    .await;
}

/// Holds a table that everybody wants to look at until every connection waits for it.
async fn is_exhausted(scene: &Scene) {
    let mut holder = PgConnection::connect(&scene.stage.database).await.expect("the database is there");
    let mut held = holder.begin().await.expect("a transaction");
    held.execute("LOCK TABLE cases IN ACCESS EXCLUSIVE MODE").await.expect("a lock");
    let client = reqwest::Client::builder().no_proxy().build().expect("an HTTP client");
    let address = format!("http://{}/readyz", scene.service.address(0));
    let looking = join_all((0..LOOKS).map(|_| client.get(&address).send()));
    let holding = async {
        let mut rows = Rows::of(&scene.stage.database).await;
        let waiting = "SELECT COUNT(*) FROM pg_locks WHERE NOT granted AND relation = 'cases'::regclass";
        while rows.count(waiting).await < CONNECTIONS {
            tokio::task::yield_now().await;
        }
        held.rollback().await.expect("the end of it");
    };
    let (answers, ()) = tokio::join!(looking, holding);
    assert!(answers.iter().all(Result::is_ok), "whoever looks is answered");
}
