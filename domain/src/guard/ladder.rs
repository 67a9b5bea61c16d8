//! What follows for who hands out contacts before anything is booked: a warning, strikes, a pause, a human. Never
//! more: nobody is banned by a text match, and after booking only the mask falls.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::market::GuardRules;

/// A step that was taken, as it is kept. Rows are only added.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Told what the house does, and why.
    Warn,
    /// Once more.
    Strike,
    /// Too often: a pause.
    Pause,
    /// Too often again: a pause, and a human looks.
    Human,
    /// No step: they asked the operator to look at a message.
    Review,
}

/// A mark somebody has behind them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Marked {
    /// What.
    pub mark: Mark,
    /// When.
    pub at: DateTime<Utc>,
}

/// What follows from one message in which something was hidden.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// The first time: told why.
    Warned,
    /// Again.
    Strike {
        /// Which one it is.
        number: u32,
        /// With this many comes a pause.
        of: u32,
    },
    /// Too often.
    Paused {
        /// Until when.
        until: DateTime<Utc>,
        /// Whether the operator is asked to look.
        human: bool,
    },
}

impl Rung {
    /// The mark it leaves.
    pub fn mark(self) -> Mark {
        match self {
            Self::Warned => Mark::Warn,
            Self::Strike { .. } => Mark::Strike,
            Self::Paused { human: false, .. } => Mark::Pause,
            Self::Paused { human: true, .. } => Mark::Human,
        }
    }
}

/// The step that follows now, before booking. None while the last one is so fresh that it cannot have been read:
/// what is sent in one breath counts once.
pub fn next(behind: &[Marked], rules: &GuardRules, now: DateTime<Utc>) -> Option<Rung> {
    let since = now - rules.forgotten_after;
    let mut steps: Vec<&Marked> =
        behind.iter().filter(|marked| marked.mark != Mark::Review && marked.at > since).collect();
    steps.sort_by_key(|marked| marked.at);
    let Some(last) = steps.last() else { return Some(Rung::Warned) };
    if last.at + rules.one_breath > now {
        return None;
    }
    let paused = |marked: &&&Marked| matches!(marked.mark, Mark::Pause | Mark::Human);
    let strikes = steps.iter().rev().take_while(|marked| !paused(marked));
    let strikes = strikes.filter(|marked| marked.mark == Mark::Strike).count();
    let number = u32::try_from(strikes).unwrap_or(u32::MAX).saturating_add(1);
    if number < rules.strikes {
        return Some(Rung::Strike { number, of: rules.strikes });
    }
    let human = steps.iter().any(|marked| paused(&marked));
    Some(Rung::Paused { until: now + rules.pause, human })
}

