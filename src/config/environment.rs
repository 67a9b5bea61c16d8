//! The variables as they are set, read once, with a `.env` file behind them.

use std::{collections::BTreeMap, fs, io::ErrorKind, str::FromStr};

use super::Wrong;

/// Variables and their values. An empty value is the same as none.
#[derive(Clone, Default)]
pub struct Environment(BTreeMap<String, String>);

impl std::fmt::Debug for Environment {
    /// Names only: values hold tokens and passwords.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Environment {
    /// The variable's value, if it is set to anything.
    pub fn get(&self, variable: &str) -> Option<String> {
        self.0.get(variable).filter(|value| !value.is_empty()).cloned()
    }

    /// Whether the variable is set to anything.
    pub fn has(&self, variable: &str) -> bool {
        self.get(variable).is_some()
    }

    /// A whole number, or the default where none is set.
    pub fn number<N: FromStr + Copy>(&self, variable: &str, default: N) -> Result<N, Wrong> {
        let Some(value) = self.get(variable) else { return Ok(default) };
        value
            .trim()
            .parse()
            .map_err(|_| Wrong::new(variable, format!("`{value}` is not a number it can take")))
    }

    /// The same with one variable set, as a command-line option does.
    #[must_use]
    pub fn with(mut self, variable: &str, value: &str) -> Self {
        self.0.insert(variable.into(), value.into());
        self
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for Environment {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

/// The file whose variables stand behind those of the process.
const FILE: &str = ".env";

/// The process's variables; those of a `.env` file in the working directory stand behind them. Every line of the
/// file that cannot be read is told.
pub fn read_environment() -> Result<Environment, Vec<Wrong>> {
    let text = match fs::read_to_string(FILE) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        Err(error) => return Err(vec![Wrong::new(FILE, format!("cannot be read: {error}"))]),
    };
    Ok(variables(&text)?.into_iter().chain(std::env::vars()).collect())
}

fn variables(text: &str) -> Result<Vec<(String, String)>, Vec<Wrong>> {
    let text = text.trim_start_matches('\u{feff}');
    let (mut variables, mut wrongs) = (Vec::new(), Vec::new());
    for read in dotenvy::from_read_iter(text.as_bytes()) {
        match read {
            Ok(variable) => variables.push(variable),
            // The line may hold a password: its number says enough.
            Err(dotenvy::Error::LineParse(line, _)) => {
                let what = format!("line {} is not NAME=value", number_of(&line, text));
                wrongs.push(Wrong::new(FILE, what));
            }
            Err(error) => wrongs.push(Wrong::new(FILE, error.to_string())),
        }
    }
    if wrongs.is_empty() { Ok(variables) } else { Err(wrongs) }
}

/// Where a line stands, counted from 1. One with open quotes goes on over line ends; a comment is cut off.
fn number_of(line: &str, text: &str) -> usize {
    let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(end, _)| end + 1));
    let is_here = |start: usize| {
        let rest = text[start..].strip_prefix(line);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['\r', '\n', '#']))
    };
    starts.into_iter().position(is_here).map_or(1, |before| before + 1)
}
