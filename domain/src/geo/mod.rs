//! Points, distances and the hexagonal cells (H3) by which a job finds the people who cover its place.

mod circle;

use h3o::{LatLng, Resolution};
use serde::{Deserialize, Serialize};

pub use circle::{Circle, Coverage, LARGEST_RADIUS_KM, SMALLEST_RADIUS_KM, cells_of};

/// Mean radius of the Earth in metres, as the haversine formula wants it.
const EARTH_RADIUS_M: f64 = 6_371_008.8;
const MICRO: f64 = 1e6;

/// Cells of about 5 km²: small enough to judge a distance by, too large to find a home with.
const COARSE: Resolution = Resolution::Seven;

/// A place on Earth, kept in millionths of a degree (about 10 cm), so that equal means equal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "Degrees", into = "Degrees")]
pub struct Point {
    lat_micro: i32,
    lon_micro: i32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Degrees {
    lat: f64,
    lon: f64,
}

/// A latitude beyond ±90°, a longitude beyond ±180°, or no number at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("latitude must be -90 to 90 and longitude -180 to 180 degrees")]
pub struct OffTheMap;

impl Point {
    /// Takes degrees; `None` if they are not finite or lie outside the map.
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        let on_the_map = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
        on_the_map.then(|| Self { lat_micro: micro(lat), lon_micro: micro(lon) })
    }

    /// Where no work is done: what stands for a place that was forgotten.
    pub const NOWHERE: Self = Self { lat_micro: 0, lon_micro: 0 };

    /// Degrees north of the equator, -90 to 90.
    pub fn lat(self) -> f64 {
        f64::from(self.lat_micro) / MICRO
    }

    /// Degrees east of Greenwich, -180 to 180.
    pub fn lon(self) -> f64 {
        f64::from(self.lon_micro) / MICRO
    }

    /// Great-circle distance in metres.
    pub fn metres_to(self, other: Self) -> f64 {
        let (lat_a, lat_b) = (self.lat().to_radians(), other.lat().to_radians());
        let half_chord_lat = ((lat_b - lat_a) / 2.0).sin();
        let half_chord_lon = ((other.lon() - self.lon()).to_radians() / 2.0).sin();
        let h = half_chord_lat.powi(2) + lat_a.cos() * lat_b.cos() * half_chord_lon.powi(2);
        2.0 * EARTH_RADIUS_M * h.sqrt().min(1.0).asin()
    }

    /// Distance in whole kilometres, rounded, as people are shown it.
    pub fn km_to(self, other: Self) -> u32 {
        whole_km(self.metres_to(other))
    }

    /// The centre of the coarse cell around this point: what distance and area are told from before
    /// booking, so that moving a search around finds no home.
    #[must_use]
    pub fn coarse_centre(self) -> Self {
        self.lat_lng().to_cell(COARSE).into()
    }

    fn lat_lng(self) -> LatLng {
        LatLng::new(self.lat(), self.lon()).expect("a point is always finite")
    }
}

impl From<h3o::CellIndex> for Point {
    fn from(cell: h3o::CellIndex) -> Self {
        let centre = LatLng::from(cell);
        Self { lat_micro: micro(centre.lat()), lon_micro: micro(centre.lng()) }
    }
}

impl TryFrom<Degrees> for Point {
    type Error = OffTheMap;

    fn try_from(degrees: Degrees) -> Result<Self, OffTheMap> {
        Self::new(degrees.lat, degrees.lon).ok_or(OffTheMap)
    }
}

impl From<Point> for Degrees {
    fn from(point: Point) -> Self {
        Self { lat: point.lat(), lon: point.lon() }
    }
}

/// Rounds metres to the whole kilometres people are shown.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "half the Earth is 20,015 km")]
pub fn whole_km(metres: f64) -> u32 {
    (metres / 1000.0).round() as u32
}

#[expect(clippy::cast_possible_truncation, reason = "180 million fits an i32")]
fn micro(degrees: f64) -> i32 {
    (degrees * MICRO).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point(lat: f64, lon: f64) -> Point {
        Point::new(lat, lon).unwrap()
    }

    #[test]
    fn what_is_not_on_the_map_is_no_point() {
        for (lat, lon) in [(90.1, 0.0), (-91.0, 0.0), (0.0, 180.5), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
            assert_eq!(Point::new(lat, lon), None, "{lat},{lon}");
        }
    }

    #[test]
    fn london_lies_344_km_from_paris() {
        assert_eq!(point(51.5074, -0.1278).km_to(point(48.8566, 2.3522)), 344);
    }

    #[test]
    fn the_date_line_is_no_distance() {
        assert_eq!(point(-17.0, 179.99).km_to(point(-17.0, -179.99)), 2);
    }

    #[test]
    fn two_homes_of_one_neighbourhood_share_their_coarse_centre() {
        let centre = point(35.687, -105.938).coarse_centre();
        assert_eq!(centre.coarse_centre(), centre);
        assert_eq!(point(centre.lat() + 0.002, centre.lon()).coarse_centre(), centre);
    }

    #[test]
    fn a_point_off_the_map_is_not_deserialised() {
        assert!(serde_json::from_str::<Point>(r#"{"lat": 91.0, "lon": 0.0}"#).is_err());
        assert!(serde_json::from_str::<Point>(r#"{"lat": 1.0, "lon": 0.0, "z": 3}"#).is_err());
    }

    proptest! {
        #[test]
        fn a_point_survives_being_written_down(lat in -90.0..=90.0, lon in -180.0..=180.0) {
            let here = point(lat, lon);
            let json = serde_json::to_string(&here).unwrap();
            prop_assert_eq!(serde_json::from_str::<Point>(&json).unwrap(), here);
        }

        #[test]
        fn the_coarse_centre_is_near_but_says_nothing_finer(lat in -85.0..=85.0, lon in -180.0..=180.0) {
            let here = point(lat, lon);
            prop_assert!(here.metres_to(here.coarse_centre()) < 2_500.0);
        }
    }
}
