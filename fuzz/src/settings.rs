//! What an operator writes: the profile of a market, and the environment.

use domain::market::Market;
use gigline::config::{Config, Environment};

use crate::text;

/// A profile that is accepted says the same in another order and layout; what is wrong with another fits on a line
/// each.
pub fn profiles(bytes: &[u8]) {
    let text = text(bytes);
    match Market::parse(&text) {
        Ok(market) => {
            let table: toml::Table = toml::from_str(&text).expect("what was accepted is TOML");
            let written = toml::to_string(&table).expect("a table can be written");
            assert_eq!(Market::parse(&written).as_ref(), Ok(&market), "{written}");
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            assert!(problems.iter().all(|problem| !problem.to_string().contains('\n')), "{problems:?}");
        }
    }
}

/// Variables, a line each: whatever they hold, they are taken, or each wrong one is named on a line.
pub fn settings(bytes: &[u8]) {
    let text = text(bytes);
    let variables = text.lines().filter_map(|line| line.split_once('='));
    // The profile is a file of its own, and has a target of its own.
    let environment: Environment = variables.filter(|(name, _)| *name != "MARKET").collect();
    if let Err(wrongs) = Config::read(&environment) {
        assert!(!wrongs.is_empty());
        assert!(wrongs.iter().all(|wrong| !wrong.to_string().contains('\n')), "{wrongs:?}");
    }
}
