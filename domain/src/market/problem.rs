//! What is wrong with a profile: everything at once, each in one line.

use std::fmt;

/// One thing wrong with a profile.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The key, with the tables it lies in (`clocks.undo`); empty if the text is no TOML at all.
    pub path: String,
    /// What is wrong with it, on one line.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str(&self.message)
        } else {
            write!(f, "{}: {}", self.path, self.message)
        }
    }
}

/// Gathers problems while the rest is still being read.
#[derive(Default)]
pub(super) struct Problems(Vec<Problem>);

impl Problems {
    pub(super) fn add(&mut self, path: impl Into<String>, message: &str) {
        let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
        self.0.push(Problem { path: path.into(), message });
    }

    /// Adds a problem unless the condition holds.
    pub(super) fn demand(&mut self, holds: bool, path: impl Into<String>, message: &str) {
        if !holds {
            self.add(path, message);
        }
    }

    /// The value, if nothing was wrong.
    pub(super) fn or<T>(self, value: T) -> Result<T, Vec<Problem>> {
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }

    /// What was wrong so far.
    pub(super) fn into_inner(self) -> Vec<Problem> {
        self.0
    }
}

/// Parses TOML; a syntax error is a problem that names its line.
pub(super) fn toml_table(text: &str, path: &str, problems: &mut Problems) -> Option<toml::Table> {
    let error = match text.parse() {
        Ok(table) => return Some(table),
        Err(error) => error,
    };
    let error: toml::de::Error = error;
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    problems.add(path, &format!("line {line}: {}", error.message()));
    None
}
