//! What is promised is listed in `docs/requirements.md`; each line names what shows it, and that is there.

use crate::sources::{below, file, names, none};

const LIST: &str = "docs/requirements.md";
/// How many requirements each family has.
const FAMILIES: &[(char, usize)] = &[('K', 39), ('B', 28), ('X', 8), ('R', 21)];
/// What the stories print beside a number.
const WORDS: &str = "src/play/director/requirement.rs";
/// Where the acts of the stories are.
const ACTS: &str = "src/play/stories/";
/// Begins what a line does not show.
const NOT_YET: &str = "not yet: ";

/// One line of the list.
struct Row {
    /// Such as `K4`.
    number: String,
    /// The promise.
    what: String,
    /// What shows it, and what is missing.
    by: String,
}

impl Row {
    /// A line of a table that begins with a number; its other lines are none.
    fn read(line: &str) -> Option<Self> {
        let cells: Vec<&str> = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").collect();
        let [number, what, by] = cells[..] else { return None };
        let is_number = number.len() > 1 && number[1..].chars().all(|digit| digit.is_ascii_digit());
        is_number.then(|| Self { number: number.into(), what: what.into(), by: by.into() })
    }

    /// `file::function`, each.
    fn tests(&self) -> impl Iterator<Item = &str> {
        self.by.split('`').skip(1).step_by(2)
    }

    /// The file name of each decision.
    fn decisions(&self) -> impl Iterator<Item = &str> {
        self.by.split("](adr/").skip(1).map(|rest| rest.split(')').next().unwrap_or_default())
    }

    fn is_whole(&self) -> bool {
        !self.by.contains(NOT_YET)
    }
}

fn rows() -> Vec<Row> {
    file(LIST).lines().filter_map(Row::read).collect()
}

/// The text of a function, with its attributes; none where the file has no function of that name.
fn function<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let at = ["(", "<"].iter().find_map(|after| text.find(&format!("fn {name}{after}")))?;
    let begin = text[..at].rfind("\n\n").map_or(0, |gap| gap + 2);
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let indent = text[line..].len() - text[line..].trim_start().len();
    let close = format!("\n{}}}\n", " ".repeat(indent));
    let end = text[at..].find(&close).map_or(text.len(), |end| at + end);
    Some(&text[begin..end])
}

/// Whether the function is run: by an attribute of its own, or as one of the `stories!` of its file.
fn is_test(text: &str, name: &str) -> bool {
    let Some(function) = function(text, name) else { return false };
    let before = function.split("fn ").next().unwrap_or_default();
    let listed = text.split("stories! {").skip(1).filter_map(|rest| rest.split('}').next());
    before.contains("#[test]")
        || before.contains("#[tokio::test")
        || listed.filter_map(|list| list.split_once(';')).any(|(_, stories)| names(stories, name))
}

/// Whether an act shows that number: `shows(K(4), …)` or `shows([K(4), X(5)], …)`.
fn is_shown(text: &str, act: &str, number: &str) -> bool {
    let (family, rest) = number.split_at(1);
    let number = format!("{family}({rest})");
    let shown = function(text, act).into_iter().flat_map(|act| act.split("shows(").skip(1));
    shown.map(str::trim_start).any(|first| match first.strip_prefix('[') {
        Some(several) => several.split(']').next().is_some_and(|several| several.contains(&number)),
        None => first.starts_with(&number),
    })
}

/// What is wrong with a test or an act that a line names.
fn wrong(row: &Row, named: &str, files: &[String]) -> Option<String> {
    let told = |what: &str| Some(format!("{}: {named} {what}", row.number));
    let Some((path, name)) = named.split_once("::") else { return told("names no function") };
    if !files.iter().any(|known| known == path) {
        return told("is in no file");
    }
    let text = file(path);
    if path.starts_with(ACTS) {
        return if is_shown(&text, name, &row.number) { None } else { told("does not show it") };
    }
    if is_test(&text, name) { None } else { told("is no test") }
}

#[test]
fn every_requirement_has_its_line() {
    let numbers =
        |(family, last): &(char, usize)| (1..=*last).map(|n| format!("{family}{n}")).collect::<Vec<_>>();
    let wanted: Vec<String> = FAMILIES.iter().flat_map(numbers).collect();
    let found: Vec<String> = rows().into_iter().map(|row| row.number).collect();
    assert_eq!(found, wanted, "each once, in order");
}

#[test]
fn every_requirement_is_told_in_the_words_of_the_stories() {
    let code = file(WORDS);
    let mut findings = Vec::new();
    for family in ["K", "B", "X", "R"] {
        let list = code.split(&format!("const {family}: ")).nth(1).and_then(|rest| rest.split("\n];").next());
        let list = list.unwrap_or_default().lines().map(str::trim);
        let words = list.filter_map(|line| line.strip_prefix('"')?.strip_suffix("\","));
        let of_family = rows().into_iter().filter(|row| row.number.starts_with(family));
        let told: Vec<String> = of_family.map(|row| row.what).collect();
        let words: Vec<&str> = words.collect();
        assert_eq!(told.len(), words.len(), "{family}");
        let differ = told.iter().zip(words).filter(|(told, words)| told != words);
        findings.extend(differ.map(|(told, words)| format!("“{told}” is “{words}” there")));
    }
    none(&findings, &format!("{LIST} and {WORDS} say it in the same words."));
}

#[test]
fn everything_that_shows_a_requirement_is_there() {
    let tests = ["src", "domain", "dialogues", "sandbox", "tests"].iter().flat_map(|at| below(at, &[".rs"]));
    let files: Vec<String> = tests.map(|source| source.path).collect();
    let decided: Vec<String> = below("docs/adr", &[".md"]).into_iter().map(|adr| adr.path).collect();
    let mut findings = Vec::new();
    for row in rows() {
        if row.is_whole() && row.tests().chain(row.decisions()).next().is_none() {
            findings.push(format!("{}: nothing shows it", row.number));
        }
        findings.extend(row.tests().filter_map(|named| wrong(&row, named, &files)));
        let unknown = row.decisions().filter(|adr| !decided.contains(&format!("docs/adr/{adr}")));
        findings.extend(unknown.map(|adr| format!("{}: no decision {adr}", row.number)));
    }
    none(&findings, &format!("Name in {LIST} what shows it, or write “{NOT_YET}” and what is missing."));
}

#[test]
fn what_is_missing_is_counted_where_everybody_begins_to_read() {
    let rows = rows();
    let missing: Vec<&str> =
        rows.iter().filter(|row| !row.is_whole()).map(|row| row.number.as_str()).collect();
    let which = if missing.is_empty() { String::new() } else { format!(" ({})", missing.join(", ")) };
    let count = format!("**Not yet whole: {} of {}**{which}.", missing.len(), rows.len());
    let text = file(LIST);
    assert!(text.lines().take(3).any(|line| line == count), "{LIST} begins with: {count}");
}
