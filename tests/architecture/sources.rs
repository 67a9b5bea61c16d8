//! The files of the repository, as the rules read them.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A text file of ours.
pub struct Source {
    /// From the root of the repository, with forward slashes.
    pub path: String,
    /// As it is.
    pub text: String,
}

impl Source {
    /// The text without its line comments: what the compiler sees.
    pub fn code(&self) -> String {
        self.text
            .lines()
            .map(|line| line.split("//").next().unwrap_or_default())
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// `src/telegram/decode/mod.rs` is `telegram::decode`.
    pub fn module(&self) -> String {
        let path = self.path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
        path.replace('/', "::")
    }
}

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every text file below a folder whose name ends in one of these, sorted by path.
pub fn below(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut paths = Vec::new();
    walk(&root().join(folder), &mut paths);
    paths.sort();
    let wanted =
        paths.into_iter().filter(|path| endings.iter().any(|end| path.to_string_lossy().ends_with(end)));
    wanted.map(|path| Source { path: named(&path), text: read(&path) }).collect()
}

/// The Rust files of these folders.
pub fn rust(folders: &[&str]) -> Vec<Source> {
    folders.iter().flat_map(|folder| below(folder, &[".rs"])).collect()
}

/// One file.
pub fn file(path: &str) -> String {
    read(&root().join(path))
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for path in entries.map(|entry| entry.expect("a folder that can be listed").path()) {
        let is_ours = !path.ends_with("target") && !path.ends_with(".git");
        if path.is_dir() && is_ours {
            walk(&path, found);
        } else if path.is_file() {
            found.push(path);
        }
    }
}

fn named(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Whether a word stands there by itself.
pub fn names(code: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

/// Fails with every finding, if there are any, and with what to do about them.
pub fn none(findings: &[String], what_to_do: &str) {
    assert!(findings.is_empty(), "{}\n{what_to_do}", findings.join("\n"));
}
