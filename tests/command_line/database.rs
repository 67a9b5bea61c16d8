//! A database belongs to one bot, one release at least as new as it demands, and, as a file, to one process.

use std::path::Path;

use gigline::store::{Sqlite, Store};

use crate::program::{NOWHERE, Running, Said, TOKEN, WRONG, folder, gigline, run};

/// The variables of a bot that reaches no Telegram and listens wherever there is room.
const SERVER: [(&str, &str); 3] =
    [("TELEGRAM_BOT_TOKEN", TOKEN), ("TELEGRAM_API_URL", NOWHERE), ("PORT", "0")];

async fn prepared(folder: &Path) -> Store<Sqlite> {
    assert_eq!(run(folder, &["migrate"], &[]).code, 0);
    Store::connect(&format!("sqlite:{}", folder.join("gigline.db").display())).await.unwrap()
}

fn refused(said: &Said) {
    assert_eq!(said.code, WRONG, "{said:?}");
    assert_eq!(said.about("DATABASE_URL").len(), 1, "{said:?}");
}

#[test]
fn migrating_twice_is_migrating_once() {
    let folder = folder();
    for _ in 0..2 {
        let said = run(folder.path(), &["migrate"], &[]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    }
}

#[tokio::test]
async fn everything_moves_into_a_database_that_nobody_used_yet() {
    let folder = folder();
    let store = prepared(folder.path()).await;
    store.stamp_bot(7).await.unwrap();
    store.close().await;
    let moves = ["migrate", "--from", "sqlite:gigline.db", "--to", "sqlite:new.db"];
    let said = run(folder.path(), &moves, &[]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    assert!(said.out.contains("rows were copied and read back"), "{said:?}");
    let again = run(folder.path(), &moves, &[]);
    assert_eq!((again.code, again.about("--to").len()), (WRONG, 1), "{again:?}");
    for (option, other) in [("--from", "--to"), ("--to", "--from")] {
        let said = run(folder.path(), &["migrate", option, "mysql://x", other, "sqlite:third.db"], &[]);
        assert_eq!((said.code, said.about(option).len()), (WRONG, 1), "{said:?}");
    }
}

#[tokio::test]
async fn a_database_of_another_bot_is_left_alone() {
    let folder = folder();
    let store = prepared(folder.path()).await;
    store.stamp_bot(7).await.unwrap();
    store.close().await;
    refused(&run(folder.path(), &["run"], &SERVER));
}

#[tokio::test]
async fn a_database_for_newer_releases_only_is_left_alone() {
    let folder = folder();
    prepared(folder.path()).await.close().await;
    let url = format!("sqlite:{}", folder.path().join("gigline.db").display());
    let newer = sqlx::SqlitePool::connect(&url).await.unwrap();
    sqlx::query("UPDATE meta SET min_reader = 1000").execute(&newer).await.unwrap();
    newer.close().await;
    refused(&run(folder.path(), &["run"], &SERVER));
    refused(&run(folder.path(), &["migrate"], &[]));
}

#[test]
fn a_second_process_on_one_file_is_refused_and_the_first_goes_on() {
    let folder = folder();
    let mut first = Running::start(gigline(folder.path(), &["run"], &SERVER));
    first.until_logged("ready");
    let url = [("DATABASE_URL", "sqlite:./gigline.db")];
    refused(&run(folder.path(), &["run"], &[&SERVER[..], &url].concat()));
    refused(&run(folder.path(), &["migrate"], &url));
    let (code, _) = first.leave();
    assert_eq!(code, Some(0), "it was still there");
}

#[test]
fn a_file_that_cannot_be_made_is_one_clear_line() {
    let said = run(folder().path(), &["migrate"], &[("DATABASE_URL", "sqlite:no/such/folder/gigline.db")]);
    assert_ne!(said.code, 0);
    assert_eq!(said.err.lines().count(), 1, "{said:?}");
}
