use chrono::{TimeZone, Utc};
use domain::language::Language;
use proptest::prelude::*;

use super::*;

mod languages;

fn words(language: &str) -> &'static Words {
    Words::of(&Language::read(language).unwrap())
}

/// A Wednesday at noon in Auckland (2026-03-11 12:00 +13:00).
fn wednesday_noon() -> Calendar {
    let now = Utc.with_ymd_and_hms(2026, 3, 10, 23, 0, 0).unwrap();
    Calendar { now, zone: chrono_tz::Pacific::Auckland, order: DateOrder::DayFirst }
}

/// What was understood, as local time.
fn heard(text: &str, language: &str, calendar: &Calendar) -> String {
    match when(text, words(language), calendar) {
        Ok(Moment::At(at)) => at.with_timezone(&calendar.zone).format("%a %Y-%m-%d %H:%M").to_string(),
        Ok(Moment::On(date)) => date.format("%a %Y-%m-%d, time?").to_string(),
        Err(trouble) => format!("{trouble:?}"),
    }
}

fn all_heard(language: &str, calendar: &Calendar, table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(heard(text, language, calendar), *expected, "{text}");
    }
}

#[test]
fn what_cannot_be_has_a_reason() {
    all_heard(
        "en",
        &wednesday_noon(),
        &[
            ("", "NotUnderstood"),
            ("🙂", "NotUnderstood"),
            ("soon", "NotUnderstood"),
            ("next week", "NotUnderstood"),
            ("monday or tuesday", "NotUnderstood"),
            ("tomorrow 9:30 or 10:30", "NotUnderstood"),
            ("31 feb", "NoSuchDate"),
            ("31/4 10:00", "NoSuchDate"),
            ("2027-02-29", "NoSuchDate"),
            ("45/45", "NoSuchDate"),
            ("tomorrow 25:00", "NoSuchTime"),
            ("tomorrow 10:75", "NoSuchTime"),
            ("today 9am", "Past"),
            ("10/3", "Past"),
            ("2020-01-01 10:00", "Past"),
            ("2062-03-14", "TooFar"),
            ("in 99999999999 hours", "TooFar"),
            ("in 4294967295 weeks", "TooFar"),
        ],
    );
}

#[test]
fn a_day_gone_is_past_whatever_time_is_said_with_it() {
    for (language, text) in [
        ("en", "yesterday at 3pm"),
        ("en", "3pm yesterday"),
        ("en", "the day before yesterday"),
        ("en", "3 days ago"),
        ("en", "two hours ago"),
        ("en", "last friday 10:00"),
        ("es", "ayer a las 15"),
        ("es", "anteayer"),
        ("es", "hace 2 días"),
        ("es", "hace una hora"),
        ("es", "el viernes pasado a las 10"),
        ("es", "el pasado lunes"),
    ] {
        assert_eq!(heard(text, language, &wednesday_noon()), "Past", "{text}");
    }
    assert_eq!(heard("me hace falta mañana a las 15", "es", &wednesday_noon()), "Thu 2026-03-12 15:00");
    assert_eq!(heard("last week", "en", &wednesday_noon()), "NotUnderstood");
    assert_eq!(heard("yesterday or tomorrow", "en", &wednesday_noon()), "NotUnderstood");
}

#[test]
fn every_language_knows_what_has_gone() {
    for (language, _) in crate::locale::languages() {
        let days = &Words::of(language).days;
        let past = |text: &str| {
            for text in [text.to_owned(), format!("{text} 15:00"), format!("15:00 {text}")] {
                assert_eq!(heard(&text, language.as_str(), &wednesday_noon()), "Past", "{language}: {text}");
            }
        };
        assert!(!days.gone.is_empty() && !days.last.is_empty(), "{language}");
        days.gone.iter().for_each(|gone| past(gone));
        for (last, weekday) in days.last.iter().zip(days.weekdays.iter().flatten().cycle()) {
            past(&format!("{last} {weekday}"));
            past(&format!("{weekday} {last}"));
        }
    }
}

