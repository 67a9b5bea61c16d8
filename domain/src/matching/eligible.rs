//! Which providers a job is sent to at all.

use crate::{
    geo::{Circle, Point},
    ids::PersonId,
    market::ServiceId,
};

/// What is wanted, and where.
#[derive(Clone, PartialEq, Debug)]
pub struct Wanted {
    /// Who asks; nobody gets their own job.
    pub customer: PersonId,
    /// The service asked for.
    pub service: ServiceId,
    /// Where; `None` for what is done from afar.
    pub place: Option<Point>,
    /// How many kilometres beyond their own area providers are asked, too.
    pub beyond_km: u32,
}

/// What decides whether one provider gets a job.
#[derive(Clone, PartialEq, Debug)]
pub struct Supplier {
    /// Who.
    pub id: PersonId,
    /// The services they do.
    pub services: Vec<ServiceId>,
    /// Where they work.
    pub area: Circle,
    /// Whether requests go to them at all.
    pub standing: Standing,
    /// Whether either side blocked the other.
    pub blocked_pair: bool,
}

/// Whether requests go to a provider at all.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Standing {
    /// They do.
    Active,
    /// Not while they pause.
    Paused,
    /// Not before the operator lets them in.
    NotApproved,
    /// Not while a sanction is in force.
    Banned,
}

/// Why a provider does not get a job. The first that applies, in this order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum NotMatched {
    /// They asked for it themselves.
    OwnJob,
    /// They do something else.
    ServiceNotOffered,
    /// It lies outside their area.
    OutsideArea,
    /// A sanction is in force.
    Banned,
    /// The operator has not let them in.
    NotApproved,
    /// One of the two blocked the other.
    BlockedPair,
    /// They paused.
    Paused,
}

impl NotMatched {
    /// A word for it, for the operator's command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::OwnJob => "own-job",
            Self::ServiceNotOffered => "service-not-offered",
            Self::OutsideArea => "outside-area",
            Self::Banned => "banned",
            Self::NotApproved => "not-approved",
            Self::BlockedPair => "blocked-pair",
            Self::Paused => "paused",
        }
    }
}

/// Whether a job is sent to a provider. The area is judged exactly, by the true place.
pub fn eligible(supplier: &Supplier, wanted: &Wanted) -> Result<(), NotMatched> {
    let standing = |standing| supplier.standing == standing;
    let outside = wanted.place.is_some_and(|place| !supplier.area.reaches(place, wanted.beyond_km));
    let checks = [
        (supplier.id == wanted.customer, NotMatched::OwnJob),
        (!supplier.services.contains(&wanted.service), NotMatched::ServiceNotOffered),
        (outside, NotMatched::OutsideArea),
        (standing(Standing::Banned), NotMatched::Banned),
        (standing(Standing::NotApproved), NotMatched::NotApproved),
        (supplier.blocked_pair, NotMatched::BlockedPair),
        (standing(Standing::Paused), NotMatched::Paused),
    ];
    checks.into_iter().find(|(applies, _)| *applies).map_or(Ok(()), |(_, reason)| Err(reason))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn at(lat: f64, lon: f64) -> Point {
        Point::new(lat, lon).unwrap()
    }

    fn plumber() -> Supplier {
        Supplier {
            id: person(1),
            services: vec![ServiceId::new("plumbing").unwrap()],
            area: Circle::new(at(35.687, -105.938), 10).unwrap(),
            standing: Standing::Active,
            blocked_pair: false,
        }
    }

    fn leak() -> Wanted {
        let service = ServiceId::new("plumbing").unwrap();
        Wanted { customer: person(2), service, place: Some(at(35.70, -105.95)), beyond_km: 0 }
    }

    #[test]
    fn who_does_it_nearby_gets_it() {
        assert_eq!(eligible(&plumber(), &leak()), Ok(()));
    }

    #[test]
    fn everyone_left_out_is_told_why() {
        let cooking = vec![ServiceId::new("cooking").unwrap()];
        for (supplier, reason) in [
            (Supplier { id: person(2), ..plumber() }, NotMatched::OwnJob),
            (Supplier { services: cooking, ..plumber() }, NotMatched::ServiceNotOffered),
            (
                Supplier { area: Circle::new(at(36.5, -105.9), 10).unwrap(), ..plumber() },
                NotMatched::OutsideArea,
            ),
            (Supplier { standing: Standing::Banned, ..plumber() }, NotMatched::Banned),
            (Supplier { standing: Standing::NotApproved, ..plumber() }, NotMatched::NotApproved),
            (Supplier { blocked_pair: true, ..plumber() }, NotMatched::BlockedPair),
            (Supplier { standing: Standing::Paused, ..plumber() }, NotMatched::Paused),
        ] {
            assert_eq!(eligible(&supplier, &leak()), Err(reason));
        }
    }

    #[test]
    fn every_reason_has_a_word_of_its_own() {
        use NotMatched as Not;
        let all = [
            Not::OwnJob,
            Not::ServiceNotOffered,
            Not::OutsideArea,
            Not::Banned,
            Not::NotApproved,
            Not::BlockedPair,
            Not::Paused,
        ];
        let words: std::collections::BTreeSet<_> = all.iter().map(|reason| reason.key()).collect();
        assert_eq!(words.len(), all.len());
    }

    #[test]
    fn a_wider_circle_reaches_who_works_a_little_further_away_and_nobody_else() {
        // Some 16 km to the north, six of them outside the area.
        let wider = |beyond_km| Wanted { place: Some(at(35.83, -105.938)), beyond_km, ..leak() };
        assert_eq!(eligible(&plumber(), &wider(5)), Err(NotMatched::OutsideArea));
        assert_eq!(eligible(&plumber(), &wider(10)), Ok(()));
        let paused = Supplier { standing: Standing::Paused, ..plumber() };
        assert_eq!(eligible(&paused, &wider(10)), Err(NotMatched::Paused));
    }

    #[test]
    fn what_is_done_from_afar_has_no_outside() {
        let far = Supplier { area: Circle::new(at(-41.3, 174.8), 1).unwrap(), ..plumber() };
        assert_eq!(eligible(&far, &Wanted { place: None, ..leak() }), Ok(()));
    }
}
