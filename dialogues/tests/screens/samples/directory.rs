//! What is read where people are looked up and invited.

use dialogues::say::{
    DirectoryLine, DirectoryPage, DirectoryPrompt, DirectorySay, InvitedLine, ListingPrompt, PersonPage,
    Prompt, Say,
};
use domain::{
    facts::SearchOrder, ids::PersonId, language::Language, market::Mode, matching::Reason,
    offer::InvitationState, person::Side, review::Rating,
};

use super::profile;
use crate::fixtures::{BETO, CARLA, JOB, Town, dollars, request, service};

fn line(provider: PersonId, name: &str) -> DirectoryLine {
    DirectoryLine {
        provider,
        name: name.into(),
        rating: Rating { sum: 47, count: 10 },
        jobs_done: 11,
        distance_km: Some(4),
        from: Some(dollars(60)),
        experience: Some(12),
        invited: None,
    }
}

/// What a registration asks for the directory.
pub fn listed() -> Vec<Prompt> {
    let from = |left| ListingPrompt::From { service: service("plumbing"), chips: vec![dollars(60)], left };
    let chosen = vec![Language::english()];
    let asked = [
        from(0),
        from(2),
        ListingPrompt::Years,
        ListingPrompt::Speaks { chosen: Vec::new() },
        ListingPrompt::Speaks { chosen },
    ];
    asked.map(Prompt::Listing).to_vec()
}

/// Somebody is looked for, alone and for a request.
pub fn looking(town: &Town) -> Vec<Prompt> {
    let new_here = DirectoryLine {
        rating: Rating::default(),
        jobs_done: 0,
        from: None,
        experience: None,
        invited: Some(InvitationState::Opened),
        ..line(CARLA, "Carla")
    };
    let page = DirectoryPage {
        job: None,
        service: service("plumbing"),
        place: Some("Santa Fe".into()),
        order: SearchOrder::Score,
        rating_from: None,
        within_km: None,
        later: false,
        lines: vec![line(BETO, "Beto"), new_here],
        more: true,
    };
    let narrowed = DirectoryPage {
        job: Some(town.code()),
        rating_from: Some(45),
        within_km: Some(5),
        lines: Vec::new(),
        more: false,
        ..page.clone()
    };
    let (no_filter, over) = (
        DirectoryPage { rating_from: None, within_km: None, job: None, place: None, ..narrowed.clone() },
        DirectoryPage { later: true, ..narrowed.clone() },
    );
    let [person, away] = people(town);
    let asked = [
        DirectoryPrompt::Order { from_afar: false },
        DirectoryPrompt::Order { from_afar: true },
        DirectoryPrompt::Page(page),
        DirectoryPrompt::Page(narrowed),
        DirectoryPrompt::Page(no_filter),
        DirectoryPrompt::Page(over),
        DirectoryPrompt::Filter { rating_from: Some(45), within_km: None, from_afar: false },
        DirectoryPrompt::Filter { rating_from: None, within_km: None, from_afar: true },
        DirectoryPrompt::Person(Box::new(person)),
        DirectoryPrompt::Person(Box::new(away)),
    ];
    let by_name = Prompt::Preview {
        request: Box::new(request()),
        name: "Ana".into(),
        supply: Some(7),
        modes: vec![Mode::Offers],
        invites: Some("Beto".into()),
    };
    asked.map(Prompt::Directory).into_iter().chain([by_name]).collect()
}

/// Somebody who can be invited, and somebody who cannot.
fn people(town: &Town) -> [PersonPage; 2] {
    let person = PersonPage {
        profile: profile(Side::Provider),
        takes_jobs: true,
        requests: vec![(JOB, town.code())],
        posts: true,
        invited: None,
    };
    let away = PersonPage {
        takes_jobs: false,
        requests: Vec::new(),
        posts: false,
        invited: Some(InvitationState::Declined),
        ..person.clone()
    };
    [person, away]
}

/// Invitations, one's own profile, and what a rank rests on.
pub fn directory(town: &Town) -> Vec<Say> {
    use InvitationState::{Declined, Offered, Opened, Sent};
    let invited = |states: &[InvitationState], more| {
        let line =
            |state: &InvitationState| InvitedLine { provider: BETO, name: "Beto".into(), state: *state };
        let lines = states.iter().map(line).collect();
        DirectorySay::Invited { job: JOB, code: town.code(), epoch: 1, lines, more, asks: more }
    };
    let by_reviews = |tenths, count, score_hundredths| {
        (service("plumbing"), Reason::Reviews { tenths, count, category_tenths: 40, score_hundredths })
    };
    let ranking = vec![by_reviews(None, 0, 400), by_reviews(Some(50), 1, 417), by_reviews(Some(47), 12, 450)];
    let says = [
        DirectorySay::Off,
        DirectorySay::Away,
        DirectorySay::Own(Box::new(profile(Side::Provider))),
        invited(&[Sent], true),
        invited(&[Sent, Opened, Declined, Offered], false),
        DirectorySay::NotInvited { name: "Beto".into() },
        DirectorySay::Why { ranking, directory: true, blocked: 2 },
        DirectorySay::Why { ranking: Vec::new(), directory: false, blocked: 0 },
    ];
    says.map(Say::Directory).to_vec()
}
