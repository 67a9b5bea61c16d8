//! What people type for a date, an amount, a place.

use chrono::{DateTime, TimeDelta, Utc};
use dialogues::{
    locale,
    reading::{self, Calendar, DateOrder, MAX_DAYS, Moment, Words},
};
use domain::{
    money::{Currency, MAX_MINOR, Price},
    places::look_up,
};

use crate::text;

const PLACES: usize = 5;

/// A date that is understood lies ahead, and not further than jobs may.
pub fn dates(bytes: &[u8]) {
    let (text, now) = (text(bytes), now());
    let latest = now + TimeDelta::days(MAX_DAYS + 1);
    for (words, order) in every_language()
        .flat_map(|words| [DateOrder::DayFirst, DateOrder::MonthFirst].map(|order| (words, order)))
    {
        let calendar = Calendar { now, zone: chrono_tz::Pacific::Auckland, order };
        match reading::when(&text, words, &calendar) {
            Ok(Moment::At(at)) => assert!(now < at && at <= latest, "{at} of {text:?}"),
            Ok(Moment::On(date)) => assert!(date <= latest.date_naive(), "{date} of {text:?}"),
            Err(_) => {}
        }
    }
}

/// An amount that is understood is above zero, within the limit, and the lower end of a range is the lower one.
pub fn money(bytes: &[u8]) {
    let text = text(bytes);
    for (words, home) in
        every_language().flat_map(|words| [Currency::NZD, Currency::EUR].map(|home| (words, home)))
    {
        let within = |minor: i64| assert!((1..=MAX_MINOR).contains(&minor), "{minor} of {text:?}");
        match reading::price(&text, home, words) {
            Ok(Price::Fixed(total)) => within(total.minor),
            Ok(Price::Range { min, max }) => {
                within(min.minor);
                within(max.minor);
                assert!(min.minor <= max.minor && min.currency == max.currency, "{text:?}");
            }
            Ok(Price::Negotiable) | Err(_) => {}
        }
    }
}

/// No more places are found than were asked for.
pub fn places(bytes: &[u8]) {
    let text = text(bytes);
    assert!(look_up(&text, None, PLACES).len() <= PLACES, "{text:?}");
}

fn every_language() -> impl Iterator<Item = &'static Words> {
    locale::languages().map(|(language, _)| Words::of(language))
}

/// A winter noon at no special place in the calendar.
fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_780_315_200, 0).expect("a moment")
}
