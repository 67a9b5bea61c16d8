//! From what was said to an instant.

use chrono::{
    DateTime, Datelike, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc,
};

use super::{
    Calendar, MAX_DAYS, Moment, WhenTrouble,
    grammar::{Clock, Day, Part, Said, Unit},
};

/// A date without a year this recently gone was meant as it was said: a mistake, not next year.
const RECENT_DAYS: i64 = 60;

/// The moment that was said, if it is still to come and not too far off.
pub(super) fn moment(said: &Said, calendar: &Calendar) -> Result<Moment, WhenTrouble> {
    let today = calendar.now.with_timezone(&calendar.zone).date_naive();
    let moment = match (said.from_now, said.day) {
        (Some(stretch), None) => from_now(stretch, said, calendar)?,
        (Some(_), Some(_)) => return Err(WhenTrouble::NotUnderstood),
        (None, None) => next_time(said, today, calendar)?,
        (None, Some(day)) => on_day(day, said, today, calendar)?,
    };
    let last = today.checked_add_days(Days::new(MAX_DAYS.unsigned_abs())).ok_or(WhenTrouble::TooFar)?;
    match moment {
        Moment::At(at) if at <= calendar.now => Err(WhenTrouble::Past),
        Moment::On(date) if date < today => Err(WhenTrouble::Past),
        Moment::At(at) if at.with_timezone(&calendar.zone).date_naive() > last => Err(WhenTrouble::TooFar),
        Moment::On(date) if date > last => Err(WhenTrouble::TooFar),
        moment => Ok(moment),
    }
}

/// "in 2 hours" to the minute; "in 3 days" is a date, with the time that was said along with it.
fn from_now((count, unit): (u32, Unit), said: &Said, calendar: &Calendar) -> Result<Moment, WhenTrouble> {
    let count = i64::from(count);
    let days = match unit {
        Unit::Minute => return after(calendar, TimeDelta::try_minutes(count)),
        Unit::Hour => return after(calendar, TimeDelta::try_hours(count)),
        Unit::Day => count,
        Unit::Week => count.saturating_mul(7),
    };
    let today = calendar.now.with_timezone(&calendar.zone).date_naive();
    on_day(Day::Ahead(days), said, today, calendar)
}

fn after(calendar: &Calendar, stretch: Option<TimeDelta>) -> Result<Moment, WhenTrouble> {
    let at = stretch.and_then(|stretch| calendar.now.checked_add_signed(stretch));
    at.map(Moment::At).ok_or(WhenTrouble::TooFar)
}

/// The next time the clock shows what was said.
fn next_time(said: &Said, today: NaiveDate, calendar: &Calendar) -> Result<Moment, WhenTrouble> {
    let time = clock(said)?;
    let at = instant(today.and_time(time), calendar)?;
    if at > calendar.now {
        return Ok(Moment::At(at));
    }
    let tomorrow = today.succ_opt().ok_or(WhenTrouble::TooFar)?;
    instant(tomorrow.and_time(time), calendar).map(Moment::At)
}

fn on_day(day: Day, said: &Said, today: NaiveDate, calendar: &Calendar) -> Result<Moment, WhenTrouble> {
    let date = date(day, today)?;
    let time = if said.clock.is_some() || said.part.is_some() { Some(clock(said)?) } else { None };
    let Some(time) = time else { return Ok(Moment::On(date)) };
    let at = instant(date.and_time(time), calendar)?;
    // "Friday 9:30" said on a Friday at noon means the Friday to come.
    if matches!(day, Day::Weekday { .. }) && at <= calendar.now {
        let later = date.checked_add_days(Days::new(7)).ok_or(WhenTrouble::TooFar)?;
        return instant(later.and_time(time), calendar).map(Moment::At);
    }
    Ok(Moment::At(at))
}

fn date(day: Day, today: NaiveDate) -> Result<NaiveDate, WhenTrouble> {
    match day {
        Day::Gone => Err(WhenTrouble::Past),
        Day::Ahead(days) => today.checked_add_days(Days::new(days.unsigned_abs())).ok_or(WhenTrouble::TooFar),
        Day::Weekday { day, strictly } => {
            let ahead = (7 + day - today.weekday().num_days_from_monday()) % 7;
            let ahead = if ahead == 0 && strictly { 7 } else { ahead };
            today.checked_add_days(Days::new(ahead.into())).ok_or(WhenTrouble::TooFar)
        }
        Day::Date { year: Some(year), month, day } => {
            NaiveDate::from_ymd_opt(year, month, day).ok_or(WhenTrouble::NoSuchDate)
        }
        Day::Date { year: None, month, day } => coming_date(month, day, today),
    }
}

