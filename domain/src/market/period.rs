//! Lengths of time as an operator writes them: `90 s`, `5 min`, `48 h`, `14 d`.

use std::{
    fmt,
    ops::{Add, Sub},
    str::FromStr,
};

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

const UNITS: [(&str, u32); 4] = [("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1)];
const LONGEST: u32 = 366 * 86_400;

/// A length of time in whole seconds, above zero and at most 366 days.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period(u32);

/// The text is no length of time, or none that a market could mean.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error(
    "`{0}` is no length of time; write for example \"90 s\", \"5 min\", \"48 h\" or \"14 d\" (at most 366 d)"
)]
pub struct NotAPeriod(String);

impl Period {
    /// Whole minutes; for the defaults of this house only, which are all in range.
    pub(super) const fn minutes(number: u32) -> Self {
        Self(number * 60)
    }

    /// Whole hours, as [`Period::minutes`].
    pub(super) const fn hours(number: u32) -> Self {
        Self(number * 3_600)
    }

    /// Whole days, as [`Period::minutes`].
    pub(super) const fn days(number: u32) -> Self {
        Self(number * 86_400)
    }

    /// Whole seconds, as [`Period::minutes`].
    pub(super) const fn seconds(number: u32) -> Self {
        Self(number)
    }

    /// The same length for calculations.
    pub fn delta(self) -> TimeDelta {
        TimeDelta::seconds(i64::from(self.0))
    }
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let trimmed = text.trim();
        let digits = trimmed.bytes().take_while(u8::is_ascii_digit).count();
        let (number, unit) = trimmed.split_at(digits);
        let seconds = UNITS
            .iter()
            .find(|(name, _)| *name == unit.trim_start())
            .and_then(|(_, seconds)| number.parse::<u32>().ok()?.checked_mul(*seconds))
            .filter(|seconds| (1..=LONGEST).contains(seconds));
        seconds.map(Self).ok_or_else(|| NotAPeriod(text.into()))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = UNITS.iter().find(|(_, seconds)| self.0.is_multiple_of(*seconds));
        let (unit, seconds) = whole.expect("every period is a whole number of seconds");
        write!(f, "{} {unit}", self.0 / seconds)
    }
}

impl TryFrom<String> for Period {
    type Error = NotAPeriod;

    fn try_from(text: String) -> Result<Self, NotAPeriod> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl Add<Period> for DateTime<Utc> {
    type Output = Self;

    fn add(self, period: Period) -> Self {
        self + period.delta()
    }
}

impl Sub<Period> for DateTime<Utc> {
    type Output = Self;

    fn sub(self, period: Period) -> Self {
        self - period.delta()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_length_of_time_is_read_as_it_is_written() {
        for (text, period) in [
            ("90 s", Period::seconds(90)),
            ("5min", Period::minutes(5)),
            (" 48 h ", Period::hours(48)),
            ("14 d", Period::days(14)),
        ] {
            assert_eq!(text.parse(), Ok(period), "{text}");
        }
    }

    #[test]
    fn what_is_no_length_of_time_is_named_in_the_error() {
        for text in ["", "5", "min", "-5 min", "0 h", "1.5 h", "5 weeks", "367 d", "99999999999 s", "５ h"] {
            let error = text.parse::<Period>().unwrap_err();
            assert!(error.to_string().contains(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_length_of_time_survives_being_written(seconds in 1..=LONGEST) {
            prop_assert_eq!(Period(seconds).to_string().parse(), Ok(Period(seconds)));
        }
    }
}
