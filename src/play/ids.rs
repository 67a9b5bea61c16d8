//! Ids that repeat from run to run, so that a story prints the same words every time.

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{clock::id_of, ports::Ids};

/// The step of the `SplitMix64` sequence.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// The same seed gives the same ids in the same order. Fit for play only: anybody can guess the next one.
#[derive(Debug)]
pub struct SeededIds(AtomicU64);

impl SeededIds {
    /// Starts the sequence of this seed.
    pub fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }

    fn next(&self) -> u64 {
        let mut bits = self.0.fetch_add(STEP, Ordering::Relaxed);
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }
}

impl Ids for SeededIds {
    fn id(&self, now: DateTime<Utc>) -> Uuid {
        id_of(now, self.random())
    }

    fn random(&self) -> u128 {
        (u128::from(self.next()) << 64) | u128::from(self.next())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_ids_and_never_one_twice() {
        let (one, other) = (SeededIds::new(7), SeededIds::new(7));
        let drawn: Vec<_> = (0..1_000).map(|_| one.random()).collect();
        assert!(drawn.iter().all(|bits| *bits == other.random()));
        let distinct: std::collections::BTreeSet<_> = drawn.iter().collect();
        assert_eq!(distinct.len(), drawn.len());
        assert_ne!(SeededIds::new(8).random(), drawn[0]);
    }
}