/// A date without a year: this year's, or the next one that has the day (29 February) and is not gone.
fn coming_date(month: u32, day: u32, today: NaiveDate) -> Result<NaiveDate, WhenTrouble> {
    // Eight years always hold a leap day.
    let mut years =
        (today.year()..=today.year() + 8).filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    let first = years.next().ok_or(WhenTrouble::NoSuchDate)?;
    match (today - first).num_days() {
        ..=0 => Ok(first),
        1..=RECENT_DAYS => Err(WhenTrouble::Past),
        _ => years.next().ok_or(WhenTrouble::NoSuchDate),
    }
}

/// The time of day that was said: a clock time, told apart by the part of the day, or the part's usual hour.
pub(super) fn clock(said: &Said) -> Result<NaiveTime, WhenTrouble> {
    let minutes = match (said.clock, said.part) {
        (Some(clock), part) => {
            let hour = i64::from(full_hour(&clock, part)?);
            (hour * 60 + i64::from(clock.minute) + clock.shift).rem_euclid(24 * 60)
        }
        (None, Some(part)) => 60 * usual_hour(part).ok_or(WhenTrouble::NotUnderstood)?,
        (None, None) => return Err(WhenTrouble::NotUnderstood),
    };
    let seconds = u32::try_from(minutes * 60).map_err(|_| WhenTrouble::NoSuchTime)?;
    NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).ok_or(WhenTrouble::NoSuchTime)
}

fn full_hour(clock: &Clock, part: Option<Part>) -> Result<u32, WhenTrouble> {
    if clock.hour > 23 || clock.minute > 59 {
        return Err(WhenTrouble::NoSuchTime);
    }
    let afternoon = match part {
        Some(Part::AfterNoon | Part::Afternoon | Part::Evening) => 0..=11,
        Some(Part::Night) => 5..=11,
        Some(Part::Noon) => 1..=3,
        None if clock.short => 1..=6,
        _ => return before_noon(clock.hour, part),
    };
    Ok(match (part, clock.hour) {
        (Some(Part::Night), 12) => 0,
        (_, hour) if afternoon.contains(&hour) => hour + 12,
        (_, hour) => hour,
    })
}

/// The hour where nothing moves it into the afternoon; "12 am" is midnight, "15 am" is nothing.
fn before_noon(hour: u32, part: Option<Part>) -> Result<u32, WhenTrouble> {
    match (part, hour) {
        (Some(Part::BeforeNoon), 12) => Ok(0),
        (Some(Part::BeforeNoon), 13..) => Err(WhenTrouble::NoSuchTime),
        (_, hour) => Ok(hour),
    }
}

/// The hour a part of the day stands for when nothing else is said.
fn usual_hour(part: Part) -> Option<i64> {
    match part {
        Part::BeforeNoon | Part::AfterNoon => None,
        Part::Morning => Some(9),
        Part::Noon => Some(12),
        Part::Afternoon => Some(14),
        Part::Evening => Some(18),
        Part::Night => Some(20),
    }
}

/// A local time as an instant; see [`super::instant`].
pub(super) fn instant(local: NaiveDateTime, calendar: &Calendar) -> Result<DateTime<Utc>, WhenTrouble> {
    // The longest gap there has been is a day that an island skipped.
    const LONGEST_GAP_MINUTES: i64 = 24 * 60;
    let later = |minutes| local.checked_add_signed(TimeDelta::minutes(minutes));
    (0..=LONGEST_GAP_MINUTES)
        .filter_map(later)
        .find_map(|local| match calendar.zone.from_local_datetime(&local) {
            LocalResult::Single(at) => Some(at.to_utc()),
            LocalResult::Ambiguous(first, second) if first.to_utc() <= calendar.now => Some(second.to_utc()),
            LocalResult::Ambiguous(first, _) => Some(first.to_utc()),
            LocalResult::None => None,
        })
        .ok_or(WhenTrouble::NoSuchTime)
}
