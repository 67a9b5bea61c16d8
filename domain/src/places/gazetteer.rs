//! The embedded gazetteer, read in place: nothing of it is copied to the heap.

use std::sync::LazyLock;

use chrono_tz::Tz;
use fst::{Automaton, IntoStreamer, Map, Streamer};

use super::{
    Place,
    layout::{COLUMNS, HEADER, MAGIC, POPULATION_UNIT, RECORD, ROWS, SECTIONS, SETTING, U24, read_point},
};

static NAMES: &[u8] = include_bytes!("../../data/places.fst");
static PLACES: &[u8] = include_bytes!("../../data/places.bin");

/// Enough to rank well; a prefix that fits more is too short to mean anything.
const MOST_KEYS: usize = 400;

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    assert!(PLACES.starts_with(MAGIC), "places.bin is of another version");
    let start = |section: usize| {
        let at = 4 + 4 * section;
        let bytes = [PLACES[at], PLACES[at + 1], PLACES[at + 2], PLACES[at + 3]];
        u32::from_le_bytes(bytes) as usize
    };
    let starts: [usize; SECTIONS] = std::array::from_fn(start);
    debug_assert_eq!(starts[0], HEADER, "records follow the header");
    Gazetteer { keys: Map::new(NAMES).expect("places.fst is whole"), starts }
});

/// The key index and where each section of the records starts.
pub(super) struct Gazetteer {
    keys: Map<&'static [u8]>,
    starts: [usize; SECTIONS],
}

impl Gazetteer {
    pub(super) fn get() -> &'static Self {
        &GAZETTEER
    }

    /// The numbers of all places that bear exactly this folded name.
    pub(super) fn named(&self, key: &str) -> Vec<usize> {
        self.keys.get(key).map_or_else(Vec::new, |value| self.posting(value))
    }

    /// The numbers of all places one of whose folded names is accepted.
    pub(super) fn accepted(&self, automaton: impl Automaton) -> Vec<usize> {
        let mut found = Vec::new();
        let mut stream = self.keys.search(automaton).into_stream();
        for _ in 0..MOST_KEYS {
            let Some((_, value)) = stream.next() else { break };
            found.extend(self.posting(value));
        }
        found
    }

    /// The numbers of the places in one square of the grid; columns wrap around.
    pub(super) fn in_square(&self, row: usize, column: usize) -> std::ops::Range<usize> {
        debug_assert!(row < ROWS, "rows do not wrap");
        let at = self.starts[1] + (row * COLUMNS + column % COLUMNS) * U24;
        u24(at)..u24(at + U24)
    }

    /// The place of that number.
    pub(super) fn place(&self, number: usize) -> Place {
        let at = self.starts[0] + number * RECORD;
        let setting = self.starts[2] + usize::from(u16_at(at + 12)) * SETTING;
        Place {
            name: self.text(u24(at + 9)),
            region: Some(self.text(u24(setting + 7))).filter(|name| !name.is_empty()),
            region_code: code(setting + 2),
            country: self.text(u24(setting + 4)),
            country_code: code(setting),
            point: read_point([u24_raw(at), u24_raw(at + U24)]),
            time_zone: self.zone(setting),
            population: u24_raw(at + 6) * POPULATION_UNIT,
        }
    }

    /// The point alone: all that a search for the nearest needs.
    pub(super) fn point(&self, number: usize) -> crate::geo::Point {
        let at = self.starts[0] + number * RECORD;
        read_point([u24_raw(at), u24_raw(at + U24)])
    }

    fn zone(&self, setting: usize) -> Tz {
        self.text(u24(setting + 10)).parse().unwrap_or(Tz::UTC)
    }

    fn posting(&self, value: u64) -> Vec<usize> {
        let number = usize::try_from(value / 2).expect("a value is at most a file offset");
        if value.is_multiple_of(2) {
            return vec![number];
        }
        let at = self.starts[3] + number;
        (0..usize::from(PLACES[at])).map(|n| u24(at + 1 + n * U24)).collect()
    }

    fn text(&self, offset: usize) -> &'static str {
        let at = self.starts[4] + offset;
        let bytes = &PLACES[at + 1..at + 1 + usize::from(PLACES[at])];
        std::str::from_utf8(bytes).expect("names are UTF-8")
    }
}

fn code(at: usize) -> &'static str {
    let length = PLACES[at..at + 2].iter().take_while(|byte| **byte != 0).count();
    std::str::from_utf8(&PLACES[at..at + length]).expect("codes are ASCII")
}

fn u16_at(at: usize) -> u16 {
    u16::from_le_bytes([PLACES[at], PLACES[at + 1]])
}

fn u24_raw(at: usize) -> u32 {
    u32::from_le_bytes([PLACES[at], PLACES[at + 1], PLACES[at + 2], 0])
}

fn u24(at: usize) -> usize {
    u24_raw(at) as usize
}
