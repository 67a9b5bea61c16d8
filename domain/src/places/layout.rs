//! How `places.bin` is laid out; the packer in `tools/` writes by it, the gazetteer reads by it.
//!
//! Header (magic, five section starts as `u32`), then the sections: records, grid, settings, postings,
//! names. All numbers are little-endian; `u24` is three bytes. Records are sorted by grid square, so that
//! what lies near each other is read together. A value of `places.fst` is a record's number times two, or
//! the start of a posting list (a count byte, then `u24` record numbers) times two plus one.

use crate::geo::Point;

/// First bytes of the file: the format and its version.
pub const MAGIC: &[u8; 4] = b"GLP1";
/// Sections after the header.
pub const SECTIONS: usize = 5;
/// Bytes of the magic and the section starts.
pub const HEADER: usize = 4 + 4 * SECTIONS;
/// Latitude, longitude, population in tens, name (`u24` each), setting (`u16`).
pub const RECORD: usize = 14;
/// Country code (2 bytes), region code (2 bytes), country, region and zone names (`u24` each).
pub const SETTING: usize = 13;
/// Bytes of a `u24`.
pub const U24: usize = 3;
/// Most records of one posting list; the largest places of a name come first.
pub const LONGEST_POSTING: usize = 255;
/// Populations are kept in tens.
pub const POPULATION_UNIT: u32 = 10;

/// Rows of the grid, one degree each, from the south.
pub const ROWS: usize = 180;
/// Columns of the grid, one degree each, from the west.
pub const COLUMNS: usize = 360;

/// Steps of a coordinate's `u24`: about 2 m along the equator.
const STEPS: f64 = 16_777_215.0;

/// Which square of the grid a point lies in, row by row from the south-west.
pub fn square(point: Point) -> usize {
    row(point.lat()) * COLUMNS + column(point.lon())
}

/// The row of a latitude; one beyond a pole counts as the last.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the grid")]
pub fn row(lat: f64) -> usize {
    (lat + 90.0).floor().clamp(0.0, 179.0) as usize
}

/// The column of a longitude; 180° east is 180° west.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 359")]
pub fn column(lon: f64) -> usize {
    (lon + 180.0).rem_euclid(360.0).floor() as usize
}

/// A point as two `u24`.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 2^24 - 1")]
pub fn write_point(point: Point) -> [u32; 2] {
    let lat = (point.lat() + 90.0) / 180.0 * STEPS;
    let lon = (point.lon() + 180.0) / 360.0 * STEPS;
    [lat.round() as u32, lon.round() as u32]
}

/// The point of two `u24`.
pub fn read_point([lat, lon]: [u32; 2]) -> Point {
    let lat = f64::from(lat) / STEPS * 180.0 - 90.0;
    let lon = f64::from(lon) / STEPS * 360.0 - 180.0;
    Point::new(lat.clamp(-90.0, 90.0), lon.clamp(-180.0, 180.0)).expect("clamped to the map")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_packed_point_moves_by_metres_only(lat in -90.0..=90.0, lon in -180.0..=180.0) {
            let point = Point::new(lat, lon).unwrap();
            prop_assert!(read_point(write_point(point)).metres_to(point) < 3.0);
        }

        #[test]
        fn every_point_has_a_square(lat in -90.0..=90.0, lon in -180.0..=180.0) {
            prop_assert!(square(Point::new(lat, lon).unwrap()) < ROWS * COLUMNS);
        }
    }
}
