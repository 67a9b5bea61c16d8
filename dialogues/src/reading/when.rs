//! Dates and times as people type them.

mod grammar;
mod resolve;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;

use super::Words;

/// Which number of `12/3` is the day; a setting of the market.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateOrder {
    /// The third of December... is `3/12`.
    DayFirst,
    /// ... is `12/3`.
    MonthFirst,
}

/// Where and when the words are spoken.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    /// The moment of speaking.
    pub now: DateTime<Utc>,
    /// The zone of the place the job is at.
    pub zone: Tz,
    /// How the market writes numeric dates.
    pub order: DateOrder,
}

/// What a text says about a time to come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Moment {
    /// A date and a time.
    At(DateTime<Utc>),
    /// A date alone, in the place's zone: the time is still to be asked.
    On(NaiveDate),
}

/// Why a text names no time to come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WhenTrouble {
    /// No date and no time in it, or more than one.
    NotUnderstood,
    /// A day the calendar does not have, such as 31 February.
    NoSuchDate,
    /// A time the clock does not have, such as 25:00.
    NoSuchTime,
    /// Before now.
    Past,
    /// More than [`MAX_DAYS`] ahead.
    TooFar,
}

/// How far ahead a job may be, in days.
pub const MAX_DAYS: i64 = 400;

/// Reads a date, a time or both. A time alone is its next occurrence; a weekday is its next one; an hour from
/// one to six without `am` or a leading zero is in the afternoon.
pub fn when(text: &str, words: &Words, calendar: &Calendar) -> Result<Moment, WhenTrouble> {
    resolve::moment(&grammar::read(text, words, calendar.order)?, calendar)
}

/// Reads the time of a day that is already known: `3pm`, `15:30`, `at 9`, `15`.
pub fn clock(text: &str, words: &Words) -> Result<NaiveTime, WhenTrouble> {
    resolve::clock(&grammar::read_clock(text, words)?)
}

/// The instant of a local date and time; in the hour that a change of clocks skips, the first instant after it,
/// in the hour it repeats, the first of the two that is still to come.
pub fn instant(date: NaiveDate, time: NaiveTime, calendar: &Calendar) -> Result<DateTime<Utc>, WhenTrouble> {
    resolve::instant(date.and_time(time), calendar)
}

#[cfg(test)]
mod tests;
