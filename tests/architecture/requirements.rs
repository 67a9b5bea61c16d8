//! What is promised is listed, and each line names a test that exists, or the decision that stands in for it.

use std::collections::{BTreeMap, BTreeSet};

use crate::sources::{Source, below, file, names, none, rust};

/// How many requirements each family has.
const FAMILIES: &[(char, u32)] = &[('K', 39), ('B', 28), ('X', 8), ('R', 21)];

/// The stories, and where their screenplays stand.
const STORIES: &[(&str, &str)] = &[
    ("kilibis_goes_as_it_is_told", "tests/stories/kilibis.txt"),
    ("kiwigigs_goes_as_it_is_told", "tests/stories/kiwigigs.txt"),
];

/// What no text speaks of, in the languages of the house.
const RATES: &[&str] = &["acceptance rate", "tasa de aceptación", "taux d'acceptation", "taxa de aceitação"];

/// The lines of the tables, by number; what stands in the third column.
fn listed(text: &str) -> BTreeMap<String, String> {
    let mut listed = BTreeMap::new();
    for line in text.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [number, what, by] = cells[..] else { panic!("three columns: {line}") };
        if number == "number" {
            continue;
        }
        assert!(!what.is_empty() && !by.is_empty(), "{line}");
        let before = listed.insert(number.to_owned(), by.to_owned());
        assert_eq!(before, None, "{number} stands twice");
    }
    listed
}

/// What stands between backticks.
fn quoted(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What stands between signs like these.
fn between(text: &str, open: &str, close: &str) -> Vec<String> {
    let parts = text.split(open).skip(1).filter_map(|rest| rest.split_once(close));
    parts.map(|(inside, _)| inside.to_owned()).collect()
}

#[test]
fn every_requirement_is_shown_or_said_to_be_missing() {
    let text = file("docs/requirements.md");
    let wanted = FAMILIES.iter().flat_map(|(family, last)| (1..=*last).map(move |n| format!("{family}{n}")));
    let wanted: BTreeSet<String> = wanted.collect();
    let found: BTreeSet<String> = listed(&text).into_keys().collect();
    assert_eq!(wanted.difference(&found).collect::<Vec<_>>(), Vec::<&String>::new(), "missing");
    assert_eq!(found.difference(&wanted).collect::<Vec<_>>(), Vec::<&String>::new(), "nobody asked for");
}

/// Whether a function of that name is run as a test: by its attribute, or as a story on both databases.
fn is_test(name: &str, sources: &[Source]) -> bool {
    let marked = |text: &str| {
        text.match_indices(&format!("fn {name}")).any(|(at, found)| {
            let ends = text[at + found.len()..].starts_with(['(', '<']);
            ends && text[..at].lines().rev().take(2).any(|line| line.trim() == "#[test]")
        })
    };
    let told = |text: &str| text.contains("stories! {") && text.contains(&format!("\n    {name},"));
    sources.iter().any(|source| marked(&source.text) || told(&source.text))
}

#[test]
fn every_test_and_decision_named_there_exists() {
    let text = file("docs/requirements.md");
    let (shown, _) = text.split_once("## Not shown yet").expect("two tables");
    let sources = rust(&["src", "domain", "dialogues", "sandbox", "tests"]);
    let decisions: Vec<String> = below("docs/adr", &[".md"]).into_iter().map(|adr| adr.path).collect();
    let mut findings = Vec::new();
    for (number, by) in listed(shown) {
        let (tests, adrs) = (quoted(&by), between(&by, "(adr/", ")"));
        if tests.is_empty() && adrs.is_empty() {
            findings.push(format!("{number} names nothing"));
        }
        let unknown =
            tests.iter().filter(|name| !is_test(name, &sources)).map(|name| format!("{number}: no {name}"));
        let undecided = adrs.iter().filter(|adr| !decisions.contains(&format!("docs/adr/{adr}")));
        findings.extend(unknown.chain(undecided.map(|adr| format!("{number}: no {adr}"))));
    }
    none(&findings, "name the test that shows it, or say what is missing");
}

#[test]
fn what_a_story_shows_stands_in_its_screenplay() {
    let mut findings = Vec::new();
    for (story, screenplay) in STORIES {
        let told = file(screenplay);
        let shown = listed(&file("docs/requirements.md"));
        let by_story = shown.iter().filter(|(_, by)| by.contains(story));
        let missing = by_story.filter(|(number, _)| !names(&told, number));
        findings.extend(missing.map(|(number, _)| format!("{story} does not show {number}")));
    }
    none(&findings, "a story prints a number where it compared something");
}

#[test]
fn how_often_somebody_accepts_is_neither_kept_nor_shown() {
    let mut findings = Vec::new();
    for migration in below("migrations", &[".sql"]) {
        let columns = migration.text.lines().map(str::trim).filter(|line| !line.starts_with("--"));
        let told =
            columns.filter(|line| ["accept_rate", "acceptance", "declines"].iter().any(|w| line.contains(w)));
        findings.extend(told.map(|line| format!("{}: {line}", migration.path)));
    }
    for text in below("locales", &[".ftl"]) {
        let lower = text.text.to_lowercase();
        let told = RATES.iter().filter(|rate| lower.contains(*rate));
        findings.extend(told.map(|rate| format!("{}: {rate}", text.path)));
    }
    none(&findings, "a decline costs nothing, so nobody counts it");
}
