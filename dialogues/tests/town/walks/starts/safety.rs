//! Lives in which people keep away from each other, and tell of each other.

use chrono::TimeDelta;
use dialogues::press::{CardVerb, Choice, OfferVerb, Press, ReportVerb, ReviewVerb, SafetyVerb, Whom};
use domain::{
    ids::{JobId, PersonId},
    market::Market,
    report::Wrong,
};

use super::Life;
use crate::world::{Town, people::EIGHTY};

fn about(verb: SafetyVerb, job: JobId, person: PersonId) -> Press {
    Press::Safety { verb, whom: Whom::Met { job, person } }
}

/// A booked job; one tells of the other, and blocks them.
pub(super) fn told_of() -> Life {
    let mut life = Life::of(Town::new());
    let (ana, pablo, job) = life.town.booking();
    let operator = life.town.resident();
    life.town.operators.insert(operator);
    life.town.text(pablo, "I come when I like");
    life.then(|town| drop(town.press(ana, &about(SafetyVerb::Report, job, pablo))));
    life.then(|town| drop(town.choose(ana, Choice::Wrong(Wrong::Other))));
    life.then(|town| drop(town.text(ana, "He shouted at me on the stairs")));
    let case = life.town.cases[0].id;
    life.then(|town| drop(town.press(operator, &Press::Report { verb: ReportVerb::Look, case })));
    life.then(|town| drop(town.press(ana, &about(SafetyVerb::Report, job, pablo))));
    life.then(|town| drop(town.press(ana, &about(SafetyVerb::Block, job, pablo))));
    life.then(|town| drop(town.choose(ana, Choice::Yes)));
    life.then(|town| drop(town.command(ana, "blocks")));
    life
}

/// An offer of somebody who then keeps away, and a warning.
pub(super) fn kept_away() -> Life {
    let market = Market::parse("[modes.offers]\n[fee]\n").expect("a profile");
    let mut life = Life::of(Town::of(market));
    let (pablo, ana) = (life.town.plumber("Pablo"), life.town.resident());
    let operator = life.town.resident();
    life.town.operators.extend([operator, pablo]);
    let job = life.town.open_request(ana, "Ana");
    life.town.offer(pablo, job, "80");
    life.then(|town| drop(town.press(pablo, &about(SafetyVerb::Block, job, ana))));
    life.then(|town| drop(town.choose(pablo, Choice::Yes)));
    let look = Press::Offer { verb: OfferVerb::Look, job, provider: pablo, number: 1 };
    life.then(|town| drop(town.press(ana, &look)));
    life.then(|town| {
        town.press(ana, &about(SafetyVerb::Report, job, pablo));
        town.choose(ana, Choice::Wrong(Wrong::Spam));
    });
    let case = life.town.cases[0].id;
    life.then(|town| drop(town.press(pablo, &Press::Report { verb: ReportVerb::Look, case })));
    life.then(|town| drop(town.command(pablo, "admin")));
    life.then(|town| drop(town.press(operator, &Press::Report { verb: ReportVerb::Look, case })));
    life.then(|town| drop(town.press(operator, &Press::Report { verb: ReportVerb::Warn, case })));
    life
}

/// A job that is over and went badly.
pub(super) fn a_bad_end() -> Life {
    let mut life = Life::of(Town::new());
    let (ana, pablo, job) = life.town.booking();
    life.town.pass(TimeDelta::hours(20));
    life.town.card(pablo, CardVerb::Start, job);
    life.town.done(pablo, job);
    life.town.card(ana, CardVerb::Approve, job);
    life.town.pass(TimeDelta::days(4));
    life.then(|town| drop(town.card(ana, CardVerb::Review, job)));
    life.then(|town| drop(town.choose(ana, Choice::Stars(1))));
    life.then(|town| drop(town.choose(ana, Choice::Skip)));
    life
}

/// Two jobs that are over and reviewed: a reply, and reviews that are told of.
pub(super) fn of_reviews() -> Life {
    let mut life = Life::of(Town::new());
    let (ana, pablo, job) = life.town.booking();
    let operator = life.town.resident();
    life.town.operators.insert(operator);
    life.town.plumber("Petra");
    finish(&mut life.town, ana, pablo, job);
    let next = life.town.request(ana, "Clara", EIGHTY);
    life.town.card(pablo, CardVerb::Accept, next);
    finish(&mut life.town, ana, pablo, next);
    let by_ana =
        |town: &Town| town.reviews.iter().find(|(review, _)| review.author == ana).expect("hers").0.id;
    life.then(|town| drop(town.card(pablo, CardVerb::Show, job)));
    life.then(|town| drop(town.card(pablo, CardVerb::Reply, job)));
    life.then(|town| drop(town.text(pablo, "Traffic was bad")));
    let review = by_ana(&life.town);
    life.then(|town| drop(town.press(pablo, &Press::OfReview { verb: ReviewVerb::Which, review })));
    life.then(|town| drop(town.choose(pablo, Choice::Option(1))));
    life.then(|town| drop(town.choose(pablo, Choice::Wrong(Wrong::Other))));
    life.then(|town| drop(town.text(pablo, "It is made up")));
    let case = life.town.cases[0].id;
    life.then(|town| drop(town.press(operator, &Press::Report { verb: ReportVerb::Look, case })));
    life.then(|town| drop(town.press(operator, &Press::Report { verb: ReportVerb::Remove, case })));
    life
}

fn finish(town: &mut Town, customer: PersonId, provider: PersonId, job: JobId) {
    town.pass(TimeDelta::hours(20));
    town.card(provider, CardVerb::Start, job);
    town.done(provider, job);
    town.card(customer, CardVerb::Approve, job);
    town.pass(TimeDelta::days(4));
    town.card(customer, CardVerb::Review, job);
    town.choose(customer, Choice::Stars(3));
    town.text(customer, "It was as it was");
    town.pass(TimeDelta::days(30));
}
