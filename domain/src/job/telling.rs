//! How the telling of a request goes, as counts: nothing in it names anybody.

use serde::{Deserialize, Serialize};

/// Why a provider declined: a tap on a chip, never a must. It is counted on the job, and who said it is not kept.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeclineReason {
    /// It pays too little.
    PriceLow,
    /// They cannot come at that time.
    NoTime,
    /// It is too far away.
    TooFar,
    /// It is another kind of work.
    NotMyWork,
}

impl DeclineReason {
    /// All of them; of reasons given equally often the first one is answered first.
    pub const ALL: [Self; 4] = [Self::PriceLow, Self::NoTime, Self::TooFar, Self::NotMyWork];

    /// The word it is stored under.
    pub const fn word(self) -> &'static str {
        match self {
            Self::PriceLow => "price_low",
            Self::NoTime => "no_time",
            Self::TooFar => "too_far",
            Self::NotMyWork => "not_my_work",
        }
    }

    /// Reads the word back.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.word() == word)
    }
}

/// How the telling goes, for the customer's card.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Telling {
    /// Providers who have the card.
    pub told: i64,
    /// Of those, how many declined.
    pub declined: i64,
    /// How often each reason was given, in the order of [`DeclineReason::ALL`].
    #[serde(default)]
    pub reasons: [i64; 4],
}

impl Telling {
    /// How often that reason was given.
    pub fn given(&self, reason: DeclineReason) -> i64 {
        self.reasons[reason as usize]
    }

    /// Notes how often a reason was given.
    pub fn note(&mut self, reason: DeclineReason, times: i64) {
        self.reasons[reason as usize] = times;
    }

    /// The reasons that were given, the commonest first.
    pub fn why(&self) -> Vec<(DeclineReason, i64)> {
        let given = DeclineReason::ALL.map(|reason| (reason, self.given(reason)));
        let mut given: Vec<_> = given.into_iter().filter(|(_, times)| *times > 0).collect();
        given.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
        given
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commonest_reason_comes_first_and_what_nobody_said_is_left_out() {
        let mut telling = Telling { told: 9, declined: 6, ..Telling::default() };
        assert_eq!(telling.why(), []);
        telling.note(DeclineReason::NoTime, 3);
        telling.note(DeclineReason::PriceLow, 2);
        assert_eq!(telling.why(), [(DeclineReason::NoTime, 3), (DeclineReason::PriceLow, 2)]);
        telling.note(DeclineReason::PriceLow, 3);
        assert_eq!(telling.why()[0], (DeclineReason::PriceLow, 3));
    }

    #[test]
    fn reasons_are_read_by_their_words() {
        for reason in DeclineReason::ALL {
            assert_eq!(DeclineReason::read(reason.word()), Some(reason));
            assert_eq!(DeclineReason::ALL[reason as usize], reason);
        }
        assert_eq!(DeclineReason::read("rude"), None);
    }
}
