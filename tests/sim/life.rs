//! How much is lived in a world: many short lives meet many beginnings, and every fifth is long enough for whatever takes
//! several jobs, several people, and a while.

use crate::markets;

/// How many people there are, and for how long things happen to them.
pub struct Life {
    /// Who need things done.
    pub customers: usize,
    /// Who do them.
    pub providers: usize,
    /// Turns.
    pub turns: u32,
}

const LONG: Life = Life { customers: 2, providers: 4, turns: 110 };
const SHORT: Life = Life { customers: 1, providers: 2, turns: 20 };
/// Where offers are compared and a fee is paid it takes longer to get anywhere.
const WITH_FEE: Life = Life { turns: 30, ..SHORT };

impl Life {
    /// The life of this seed. Every kind of market, with and without shared commits, is lived in for long as well.
    pub fn of(seed: u64) -> Self {
        match markets::of(seed).fee {
            _ if Self::is_long(seed) => LONG,
            Some(_) => WITH_FEE,
            None => SHORT,
        }
    }

    /// Whether much happens to this seed.
    pub fn is_long(seed: u64) -> bool {
        (seed / 16).is_multiple_of(5)
    }
}
