//! What a phrase means when somebody speaks of time.

use crate::reading::{Words, lexer::lists, words::Phrases};

/// A half or part of the day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) enum Part {
    BeforeNoon,
    AfterNoon,
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}

/// A unit of a stretch of time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Meaning {
    /// Days from today.
    Day(i64),
    Tonight,
    Gone,
    Since,
    Last,
    /// 0 = Monday.
    Weekday(u32),
    /// 1 = January.
    Month(u32),
    Part(Part),
    Next,
    In,
    At,
    Of,
    Ordinal,
    Oclock,
    Unit(Unit),
    Count(u32),
    /// Minutes off the hour that follows ("half past").
    BeforeHour(i64),
    /// Minutes off the hour just said ("y media").
    AfterHour(i64),
}

/// Looks a phrase up.
pub(super) fn meaning(words: &Words, phrase: &str) -> Option<Meaning> {
    let (days, clock) = (&words.days, &words.clock);
    let single: [(&Phrases, Meaning); 30] = [
        (&days.after_tomorrow, Meaning::Day(2)),
        (&days.tomorrow, Meaning::Day(1)),
        (&days.today, Meaning::Day(0)),
        (&days.tonight, Meaning::Tonight),
        (&days.gone, Meaning::Gone),
        (&days.since, Meaning::Since),
        (&days.last, Meaning::Last),
        (&days.next, Meaning::Next),
        (&days.within, Meaning::In),
        (&days.of, Meaning::Of),
        (&days.ordinals, Meaning::Ordinal),
        (&clock.at, Meaning::At),
        (&clock.am, Meaning::Part(Part::BeforeNoon)),
        (&clock.pm, Meaning::Part(Part::AfterNoon)),
        (&clock.oclock, Meaning::Oclock),
        (&clock.minutes, Meaning::Unit(Unit::Minute)),
        (&clock.hours, Meaning::Unit(Unit::Hour)),
        (&clock.days, Meaning::Unit(Unit::Day)),
        (&clock.weeks, Meaning::Unit(Unit::Week)),
        (&clock.morning, Meaning::Part(Part::Morning)),
        (&clock.noon, Meaning::Part(Part::Noon)),
        (&clock.afternoon, Meaning::Part(Part::Afternoon)),
        (&clock.evening, Meaning::Part(Part::Evening)),
        (&clock.night, Meaning::Part(Part::Night)),
        (&clock.half_past, Meaning::BeforeHour(30)),
        (&clock.quarter_past, Meaning::BeforeHour(15)),
        (&clock.quarter_to, Meaning::BeforeHour(-15)),
        (&clock.and_half, Meaning::AfterHour(30)),
        (&clock.and_quarter, Meaning::AfterHour(15)),
        (&clock.less_quarter, Meaning::AfterHour(-15)),
    ];
    let known = single.iter().find(|(phrases, _)| lists(phrases, phrase)).map(|(_, meaning)| *meaning);
    known
        .or_else(|| numbered(&days.weekdays, phrase).map(Meaning::Weekday))
        .or_else(|| numbered(&days.months, phrase).map(|month| Meaning::Month(month + 1)))
        .or_else(|| numbered(&words.answers.counts, phrase).map(|count| Meaning::Count(count + 1)))
}

fn numbered(lists_in_order: &[Phrases], phrase: &str) -> Option<u32> {
    lists_in_order.iter().position(|phrases| lists(phrases, phrase)).and_then(|at| u32::try_from(at).ok())
}
