//! An agreed start as a file for a calendar, after RFC 5545.
//!
//! Written here and not with a crate: those that write calendars make up names and read the clock where a field is left
//! out, and the same message must be the same file whenever it is drawn.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};

use super::{Scene, card};
use crate::{
    locale::Args,
    rendered::{Document, Keyboard, Rendered},
    say::CalendarEntry,
};

/// The most octets of a line, without its end.
const LONGEST: usize = 75;
/// Nobody says how long work takes: an hour keeps the time free without pretending to know.
const LENGTH: &str = "PT1H";

pub(super) fn entry(entry: &CalendarEntry, on: &Scene<'_>) -> Rendered {
    let args = Args::default()
        .with("service", on.service(&entry.service))
        .with("code", entry.code.to_string())
        .with("start", on.moment(entry.start, entry.zone));
    let mut page = on.page();
    page.tell(if entry.off { "calendar-off" } else { "calendar-on" }, &args);
    let name = format!("{}.ics", entry.code.as_str());
    let document = Document { name, bytes: file(entry, on).into_bytes() };
    Rendered { document: Some(document), ..page.finish(Keyboard::None) }
}

fn file(entry: &CalendarEntry, on: &Scene<'_>) -> String {
    let summary = format!("{} · {} {}", on.service(&entry.service), on.market.name, entry.code);
    let (method, status) = if entry.off { ("CANCEL", "CANCELLED") } else { ("PUBLISH", "CONFIRMED") };
    let mut out = String::new();
    let mut line = |text: String| fold(&mut out, &text);
    line("BEGIN:VCALENDAR".into());
    line("VERSION:2.0".into());
    line("PRODID:-//Gigline//Gigline//EN".into());
    line(format!("METHOD:{method}"));
    line("BEGIN:VEVENT".into());
    line(format!("UID:{}@{}", entry.job, on.bot));
    line(format!("SEQUENCE:{}", entry.sequence()));
    line(format!("DTSTAMP:{}", moment(entry.at)));
    line(format!("DTSTART:{}", moment(entry.start)));
    line(format!("DURATION:{LENGTH}"));
    line(format!("STATUS:{status}"));
    line(format!("SUMMARY:{}", escaped(&summary)));
    if let Some(place) = place(entry, on) {
        line(format!("LOCATION:{}", escaped(&place)));
    }
    line("END:VEVENT".into());
    line("END:VCALENDAR".into());
    out
}

/// The town; the address where its reader can see it already.
fn place(entry: &CalendarEntry, on: &Scene<'_>) -> Option<String> {
    let file = on.file.filter(|file| file.job.id == entry.job && !entry.off);
    let address = file.and_then(|file| card::open_address(file, on));
    match address {
        Some(address) => Some(format!("{address}, {}", entry.area)),
        None => Some(entry.area.clone()).filter(|area| !area.is_empty()),
    }
}

/// In the time of the world, which every calendar turns into its own.
fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// Signs that mean something in a calendar mean themselves.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// One line, broken where it is too long: what goes on begins with a space.
fn fold(out: &mut String, line: &str) {
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            octets = 1;
        }
        octets += c.len_utf8();
        out.push(c);
    }
    write!(out, "\r\n").expect("a string takes all text");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn folded(line: &str) -> String {
        let mut out = String::new();
        fold(&mut out, line);
        out
    }

    #[test]
    fn signs_of_the_format_are_escaped() {
        assert_eq!(
            escaped("12 Main St; back, left\\right\nring twice\r"),
            "12 Main St\\; back\\, left\\\\right\\nring twice"
        );
    }

    proptest! {
        #[test]
        fn no_line_is_longer_than_75_octets_and_none_loses_anything(line in "[a-zñ🛠é,; ]{0,400}") {
            let out = folded(&line);
            prop_assert!(out.ends_with("\r\n"));
            for one in out.trim_end_matches("\r\n").split("\r\n") {
                prop_assert!(one.len() <= LONGEST, "{one:?}");
            }
            let whole = out.replace("\r\n ", "");
            prop_assert_eq!(whole.trim_end_matches("\r\n"), line);
        }
    }
}
