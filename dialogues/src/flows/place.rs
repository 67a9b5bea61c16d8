//! Where: a pin, a typed name, and the buttons between places of one name.

use chrono_tz::Tz;
use domain::{
    geo::Point,
    job::JobPlace,
    market::Market,
    places::{self, Place},
    text,
};
use serde::{Deserialize, Serialize};

use super::Answer;
use crate::{
    input::Kind,
    press::Choice,
    say::{PlaceChip, Prompt, Purpose, Trouble},
};

/// More places of one name than this are no help as buttons.
const MOST_PLACES: usize = 5;
/// Most graphemes of a place's name.
const NAME: usize = 80;
/// How many times further away the next place of a name must be not to be asked about.
const CLEARLY_NEARER: f64 = 4.0;
/// Up to here a place counts as at home, whatever its distance, in metres.
const AT_HOME_M: f64 = 25_000.0;

/// What was answered to "where?" so far.
#[derive(Clone, PartialEq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct PlaceAnswer {
    /// The place.
    pub chosen: Option<JobPlace>,
    /// What was typed, while several places are called that.
    pub typed: String,
    /// The places called that.
    pub found: Vec<Found>,
}

/// A place that may be meant.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Found {
    /// Its name.
    pub name: String,
    /// Region and country.
    pub region: String,
    /// Its centre.
    pub point: Point,
    /// Its zone.
    pub zone: Tz,
}

impl Found {
    fn of(place: &Place) -> Self {
        let region = place.region.map_or(String::new(), |region| format!("{region}, "));
        Self {
            name: place.name.into(),
            region: format!("{region}{}", place.country),
            point: place.point,
            zone: place.time_zone,
        }
    }

    fn as_place(&self) -> JobPlace {
        JobPlace { point: self.point, is_pin: false, label: self.name.clone(), zone: self.zone }
    }
}

impl PlaceAnswer {
    /// Takes an answer.
    pub(crate) fn take(&mut self, answer: &Answer<'_>, market: &Market) -> Result<(), Trouble> {
        match answer {
            Answer::Pin(point) => *self = Self { chosen: Some(pinned(*point)?), ..Self::default() },
            Answer::Choice(Choice::Place(at)) => {
                let place = self.found.get(usize::from(*at)).ok_or(Trouble::PickOne)?;
                *self = Self { chosen: Some(place.as_place()), ..Self::default() };
            }
            Answer::Choice(Choice::Other) => *self = Self::default(),
            Answer::Text(typed) => *self = Self::typed(typed, market)?,
            Answer::Choice(_) => return Err(Trouble::PickOne),
            Answer::Photo(_) => return Err(Trouble::TextOnly(Kind::Photo)),
            Answer::Other(kind) => return Err(Trouble::TextOnly(*kind)),
        }
        Ok(())
    }

    /// The point that is chosen, or will be by this answer, as far as can be told without looking names up.
    pub(crate) fn expected(&self, answer: Option<&Answer<'_>>) -> Option<Point> {
        match answer {
            Some(Answer::Pin(point)) => Some(*point),
            Some(Answer::Choice(Choice::Place(at))) => Some(self.found.get(usize::from(*at))?.point),
            _ => self.chosen.as_ref().map(|place| place.point),
        }
    }

    /// Where, or which of these?
    pub(crate) fn prompt(&self, purpose: Purpose) -> Prompt {
        if self.found.is_empty() {
            return Prompt::Where(purpose);
        }
        let chip = |place: &Found| PlaceChip { name: place.name.clone(), region: place.region.clone() };
        Prompt::WhichPlace { typed: self.typed.clone(), places: self.found.iter().map(chip).collect() }
    }

    fn typed(typed: &str, market: &Market) -> Result<Self, Trouble> {
        let typed = text::clean_line(typed, NAME);
        let found = places::look_up(&typed, Some(market.home.at), MOST_PLACES);
        let found = plausible(&found, market.home.at);
        match found.as_slice() {
            [] => Err(Trouble::NoSuchPlace),
            [only] => Ok(Self { chosen: Some(only.as_place()), ..Self::default() }),
            _ => Ok(Self { chosen: None, typed, found }),
        }
    }
}

/// Leaves out places so much further away than the likeliest that nobody here means them.
fn plausible(places: &[Place], home: Point) -> Vec<Found> {
    let Some(likeliest) = places.first() else { return Vec::new() };
    let reach = likeliest.point.metres_to(home).max(AT_HOME_M) * CLEARLY_NEARER;
    let near = places.iter().filter(|place| place.point.metres_to(home) <= reach);
    near.map(Found::of).collect()
}

fn pinned(point: Point) -> Result<JobPlace, Trouble> {
    let town = places::nearest(point).ok_or(Trouble::FarFromAnywhere)?;
    Ok(JobPlace { point, is_pin: true, label: town.name.into(), zone: town.time_zone })
}
