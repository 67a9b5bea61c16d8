//! A wrong value is one clear line that names the variable; all of them are told at once.

use std::fs;

use crate::program::{NOWHERE, Said, TOKEN, WRONG, folder, run};

const SECRET: &str = "a-webhook-secret-of-thirty-two-characters";

/// Runs with a good token and these; whatever comes of it, the secrets stay secret.
fn with(variables: &[(&str, &str)]) -> Said {
    let mut all = vec![("TELEGRAM_BOT_TOKEN", TOKEN)];
    all.extend(variables);
    let said = run(folder().path(), &["run"], &all);
    for secret in [TOKEN.split_once(':').unwrap().1, SECRET, "pass-word"] {
        assert!(!said.err.contains(secret) && !said.out.contains(secret), "a secret was printed: {said:?}");
    }
    said
}

#[test]
fn each_wrong_value_is_one_line_that_names_its_variable() {
    let wrong: &[(&str, &[(&str, &str)])] = &[
        ("TELEGRAM_BOT_TOKEN", &[("TELEGRAM_BOT_TOKEN", "my token")]),
        ("TELEGRAM_BOT_TOKEN", &[("TELEGRAM_BOT_TOKEN", "-5:abcdefghij")]),
        ("TELEGRAM_API_URL", &[("TELEGRAM_API_URL", "not an address")]),
        ("TELEGRAM_API_URL", &[("TELEGRAM_API_URL", "ftp://files.example")]),
        ("PUBLIC_URL", &[("PUBLIC_URL", "gigs.example"), ("TELEGRAM_WEBHOOK_SECRET", SECRET)]),
        ("PUBLIC_URL", &[("PUBLIC_URL", "http://gigs.example"), ("TELEGRAM_WEBHOOK_SECRET", SECRET)]),
        ("PUBLIC_URL", &[("PUBLIC_URL", "https://localhost"), ("TELEGRAM_WEBHOOK_SECRET", SECRET)]),
        ("TELEGRAM_WEBHOOK_SECRET", &[("PUBLIC_URL", "https://gigs.example")]),
        (
            "TELEGRAM_WEBHOOK_SECRET",
            &[("PUBLIC_URL", "https://gigs.example"), ("TELEGRAM_WEBHOOK_SECRET", "short")],
        ),
        ("DATABASE_URL", &[("DATABASE_URL", "mysql://me:pass-word@db/gigline")]),
        ("HOST", &[("HOST", "everywhere")]),
        ("PORT", &[("PORT", "99999")]),
        ("PORT", &[("PORT", "http")]),
        ("SEND_PER_SECOND", &[("SEND_PER_SECOND", "0")]),
        ("SEND_PER_SECOND", &[("SEND_PER_SECOND", "many")]),
        ("SEND_PER_CHAT", &[("SEND_PER_CHAT", "0")]),
        ("SEND_PER_CHAT", &[("SEND_PER_CHAT", "-1")]),
        ("FLOOD_PER_PERSON", &[("FLOOD_PER_PERSON", "0")]),
        ("FLOOD_PER_PERSON", &[("FLOOD_PER_PERSON", "a few")]),
        ("REDIS_URL", &[("REDIS_URL", "http://:pass-word@cache")]),
        ("REDIS_URL", &[("REDIS_URL", "cache:6379")]),
        ("PAYMENTS", &[("PAYMENTS", "cash")]),
        ("STRIPE_SECRET_KEY", &[("STRIPE_SECRET_KEY", "pass-word")]),
        ("STRIPE_SECRET_KEY", &[("PAYMENTS", "stripe"), ("STRIPE_WEBHOOK_SECRET", "whsec_1")]),
        ("STRIPE_WEBHOOK_SECRET", &[("STRIPE_WEBHOOK_SECRET", "whsec_1,pass-word")]),
        ("STRIPE_WEBHOOK_SECRET", &[("PAYMENTS", "stripe"), ("STRIPE_SECRET_KEY", "sk_test_1")]),
        ("STRIPE_API_URL", &[("STRIPE_API_URL", "stripe")]),
        ("STRIPE_PAGES_URL", &[("STRIPE_PAGES_URL", "http://pay.example")]),
        ("STRIPE_PAGES_URL", &[("STRIPE_PAGES_URL", "https://pay.example/c; script-src *")]),
        ("MARKET", &[("MARKET", "nowhere.toml")]),
        ("GIGLINE_LOG", &[("GIGLINE_LOG", "gigline=loud")]),
        ("GIGLINE_LOG_FORMAT", &[("GIGLINE_LOG_FORMAT", "xml")]),
    ];
    for (variable, set) in wrong {
        let said = with(set);
        assert_eq!(said.code, WRONG, "{set:?}: {said:?}");
        assert_eq!(said.err.lines().count(), 1, "{set:?}: {said:?}");
        assert_eq!(said.about(variable).len(), 1, "{set:?}: {said:?}");
    }
}

