//! When: a day of the calendar and a time of day, or both in words.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;
use domain::money::Currency;
use serde::{Deserialize, Serialize};

use super::{Answer, words::text_of};
use crate::{
    press::Choice,
    reading::{self, Calendar, DateOrder, Moment, Words},
    say::{Occasion, Prompt, Trouble},
    talk::Talk,
};

/// How far ahead the calendar goes.
const AHEAD: TimeDelta = TimeDelta::days(180);
/// The first and last full hour offered as a button.
const HOURS: std::ops::RangeInclusive<u32> = 7..=21;

/// What was answered to "when?" so far.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct SlotAnswer {
    /// The month the calendar shows, by its first day.
    pub month: Option<NaiveDate>,
    /// The day, while the time is asked.
    pub day: Option<NaiveDate>,
    /// Day and time.
    pub at: Option<DateTime<Utc>>,
}

impl SlotAnswer {
    /// Takes an answer; the time chosen, once it is.
    pub(crate) fn take(&mut self, answer: &Answer<'_>, zone: Tz, talk: &Talk<'_, '_>) -> Result<(), Trouble> {
        let calendar = calendar(zone, talk);
        // Asked again, it was left until it was gone.
        self.at = None;
        match answer {
            Answer::Choice(Choice::Month(first)) => self.month = Some(*first),
            Answer::Choice(Choice::Day(day)) => {
                let (earliest, latest) = bounds(zone, talk.now());
                if *day < earliest {
                    return Err(Trouble::Past);
                }
                if *day > latest {
                    return Err(Trouble::TooFarAhead);
                }
                self.day = Some(*day);
            }
            Answer::Choice(Choice::Time(time)) => {
                let day = self.day_ahead(zone, talk.now()).ok_or(Trouble::PickOne)?;
                self.at = Some(reading::instant(day, *time, &calendar)?);
            }
            _ => self.read(text_of(answer)?, &calendar, talk)?,
        }
        Ok(())
    }

    fn read(&mut self, text: &str, calendar: &Calendar, talk: &Talk<'_, '_>) -> Result<(), Trouble> {
        let words = Words::of(&talk.me.language);
        if let Some(day) = self.day_ahead(calendar.zone, calendar.now)
            && let Ok(time) = reading::clock(text, words)
        {
            self.at = Some(reading::instant(day, time, calendar)?);
            return Ok(());
        }
        match reading::when(text, words, calendar)? {
            Moment::At(at) => self.at = Some(at),
            Moment::On(day) => self.day = Some(day),
        }
        Ok(())
    }

    /// The day that was chosen, unless a draft was left until it was gone.
    fn day_ahead(&self, zone: Tz, now: DateTime<Utc>) -> Option<NaiveDate> {
        let (earliest, _) = bounds(zone, now);
        self.day.filter(|day| *day >= earliest)
    }

    /// A day alone is enough where it is the last one: it ends with the last hour anybody is asked for.
    pub(crate) fn by_the_end_of_its_day(&mut self, zone: Tz, talk: &Talk<'_, '_>) -> Result<(), Trouble> {
        let last = NaiveTime::from_hms_opt(*HOURS.end(), 0, 0);
        if let (Some(day), Some(last), None) = (self.day_ahead(zone, talk.now()), last, self.at) {
            self.at = Some(reading::instant(day, last, &calendar(zone, talk))?);
        }
        Ok(())
    }

    /// Clears the previous answer; false if there is none.
    pub(crate) fn back(&mut self) -> bool {
        let had = self.at.is_some() || self.day.is_some();
        *self = Self::default();
        had
    }

    /// On which day, or at what time?
    pub(crate) fn prompt(&self, occasion: Occasion, zone: Tz, now: DateTime<Utc>) -> Prompt {
        let (earliest, latest) = bounds(zone, now);
        if let Some(day) = self.day_ahead(zone, now) {
            return Prompt::Time { occasion, day, times: times(day, zone, now) };
        }
        let first = first_of_month(earliest);
        let month =
            self.month.map_or(first, |month| first_of_month(month).clamp(first, first_of_month(latest)));
        Prompt::Day { occasion, month, earliest, latest }
    }
}

fn calendar(zone: Tz, talk: &Talk<'_, '_>) -> Calendar {
    // Of the markets' currencies, only the United States write the month first.
    let order =
        if talk.market().currency == Currency::USD { DateOrder::MonthFirst } else { DateOrder::DayFirst };
    Calendar { now: talk.now(), zone, order }
}

/// The first and last day that can be chosen; today only while an offered time is left.
fn bounds(zone: Tz, now: DateTime<Utc>) -> (NaiveDate, NaiveDate) {
    let today = now.with_timezone(&zone).date_naive();
    let earliest = if times(today, zone, now).is_empty() { today + TimeDelta::days(1) } else { today };
    (earliest, today + AHEAD)
}

fn times(day: NaiveDate, zone: Tz, now: DateTime<Utc>) -> Vec<NaiveTime> {
    let here = now.with_timezone(&zone);
    let left = |hour: &u32| day > here.date_naive() || *hour > here.hour();
    HOURS.filter(left).filter_map(|hour| NaiveTime::from_hms_opt(hour, 0, 0)).collect()
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}
