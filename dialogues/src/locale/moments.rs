//! Days and times as a reader of one language says them, in the zone of the place they belong to.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;

use super::{Args, Locale};

const HALF_DAY: u32 = 12;

impl Locale {
    /// `today, 3:30 pm`, `Sat 28 Nov, 3:30 pm`: a moment as somebody at that place says it `now`.
    pub fn moment(&self, at: DateTime<Utc>, zone: Tz, now: DateTime<Utc>) -> String {
        let day = self.day(at.with_timezone(&zone).date_naive(), now.with_timezone(&zone).date_naive());
        self.fill("moment", &Args::default().with("day", day).with("time", self.time(at, zone)))
    }

    /// `Sat 28 Nov 2026, 3:30 pm`: the same on what is kept, where “today” is wrong by tomorrow.
    pub fn moment_for_good(&self, at: DateTime<Utc>, zone: Tz) -> String {
        let date = at.with_timezone(&zone).date_naive();
        let args = Args::default().with("day", self.date_with_year(date)).with("time", self.time(at, zone));
        self.fill("moment", &args)
    }

    /// `today`, `tomorrow`, `Sat 28 Nov`, and with the year where it is not this one.
    pub fn day(&self, date: NaiveDate, today: NaiveDate) -> String {
        match (date - today).num_days() {
            0 => self.text("day-today"),
            1 => self.text("day-tomorrow"),
            _ => self.date(date, today.year()),
        }
    }

    /// `Sat 28 Nov`, and with the year where it is not `this_year`.
    pub fn date(&self, date: NaiveDate, this_year: i32) -> String {
        if date.year() == this_year {
            return self.fill("day-of-year", &self.date_args(date));
        }
        self.date_with_year(date)
    }

    fn date_with_year(&self, date: NaiveDate) -> String {
        let args = self.date_args(date).with("year", date.year().to_string());
        self.fill("day-of-other-year", &args)
    }

    fn date_args(&self, date: NaiveDate) -> Args<'static> {
        Args::default()
            .with("weekday", self.weekday(date))
            .with("day", date.day())
            .with("month", self.fill("month-short", &Args::default().with("month", date.month())))
    }

    /// `3:30 pm` or `15:30`, as the language counts the hours.
    pub fn time(&self, at: DateTime<Utc>, zone: Tz) -> String {
        let local = at.with_timezone(&zone);
        self.clock(local.hour(), local.minute())
    }

    /// The same for an hour (0 to 23) and minute of a day.
    pub fn clock(&self, hour: u32, minute: u32) -> String {
        if self.text("clock-hours") != HALF_DAY.to_string() {
            return format!("{hour:02}:{minute:02}");
        }
        let half = self.text(if hour < HALF_DAY { "clock-am" } else { "clock-pm" });
        let shown = (hour + HALF_DAY - 1) % HALF_DAY + 1;
        if minute == 0 { format!("{shown} {half}") } else { format!("{shown}:{minute:02} {half}") }
    }

    /// `Sat`, for a list or the head of a calendar.
    pub fn weekday(&self, date: NaiveDate) -> String {
        let number = date.weekday().number_from_monday();
        self.fill("weekday-short", &Args::default().with("weekday", number))
    }

    /// `November 2026`, the head of a calendar or how long somebody is a member.
    pub fn month(&self, date: NaiveDate) -> String {
        let args = Args::default().with("month", date.month()).with("year", date.year().to_string());
        self.fill("month-of-year", &args)
    }

    /// `5 minutes`, `2 days`: how long ago something was, in its largest unit; never less than a minute.
    pub fn elapsed(&self, since: TimeDelta) -> String {
        let minutes = since.num_minutes().max(1);
        let (key, count) = match (minutes / (24 * 60), minutes / 60) {
            (0, 0) => ("period-minutes", minutes),
            (0, hours) => ("period-hours", hours),
            (days, _) => ("period-days", days),
        };
        self.fill(key, &Args::default().with("count", count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;
    use chrono_tz::America::Denver;
    use domain::language::Language;

    fn at(day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
        Denver.with_ymd_and_hms(2026, 11, day, hour, minute, 0).unwrap().to_utc()
    }

    fn locale(tag: &str) -> &'static Locale {
        Locale::of(&Language::read(tag).unwrap())
    }

    #[test]
    fn a_moment_is_told_as_people_at_the_place_say_it() {
        let english = Locale::of(&Language::english());
        assert_eq!(english.moment(at(21, 15, 30), Denver, at(21, 9, 0)), "today, 3:30 pm");
        assert_eq!(english.moment(at(22, 9, 0), Denver, at(21, 23, 0)), "tomorrow, 9 am");
        assert_eq!(english.moment(at(28, 0, 0), Denver, at(21, 9, 0)), "Sat 28 Nov, 12 am");
        let saturday = |tag| locale(tag).moment(at(28, 15, 5), Denver, at(21, 9, 0));
        assert_eq!(saturday("es"), "sáb 28 nov, 15:05");
        assert_eq!(saturday("fr"), "le sam 28 nov à 15:05");
        assert_eq!(saturday("pt"), "sáb 28 nov às 15:05");
    }

    #[test]
    fn another_year_is_named() {
        let june = NaiveDate::from_ymd_opt(2027, 6, 1).unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        assert_eq!(Locale::of(&Language::english()).day(june, today), "Tue 1 Jun 2027");
        assert_eq!(locale("fr").day(june, today), "le mar 1er juin 2027");
        assert_eq!(locale("es").month(june), "junio de 2027");
    }

    #[test]
    fn how_long_ago_is_told_in_the_largest_unit() {
        let ago = |minutes| Locale::of(&Language::english()).elapsed(TimeDelta::minutes(minutes));
        assert_eq!(ago(0), "1 minute");
        assert_eq!(ago(59), "59 minutes");
        assert_eq!(ago(90), "1 hour");
        assert_eq!(ago(3 * 24 * 60), "3 days");
    }
}
