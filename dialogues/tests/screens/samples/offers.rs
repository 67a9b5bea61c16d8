//! What is read where offers are compared.

use chrono::TimeDelta;
use dialogues::{
    press::{OfferOrder, PriceChip},
    say::{Occasion, OfferLine, OfferList, OfferPrompt, OfferView, Prompt, Relayed, Say},
};
use domain::{
    badge::{Badge, BadgeKind},
    fee::figures,
    ids::{JobCode, MessageId, PersonId},
    market::{Fee, Mode},
    money::Price,
    pace::Pace,
    person::Side,
    review::Rating,
};
use uuid::Uuid;

use super::{profile, tomorrow};
use crate::fixtures::{BETO, CARLA, JOB, Town, ZONE, at, dollars, request, service};

fn line(provider: PersonId, name: &str, whole: i64) -> OfferLine {
    OfferLine {
        provider,
        number: 1,
        name: name.into(),
        rating: Rating { sum: 47, count: 10 },
        pace: Some(Pace::Minutes),
        badges: vec![Badge { kind: BadgeKind::Identity, on: at(9) }],
        distance_km: Some(4),
        total: dollars(whole),
        start: tomorrow(),
        invited: false,
        outdated: false,
    }
}

/// Offers as they come in, compared and opened.
pub fn comparing(town: &Town) -> Vec<Say> {
    let code = town.code();
    let list = |lines: Vec<OfferLine>| {
        Say::Offers(OfferList { job: JOB, code: code.clone(), order: OfferOrder::Score, lines, zone: ZONE })
    };
    let new_here = OfferLine { rating: Rating::default(), invited: true, ..line(CARLA, "Carla", 70) };
    let view = OfferView {
        job: JOB,
        code: code.clone(),
        line: line(BETO, "Beto", 80),
        figures: figures(dollars(80), &Fee::default()).ok(),
        note: "The new tap included.".into(),
        before: Some((dollars(90), tomorrow() + TimeDelta::hours(2))),
        profile: Some(profile(Side::Provider)),
        asks: true,
        open: true,
        zone: ZONE,
    };
    let line = OfferLine { outdated: true, ..view.line.clone() };
    let outdated = OfferView { line, before: None, figures: None, profile: None, ..view.clone() };
    let question = Some((JOB, MessageId(Uuid::from_u128(60))));
    let asks = Relayed {
        question,
        thread: Some(crate::fixtures::THREAD),
        ..Relayed::words("Beto", code.clone(), "Is the stopcock easy to reach?".into())
    };
    vec![
        Say::Published { code: code.clone(), supply: Some(7), mode: Some(Mode::Offers) },
        Say::Published { code: code.clone(), supply: None, mode: Some(Mode::Offers) },
        Say::Relayed(Box::new(asks)),
        Say::Explained,
        list(Vec::new()),
        list(vec![view.line.clone(), new_here]),
        Say::Offer(Box::new(view)),
        Say::Offer(Box::new(outdated)),
        Say::Offered,
    ]
}

/// The questions of an offer, and of a request that offers are made on.
pub fn of_an_offer(town: &Town) -> Vec<Prompt> {
    let (code, figures) = (town.code(), figures(dollars(80), &Fee::default()).ok());
    let month = tomorrow().date_naive();
    let (total, start, until) = (dollars(80), tomorrow(), tomorrow() - TimeDelta::hours(1));
    let chips = vec![PriceChip::Fixed(8_000)];
    vec![
        Prompt::Day { occasion: Occasion::Deadline, month, earliest: month, latest: month },
        Prompt::Price { service: service("plumbing"), typical: None, chips, budget: true },
        OfferPrompt::EditOpen.into(),
        OfferPrompt::Changes { code: code.clone(), request: Box::new(request()), offers: 2 }.into(),
        OfferPrompt::Total {
            code: code.clone(),
            price: Price::Fixed(dollars(80)),
            present: Some(dollars(90)),
            chips: vec![dollars(80)],
        }
        .into(),
        OfferPrompt::Start { code: code.clone(), total, figures, start, by: Some(tomorrow()), zone: ZONE }
            .into(),
        OfferPrompt::Note { code: code.clone(), present: Some("The new tap included.".into()) }.into(),
        OfferPrompt::Note { code: code.clone(), present: None }.into(),
        OfferPrompt::Preview {
            code: code.clone(),
            total,
            figures,
            start,
            until,
            note: "The new tap included.".into(),
            clash: Some(JobCode::read("4GH7WX").unwrap()),
            zone: ZONE,
        }
        .into(),
        OfferPrompt::Explain { code, question: "Is the stopcock easy to reach?".into() }.into(),
    ]
}
