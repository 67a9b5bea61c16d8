//! How quickly somebody answers, in rough words. A no is an answer like any other, silence is none, and the clock stands
//! still at night. It ranks nobody.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// Fewer answers than this tell nothing.
const ENOUGH: usize = 3;

/// How quickly somebody usually answers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// Within twenty minutes.
    Minutes,
    /// Within an hour.
    Hour,
    /// Within a few hours.
    Hours,
    /// Within a day.
    Day,
}

impl Pace {
    /// All of them, the quickest first.
    pub const ALL: [Self; 4] = [Self::Minutes, Self::Hour, Self::Hours, Self::Day];

    /// The word it has in selectors.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Hour => "hour",
            Self::Hours => "hours",
            Self::Day => "day",
        }
    }

    /// The longest median it stands for, in minutes.
    const fn up_to(self) -> i64 {
        match self {
            Self::Minutes => 20,
            Self::Hour => 60,
            Self::Hours => 5 * 60,
            Self::Day => 24 * 60,
        }
    }

    /// By the minutes of all answers of the last months, in any order. Too few tell nothing, and neither is it told of
    /// anybody that they take longer than a day.
    pub fn of(mut minutes: Vec<i64>) -> Option<Self> {
        if minutes.len() < ENOUGH {
            return None;
        }
        minutes.sort_unstable();
        let (low, high) = (minutes[(minutes.len() - 1) / 2], minutes[minutes.len() / 2]);
        let median = i64::midpoint(low, high);
        Self::ALL.into_iter().find(|pace| median <= pace.up_to())
    }
}

/// The hours of the night in which nobody has to answer, in the zone of who is asked; equal ones are no night.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Night {
    /// From this full hour on.
    pub from: u32,
    /// Until this one.
    pub until: u32,
    /// Where.
    pub zone: Tz,
}

impl Night {
    /// How many minutes somebody was waited for between those times, the nights left out.
    pub fn waited(&self, asked: DateTime<Utc>, answered: DateTime<Utc>) -> i64 {
        let mut waited = (answered - asked).max(TimeDelta::zero());
        let last = answered.with_timezone(&self.zone).date_naive();
        // A night that began on the day before may still last.
        let mut day = asked.with_timezone(&self.zone).date_naive() - Days::new(1);
        while day <= last && self.from != self.until {
            let ends = if self.from < self.until { day } else { day + Days::new(1) };
            let (begin, end) = (self.at(day, self.from), self.at(ends, self.until));
            let asleep = end.min(answered) - begin.max(asked);
            waited -= asleep.max(TimeDelta::zero());
            day = day + Days::new(1);
        }
        waited.num_minutes().max(0)
    }

    /// That hour of a day; an hour that the clocks skip is the next one there is.
    fn at(&self, day: chrono::NaiveDate, hour: u32) -> DateTime<Utc> {
        let local = |hour| day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
        let there = |hour| self.zone.from_local_datetime(&local(hour)).earliest();
        let at = there(hour).or_else(|| there((hour + 1) % 24));
        at.map_or_else(|| Utc.from_utc_datetime(&local(hour)), |at| at.with_timezone(&Utc))
    }
}

/// An answer, as it is kept: whose, on which day, after how many minutes. Not to what, nor what it said.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Answered {
    /// Who.
    pub person: crate::ids::PersonId,
    /// The beginning of the day, so that it is found beside nothing else that happened then.
    pub day: DateTime<Utc>,
    /// After how many minutes, the nights left out.
    pub minutes: i64,
}

impl Answered {
    /// Somebody was asked then, and answers now.
    pub fn of(person: crate::ids::PersonId, asked: DateTime<Utc>, now: DateTime<Utc>, night: &Night) -> Self {
        let day = now.date_naive().and_time(NaiveTime::MIN).and_utc();
        Self { person, day, minutes: night.waited(asked, now) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn night(from: u32, until: u32, zone: &str) -> Night {
        Night { from, until, zone: zone.parse().unwrap() }
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn fewer_than_three_answers_tell_nothing() {
        assert_eq!(Pace::of(vec![]), None);
        assert_eq!(Pace::of(vec![1, 1]), None);
        assert_eq!(Pace::of(vec![1, 1, 1]), Some(Pace::Minutes));
    }

    #[test]
    fn the_median_counts_and_not_the_one_that_took_for_ever() {
        assert_eq!(Pace::of(vec![10_000, 15, 5]), Some(Pace::Minutes));
        assert_eq!(Pace::of(vec![70, 50, 30, 60]), Some(Pace::Hour), "between the two in the middle");
        assert_eq!(Pace::of(vec![61, 61, 61]), Some(Pace::Hours));
        assert_eq!(Pace::of(vec![301, 1_440, 400]), Some(Pace::Day));
        assert_eq!(Pace::of(vec![2_000, 2_000, 1]), None, "nobody is called slow");
    }

    #[test]
    fn the_clock_stands_still_at_night() {
        // Eleven at night in Santa Fe until half past eight in the morning.
        let (asked, answered) = (at("2026-05-05T05:00:00Z"), at("2026-05-05T14:30:00Z"));
        assert_eq!(night(22, 7, "America/Denver").waited(asked, answered), 90);
        assert_eq!(night(0, 0, "America/Denver").waited(asked, answered), 9 * 60 + 30, "no night at all");
        // The same moments are an afternoon in Auckland, until half past two in the night.
        assert_eq!(night(22, 7, "Pacific/Auckland").waited(asked, answered), 5 * 60);
    }

    #[test]
    fn two_nights_are_both_left_out_and_a_night_within_a_day_too() {
        let (asked, answered) = (at("2026-05-05T12:00:00Z"), at("2026-05-07T12:00:00Z"));
        assert_eq!(night(22, 7, "UTC").waited(asked, answered), (48 - 18) * 60);
        assert_eq!(night(1, 5, "UTC").waited(asked, answered), (48 - 8) * 60);
    }

    #[test]
    fn who_answers_in_the_night_answers_at_once() {
        let night = night(22, 7, "UTC");
        assert_eq!(night.waited(at("2026-05-05T23:00:00Z"), at("2026-05-06T03:00:00Z")), 0);
        assert_eq!(night.waited(at("2026-05-05T03:00:00Z"), at("2026-05-05T07:10:00Z")), 10);
    }

    #[test]
    fn what_is_kept_names_a_day_and_no_moment() {
        let asked = at("2026-05-05T12:00:07Z");
        let kept = Answered::of(
            crate::ids::PersonId(uuid::Uuid::nil()),
            asked,
            at("2026-05-05T12:31:53Z"),
            &night(22, 7, "UTC"),
        );
        assert_eq!((kept.day, kept.minutes), (at("2026-05-05T00:00:00Z"), 31));
    }

    proptest! {
        #[test]
        fn nobody_waits_longer_than_the_clock_on_the_wall(
            begin in 1_700_000_000_i64..1_800_000_000, minutes in 0_i64..20_000,
            from in 0_u32..24, until in 0_u32..24, zone in prop::sample::select(vec!["UTC", "America/Denver",
                "Pacific/Auckland", "Australia/Lord_Howe", "Asia/Kathmandu"]),
        ) {
            let asked = DateTime::from_timestamp(begin, 0).unwrap();
            let waited = night(from, until, zone).waited(asked, asked + TimeDelta::minutes(minutes));
            prop_assert!((0..=minutes).contains(&waited));
        }
    }
}
