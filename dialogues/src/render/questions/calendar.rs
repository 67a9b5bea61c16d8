//! Days and times to tap on.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Timelike};

use super::Sheet;
use crate::{locale::Args, press::Choice, rendered::Button, say::Occasion};

const WEEK: usize = 7;
const TIMES_IN_ROW: usize = 3;
const NOTHING: &str = "·";

pub(super) fn day(
    sheet: &mut Sheet<'_>,
    occasion: Occasion,
    month: NaiveDate,
    (earliest, latest): (NaiveDate, NaiveDate),
) {
    let occasion = match occasion {
        Occasion::Post => "post",
        Occasion::Deadline => "deadline",
        Occasion::Repost => "repost",
        Occasion::Terms => "terms",
        Occasion::Reschedule => "reschedule",
    };
    sheet.page.tell("ask-day", &Args::default().with("occasion", occasion)).say("ask-day-how");
    let first = month.with_day(1).unwrap_or(month);
    let head = head(sheet, first, (earliest, latest));
    sheet.keys.row(head);
    let monday = first - Days::new(u64::from(first.weekday().num_days_from_monday()));
    let weekdays = monday.iter_days().take(WEEK).map(|date| {
        let name = sheet.on.locale().weekday(date);
        sheet.answer(&name, Choice::Month(first))
    });
    let weekdays: Vec<_> = weekdays.collect();
    sheet.keys.row(weekdays);
    let days = days(sheet, first, monday, (earliest, latest));
    sheet.keys.grid(&days, WEEK);
}

/// The month, and the ways to those before and after it.
fn head(sheet: &Sheet<'_>, first: NaiveDate, (earliest, latest): (NaiveDate, NaiveDate)) -> Vec<Button> {
    let before = first.checked_sub_months(Months::new(1)).filter(|_| earliest < first);
    let after = first.checked_add_months(Months::new(1)).filter(|after| *after <= latest);
    let turn = |label: &str, to: Option<NaiveDate>| to.map(|to| sheet.answer(label, Choice::Month(to)));
    let name = sheet.answer(&sheet.on.locale().month(first), Choice::Month(first));
    turn("◀️", before).into_iter().chain([name]).chain(turn("▶️", after)).collect()
}

/// Whole weeks from `monday` until the month is over, those left out in which no day can be chosen; a single
/// day that cannot be chosen shows the month again.
fn days(
    sheet: &Sheet<'_>,
    first: NaiveDate,
    monday: NaiveDate,
    (earliest, latest): (NaiveDate, NaiveDate),
) -> Vec<Button> {
    let in_month = |date: &NaiveDate| (date.year(), date.month()) == (first.year(), first.month());
    let weeks = monday.iter_days().step_by(WEEK);
    let can_be_chosen = |week: &NaiveDate| {
        week.iter_days().take(WEEK).any(|date| in_month(&date) && (earliest..=latest).contains(&date))
    };
    let weeks = weeks.take_while(|week| *week <= first || in_month(week)).filter(can_be_chosen);
    let dates = weeks.flat_map(|week| week.iter_days().take(WEEK));
    let button = |date: NaiveDate| {
        if in_month(&date) && (earliest..=latest).contains(&date) {
            sheet.answer(&date.day().to_string(), Choice::Day(date))
        } else {
            sheet.answer(NOTHING, Choice::Month(first))
        }
    };
    dates.map(button).collect()
}

pub(super) fn time(sheet: &mut Sheet<'_>, day: NaiveDate, times: &[NaiveTime]) {
    let locale = sheet.on.locale();
    let date = locale.date(day, sheet.on.now.year());
    sheet.page.tell("ask-time", &Args::default().with("day", date)).say("ask-time-how");
    let button =
        |time: &NaiveTime| sheet.answer(&locale.clock(time.hour(), time.minute()), Choice::Time(*time));
    let buttons: Vec<_> = times.iter().map(button).collect();
    sheet.keys.grid(&buttons, TIMES_IN_ROW);
}
