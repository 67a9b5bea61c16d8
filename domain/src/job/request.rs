//! What a customer asks for, and where.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::{geo::Point, market::ServiceId, money::Price, photo::Photo};

/// What the customer asks for. Fixed while anybody may answer it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Request {
    /// A service of the catalogue.
    pub service: ServiceId,
    /// The service's own questions and the ids of the chosen answers.
    pub answers: Vec<(String, String)>,
    /// In the customer's words; cleaned and guarded.
    pub description: String,
    /// Where.
    pub place: JobPlace,
    /// Exact address and access notes: seen only by the person booked.
    pub address: Option<String>,
    /// The preferred start.
    pub slot: DateTime<Utc>,
    /// What it may cost.
    pub price: Price,
    /// Counts how often it was changed since it was posted; offers answer one edition.
    #[serde(default)]
    pub edition: i64,
    /// What was asked about it and answered for all, without names, oldest first.
    #[serde(default)]
    pub answered: Vec<(String, String)>,
    /// What it looks like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<Photo>,
    /// What was done to find somebody after all.
    #[serde(default)]
    pub outreach: Outreach,
}

/// What was done to find somebody for a request that nobody took.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Outreach {
    /// How many kilometres beyond their own area providers are asked, too.
    pub beyond_km: u32,
    /// When its time or price was last changed so that it finds somebody: whoever was told before and has not
    /// answered is told once more.
    pub changed_at: Option<DateTime<Utc>>,
}

impl Request {
    /// What stays of it once nobody needs to find the place any more: the neighbourhood, as it was told to all.
    #[must_use]
    pub fn without_exact_place(self) -> Self {
        let place = JobPlace { point: self.place.point.coarse_centre(), is_pin: false, ..self.place };
        Self { place, address: None, ..self }
    }

    /// What stays of it once its author is erased: what was asked for, when and for how much.
    #[must_use]
    pub fn without_words(self) -> Self {
        Self {
            answers: Vec::new(),
            description: String::new(),
            place: JobPlace {
                point: Point::NOWHERE,
                is_pin: false,
                label: String::new(),
                zone: self.place.zone,
            },
            address: None,
            answered: Vec::new(),
            photos: Vec::new(),
            ..self
        }
    }
}

/// Where a job is.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct JobPlace {
    /// The exact pin, or the centre of the named place. Leaves the house only once booked.
    pub point: Point,
    /// Whether the customer gave a pin (a named place has no exact point to show).
    pub is_pin: bool,
    /// The town or suburb; empty for work that is done from afar.
    pub label: String,
    /// Times of this job are read and shown in this zone.
    pub zone: Tz,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told_much() -> Request {
        Request {
            service: ServiceId::try_from("cleaning".to_owned()).expect("a service id"),
            answers: vec![("where".into(), "kitchen".into())],
            description: "The tap of Ana's flat drips.".into(),
            place: JobPlace {
                point: Point::new(35.687_13, -105.938_42).expect("on the map"),
                is_pin: true,
                label: "Santa Fe".into(),
                zone: chrono_tz::America::Denver,
            },
            address: Some("12 Canyon Road".into()),
            slot: DateTime::UNIX_EPOCH,
            price: Price::Negotiable,
            edition: 3,
            answered: vec![("is there a lift?".into(), "no".into())],
            photos: vec![Photo("a picture".into())],
            outreach: Outreach { beyond_km: 10, changed_at: None },
        }
    }

    #[test]
    fn what_is_over_names_the_neighbourhood_alone() {
        let told = told_much();
        let kept = told.clone().without_exact_place();
        assert_ne!(kept.place.point, told.place.point);
        assert_eq!(kept.place.point, told.place.point.coarse_centre());
        let place = JobPlace { point: kept.place.point, is_pin: false, ..told.place.clone() };
        assert_eq!(kept, Request { place, address: None, ..told });
    }

    #[test]
    fn who_is_erased_leaves_what_was_asked_for_and_when() {
        let told = told_much();
        let kept = told.clone().without_words();
        assert_eq!((kept.answers.len(), kept.answered.len(), kept.photos.len()), (0, 0, 0));
        assert_eq!((kept.description.as_str(), kept.place.label.as_str(), &kept.address), ("", "", &None));
        assert_eq!((kept.place.point, kept.place.is_pin), (Point::NOWHERE, false));
        let service = (kept.service, kept.slot, kept.price, kept.edition, kept.outreach, kept.place.zone);
        assert_eq!(
            service,
            (told.service, told.slot, told.price, told.edition, told.outreach, told.place.zone)
        );
    }
}
