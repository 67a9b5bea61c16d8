//! A no costs nothing, so nobody counts it.

use crate::sources::{below, none};

/// What a column about it would be called.
const COLUMNS: &[&str] = &["acceptance", "accept_rate", "accepts_", "declines", "declined_"];

/// What a text about it would say, in the languages of the house.
const TEXTS: &[&str] = &[
    "acceptance rate",
    "tasa de aceptación",
    "taux d'acceptation",
    "taux d’acceptation",
    "taxa de aceitação",
];

#[test]
fn how_often_somebody_accepts_is_neither_kept_nor_shown() {
    let mut findings = Vec::new();
    for (folder, ending, words) in [("migrations", ".sql", COLUMNS), ("locales", ".ftl", TEXTS)] {
        let sources = below(folder, &[ending]);
        assert!(!sources.is_empty(), "{folder} has moved");
        for source in sources {
            let lines = source.text.lines().map(|line| line.trim().to_lowercase());
            let said = lines.filter(|line| !line.starts_with("--") && !line.starts_with('#'));
            let told = said.filter(|line| words.iter().any(|word| line.contains(word)));
            findings.extend(told.map(|line| format!("{}: {line}", source.path)));
        }
    }
    none(&findings, "Whoever says no changes nothing: count what was agreed and not kept instead.");
}
