//! The circle a provider works in, and its cover by cells of one resolution.

use std::collections::BTreeSet;

use h3o::{CellIndex, LatLng, Resolution};
use serde::{Deserialize, Serialize};

use super::Point;

/// The smallest area anyone can serve, in kilometres.
pub const SMALLEST_RADIUS_KM: u32 = 1;
/// The largest area anyone can serve, in kilometres.
pub const LARGEST_RADIUS_KM: u32 = 500;

/// Enough cells for a close fit, few enough that a provider's area is a handful of rows.
const MOST_CELLS: usize = 24;

/// The resolutions any allowed radius can end at, finest first.
const IN_USE: [Resolution; 8] = [
    Resolution::Eight,
    Resolution::Seven,
    Resolution::Six,
    Resolution::Five,
    Resolution::Four,
    Resolution::Three,
    Resolution::Two,
    Resolution::One,
];

/// The area within a whole number of kilometres of a point.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "Parts", into = "Parts")]
pub struct Circle {
    centre: Point,
    radius_km: u32,
}

/// The cells that cover a circle, all of one resolution; `i64` because databases have no `u64`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Coverage {
    /// H3 resolution, 1 (coarse) to 8 (fine).
    pub resolution: u8,
    /// At most 24 H3 indexes, ascending.
    pub cells: Vec<i64>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    centre: Point,
    radius_km: u32,
}

/// A radius outside 1 to 500 km.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a radius must be {SMALLEST_RADIUS_KM} to {LARGEST_RADIUS_KM} km")]
pub struct RadiusOutOfRange;

impl Circle {
    /// `None` if the radius is not 1 to 500 km.
    pub fn new(centre: Point, radius_km: u32) -> Option<Self> {
        let allowed = (SMALLEST_RADIUS_KM..=LARGEST_RADIUS_KM).contains(&radius_km);
        allowed.then_some(Self { centre, radius_km })
    }

    /// The point in the middle.
    pub fn centre(self) -> Point {
        self.centre
    }

    /// The radius in kilometres, 1 to 500.
    pub fn radius_km(self) -> u32 {
        self.radius_km
    }

    /// Whether the point lies in the circle, exactly.
    pub fn contains(self, point: Point) -> bool {
        self.centre.metres_to(point) <= self.radius_m()
    }

    /// Whether the point lies no more than so many kilometres outside the circle, exactly.
    pub fn reaches(self, point: Point, beyond_km: u32) -> bool {
        self.centre.metres_to(point) <= self.radius_m() + f64::from(beyond_km) * 1000.0
    }

    /// The finest cover of at most 24 cells. It overshoots the circle, and never falls short of it.
    pub fn coverage(self) -> Coverage {
        let covering = |resolution| Some((resolution, self.cells_at(resolution)?));
        let (resolution, cells) = IN_USE
            .into_iter()
            .find_map(covering)
            .expect("at resolution 1 the largest circle needs few cells");
        Coverage { resolution: resolution.into(), cells: cells.into_iter().map(as_row).collect() }
    }

    /// Walks outwards from the centre; `None` once more than [`MOST_CELLS`] touch the circle.
    fn cells_at(self, resolution: Resolution) -> Option<BTreeSet<CellIndex>> {
        let start = self.centre.lat_lng().to_cell(resolution);
        let (mut found, mut frontier) = (BTreeSet::from([start]), vec![start]);
        while let Some(cell) = frontier.pop() {
            for neighbour in cell.grid_disk::<Vec<_>>(1) {
                if self.may_touch(neighbour) && found.insert(neighbour) {
                    frontier.push(neighbour);
                }
            }
            if found.len() > MOST_CELLS {
                return None;
            }
        }
        Some(found)
    }

    /// Judges a cell by the circle around its corners: a few too many cells, never one too few.
    fn may_touch(self, cell: CellIndex) -> bool {
        let middle = LatLng::from(cell);
        let corner = cell.boundary().iter().map(|c| middle.distance_m(*c)).fold(0.0, f64::max);
        self.centre.lat_lng().distance_m(middle) <= self.radius_m() + corner
    }

