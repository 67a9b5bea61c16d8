//! At least one message of every kind, in the order of life.

mod booking;
mod cases;
mod desk;
mod directory;
pub mod families;
mod offers;
mod own;
mod plain;
mod questions;
mod record;
mod safety;
mod seen;
mod talk;

use chrono::{DateTime, TimeDelta, Utc};
use dialogues::say::{
    Album, Ask, Draft, ExampleCard, History, Home, Note, PhotoShown, ProfileView, Prompt, Say, SettingsView,
    Standing, Topic,
};
use domain::{
    change::{Sanction, SanctionKind},
    facts::JobLine,
    ids::ReviewId,
    job::{Act, Actor, Event, State},
    market::Mode,
    person::Side,
    photo::Photo,
    review::{Review, Stars},
};
use uuid::Uuid;

pub use booking::{calendar, paid, payout, settling};
pub use cases::{cases, of_cases};
pub use desk::desk;
pub use directory::{directory, listed, looking};
pub use families::{all, prompts};
pub use offers::{comparing, of_an_offer};
pub use own::{erasing, own};
use plain::plain;
use questions::{noted, rest};
pub use questions::{of_a_job, posting, registering};
pub use record::recorded;
pub use safety::{keeping_away, safely};
use seen::{offering, profile};
pub use talk::talk;

use crate::fixtures::{ANA, BETO, JOB, Town, ZONE, at, service};

fn tomorrow() -> DateTime<Utc> {
    at(15) + TimeDelta::days(1)
}

fn ask(prompt: Prompt, note: Option<Note>, back: bool) -> Say {
    Say::Ask(Ask { number: 7, prompt, note, back })
}

/// The questions as they are asked, with a way back.
pub fn asked(_: &Town, prompts: Vec<Prompt>) -> Vec<Say> {
    prompts.into_iter().map(|prompt| ask(prompt, None, true)).collect()
}

fn line(state: State, side: Side, waiting: bool) -> JobLine {
    JobLine {
        id: JOB,
        epoch: 3,
        code: Town::new().code(),
        service: service("plumbing"),
        state,
        side,
        slot: tomorrow(),
        agreed: None,
        held: true,
        zone: ZONE,
        other: waiting.then(|| "Beto".into()),
        waiting,
        invites: false,
    }
}

/// Home, the lists, profiles, settings and help.
pub fn home(town: &Town) -> Vec<Say> {
    [at_home(), helped(), lists(), people(), milestones(town)].concat()
}

fn at_home() -> Vec<Say> {
    let empty = Home {
        waiting: Vec::new(),
        running: 0,
        draft: None,
        provider: None,
        operator: false,
        sanction: None,
        cases: 0,
    };
    let busy = Home {
        waiting: vec![line(State::Delivered, Side::Customer, true)],
        running: 2,
        draft: Some(Draft::Request),
        provider: Some(Standing::Active),
        operator: true,
        cases: 3,
        ..empty.clone()
    };
    let reason = "Three no-shows.".into();
    let kind = SanctionKind::Paused;
    let sanction = Sanction {
        person: ANA,
        kind,
        until: Some(tomorrow()),
        reason,
        by: BETO,
        house: false,
        at: at(9),
        appeal: None,
    };
    let paused = Home { sanction: Some(sanction), ..empty.clone() };
    let standings = [Standing::Paused, Standing::Waiting, Standing::Refused];
    let providers = standings.map(|standing| Home { provider: Some(standing), ..empty.clone() });
    [empty, busy, paused].into_iter().chain(providers).map(Say::Home).collect()
}

fn helped() -> Vec<Say> {
    let topics = [
        Topic::Welcome,
        Topic::Home,
        Topic::Posting,
        Topic::Registering,
        Topic::Finding,
        Topic::Job,
        Topic::Talking,
        Topic::Desk,
    ];
    topics.map(Say::Help).to_vec()
}

fn lists() -> Vec<Say> {
    let asked = vec![line(State::Booked, Side::Customer, true), line(State::Expired, Side::Customer, false)];
    let taken = vec![line(State::InProgress, Side::Provider, true)];
    vec![
        Say::Requests(Vec::new()),
        Say::Requests(asked),
        Say::Work { lines: Vec::new(), registered: false },
        Say::Work { lines: Vec::new(), registered: true },
        Say::Work { lines: taken, registered: true },
    ]
}

fn shown(of: Album, whose: &str) -> Say {
    let photo = Photo("AgACAgQ-2".into());
    Say::Photo(Box::new(PhotoShown { photo, of, place: 2, count: 3, whose: whose.into() }))
}

fn people() -> Vec<Say> {
    let mine = |standing| Say::MyProfile {
        name: Some("Beto".into()),
        seen: Some(profile(Side::Provider)),
        offering: Some(offering(standing)),
    };
    let customer = ProfileView {
        about: String::new(),
        badges: Vec::new(),
        services: Vec::new(),
        prices: std::collections::BTreeMap::new(),
        experience: None,
        languages: Vec::new(),
        photos: None,
        area: None,
        reviews: Vec::new(),
        ..profile(Side::Customer)
    };
    vec![
        Say::Settings(SettingsView { name: None, registered: false }),
        Say::Settings(SettingsView { name: Some("Ana".into()), registered: true }),
        Say::MyProfile { name: None, seen: None, offering: None },
        mine(Standing::Active),
        mine(Standing::Paused),
        Say::Profile(profile(Side::Provider)),
        Say::Profile(customer),
        shown(Album::Request, "#K7Q2MX"),
        shown(Album::Work, "#K7Q2MX"),
        shown(Album::Profile, "Beto"),
    ]
}

fn milestones(town: &Town) -> Vec<Say> {
    let code = town.code();
    let place = "Santa Fe".to_owned();
    vec![
        Say::Published { code: code.clone(), supply: Some(7), mode: Some(Mode::Dispatch) },
        Say::Published { code: code.clone(), supply: None, mode: None },
        Say::TooManyOpen { most: 4 },
        Say::Registered { waiting: false },
        Say::Registered { waiting: true },
        Say::Example(ExampleCard { service: service("plumbing"), place, slot: tomorrow(), zone: ZONE }),
        Say::History(Box::new(History {
            job: JOB,
            code,
            posted_at: at(8),
            events: events(),
            zone: ZONE,
            details: Vec::new(),
        })),
    ]
}

fn events() -> Vec<Event> {
    let actors = [Actor::Customer, Actor::Candidate, Actor::Clock, Actor::Operator, Actor::Bank];
    let acts = Act::ALL.iter().zip(actors.iter().cycle());
    acts.map(|(act, by)| Event { at: at(9), by: *by, act: *act, to: State::Booked }).collect()
}

/// What the two wrote about each other.
pub fn reviews() -> Vec<Review> {
    let review = |by, author, subject, stars, text: &str| Review {
        id: ReviewId(Uuid::from_u128(40)),
        job: JOB,
        by,
        author,
        subject,
        stars: Stars::new(stars).unwrap(),
        text: text.into(),
        at: at(9),
        reply: (by == Side::Customer).then(|| "Thank you, any time.".into()),
        removed: None,
    };
    vec![
        review(Side::Customer, ANA, BETO, 5, "On time, tidy, fair."),
        review(Side::Provider, BETO, ANA, 4, ""),
    ]
}
