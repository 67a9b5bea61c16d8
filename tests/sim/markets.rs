//! The markets that worlds live in: the profiles that come with the service.

use std::sync::LazyLock;

use domain::market::Market;

// Read once, like the regular expressions and the catalogue of a real process.
static DEFAULT: LazyLock<Market> = LazyLock::new(|| profile(include_str!("../../markets/default.toml")));
static SANDBOX: LazyLock<Market> = LazyLock::new(|| profile(include_str!("../../markets/sandbox.toml")));
static KILIBIS: LazyLock<Market> = LazyLock::new(|| profile(include_str!("../../markets/kilibis.toml")));
static KIWIGIGS: LazyLock<Market> = LazyLock::new(|| profile(include_str!("../../markets/kiwigigs.toml")));

/// The market of a seed: the first to accept, offers and a fee, or both, with a fee and without.
pub fn of(seed: u64) -> &'static Market {
    match seed % 8 {
        0 | 4 => &KILIBIS,
        1 => &SANDBOX,
        5 => &DEFAULT,
        _ => &KIWIGIGS,
    }
}

fn profile(text: &str) -> Market {
    let mut market = Market::parse(text).expect("a profile that comes with the service");
    // A third of all that is said in these worlds hands out contacts: with fewer strikes nobody would get anything done.
    market.guard.strikes = 9;
    market.requests.review_words = vec!["toilet".into()];
    market
}
