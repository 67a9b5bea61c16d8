//! The screenplay: who sees what, message by message, told from the emulator's log alone.

mod events;
mod layout;

use std::{
    collections::BTreeMap,
    fmt::{Display, Write as _},
};

use chrono::{DateTime, TimeZone, Utc};
use sandbox::LogEntry;

use super::director::Requirement;
pub use events::Seen;
use events::{Block, Teller};
use layout::{WIDTH, rule, side_by_side, wrapped};

/// Signs in front of what appears on a phone.
const LEGEND: &str = "»  the person does this      ♪  arrives with a sound      ·  arrives silently\n\
                      ✎  changes where it is       ⓘ  a notice that passes      [ ]  a button\n\
                      ⧉  a page in their browser\n";

/// From one act to the next.
#[derive(Clone, Default, Debug)]
pub struct Beat {
    /// The first entry of the log that belongs to it.
    pub from: usize,
    /// When it began.
    pub at: DateTime<Utc>,
    /// What is said about it.
    pub remark: Option<String>,
    /// The scene that begins with it.
    pub title: Option<String>,
    /// Whose phones stand side by side.
    pub columns: Option<(i64, i64)>,
    /// Pages that were read in a browser, in that order.
    pub pages: Vec<Seen>,
    /// Requirements that were shown, and by what.
    pub proofs: Vec<(Vec<Requirement>, String)>,
}

/// A story as it was played: its people, and its beats.
#[derive(Clone, Default, Debug)]
pub struct Script {
    /// Who is who.
    pub cast: BTreeMap<i64, String>,
    /// The scene that begins with the next beat.
    pub title: Option<String>,
    /// Whose phones stand side by side from the next beat on.
    pub columns: Option<(i64, i64)>,
    /// Two people who are told the other way round.
    pub recast: Option<(i64, i64)>,
    beats: Vec<Beat>,
}

impl Script {
    /// A beat begins; the one before is over.
    pub fn begin(&mut self, beat: Beat) {
        self.beats.push(Beat { title: self.title.take(), columns: self.columns, ..beat });
    }

    /// When the present beat began.
    pub fn present_beat(&self) -> DateTime<Utc> {
        self.beats.last().map_or(DateTime::UNIX_EPOCH, |beat| beat.at)
    }

    /// A scene begins with the next beat, with these two side by side.
    pub fn open(&mut self, title: &str, (left, right): (i64, i64)) {
        self.title = Some(title.to_owned());
        self.columns = Some((self.recast_person(left), self.recast_person(right)));
    }

    /// Somebody reads a page.
    pub fn reads(&mut self, seen: Seen) {
        if let Some(beat) = self.beats.last_mut() {
            beat.pages.push(seen);
        }
    }

    /// Notes what the present beat showed.
    pub fn prove(&mut self, shown: Vec<Requirement>, what: &str) {
        let what = self.recast_words(what);
        if let Some(beat) = self.beats.last_mut() {
            beat.proofs.push((shown, what));
        }
    }

    /// Everything as text, at most about 100 characters wide, times in this zone.
    pub fn print<Z: TimeZone<Offset: Display>>(&self, log: &[LogEntry], zone: &Z) -> String {
        let mut page = Page { text: LEGEND.to_owned(), scene: 0, columns: None, teller: Teller::default() };
        for (index, beat) in self.beats.iter().enumerate() {
            let until = self.beats.get(index + 1).map_or(log.len(), |next| next.from);
            let blocks = page.teller.beat(&log[beat.from.min(until)..until], &beat.pages);
            page.beat(beat, self.recast_blocks(blocks), self, zone);
        }
        page.text
    }

    fn recast_blocks(&self, blocks: BTreeMap<i64, Vec<Block>>) -> BTreeMap<i64, Vec<Block>> {
        let recast = |(person, mut blocks): (i64, Vec<Block>)| {
            for block in &mut blocks {
                block.text = self.recast_words(&block.text);
                block.buttons.iter_mut().flatten().for_each(|label| *label = self.recast_words(label));
            }
            (self.recast_person(person), blocks)
        };
        blocks.into_iter().map(recast).collect()
    }

    fn recast_person(&self, person: i64) -> i64 {
        match self.recast {
            Some((one, other)) if person == one => other,
            Some((one, other)) if person == other => one,
            _ => person,
        }
    }

    fn recast_words(&self, words: &str) -> String {
        let Some((one, other)) = self.recast else { return words.to_owned() };
        let (one, other) = (self.name(one), self.name(other));
        let parts: Vec<String> = words.split(one).map(|part| part.replace(other, one)).collect();
        parts.join(other)
    }

    fn name(&self, person: i64) -> &str {
        self.cast.get(&person).map_or("somebody", String::as_str)
    }
}

/// What is printed so far.
struct Page {
    text: String,
    scene: usize,
    columns: Option<(i64, i64)>,
    teller: Teller,
}

impl Page {
    fn beat<Z: TimeZone<Offset: Display>>(
        &mut self,
        beat: &Beat,
        mut blocks: BTreeMap<i64, Vec<Block>>,
        script: &Script,
        zone: &Z,
    ) {
        let at = beat.at.with_timezone(zone).format("%a %-d %b, %H:%M").to_string();
        if let Some(title) = &beat.title {
            self.scene += 1;
            self.line(&format!("\n{}\n{}. {title} ({at})\n{}", rule('='), self.scene, rule('=')));
        }
        if let Some(remark) = &beat.remark {
            self.line(&format!("\n~~~ {remark}: {at} ~~~"));
        }
        if let Some((left, right)) = beat.columns {
            let pair = (blocks.remove(&left), blocks.remove(&right));
            if self.columns != beat.columns || beat.title.is_some() {
                let heads = [script.name(left).to_uppercase(), script.name(right).to_uppercase()];
                self.text += &side_by_side(&[heads[0].clone()], &[heads[1].clone()]);
                self.columns = beat.columns;
            }
            if pair != (None, None) {
                let lines = |blocks: Option<Vec<Block>>| layout::column(&blocks.unwrap_or_default());
                self.text += &side_by_side(&lines(pair.0), &lines(pair.1));
            }
        }
        for (person, blocks) in blocks {
            for block in blocks {
                self.wrapped(&format!("    {}: {}", script.name(person), block.in_short()), "        ");
            }
        }
        for (shown, what) in &beat.proofs {
            for requirement in shown {
                self.wrapped(&format!("  ✓ {requirement} {}", requirement.line()), "       ");
            }
            self.wrapped(&format!("       ({what})"), "       ");
        }
        if !beat.proofs.is_empty() {
            self.line("");
        }
    }

    fn line(&mut self, line: &str) {
        let _ = writeln!(self.text, "{line}");
    }

    fn wrapped(&mut self, line: &str, indent: &str) {
        for line in wrapped(line, WIDTH, indent) {
            self.line(&line);
        }
    }
}

#[cfg(test)]
mod tests;
