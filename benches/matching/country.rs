//! Providers clustered as towns: a country that grows outwards from one town, so that who lives near its
//! middle is the same however far it reaches.

use std::{collections::BTreeMap, f64::consts::TAU};

use chrono::{DateTime, Utc};
use domain::{
    geo::{Circle, Point},
    ids::PersonId,
    market::ServiceId,
    person::{Approval, Area, Provider},
    places::layout::{HEADER, POPULATION_UNIT, RECORD, U24, read_point},
};
use rand::{RngExt as _, SeedableRng as _, seq::IndexedRandom as _};
use rand_chacha::ChaCha8Rng;
use uuid::Uuid;

/// The gazetteer's records: the library finds places by name, the walk outwards needs all of them.
static PLACES: &[u8] = include_bytes!("../../domain/data/places.bin");

const SEED: u64 = 1;
/// How many people share one provider.
const INHABITANTS: u32 = 500;
/// How many people live in the part of a town that somebody names as the middle of their area.
const QUARTER: u32 = 50_000;
/// How far people are willing to go.
const RADII_KM: [u32; 6] = [3, 5, 8, 12, 20, 30];
/// How many services people offer, at most.
const MOST_SERVICES: usize = 4;
const KM_OF_A_DEGREE: f64 = 111.2;

/// A populated place, as much of it as matters here.
struct Town {
    middle: Point,
    population: u32,
}

/// Who moves in.
struct Settlers<'a> {
    rng: ChaCha8Rng,
    services: &'a [ServiceId],
    since: DateTime<Utc>,
}

/// That many providers around a town, by ascending id: the smaller country is a part of the larger one.
pub fn providers(number: usize, home: Point, services: &[ServiceId], since: DateTime<Utc>) -> Vec<Provider> {
    let mut settlers = Settlers { rng: ChaCha8Rng::seed_from_u64(SEED), services, since };
    let mut providers = Vec::with_capacity(number);
    for town in towns_around(home) {
        let left = number - providers.len();
        providers.extend(settlers.of(&town).into_iter().take(left));
    }
    assert_eq!(providers.len(), number, "the world is too small");
    // In life ids follow the order of registration, which has nothing to do with where somebody lives.
    providers.sort_by_key(|provider| provider.person);
    providers
}

/// Every place of the gazetteer, nearest first.
fn towns_around(home: Point) -> Vec<Town> {
    let [begin, end] = [4, 8].map(|at| number(&PLACES[at..at + 4]) as usize);
    assert_eq!(begin, HEADER, "records follow the header");
    let mut towns: Vec<Town> = PLACES[begin..end].chunks_exact(RECORD).map(Town::read).collect();
    towns.sort_by(|a, b| home.metres_to(a.middle).total_cmp(&home.metres_to(b.middle)));
    towns
}

impl Town {
    fn read(record: &[u8]) -> Self {
        let [lat, lon, population] = [0, 1, 2].map(|field| number(&record[field * U24..][..U24]));
        Self { middle: read_point([lat, lon]), population: population * POPULATION_UNIT }
    }
}

fn number(little_endian: &[u8]) -> u32 {
    little_endian.iter().rev().fold(0, |number, byte| (number << 8) | u32::from(*byte))
}

impl Settlers<'_> {
    /// As many as the people of a town need; a village too small for one has one with that chance.
    fn of(&mut self, town: &Town) -> Vec<Provider> {
        let quarters: Vec<Point> = (0..=town.population / QUARTER).map(|_| self.quarter(town)).collect();
        let number = (town.population + self.rng.random_range(0..INHABITANTS)) / INHABITANTS;
        (0..number).map(|_| self.provider(&quarters)).collect()
    }

    /// Somewhere in the town, which is the wider the more people live there: a million within 10 km.
    fn quarter(&mut self, town: &Town) -> Point {
        let bearing = self.rng.random_range(0.0..TAU);
        let away_km = self.rng.random_range(0.0..1.0_f64).sqrt() * f64::from(town.population).sqrt() / 100.0;
        let lat = town.middle.lat() + away_km * bearing.cos() / KM_OF_A_DEGREE;
        let lon = town.middle.lon() + away_km * bearing.sin() / KM_OF_A_DEGREE / lat.to_radians().cos();
        Point::new(lat, lon).unwrap_or(town.middle)
    }

    fn provider(&mut self, quarters: &[Point]) -> Provider {
        let middle = quarters.choose(&mut self.rng).expect("every town has a quarter");
        let radius = RADII_KM.choose(&mut self.rng).expect("there are six");
        let circle = Circle::new(*middle, *radius).expect("an allowed radius");
        Provider {
            person: PersonId(Uuid::from_u128(self.rng.random())),
            services: self.services(),
            area: Area { circle, label: String::new() },
            about: String::new(),
            prices: BTreeMap::new(),
            experience: None,
            languages: Vec::new(),
            photos: Vec::new(),
            paused: false,
            approval: Approval::Approved,
            since: self.since,
        }
    }

    /// A draw below a draw: a few services are common, most are rare.
    fn services(&mut self) -> Vec<ServiceId> {
        let number = self.rng.random_range(1..=MOST_SERVICES);
        let drawn = (0..number).map(|_| {
            let below = self.rng.random_range(1..=self.services.len());
            self.services[self.rng.random_range(0..below)].clone()
        });
        let mut services: Vec<ServiceId> = drawn.collect();
        services.sort();
        services.dedup();
        services
    }
}