/// Whether they may ask the operator to look at one more message today.
pub fn may_ask(behind: &[Marked], rules: &GuardRules, now: DateTime<Utc>) -> bool {
    let since = now - chrono::TimeDelta::days(1);
    let asked = behind.iter().filter(|marked| marked.mark == Mark::Review && marked.at > since).count();
    asked < rules.reviews_a_day as usize
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;

    fn noon() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    /// Every step that maskings at these times lead to.
    fn climb(minutes: &[i64], rules: &GuardRules) -> Vec<(DateTime<Utc>, Rung)> {
        let (mut behind, mut rungs) = (Vec::new(), Vec::new());
        for minute in minutes {
            let at = noon() + TimeDelta::minutes(*minute);
            if let Some(rung) = next(&behind, rules, at) {
                behind.push(Marked { mark: rung.mark(), at });
                rungs.push((at, rung));
            }
        }
        rungs
    }

    fn rungs(minutes: &[i64]) -> Vec<Rung> {
        climb(minutes, &GuardRules::default()).into_iter().map(|(_, rung)| rung).collect()
    }

    #[test]
    fn warned_two_strikes_a_pause_and_at_the_next_pause_a_human() {
        let paused = |minute, human| Rung::Paused {
            until: noon() + TimeDelta::minutes(minute) + TimeDelta::hours(24),
            human,
        };
        let strike = |number| Rung::Strike { number, of: 3 };
        assert_eq!(
            rungs(&[0, 10, 20, 30, 3_000, 3_010, 3_020, 6_000, 6_010, 6_020]),
            [
                Rung::Warned,
                strike(1),
                strike(2),
                paused(30, false),
                strike(1),
                strike(2),
                paused(3_020, true),
                strike(1),
                strike(2),
                paused(6_020, true),
            ]
        );
    }

    #[test]
    fn one_breath_counts_once_and_what_is_long_ago_not_at_all() {
        assert_eq!(rungs(&[0, 0, 1, 1]), [Rung::Warned]);
        let day = 24 * 60;
        assert_eq!(rungs(&[0, 31 * day, 62 * day]), [Rung::Warned; 3]);
        let strike = Rung::Strike { number: 1, of: 3 };
        assert_eq!(rungs(&[0, 1, 2]), [Rung::Warned, strike], "two minutes are no breath any more");
        assert_eq!(rungs(&[0, 30 * day]), [Rung::Warned; 2], "a whole month is long ago");
    }

    #[test]
    fn three_messages_a_day_may_be_looked_at() {
        let rules = GuardRules::default();
        let asked = |hours: i64| Marked { mark: Mark::Review, at: noon() - TimeDelta::hours(hours) };
        assert!(may_ask(&[asked(1), asked(2), asked(24)], &rules, noon()));
        assert!(!may_ask(&[asked(1), asked(2), asked(3)], &rules, noon()));
        assert_eq!(next(&[asked(1)], &rules, noon()), Some(Rung::Warned), "to ask is no step");
    }

    proptest! {
        #[test]
        fn nobody_is_paused_without_a_warning_and_strikes_they_could_read(
            gaps in prop::collection::vec(0..6_000_i64, 0..60),
            strikes in 1..6_u32,
        ) {
            let rules = GuardRules { strikes, ..GuardRules::default() };
            let minutes: Vec<i64> = gaps.iter().scan(0, |at, gap| { *at += gap; Some(*at) }).collect();
            let climbed = climb(&minutes, &rules);
            for pair in climbed.windows(2) {
                prop_assert!(pair[1].0 - pair[0].0 >= rules.one_breath.delta(), "no step follows unread");
            }
            let mut since_pause: Option<u32> = None;
            let mut pauses = 0_usize;
            for (at, rung) in &climbed {
                match *rung {
                    Rung::Warned => since_pause = Some(0),
                    Rung::Strike { number, of } => {
                        prop_assert!(number < of && of == strikes);
                        // Older strikes may be forgotten meanwhile, none is made up.
                        prop_assert!(since_pause.is_some_and(|known| number <= known + 1));
                        since_pause = Some(number);
                    }
                    Rung::Paused { until, human } => {
                        prop_assert!(since_pause.is_some_and(|known| known + 1 >= strikes));
                        prop_assert_eq!(until - *at, rules.pause.delta());
                        prop_assert!(!human || pauses > 0, "a human looks after an earlier pause only");
                        pauses += 1;
                        since_pause = Some(0);
                    }
                }
            }
        }

        #[test]
        fn the_ladder_does_not_depend_on_the_order_of_rows(mut shuffled in prop::collection::vec((0..5_u8, 0..2_000_i64), 0..12)) {
            let marks = [Mark::Warn, Mark::Strike, Mark::Pause, Mark::Human, Mark::Review];
            let of = |(mark, ago): &(u8, i64)| Marked {
                mark: marks[usize::from(*mark)],
                at: noon() - TimeDelta::minutes(*ago),
            };
            shuffled.sort_by_key(|(_, ago)| *ago);
            shuffled.dedup_by_key(|(_, ago)| *ago);
            let forth: Vec<Marked> = shuffled.iter().map(of).collect();
            let back: Vec<Marked> = shuffled.iter().rev().map(of).collect();
            let rules = GuardRules::default();
            prop_assert_eq!(next(&forth, &rules, noon()), next(&back, &rules, noon()));
        }
    }
}