#[test]
fn the_market_says_which_number_is_the_day() {
    let month_first = Calendar { order: DateOrder::MonthFirst, ..wednesday_noon() };
    assert_eq!(heard("4/12 14:00", "en", &month_first), "Sun 2026-04-12 14:00");
    assert_eq!(heard("4/12 14:00", "en", &wednesday_noon()), "Fri 2026-12-04 14:00");
    for calendar in [month_first, wednesday_noon()] {
        assert_eq!(heard("25/4", "en", &calendar), "Sat 2026-04-25, time?");
    }
}

#[test]
fn an_hour_the_clock_change_skips_is_the_first_after_it() {
    let now = Utc.with_ymd_and_hms(2026, 9, 25, 0, 0, 0).unwrap();
    let calendar = Calendar { now, ..wednesday_noon() };
    assert_eq!(heard("27/9 02:30", "en", &calendar), "Sun 2026-09-27 03:00");
}

#[test]
fn an_hour_the_clock_change_repeats_is_the_first_still_to_come() {
    let first = Utc.with_ymd_and_hms(2026, 4, 4, 13, 30, 0).unwrap();
    let before = Calendar { now: first - chrono::TimeDelta::hours(5), ..wednesday_noon() };
    let between = Calendar { now: first + chrono::TimeDelta::minutes(10), ..before };
    let read = |calendar| when("2026-04-05 02:30", words("en"), calendar);
    assert_eq!(read(&before), Ok(Moment::At(first)));
    assert_eq!(read(&between), Ok(Moment::At(first + chrono::TimeDelta::hours(1))));
}

#[test]
fn the_time_of_a_known_day_is_read_alone() {
    let read =
        |text: &str, language: &str| clock(text, words(language)).map(|t| t.format("%H:%M").to_string());
    for (text, language, time) in [
        ("15", "en", "15:00"),
        ("3", "en", "15:00"),
        ("at 9", "en", "09:00"),
        ("las 9 y media", "es", "09:30"),
        ("las 3 de la madrugada", "es", "03:00"),
        ("9 heures et demie", "fr", "09:30"),
        ("15h30", "fr", "15:30"),
        ("às nove e meia", "pt", "09:30"),
        ("15h30", "pt", "15:30"),
    ] {
        assert_eq!(read(text, language).as_deref(), Ok(time), "{text}");
    }
    assert_eq!(read("tomorrow", "en"), Err(WhenTrouble::NotUnderstood));
    assert_eq!(read("99", "en"), Err(WhenTrouble::NoSuchTime));
}

fn spoken() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("tomorrow"),
        Just("mañana"),
        Just("next"),
        Just("fri"),
        Just("lunes"),
        Just("at"),
        Just("pm"),
        Just("half past"),
        Just("y media"),
        Just("midi et demi"),
        Just("heures"),
        Just("quinze para as"),
        Just("in"),
        Just("days"),
        Just("feb"),
        Just("de"),
        Just("/"),
        Just(":"),
        Just("-"),
        Just("tonight"),
        Just("yesterday"),
        Just("last"),
        Just("hace"),
        Just("quarter to"),
    ];
    let piece = prop_oneof![word.prop_map(str::to_owned), (0_u64..3000).prop_map(|n| n.to_string())];
    proptest::collection::vec(piece, 0..7).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #[test]
    fn a_moment_is_never_past_whatever_is_said(text in prop_oneof![spoken(), any::<String>()], minute in 0_i64..1_000_000) {
        let now = Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 0).unwrap() + chrono::TimeDelta::minutes(minute);
        let calendar = Calendar { now, ..wednesday_noon() };
        let today = now.with_timezone(&calendar.zone).date_naive();
        for (language, _) in crate::locale::languages() {
            match when(&text, Words::of(language), &calendar) {
                Ok(Moment::At(at)) => prop_assert!(at > now),
                Ok(Moment::On(date)) => prop_assert!(date >= today),
                Err(_) => {}
            }
        }
    }
}
