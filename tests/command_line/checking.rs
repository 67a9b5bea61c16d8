//! `gigline check`: one line each about what can be seen from here.

use std::{collections::BTreeSet, fs, path::Path};

use crate::program::{NOWHERE, TOKEN, WRONG, folder, run, telegram};

#[test]
fn a_telegram_that_does_not_answer_is_told_apart_from_the_rest() {
    let said =
        run(folder().path(), &["check"], &[("TELEGRAM_BOT_TOKEN", TOKEN), ("TELEGRAM_API_URL", NOWHERE)]);
    assert_eq!(said.code, WRONG, "{said:?}");
    assert!(said.out.contains("configuration: ok") && said.out.contains("database: ok"), "{said:?}");
    assert!(said.out.lines().any(|line| line.starts_with("telegram: no answer")), "{said:?}");
}

#[test]
fn a_telegram_that_answers_says_who_the_bot_is() {
    let address = telegram(r#"{"id":4242,"is_bot":true,"first_name":"Gigs","username":"gigs_bot"}"#);
    let said =
        run(folder().path(), &["check"], &[("TELEGRAM_BOT_TOKEN", TOKEN), ("TELEGRAM_API_URL", &address)]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("telegram: ok, @gigs_bot"), "{said:?}");
}

/// What `check` says of the database in this folder; whatever comes of it, the folder stays as it was.
fn about_the_database(folder: &Path, variables: &[(&str, &str)]) -> String {
    let address = telegram(r#"{"id":4242,"is_bot":true,"first_name":"Gigs","username":"gigs_bot"}"#);
    let listed =
        || -> BTreeSet<_> { fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect() };
    let before = listed();
    let bot = [("TELEGRAM_BOT_TOKEN", TOKEN), ("TELEGRAM_API_URL", &*address)];
    let said = run(folder, &["check"], &[&bot[..], variables].concat());
    assert_eq!(listed(), before);
    let line = said.out.lines().find(|line| line.starts_with("database: ")).unwrap().to_owned();
    assert_eq!(said.code, if line.contains("ok") { 0 } else { WRONG }, "{said:?}");
    line
}

#[test]
fn a_database_that_is_not_there_is_not_made_by_looking() {
    let folder = folder();
    let said = about_the_database(folder.path(), &[]);
    assert!(said.contains("ok, gigline.db will be made"), "{said}");
    let said = about_the_database(folder.path(), &[("DATABASE_URL", "sqlite:no/such/folder/gigline.db")]);
    assert!(said.contains("no folder no/such/folder"), "{said}");
    fs::write(folder.path().join("gigline.db"), "these are no rows at all").unwrap();
    let said = about_the_database(folder.path(), &[]);
    assert!(!said.contains("ok"), "{said}");
}

#[tokio::test]
async fn a_database_says_whose_it_is_and_which_release_may_use_it() {
    let folder = folder();
    fs::write(folder.path().join("gigline.db"), "").unwrap();
    let said = about_the_database(folder.path(), &[]);
    assert!(said.contains("ok, the next start will bring it up to date"), "{said}");
    assert_eq!(run(folder.path(), &["migrate"], &[]).code, 0);
    let url = format!("sqlite:{}", folder.path().join("gigline.db").display());
    for (bot, expected) in [("NULL", "ok"), ("4242", "ok"), ("7", "belongs to bot 7, not to bot 4242")] {
        tell(&url, &format!("UPDATE meta SET bot_id = {bot}")).await;
        let said = about_the_database(folder.path(), &[]);
        assert!(said.ends_with(expected), "{said}");
    }
    tell(&url, "UPDATE meta SET bot_id = 4242, min_reader = 1000").await;
    let said = about_the_database(folder.path(), &[]);
    assert!(said.contains("needs a release that knows migration 1000"), "{said}");
}

async fn tell(url: &str, statement: &str) {
    let database = sqlx::SqlitePool::connect(url).await.unwrap();
    sqlx::query(sqlx::AssertSqlSafe(statement.to_owned())).execute(&database).await.unwrap();
    database.close().await;
}

#[test]
fn a_webhook_needs_somewhere_to_bring_updates() {
    let said = run(folder().path(), &["webhook", "set"], &[("TELEGRAM_BOT_TOKEN", TOKEN)]);
    assert_eq!((said.code, said.about("PUBLIC_URL").len()), (WRONG, 1), "{said:?}");
    let said = run(
        folder().path(),
        &["webhook", "info"],
        &[("TELEGRAM_BOT_TOKEN", TOKEN), ("TELEGRAM_API_URL", NOWHERE)],
    );
    assert_eq!((said.code, said.err.lines().count()), (1, 1), "{said:?}");
}

#[test]
fn the_token_is_not_in_the_most_talkative_log() {
    let address = telegram(r#"{"id":4242,"is_bot":true,"first_name":"Gigs","username":"gigs_bot"}"#);
    for api in [NOWHERE, &address] {
        let set = [("TELEGRAM_BOT_TOKEN", TOKEN), ("TELEGRAM_API_URL", api), ("GIGLINE_LOG", "trace")];
        let said = run(folder().path(), &["check"], &set);
        assert!(said.err.contains("TRACE"), "it did talk");
        let secret = TOKEN.split_once(':').unwrap().1;
        assert!(!said.err.contains(secret) && !said.out.contains(secret), "{said:?}");
    }
}
