//! `gigline check`: one line each about what can be seen from here.

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
