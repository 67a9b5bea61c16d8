//! How far a request goes: nobody is told of work that lies further away than they go and than it was asked to be.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::rows::{Rows, ToldRow};

/// The radius of the earth, in kilometres.
const EARTH: f64 = 6_371.0;
/// Nobody is turned away, or told, for so little: the earth is no sphere.
const TOLERANCE: f64 = 0.01;

/// Who was told of what by the last look.
#[derive(Default)]
pub struct Reach {
    since: Option<DateTime<Utc>>,
    known: BTreeSet<(Uuid, Uuid, DateTime<Utc>)>,
}

impl Reach {
    /// What is wrong with who was told since the last look, while all that decided it is still as it was.
    pub async fn look(&mut self, rows: &mut Rows) -> Vec<String> {
        let told = rows.told_since(self.since.unwrap_or_default()).await;
        self.since = told.iter().map(|told| told.told_at).max().or(self.since);
        let mut broken = Vec::new();
        for told in told {
            let far = distance_km((told.lat, told.lon), (told.job_lat, told.job_lon));
            let reach = f64::from(told.radius_km) + f64::from(told.beyond_km);
            let is_new = self.known.insert((told.job, told.provider, told.told_at));
            if is_new && far > reach * (1.0 + TOLERANCE) {
                broken.push(too_far(&told, far));
            }
        }
        broken
    }
}

fn too_far(told: &ToldRow, far: f64) -> String {
    let ToldRow { job, provider, radius_km, beyond_km, .. } = told;
    format!(
        "{provider} goes {radius_km} km and was told of {job}, {far:.1} km away and asked {beyond_km} km further"
    )
}

/// Along the great circle between two places in degrees (the haversine formula).
fn distance_km((lat, lon): (f64, f64), (other_lat, other_lon): (f64, f64)) -> f64 {
    let half = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin().powi(2);
    let chord =
        half(lat, other_lat) + lat.to_radians().cos() * other_lat.to_radians().cos() * half(lon, other_lon);
    2.0 * EARTH * chord.sqrt().asin()
}
