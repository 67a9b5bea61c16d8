//! The variables as they are set, read once, with a `.env` file behind them.

use std::{collections::BTreeMap, str::FromStr};

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

/// The process's variables; those of a `.env` file in the working directory stand behind them.
pub fn read_environment() -> Environment {
    let file = dotenvy::dotenv_iter().into_iter().flatten().filter_map(Result::ok);
    file.chain(std::env::vars()).collect()
}
