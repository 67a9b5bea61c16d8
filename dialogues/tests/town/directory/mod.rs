//! Looking people up, inviting them and booking them again; and what providers tell about themselves.

mod by_name;
mod inviting;
mod listing;

use std::sync::LazyLock;

use dialogues::{
    press::{CardVerb, Choice, Door, Field, OfferOrder, Press},
    say::{
        DirectoryPage, DirectoryPrompt, DirectorySay, ListingPrompt, Note, PersonPage, ProfileView, Prompt,
        Say, Trouble,
    },
    step::{Question, Step},
};
use domain::{
    facts::SearchOrder,
    ids::{JobId, PersonId},
    job::{Actor, Answer, Level, News, Refusal, State},
    language::Language,
    market::Market,
    money::Money,
    offer::{InvitationState, Origin},
    person::Side,
};
use uuid::Uuid;

use crate::world::{
    Town,
    people::{EIGHTY, SANTA_FE, service},
};

static OFFERS: LazyLock<Market> =
    LazyLock::new(|| Market::parse("[modes.offers]\n[fee]\n").expect("a profile"));

/// Two plumbers, and a request of Ana's that is open.
fn open() -> (Town, PersonId, [PersonId; 2], JobId) {
    let mut town = Town::of(OFFERS.clone());
    let providers = [town.plumber("Pablo"), town.plumber("Petra")];
    let ana = town.resident();
    let job = town.open_request(ana, "Ana");
    (town, ana, providers, job)
}

/// Somebody who does plumbing in another town altogether.
fn far_away(town: &mut Town) -> PersonId {
    let person = town.plumber("Farida");
    let provider = town.providers.get_mut(&person).expect("registered");
    provider.area.circle =
        domain::geo::Circle::new(domain::geo::Point::new(-41.3, 174.8).expect("on the map"), 10)
            .expect("small");
    town.dispatches.retain(|told| told.provider != person);
    person
}

fn page(town: &Town, person: PersonId) -> DirectoryPage {
    match town.prompt(person) {
        Prompt::Directory(DirectoryPrompt::Page(page)) => page.clone(),
        other => panic!("a page: {other:?}"),
    }
}

fn read(town: &Town, person: PersonId) -> PersonPage {
    match town.prompt(person) {
        Prompt::Directory(DirectoryPrompt::Person(read)) => *read.clone(),
        other => panic!("somebody: {other:?}"),
    }
}

fn names(town: &Town, person: PersonId) -> Vec<String> {
    page(town, person).lines.into_iter().map(|line| line.name).collect()
}

fn said(step: &Step) -> DirectorySay {
    let of_directory = |say: &Say| match say {
        Say::Directory(say) => Some(say.clone()),
        _ => None,
    };
    step.tells.iter().rev().find_map(|tell| of_directory(&tell.say)).expect("something about the directory")
}

fn refused(step: &Step) -> Option<Refusal> {
    match step.toast {
        Some(Say::Refused(refusal)) => Some(refusal),
        _ => None,
    }
}

/// Invites somebody from the card of a request.
fn invite(town: &mut Town, ana: PersonId, job: JobId, provider: PersonId) -> Step {
    let number = town.jobs[&job].epoch;
    town.press(ana, &Press::Card { verb: CardVerb::Invite, job, number });
    town.choose(ana, Choice::Order(SearchOrder::Score));
    town.choose(ana, Choice::Person(provider));
    let step = town.choose(ana, Choice::InviteTo(job));
    town.settle();
    step
}

fn states(town: &Town, job: JobId) -> Vec<InvitationState> {
    town.invitations.iter().filter(|known| known.job == job).map(|known| known.state).collect()
}

fn looks_for_a_plumber(town: &mut Town, person: PersonId) {
    town.command(person, "find");
    town.text(person, "plumber");
    town.choose(person, Choice::Service(service("plumbing")));
    town.text(person, "Santa Fe");
    town.choose(person, Choice::Order(SearchOrder::Score));
}

#[test]
fn nobody_is_asked_where_nobody_is_looked_up() {
    let mut town = Town::new();
    let pablo = town.plumber("Pablo");
    let asked = |town: &mut Town, door| said(&town.press(pablo, &Press::Go(door)));
    for door in [Door::Find, Door::Listing, Door::Share] {
        assert_eq!(asked(&mut town, door), DirectorySay::Off);
    }
    assert!(town.providers[&pablo].prices.is_empty());
    let ana = town.resident();
    let job = town.request(ana, "Ana", EIGHTY);
    assert!(!town.offered(ana, job).contains(&CardVerb::Invite));
    let forged = town.press(ana, &Press::Card { verb: CardVerb::Invite, job, number: 1 });
    assert_eq!(refused(&forged), Some(Refusal::NoLongerOpen));
}

#[test]
fn people_are_found_by_what_they_do_and_where_and_read_in_full() {
    let (mut town, _, [pablo, _], _) = open();
    let clara = town.resident();
    looks_for_a_plumber(&mut town, clara);
    assert_eq!(names(&town, clara), ["Pablo", "Petra"]);
    town.choose(clara, Choice::Person(pablo));
    let seen = read(&town, clara);
    assert!(seen.takes_jobs && seen.posts && seen.requests.is_empty(), "she has no request open");
    let own = said(&town.press(pablo, &Press::Go(Door::Listing)));
    let theirs = ProfileView { whom: None, ..seen.profile };
    assert_eq!(own, DirectorySay::Own(Box::new(theirs)), "exactly what a customer sees");
    town.choose(clara, Choice::Back);
    assert_eq!(names(&town, clara), ["Pablo", "Petra"]);
}

#[test]
fn a_list_is_sorted_narrowed_and_turned_a_page_at_a_time() {
    let (mut town, _, [pablo, petra], _) = open();
    for number in 0..4 {
        town.plumber(&format!("Plumber {}", ["A", "B", "C", "D"][number]));
    }
    let cheap = Money::new(4_000, town.market.currency);
    town.providers.get_mut(&petra).expect("registered").prices = [(service("plumbing"), cheap)].into();
    let clara = town.resident();
    looks_for_a_plumber(&mut town, clara);
    assert_eq!((names(&town, clara).len(), page(&town, clara).more), (5, true));
    town.choose(clara, Choice::More);
    assert_eq!((names(&town, clara).len(), page(&town, clara).more), (1, false));
    town.choose(clara, Choice::Back);
    town.choose(clara, Choice::Sort);
    town.choose(clara, Choice::Order(SearchOrder::Price));
    assert_eq!(names(&town, clara)[0], "Petra");
    assert_eq!(page(&town, clara).lines[0].from, Some(cheap));
    town.choose(clara, Choice::Filter);
    town.choose(clara, Choice::RatedFrom(45));
    assert!(names(&town, clara).is_empty(), "nobody has a review yet");
    town.choose(clara, Choice::Filter);
    town.choose(clara, Choice::RatedFrom(0));
    assert_eq!(names(&town, clara).len(), 5);
    town.press(pablo, &Press::Go(Door::Pause));
    town.text(clara, "electrician");
    assert!(matches!(town.prompt(clara), Prompt::PickService { .. }), "words look for something else");
    town.choose(clara, Choice::Service(service("plumbing")));
    town.choose(clara, Choice::Order(SearchOrder::Score));
    assert!(!names(&town, clara).contains(&"Pablo".to_owned()), "who takes a break is not listed");
}
