//! CI runs on Postgres whatever asks for a database; all else has run once by then, and need not run again.

use crate::sources::{below, file, none};

/// It needs a feature of its own, and runs where that is given.
const ELSEWHERE: &str = "tests/services/main.rs";

#[test]
fn whatever_asks_for_a_database_runs_on_postgres_too() {
    let script = file(".ci/run");
    let asks =
        below("tests", &["main.rs"]).into_iter().filter(|source| source.text.contains("common/database.rs"));
    let suites: Vec<String> = asks.map(|source| source.path).filter(|path| path != ELSEWHERE).collect();
    assert!(!suites.is_empty(), "nothing asks for a database: has its file another name?");
    let name = |path: &str| path.trim_start_matches("tests/").trim_end_matches("/main.rs").to_owned();
    let missing = suites.iter().filter(|path| !script.contains(&format!("--test {}", name(path))));
    let missing: Vec<String> =
        missing.map(|path| format!("{path} is not run on Postgres by .ci/run")).collect();
    none(&missing, "Name it beside the others in the step for Postgres and Redis.");
}
