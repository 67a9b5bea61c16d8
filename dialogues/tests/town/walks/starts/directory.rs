//! Lives in which people are looked up, invited and booked again.

use dialogues::press::{CardVerb, Choice, Door, Press};
use domain::{
    facts::SearchOrder,
    ids::{JobId, PersonId},
    job::State,
    market::Market,
};

use super::{Life, payload};
use crate::world::{
    Town,
    people::{EIGHTY, SANTA_FE, service},
};

/// One invitation is as many as there may be.
const MARKET: &str = "[modes.offers]\n[fee]\n[caps]\ninvitations = 1\n";
const PLUMBERS: [&str; 6] = ["Pablo", "Petra", "Paula", "Pedro", "Pia", "Piero"];

/// So many plumbers, and Ana with a request that is open.
fn a_town(plumbers: usize) -> (Life, PersonId, Vec<PersonId>, JobId) {
    let mut life = Life::of(Town::of(Market::parse(MARKET).expect("a profile")));
    let plumbers = PLUMBERS[..plumbers].iter().map(|name| life.town.plumber(name)).collect();
    let ana = life.town.resident();
    let job = life.town.open_request(ana, "Ana");
    (life, ana, plumbers, job)
}

/// What a registration asks for the directory.
pub(super) fn a_listing() -> Life {
    let mut life = Life::of(Town::of(Market::parse(MARKET).expect("a profile")));
    let pablo = life.town.resident();
    life.town.command(pablo, "offer");
    for id in ["electrical", "plumbing"] {
        life.town.choose(pablo, Choice::Service(service(id)));
    }
    life.town.choose(pablo, Choice::Finished);
    life.town.pin(pablo, SANTA_FE.0, SANTA_FE.1);
    life.town.choose(pablo, Choice::Radius(20));
    life.town.text(pablo, "Pablo");
    life.then(|town| drop(town.choose(pablo, Choice::Skip)));
    life.town.choose(pablo, Choice::Finished);
    life.town.choose(pablo, Choice::Years(5));
    let spanish = domain::language::Language::read("es").expect("a tag");
    life.then(|town| drop(town.choose(pablo, Choice::Language(spanish))));
    life
}

/// Somebody is looked for, and found on the first page of two.
pub(super) fn people_looked_up() -> Life {
    let (mut life, ana, plumbers, _) = a_town(6);
    life.then(|town| {
        town.press(ana, &Press::Go(Door::Find));
        town.text(ana, "plumber");
        town.choose(ana, Choice::Service(service("plumbing")));
        town.text(ana, "Santa Fe");
    });
    life.then(|town| drop(town.choose(ana, Choice::Order(SearchOrder::Score))));
    life.then(|town| drop(town.press(plumbers[0], &Press::Go(Door::Profile))));
    life
}

/// Somebody is invited; who was invited before is looked up again, and somebody more.
pub(super) fn invitations() -> Life {
    let (mut life, ana, plumbers, job) = a_town(2);
    life.town.card(ana, CardVerb::Invite, job);
    life.town.choose(ana, Choice::Order(SearchOrder::Score));
    life.then(|town| drop(town.choose(ana, Choice::Person(plumbers[0]))));
    let mut away = Life::of(life.town.clone());
    away.then(|town| drop(town.press(plumbers[0], &Press::Go(Door::Pause))));
    life.moments.extend(away.moments);
    life.town.choose(ana, Choice::InviteTo(job));
    life.then(|town| drop(town.choose(ana, Choice::Person(plumbers[1]))));
    life.town.command(ana, "cancel");
    life.presses(ana, job, &[CardVerb::Invited]);
    // Looked up without a request, it shows only once it is pressed.
    life.then(|town| {
        town.press(ana, &Press::Go(Door::Find));
        town.text(ana, "plumber");
        town.choose(ana, Choice::Service(service("plumbing")));
        town.text(ana, "Santa Fe");
        town.choose(ana, Choice::Order(SearchOrder::Distance));
        town.choose(ana, Choice::Person(plumbers[0]));
    });
    life
}

/// A link that leads to a profile, and a job for whom it leads to.
pub(super) fn a_link_followed() -> Life {
    let (mut life, _, plumbers, _) = a_town(1);
    let link = payload(&life.town.press(plumbers[0], &Press::Go(Door::Share)));
    let clara = life.town.newcomer();
    life.town.command(clara, &format!("start {link}"));
    let mut away = Life::of(life.town.clone());
    away.then(|town| drop(town.press(plumbers[0], &Press::Go(Door::Pause))));
    life.moments.extend(away.moments);
    life.then(|town| drop(town.press(clara, &Press::Go(Door::Agree))));
    life.town.choose(clara, Choice::Yes);
    for _ in 0..3 {
        life.town.choose(clara, Choice::Option(0));
    }
    life.town.text(clara, "The kitchen tap is leaking and water runs under the sink");
    life.town.pin(clara, SANTA_FE.0, SANTA_FE.1);
    life.town.choose(clara, Choice::Skip);
    life.town.text(clara, "tomorrow 10am");
    life.town.choose(clara, Choice::Price(EIGHTY));
    life.town.text(clara, "Clara");
    life.then(|town| drop(town.press(plumbers[0], &Press::Go(Door::Pause))));
    life
}

/// A job that was done, to be done once more.
pub(super) fn booked_again() -> Life {
    let (mut life, ana, plumbers, job) = a_town(1);
    let done = life.town.jobs.get_mut(&job).expect("it is out");
    (done.state, done.provider) = (State::Settled, Some(plumbers[0]));
    life.presses(ana, job, &[CardVerb::Show, CardVerb::BookAgain]);
    // Who is meant takes no jobs by the time it goes out.
    life.then(|town| {
        town.text(ana, "in 3 days");
        town.press(plumbers[0], &Press::Go(Door::Pause));
    });
    life
}

/// A job that came to nothing, to be posted once more.
pub(super) fn posted_again() -> Life {
    let (mut life, ana, _, job) = a_town(1);
    life.town.jobs.get_mut(&job).expect("it is out").state = State::Cancelled;
    life.presses(ana, job, &[CardVerb::Show, CardVerb::PostAgain]);
    life
}
