//! What nobody may leave behind: long files, unfinished work, the traces of one machine.

use crate::sources::{Source, below, file, none, rust};

/// A file is read in one sitting.
const LONGEST: usize = 300;

/// Words of unfinished work, written apart so that this file is none of its own findings.
const UNFINISHED: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("HA", "CK"),
    concat!("to", "do!("),
    concat!("un", "implemented!("),
    concat!("for", " now"),
];

/// Places that exist on one machine only.
const MACHINES: &[&str] =
    &[concat!("/wo", "rk/"), concat!("/ho", "me/"), concat!("/ro", "ot/"), concat!("/Us", "ers/")];

const RUST: &[&str] = &["src", "domain", "dialogues", "sandbox", "checker", "tests", "benches"];

#[test]
fn no_file_is_too_long_to_be_read_in_one_sitting() {
    let mut findings = Vec::new();
    for source in rust(RUST).into_iter().chain(below("sandbox", &[".js", ".css"])) {
        let lines = source.text.lines().count();
        if lines > LONGEST {
            findings.push(format!("{}: {lines} lines", source.path));
        }
    }
    none(&findings, "Take it apart along its parts; about a hundred lines is right.");
}

#[test]
fn no_work_is_left_unfinished() {
    let written = below(".", &[".rs", ".sql", ".js", ".css", ".html", ".toml", ".yml"]);
    let findings = mentions(&written, UNFINISHED);
    none(&findings, "Do it, or write down in docs/adr why it is not done.");
}

#[test]
fn nothing_remembers_the_machine_it_was_written_on() {
    let endings = [
        ".rs",
        ".sql",
        ".js",
        ".css",
        ".html",
        ".toml",
        ".yml",
        ".md",
        ".ftl",
        ".snap",
        ".lock",
        "Dockerfile",
        "run",
    ];
    let findings = mentions(&below(".", &endings), MACHINES);
    none(&findings, "Name it by a variable, or from the root of the repository.");
}

#[test]
fn crates_come_from_the_public_registry_alone() {
    let public = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    let lock = file("Cargo.lock");
    let elsewhere = lock.lines().filter(|line| line.starts_with("source = ") && *line != public);
    let findings: Vec<_> = elsewhere.map(str::to_owned).collect();
    none(&findings, "A fresh clone must build anywhere: depend on published crates.");
}

fn mentions(sources: &[Source], words: &[&str]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources {
        for (number, line) in (1..).zip(source.text.lines()) {
            let found = words.iter().filter(|word| line.contains(**word));
            findings.extend(found.map(|word| format!("{}:{number}: {word}", source.path)));
        }
    }
    findings
}
