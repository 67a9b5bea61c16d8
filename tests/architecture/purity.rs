//! The rules of the market and the conversations touch nothing; the local Telegram knows nothing of us.

use toml::Table;

use crate::sources::{file, names, none, rust};

#[test]
fn the_pure_crates_depend_on_nothing_that_touches_the_world() {
    let worldly = [
        "tokio",
        "sqlx",
        "teloxide",
        "axum",
        "rand",
        "rand_chacha",
        "redis",
        "reqwest",
        "hyper",
        "gigline",
        "sandbox",
    ];
    let mut findings = Vec::new();
    for manifest in ["domain/Cargo.toml", "dialogues/Cargo.toml"] {
        for dependency in dependencies(manifest).iter().filter(|name| worldly.contains(&name.as_str())) {
            findings.push(format!("{manifest}: depends on {dependency}"));
        }
    }
    none(&findings, "Time, chance and rows come into the pure crates as arguments.");
    assert!(
        dependencies("domain/Cargo.toml").iter().all(|name| name != "dialogues"),
        "dialogues stands on domain"
    );
}

#[test]
fn the_pure_crates_read_no_clock_file_or_variable() {
    let worldly =
        ["std::env", "std::fs", "std::net", "std::time", "std::process", "Utc::now", "Local::now", "Instant"];
    let findings: Vec<_> = rust(&["domain/src", "dialogues/src"])
        .iter()
        .flat_map(|source| worldly.iter().map(move |name| (source, name)))
        .filter(|(source, name)| names(&source.code(), name))
        .map(|(source, name)| format!("{}: names {name}", source.path))
        .collect();
    none(&findings, "Hand it in as an argument; data is embedded at build time.");
}

#[test]
fn nothing_observable_can_follow_the_order_of_a_hash_map() {
    let findings: Vec<_> = rust(&["src", "domain/src", "dialogues/src", "sandbox/src"])
        .iter()
        .filter(|source| ["HashMap", "HashSet"].iter().any(|name| names(&source.code(), name)))
        .map(|source| source.path.clone())
        .collect();
    none(&findings, "Use BTreeMap, BTreeSet or Vec: the same seed must give the same log.");
}

#[test]
fn the_sandbox_reads_telegram_with_its_own_eyes() {
    let ours = ["gigline", "domain", "dialogues", "teloxide", "sqlx"];
    let depends = dependencies("sandbox/Cargo.toml");
    let mut findings: Vec<_> = depends
        .iter()
        .filter(|name| ours.contains(&name.as_str()))
        .map(|name| format!("depends on {name}"))
        .collect();
    for source in rust(&["sandbox/src"]) {
        let code = source.code();
        let named = ours.iter().filter(|name| code.contains(&format!("{name}::")));
        findings.extend(named.map(|name| format!("{}: names {name}", source.path)));
    }
    none(
        &findings,
        "A misreading of Telegram shared by both sides would cancel out: keep the sandbox's types its own.",
    );
}

/// The crates a manifest depends on, tests aside.
fn dependencies(manifest: &str) -> Vec<String> {
    let manifest: Table = file(manifest).parse().expect("a manifest is TOML");
    let named = manifest.get("dependencies").and_then(toml::Value::as_table);
    named.into_iter().flat_map(Table::keys).cloned().collect()
}