    fn radius_m(self) -> f64 {
        f64::from(self.radius_km) * 1000.0
    }
}

impl TryFrom<Parts> for Circle {
    type Error = RadiusOutOfRange;

    fn try_from(parts: Parts) -> Result<Self, RadiusOutOfRange> {
        Self::new(parts.centre, parts.radius_km).ok_or(RadiusOutOfRange)
    }
}

impl From<Circle> for Parts {
    fn from(circle: Circle) -> Self {
        Self { centre: circle.centre, radius_km: circle.radius_km }
    }
}

/// The cell around a point at each resolution a [`Coverage`] can have: who covers one of these may
/// cover the point.
pub fn cells_of(point: Point) -> Vec<i64> {
    let place = point.lat_lng();
    IN_USE.into_iter().map(|resolution| as_row(place.to_cell(resolution))).collect()
}

fn as_row(cell: CellIndex) -> i64 {
    u64::from(cell).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The point at a bearing and distance from another.
    fn away(from: Point, bearing: f64, metres: f64) -> Point {
        let (lat, angle) = (from.lat().to_radians(), metres / super::super::EARTH_RADIUS_M);
        let sin_lat = lat.sin() * angle.cos() + lat.cos() * angle.sin() * bearing.cos();
        let lon_shift =
            (bearing.sin() * angle.sin() * lat.cos()).atan2(angle.cos() - lat.sin() * sin_lat).to_degrees();
        let lon = (from.lon() + lon_shift + 540.0).rem_euclid(360.0) - 180.0;
        Point::new(sin_lat.asin().to_degrees(), lon).unwrap()
    }

    #[test]
    fn a_radius_of_zero_or_of_a_continent_is_refused() {
        let here = Point::new(0.0, 0.0).unwrap();
        assert!(Circle::new(here, 0).is_none() && Circle::new(here, 501).is_none());
        assert!(Circle::new(here, 1).is_some() && Circle::new(here, 500).is_some());
    }

    #[test]
    fn a_smaller_area_gets_finer_cells() {
        let here = Point::new(35.687, -105.938).unwrap();
        let resolution = |radius| Circle::new(here, radius).unwrap().coverage().resolution;
        assert_eq!([1, 10, 100, 500].map(resolution), [8, 6, 3, 2]);
    }

    #[test]
    fn what_lies_a_little_outside_is_reached_from_as_far_beyond() {
        let (centre, radius) = (Point::new(35.687, -105.938).unwrap(), 10);
        let circle = Circle::new(centre, radius).unwrap();
        let place = away(centre, 1.0, 18_000.0);
        assert!(!circle.contains(place) && !circle.reaches(place, 7));
        assert!(circle.reaches(place, 9));
        assert_eq!(circle.reaches(place, 0), circle.contains(place));
    }

    proptest! {
        #[test]
        fn every_point_of_a_circle_lies_in_a_covered_cell(
            (lat, lon) in (-89.0..=89.0, -180.0..=180.0),
            radius in SMALLEST_RADIUS_KM..=LARGEST_RADIUS_KM,
            places in prop::collection::vec((0.0..std::f64::consts::TAU, 0.0..1.0), 16),
        ) {
            let circle = Circle::new(Point::new(lat, lon).unwrap(), radius).unwrap();
            let coverage = circle.coverage();
            prop_assert!(!coverage.cells.is_empty() && coverage.cells.len() <= MOST_CELLS);
            for (bearing, share) in places {
                let inside = away(circle.centre(), bearing, share * f64::from(radius) * 1000.0);
                prop_assert!(cells_of(inside).iter().any(|cell| coverage.cells.contains(cell)));
            }
        }

        #[test]
        fn what_is_contained_is_what_is_near_enough(bearing in 0.0..std::f64::consts::TAU, km in 0.0..40.0_f64) {
            let centre = Point::new(-41.29, 174.78).unwrap();
            let point = away(centre, bearing, km * 1000.0);
            prop_assume!((km - 20.0).abs() > 0.01);
            prop_assert_eq!(Circle::new(centre, 20).unwrap().contains(point), km < 20.0);
        }
    }
}
