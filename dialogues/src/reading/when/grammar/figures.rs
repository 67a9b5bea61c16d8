//! What starts with a figure: dates, clock times, hours.

use super::{Clock, DateOrder, Day, Meaning, Reader, Unit, WhenTrouble, set};
use crate::reading::lexer::Piece;

impl Reader<'_> {
    /// Something that starts with a figure: a date, a clock time, or an hour.
    pub(super) fn number(&mut self) -> Result<(), WhenTrouble> {
        use Piece::{Number, Sign};
        match &self.pieces[self.at..] {
            [
                Number { value: year, length: 4 },
                Sign('-' | '/' | '.'),
                Number { value: month, .. },
                Sign('-' | '/' | '.'),
                Number { value: day, .. },
                ..,
            ] => {
                self.at += 5;
                self.skip_iso_mark();
                self.day(Day::Date { year: i32::try_from(*year).ok(), month: *month, day: *day })
            }
            [
                Number { value: first, .. },
                Sign('/' | '.' | '-'),
                Number { value: second, .. },
                Sign('/' | '.' | '-'),
                Number { value: year, .. },
                ..,
            ] => {
                self.at += 5;
                self.numeric_date(*first, *second, Some(*year))
            }
            [Number { value: hour, length }, Sign(':' | '.'), Number { value: minute, length: 2 }, ..] => {
                self.at += 3;
                self.clock(Clock { minute: *minute, ..bare(*hour, *length) })
            }
            [Number { value: first, .. }, Sign('/' | '.' | '-'), Number { value: second, .. }, ..] => {
                self.at += 3;
                self.numeric_date(*first, *second, None)
            }
            [Number { value, length }, ..] => {
                self.at += 1;
                self.figure(*value, *length)
            }
            _ => Err(WhenTrouble::NotUnderstood),
        }
    }

    /// The `T` between an ISO date and its time.
    fn skip_iso_mark(&mut self) {
        if self.pieces.get(self.at) == Some(&Piece::Word("t".into())) {
            self.at += 1;
        }
    }

    fn numeric_date(&mut self, first: u32, second: u32, year: Option<u32>) -> Result<(), WhenTrouble> {
        // What can only be one way round is read that way, whatever the market's order.
        let (day, month) = match self.order {
            _ if first > 12 => (first, second),
            _ if second > 12 => (second, first),
            DateOrder::DayFirst => (first, second),
            DateOrder::MonthFirst => (second, first),
        };
        self.day(Day::Date { year: year.map(full_year), month, day })
    }

    /// A lone figure: a day of a month, an hour with its mark, or, next to a day, a bare hour.
    fn figure(&mut self, value: u32, length: usize) -> Result<(), WhenTrouble> {
        let mut at = self.at;
        while let Some((Meaning::Ordinal | Meaning::Of, length)) = self.meaning_at(at) {
            at += length;
        }
        if let Some((Meaning::Month(month), length)) = self.meaning_at(at) {
            self.at = at + length;
            let year = self.year();
            return self.day(Day::Date { year, month, day: value });
        }
        if let Some((Meaning::Oclock | Meaning::Unit(Unit::Hour), marked)) = self.meaning_at(self.at) {
            self.at += marked;
            // "9h15", "9 heures 15"
            if let Some(&Piece::Number { value: minute, length: 2 }) = self.pieces.get(self.at) {
                self.at += 1;
                return self.clock(Clock { minute, ..bare(value, length) });
            }
        }
        self.clock(bare(value, length))
    }

    /// "March 12th, 2027".
    pub(super) fn month_first(&mut self, month: u32) -> Result<(), WhenTrouble> {
        let Some(&Piece::Number { value: day, length: 1 | 2 }) = self.pieces.get(self.at) else {
            return Err(WhenTrouble::NotUnderstood);
        };
        self.at += 1;
        if let Some((Meaning::Ordinal, length)) = self.meaning_at(self.at) {
            self.at += length;
        }
        let year = self.year();
        self.day(Day::Date { year, month, day })
    }

    /// A year of four digits, after at most a word or comma.
    fn year(&mut self) -> Option<i32> {
        let skipped = match (self.pieces.get(self.at), self.meaning_at(self.at)) {
            (_, Some((Meaning::Of, length))) => length,
            (Some(Piece::Sign(',')), _) => 1,
            _ => 0,
        };
        let &Piece::Number { value, length: 4 } = self.pieces.get(self.at + skipped)? else { return None };
        self.at += skipped + 1;
        i32::try_from(value).ok()
    }

    /// Takes a clock time with what follows it: "y media", "heures et demie".
    pub(super) fn clock(&mut self, mut clock: Clock) -> Result<(), WhenTrouble> {
        while let Some((meaning, length)) = self.meaning_at(self.at) {
            match meaning {
                Meaning::AfterHour(shift) => clock.shift = shift,
                Meaning::Oclock | Meaning::Unit(Unit::Hour) => {}
                _ => break,
            }
            self.at += length;
        }
        set(&mut self.said.clock, clock)
    }
}

/// An hour without minutes, written with so many digits.
pub(super) fn bare(hour: u32, length: usize) -> Clock {
    Clock { hour, minute: 0, short: length == 1, shift: 0 }
}

fn full_year(year: u32) -> i32 {
    let year = i32::try_from(year).unwrap_or(i32::MAX);
    if year < 100 { year + 2000 } else { year }
}
