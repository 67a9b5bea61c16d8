//! Beto as others see him.

use chrono::TimeDelta;
use dialogues::{
    press::Whom,
    say::{Offering, ProfilePhotos, ProfileView, Quote, Standing},
};
use domain::{
    badge::{Badge, BadgeKind},
    geo::Circle,
    language::Language,
    pace::Pace,
    person::{Area, Side},
    review::{Rating, Stars},
};

use crate::fixtures::{BETO, JOB, at, dollars, request, service};

/// His profile, or Ana's.
pub fn profile(side: Side) -> ProfileView {
    ProfileView {
        side,
        name: "Beto".into(),
        rating: Rating { sum: 47, count: 10 },
        jobs_done: 11,
        faults: 1,
        pace: Some(Pace::Hour),
        badges: vec![Badge { kind: BadgeKind::Identity, on: at(9) }],
        since: at(9) - TimeDelta::days(200),
        about: "Plumber for 12 years, quick and tidy.".into(),
        services: vec![service("plumbing"), service("electrical")],
        prices: [(service("plumbing"), dollars(60))].into(),
        experience: Some(12),
        languages: vec![Language::english(), Language::read("es").unwrap()],
        photos: Some(ProfilePhotos { person: BETO, job: Some(JOB), count: 4 }),
        area: Some("Santa Fe".into()),
        reviews: vec![Quote {
            by: "Ana".into(),
            stars: Stars::new(5).unwrap(),
            text: "On time.".into(),
            id: None,
            reply: Some("Thank you!".into()),
        }],
        whom: Some(Whom::Met { job: JOB, person: BETO }),
    }
}

/// What he offers.
pub fn offering(standing: Standing) -> Offering {
    let centre = request().place.point;
    let area = Area { circle: Circle::new(centre, 10).unwrap(), label: "Santa Fe".into() };
    let services = vec![service("plumbing")];
    let prices = [(service("plumbing"), dollars(60))].into();
    let (experience, languages) = (Some(1), vec![Language::english()]);
    let about = "Quick and tidy.".into();
    Offering { services, area, about, prices, experience, languages, photos: 4, standing }
}
