//! The rules of the market and the conversations touch nothing; neither the local Telegram nor the checker
//! knows anything of us.

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
    let findings: Vec<_> = rust(&["src", "domain/src", "dialogues/src", "sandbox/src", "checker/src"])
        .iter()
        .filter(|source| ["HashMap", "HashSet"].iter().any(|name| names(&source.code(), name)))
        .map(|source| source.path.clone())
        .collect();
    none(&findings, "Use BTreeMap, BTreeSet or Vec: the same seed must give the same log.");
}

#[test]
fn the_sandbox_reads_telegram_with_its_own_eyes() {
    none(
        &knowing("sandbox", &["gigline", "domain", "dialogues", "teloxide", "sqlx"]),
        "A misreading of Telegram shared by both sides would cancel out: keep the sandbox's types its own.",
    );
}

#[test]
fn the_checker_judges_by_nothing_that_is_ours() {
    none(
        &knowing("checker", &["gigline", "domain", "dialogues", "sandbox"]),
        "A mistake shared with what is judged would go unnoticed: hand it in as evidence, in the checker's own words.",
    );
}

/// Where a crate depends on one of these, or names it.
fn knowing(room: &str, strangers: &[&str]) -> Vec<String> {
    let depends = dependencies(&format!("{room}/Cargo.toml"));
    let depends = depends.iter().filter(|name| strangers.contains(&name.as_str()));
    let mut findings: Vec<_> = depends.map(|name| format!("depends on {name}")).collect();
    for source in rust(&[&format!("{room}/src")]) {
        let code = source.code();
        let named = strangers.iter().filter(|name| code.contains(&format!("{name}::")));
        findings.extend(named.map(|name| format!("{}: names {name}", source.path)));
    }
    findings
}

/// The crates a manifest depends on, tests aside.
fn dependencies(manifest: &str) -> Vec<String> {
    let manifest: Table = file(manifest).parse().expect("a manifest is TOML");
    let named = manifest.get("dependencies").and_then(toml::Value::as_table);
    named.into_iter().flat_map(Table::keys).cloned().collect()
}
