//! From pieces of text to what was said: a day, a clock time, a stretch from now.

use super::{DateOrder, WhenTrouble};
use crate::reading::{
    Words,
    lexer::{Piece, phrase, pieces},
};

mod figures;
mod meaning;

use figures::bare;
use meaning::{Meaning, meaning};
pub(super) use meaning::{Part, Unit};

/// The day as it was said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Day {
    /// Days from today.
    Ahead(i64),
    /// A day or a moment that has gone.
    Gone,
    /// The next such weekday, 0 = Monday; `strictly` after today.
    Weekday { day: u32, strictly: bool },
    /// A calendar date, the year perhaps unsaid.
    Date { year: Option<i32>, month: u32, day: u32 },
}

/// The time of day as it was said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Clock {
    pub(super) hour: u32,
    pub(super) minute: u32,
    /// Written with one digit and nothing to say which half of the day.
    pub(super) short: bool,
    /// Minutes to add ("y media", "quarter to").
    pub(super) shift: i64,
}

/// Everything a text said about time.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Said {
    pub(super) day: Option<Day>,
    pub(super) clock: Option<Clock>,
    pub(super) part: Option<Part>,
    pub(super) from_now: Option<(u32, Unit)>,
}

/// Reads a date, a time or both.
pub(super) fn read(text: &str, words: &Words, order: DateOrder) -> Result<Said, WhenTrouble> {
    let pieces = pieces(text);
    let said = Said::default();
    let mut reader = Reader { pieces: &pieces, at: 0, words, order, said, next: false, last: false };
    while reader.at < pieces.len() {
        reader.step()?;
    }
    let said = reader.said;
    let anything =
        said.day.is_some() || said.clock.is_some() || said.part.is_some() || said.from_now.is_some();
    if anything && !reader.last { Ok(said) } else { Err(WhenTrouble::NotUnderstood) }
}

/// Reads a time of day alone, where a bare number is an hour.
pub(super) fn read_clock(text: &str, words: &Words) -> Result<Said, WhenTrouble> {
    let said = match pieces(text).as_slice() {
        [Piece::Number { value, length }] => Said { clock: Some(bare(*value, *length)), ..Said::default() },
        _ => read(text, words, DateOrder::DayFirst)?,
    };
    match said {
        Said { day: None, from_now: None, .. } => Ok(said),
        _ => Err(WhenTrouble::NotUnderstood),
    }
}

struct Reader<'a> {
    pieces: &'a [Piece],
    at: usize,
    words: &'a Words,
    order: DateOrder,
    said: Said,
    /// "next" was said and waits for its weekday.
    next: bool,
    /// "last" was said and waits for its weekday.
    last: bool,
}

