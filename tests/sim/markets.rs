//! The markets that worlds live in: the profiles that come with the service.

use std::sync::LazyLock;

use domain::market::Market;

// Read once, like the regular expressions and the catalogue of a real process.
static DEFAULT: LazyLock<Market> = LazyLock::new(|| profile("[modes.dispatch]"));
static KILIBIS: LazyLock<Market> = LazyLock::new(|| profile(include_str!("../../markets/kilibis.toml")));
static KIWIGIGS: LazyLock<Market> = LazyLock::new(|| profile(include_str!("../../markets/kiwigigs.toml")));

/// The market of a seed: half of the worlds compare offers and pay a fee.
pub fn of(seed: u64) -> &'static Market {
    match seed % 4 {
        0 => &KILIBIS,
        1 => &DEFAULT,
        _ => &KIWIGIGS,
    }
}

fn profile(text: &str) -> Market {
    Market::parse(text).expect("a profile that comes with the service")
}
