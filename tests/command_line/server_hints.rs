//! Without a token the program is a sandbox, unless anything says that a server was meant.

use crate::program::{Running, WRONG, folder, gigline, run};

#[test]
fn a_server_without_a_token_is_told_which_variable_is_missing() {
    let hints = [
        ("HOST", "0.0.0.0"),
        ("HOST", "::"),
        ("PUBLIC_URL", "https://gigs.example"),
        ("DATABASE_URL", "postgres://db/gigline"),
        ("REDIS_URL", "redis://cache"),
        ("STRIPE_SECRET_KEY", "sk_test_1"),
        ("STRIPE_WEBHOOK_SECRET", "whsec_1"),
        ("STRIPE_API_URL", "http://localhost:1"),
    ];
    for hint in hints {
        let said = run(folder().path(), &[], &[hint]);
        assert_eq!(said.code, WRONG, "{hint:?}: {said:?}");
        let lines = said.about("TELEGRAM_BOT_TOKEN");
        assert!(lines.len() == 1 && lines[0].contains(hint.0), "{hint:?}: {said:?}");
        assert_eq!(said.out, "", "nothing was started");
    }
}

#[test]
fn an_empty_variable_hints_at_nothing_and_the_sandbox_says_where_to_look() {
    let folder = folder();
    let nothing = [("TELEGRAM_BOT_TOKEN", ""), ("DATABASE_URL", ""), ("HOST", "127.0.0.1")];
    let mut sandbox = Running::start(gigline(folder.path(), &[], &nothing));
    assert!(sandbox.next_line().contains("TELEGRAM_BOT_TOKEN"), "the first line says why this is a sandbox");
    let second = sandbox.next_line();
    assert!(second.contains("http://127.0.0.1:") && second.contains("key="), "{second}");
    let (code, rest) = sandbox.leave();
    assert_eq!(code, Some(0), "{rest}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "it left nothing behind");
}

#[test]
fn run_never_falls_back_to_the_sandbox() {
    let said = run(folder().path(), &["run"], &[]);
    assert_eq!(said.code, WRONG);
    assert_eq!(said.about("TELEGRAM_BOT_TOKEN").len(), 1, "{said:?}");
}

#[test]
fn a_command_nobody_knows_is_bad_use() {
    assert_eq!(run(folder().path(), &["dance"], &[]).code, WRONG);
    let said = run(folder().path(), &["story", "nobody-told-it"], &[]);
    assert_eq!(said.code, WRONG);
    assert!(said.err.contains("kilibis"), "the ones there are are named: {said:?}");
}