#[test]
fn one_short_secret_in_a_rotation_spoils_it() {
    let list = format!("{SECRET},short");
    let said = with(&[("PUBLIC_URL", "https://gigs.example"), ("TELEGRAM_WEBHOOK_SECRET", &list)]);
    assert_eq!((said.code, said.about("TELEGRAM_WEBHOOK_SECRET").len()), (WRONG, 1), "{said:?}");
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let said = with(&[
        ("TELEGRAM_BOT_TOKEN", "my token"),
        ("TELEGRAM_API_URL", "not an address"),
        ("PUBLIC_URL", "gigs.example"),
        ("TELEGRAM_WEBHOOK_SECRET", "short"),
        ("DATABASE_URL", "mysql://me:pass-word@db/gigline"),
        ("PORT", "http"),
        ("SEND_PER_SECOND", "0"),
        ("SEND_PER_CHAT", "0"),
        ("MARKET", "nowhere.toml"),
    ]);
    assert_eq!(said.code, WRONG);
    assert_eq!(said.err.lines().count(), 9, "{}", said.err);
}

#[test]
fn a_profile_is_told_every_key_it_has_wrong() {
    let folder = folder();
    let path = folder.path().join("market.toml");
    fs::write(&path, "name = \"Gigs\"\ncurency = \"EUR\"\n[home]\nradius_km = 9000\n").unwrap();
    let said = with(&[("MARKET", path.to_str().unwrap())]);
    assert_eq!(said.code, WRONG);
    let lines = said.about("MARKET");
    assert!(lines.iter().any(|line| line.contains("curency")), "{said:?}");
    assert!(lines.iter().any(|line| line.contains("radius_km")), "{said:?}");
    assert_eq!(lines.len(), said.err.lines().count(), "{said:?}");
}

#[test]
fn a_profile_that_is_no_toml_or_speaks_a_language_without_words_is_refused() {
    for text in ["name = ", "languages = [\"tlh\"]\n", "\u{0}"] {
        let folder = folder();
        let path = folder.path().join("market.toml");
        fs::write(&path, text).unwrap();
        let said = with(&[("MARKET", path.to_str().unwrap())]);
        assert_eq!(said.code, WRONG, "{text:?}: {said:?}");
        assert!(!said.about("MARKET").is_empty(), "{text:?}: {said:?}");
    }
}

#[test]
fn sending_without_limits_is_for_servers_that_are_not_telegrams() {
    let limits = [("SEND_PER_SECOND", "0"), ("SEND_PER_CHAT", "0"), ("FLOOD_PER_PERSON", "0")];
    for host in ["https://api.telegram.org", "https://API.TELEGRAM.ORG:443/"] {
        let said = with(&[&limits[..], &[("TELEGRAM_API_URL", host)]].concat());
        assert_eq!((said.code, said.err.lines().count()), (WRONG, 3), "{host}: {said:?}");
    }
    let elsewhere = [("TELEGRAM_BOT_TOKEN", TOKEN), ("TELEGRAM_API_URL", NOWHERE)];
    let said = run(folder().path(), &["check"], &[&elsewhere[..], &limits].concat());
    assert!(said.out.contains("configuration: ok"), "{said:?}");
}

#[test]
fn variables_that_nothing_reads_yet_are_taken_where_they_are_right() {
    let said = run(
        folder().path(),
        &["check"],
        &[
            ("TELEGRAM_BOT_TOKEN", TOKEN),
            ("TELEGRAM_API_URL", NOWHERE),
            ("PAYMENTS", "stripe"),
            ("STRIPE_SECRET_KEY", "sk_test_1"),
            ("STRIPE_WEBHOOK_SECRET", "whsec_1, whsec_2"),
            ("STRIPE_API_URL", "http://localhost:1"),
            ("STRIPE_PAGES_URL", "https://pay.example"),
            ("REDIS_URL", "rediss://:pass-word@cache:6379/0"),
            ("FLOOD_PER_PERSON", "5"),
        ],
    );
    assert!(said.out.contains("configuration: ok"), "{said:?}");
}

#[test]
fn a_line_of_the_env_file_that_cannot_be_read_is_told_by_its_number() {
    let folder = folder();
    let file = "# mine\nPORT=8080\n\nTELEGRAM_BOT_TOKEN: pass-word\nMARKET=\"two\nlines\" # so\nPORT\n";
    fs::write(folder.path().join(".env"), file).unwrap();
    for command in ["run", "check", "migrate"] {
        let said = run(folder.path(), &[command], &[]);
        assert_eq!(said.code, WRONG, "{said:?}");
        let lines = said.about(".env");
        assert_eq!((lines.len(), said.err.lines().count()), (2, 2), "{said:?}");
        assert!(lines[0].contains("line 4 ") && lines[1].contains("line 7 "), "{said:?}");
        assert!(!said.err.contains("pass-word") && said.out.is_empty(), "{said:?}");
    }
}

#[test]
fn a_port_that_is_taken_is_named() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let said = with(&[("PORT", &port), ("TELEGRAM_API_URL", NOWHERE)]);
    assert_eq!(said.code, WRONG, "{said:?}");
    assert_eq!(said.about("PORT").len(), 1, "{said:?}");
}