impl Reader<'_> {
    fn step(&mut self) -> Result<(), WhenTrouble> {
        if matches!(self.pieces[self.at], Piece::Number { .. }) {
            return self.number();
        }
        if let Some((meaning, length)) = self.meaning_at(self.at) {
            self.at += length;
            return self.take(meaning);
        }
        // Courtesies and signs around a time ("please", "around", ",") do not change it.
        self.at += 1;
        Ok(())
    }

    fn meaning_at(&self, at: usize) -> Option<(Meaning, usize)> {
        phrase(self.pieces, at, |known| meaning(self.words, known))
    }

    fn take(&mut self, meaning: Meaning) -> Result<(), WhenTrouble> {
        match meaning {
            Meaning::Day(ahead) => self.day(Day::Ahead(ahead)),
            Meaning::Tonight => self.day(Day::Ahead(0)).and_then(|()| set(&mut self.said.part, Part::Night)),
            Meaning::Gone => self.day(Day::Gone),
            Meaning::Since => self.since(),
            Meaning::Last => {
                self.last_said();
                Ok(())
            }
            Meaning::Weekday(_) if std::mem::take(&mut self.last) => self.day(Day::Gone),
            Meaning::Weekday(day) => self.day(Day::Weekday { day, strictly: self.next }),
            Meaning::Month(month) => self.month_first(month),
            Meaning::Part(Part::Noon) => self.noon(),
            Meaning::Part(part) => set(&mut self.said.part, part),
            Meaning::Next => self.next_said(),
            Meaning::In => self.stretch(),
            Meaning::BeforeHour(shift) => self.shifted_hour(shift),
            Meaning::At => self.spoken_hour(),
            // These mean something only beside a figure, which has looked for them.
            Meaning::AfterHour(_)
            | Meaning::Unit(_)
            | Meaning::Count(_)
            | Meaning::Oclock
            | Meaning::Of
            | Meaning::Ordinal => Ok(()),
        }
    }

    fn day(&mut self, day: Day) -> Result<(), WhenTrouble> {
        match (self.said.day, day) {
            // "Friday 12 March": the date says more.
            (None, _) | (Some(Day::Weekday { .. }), Day::Date { .. }) => self.said.day = Some(day),
            (Some(Day::Date { .. }), Day::Weekday { .. }) | (Some(Day::Gone), Day::Gone) => {}
            (Some(_), _) => return Err(WhenTrouble::NotUnderstood),
        }
        Ok(())
    }

    /// "next" before a weekday, or after it ("el lunes que viene").
    fn next_said(&mut self) -> Result<(), WhenTrouble> {
        if let Some((Meaning::Unit(_), _)) = self.meaning_at(self.at) {
            return Err(WhenTrouble::NotUnderstood);
        }
        self.next = true;
        if let Some(Day::Weekday { strictly, .. }) = &mut self.said.day {
            *strictly = true;
        }
        Ok(())
    }

    /// "last" before a weekday, or after it ("el lunes pasado").
    fn last_said(&mut self) {
        match &mut self.said.day {
            Some(day @ Day::Weekday { .. }) => *day = Day::Gone,
            _ => self.last = true,
        }
    }

    /// "hace 2 días"; any other "hace" changes nothing.
    fn since(&mut self) -> Result<(), WhenTrouble> {
        let Some((_, length)) = self.count(self.at) else { return Ok(()) };
        self.at += length;
        self.day(Day::Gone)
    }

    /// "in 2 hours"; any other "in" changes nothing.
    fn stretch(&mut self) -> Result<(), WhenTrouble> {
        let Some((count, length)) = self.count(self.at) else { return Ok(()) };
        let Some((Meaning::Unit(unit), unit_length)) = self.meaning_at(self.at + length) else {
            return Ok(());
        };
        self.at += length + unit_length;
        set(&mut self.said.from_now, (count, unit))
    }

    /// "at three"; a figure is read where it stands.
    fn spoken_hour(&mut self) -> Result<(), WhenTrouble> {
        match self.meaning_at(self.at) {
            Some((Meaning::Count(hour), length)) => {
                self.at += length;
                self.clock(bare(hour, 1))
            }
            _ => Ok(()),
        }
    }

    /// "noon"; with "et demi" behind it an hour like any other.
    fn noon(&mut self) -> Result<(), WhenTrouble> {
        match self.meaning_at(self.at) {
            Some((Meaning::AfterHour(_), _)) => self.clock(bare(12, 2)),
            _ => set(&mut self.said.part, Part::Noon),
        }
    }

    /// "half past three", "quarter to 4".
    fn shifted_hour(&mut self, shift: i64) -> Result<(), WhenTrouble> {
        let (hour, length) = self.count(self.at).ok_or(WhenTrouble::NotUnderstood)?;
        self.at += length;
        self.clock(Clock { shift, ..bare(hour, 1) })
    }

    fn count(&self, at: usize) -> Option<(u32, usize)> {
        match (self.pieces.get(at)?, self.meaning_at(at)) {
            (Piece::Number { value, .. }, _) => Some((*value, 1)),
            (_, Some((Meaning::Count(count), length))) => Some((count, length)),
            _ => None,
        }
    }
}

/// Fills what is still open; two answers to one question are none.
fn set<T: PartialEq>(place: &mut Option<T>, value: T) -> Result<(), WhenTrouble> {
    match place {
        Some(earlier) if *earlier != value => Err(WhenTrouble::NotUnderstood),
        _ => {
            *place = Some(value);
            Ok(())
        }
    }
}
