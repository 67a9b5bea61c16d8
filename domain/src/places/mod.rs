//! Places by name and by nearness, from an embedded gazetteer (see `domain/data/README.md`).

mod gazetteer;
pub mod layout;
mod one_edit;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeSet;

use chrono_tz::Tz;
use fst::{Automaton, automaton::Str};

use crate::geo::Point;
use gazetteer::Gazetteer;
use one_edit::OneEdit;
pub use words::words;

/// Nobody lives at a place further than this from the next town: it is the sea, ice or desert.
const REACH_M: f64 = 100_000.0;
/// Fewer letters than this begin too many names.
const SHORTEST_PREFIX: usize = 3;
/// Distances below this do not make one namesake more likely than another.
const NEAR_KM: f64 = 25.0;
/// How many times further a place may be for each doubling of its population: 2 to the power of 1 / 1.5.
const DISTANCE_WEIGHT: f64 = 1.5;

/// A populated place.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Place {
    /// As its people write it, or the world does.
    pub name: &'static str,
    /// State, province or the like, where the gazetteer knows its name.
    pub region: Option<&'static str>,
    /// Two letters of the region (`NM`), empty where people do not use any.
    pub region_code: &'static str,
    /// In English.
    pub country: &'static str,
    /// ISO 3166, two letters.
    pub country_code: &'static str,
    /// Its middle, to a few metres. [`nearest`] of it is this place again.
    pub point: Point,
    /// Where its clocks are.
    pub time_zone: Tz,
    /// People, rounded down to tens.
    pub population: u32,
}

/// The places somebody may mean, likeliest first: large ones, and those near the given point. Case,
/// accents and punctuation do not matter; the region or country may follow (`Springfield, IL`); a
/// beginning of a name or one slip is enough where nothing bears the name itself.
pub fn look_up(text: &str, near: Option<Point>, limit: usize) -> Vec<Place> {
    let gazetteer = Gazetteer::get();
    let numbers = candidates(gazetteer, text);
    let mut places: Vec<(f64, usize, Place)> = numbers
        .into_iter()
        .map(|number| (number, gazetteer.place(number)))
        .map(|(number, place)| (likelihood(&place, near), number, place))
        .collect();
    places.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    places.into_iter().take(limit).map(|(_, _, place)| place).collect()
}

/// The populated place nearest to a point; `None` further than 100 km from any.
pub fn nearest(point: Point) -> Option<Place> {
    let gazetteer = Gazetteer::get();
    let distances = squares_in_reach(point)
        .flat_map(|(row, column)| gazetteer.in_square(row, column))
        .map(|number| (gazetteer.point(number).metres_to(point), number));
    let (metres, number) = distances.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))?;
    (metres <= REACH_M).then(|| gazetteer.place(number))
}

/// The squares that hold everything within reach: one row to each side, and as many columns as the
/// meridians' closing in demands.
fn squares_in_reach(point: Point) -> impl Iterator<Item = (usize, usize)> {
    let row = layout::row(point.lat());
    let rows = row.saturating_sub(1)..=(row + 1).min(layout::ROWS - 1);
    let highest = (point.lat().abs() + 1.0).min(89.9).to_radians();
    let degrees = (1.0 / highest.cos()).ceil().min(180.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 180")]
    let side = degrees as usize;
    let west = layout::column(point.lon()) + layout::COLUMNS - side;
    let columns = west..=(west + 2 * side).min(west + layout::COLUMNS - 1);
    rows.flat_map(move |row| columns.clone().map(move |column| (row, column)))
}

/// Namesakes: of the whole text, of its beginning with the rest naming region or country, of a longer
/// name that begins so, of a name one slip away.
fn candidates(gazetteer: &Gazetteer, text: &str) -> BTreeSet<usize> {
    let (head, rest) = text.split_once(',').unwrap_or((text, ""));
    let (head, rest) = (words(head), words(rest));
    let key = head.join(" ");
    if key.is_empty() {
        return BTreeSet::new();
    }
    let exact = gazetteer.named(&key);
    let found = if !exact.is_empty() {
        exact
    } else if let Some(found) = (1..head.len()).rev().find_map(|cut| named_within(gazetteer, &head, cut)) {
        found
    } else if let Some(found) = longer_names(gazetteer, &key) {
        found
    } else {
        OneEdit::of(&key).map_or_else(Vec::new, |automaton| gazetteer.accepted(automaton))
    };
    let within: BTreeSet<usize> =
        found.iter().copied().filter(|number| lies_in(&gazetteer.place(*number), &rest)).collect();
    if within.is_empty() { found.into_iter().collect() } else { within }
}

fn longer_names(gazetteer: &Gazetteer, key: &str) -> Option<Vec<usize>> {
    let long_enough = key.chars().count() >= SHORTEST_PREFIX;
    let found = long_enough.then(|| gazetteer.accepted(Str::new(key).starts_with()))?;
    (!found.is_empty()).then_some(found)
}

/// Places named by the first words, if the others say where they are (`santa fe new mexico`).
fn named_within(gazetteer: &Gazetteer, head: &[String], cut: usize) -> Option<Vec<usize>> {
    let (name, rest) = head.split_at(cut);
    let mut found = gazetteer.named(&name.join(" "));
    found.retain(|number| lies_in(&gazetteer.place(*number), rest));
    (!found.is_empty()).then_some(found)
}

/// Whether every word belongs to the place's region or country, or is a code of one.
fn lies_in(place: &Place, rest: &[String]) -> bool {
    let region = place.region.map_or_else(Vec::new, words);
    let country = words(place.country);
    let is_code = |word: &str| {
        [place.region_code, place.country_code].iter().any(|code| code.eq_ignore_ascii_case(word))
    };
    rest.iter().all(|word| region.contains(word) || country.contains(word) || is_code(word))
}

/// People count, distance counts against; each on a scale where only multiples matter.
fn likelihood(place: &Place, near: Option<Point>) -> f64 {
    let size = (f64::from(place.population) + 1.0).log2();
    let away = near.map_or(0.0, |home| (1.0 + home.metres_to(place.point) / 1000.0 / NEAR_KM).log2());
    size - DISTANCE_WEIGHT * away
}
