//! Where walks start: moments of a few lives, so that a short walk gets anywhere.

mod booked;
mod cases;
mod directory;
mod guarded;
mod looked_at;
mod offers;
mod rescue;
mod safety;

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, DeskVerb, Door, Press, PriceChip},
    say::Say,
    step::{Question, Step},
};
use domain::{
    ids::{JobId, PersonId},
    market::{AddressShown, Binding, FeePayer, Market, Settlement, Switches},
};

use crate::world::{
    Town, first_to_accept,
    people::{EIGHTY, SANTA_FE, service},
};

const RANGE: PriceChip = PriceChip::Range(6_000, 12_000);

/// A town as it goes, and every moment of it that a walk may start from.
struct Life {
    town: Town,
    moments: Vec<Town>,
}

impl Life {
    fn of(town: Town) -> Self {
        Self { town, moments: Vec::new() }
    }

    /// Something happens, and is a moment.
    fn then(&mut self, act: impl FnOnce(&mut Town)) {
        act(&mut self.town);
        self.town.settle();
        self.moments.push(self.town.clone());
    }

    fn presses(&mut self, person: PersonId, job: JobId, verbs: &[CardVerb]) {
        for verb in verbs {
            self.then(|town| drop(town.card(person, *verb, job)));
        }
    }
}

/// Every town to start from.
pub fn all() -> Vec<Town> {
    let lives = vec![
        first_minutes(),
        a_request(),
        a_registration(),
        a_fixed_price(first_to_accept()),
        a_fixed_price(changed(|switches| switches.settlement = Settlement::Recorded)),
        a_range_without_figure(),
        a_figure_that_is_due(),
        trouble(),
        booked::an_end_asked_for(),
        booked::changes_asked_for(),
        booked::nothing_changed(),
        booked::money_that_stays_away(),
        booked::nobody_came(),
        booked::left_in_the_lurch(),
        booked::silence(),
        booked::two_jobs_at_once(),
        booked::the_same_hour_twice(),
        offers::offers_compared(),
        offers::paid_directly(),
        offers::either_way(),
        rescue::nobody_takes_it(),
        directory::a_listing(),
        directory::people_looked_up(),
        directory::invitations(),
        directory::a_link_followed(),
        directory::booked_again(),
        directory::posted_again(),
        guarded::eyes(),
        safety::told_of(),
        safety::kept_away(),
        safety::a_bad_end(),
        safety::of_reviews(),
        cases::both_sides(),
        cases::at_the_desk(),
        cases::in_other_hands(),
        cases::looked_at_again(),
        looked_at::looked_at_first(),
        the_desk(),
        those_under_a_sanction(),
    ];
    lives.into_iter().flat_map(|life| life.moments).collect()
}

fn changed(change: impl Fn(&mut Switches)) -> Market {
    let mut market = first_to_accept();
    market.modes.values_mut().for_each(change);
    market
}

fn first_minutes() -> Life {
    let mut life = Life::of(Town::new());
    let operator = life.town.resident();
    life.town.operators.insert(operator);
    life.then(|town| _ = town.newcomer());
    let mut links = vec![life.town.press(operator, &Press::Go(Door::InviteOperator))];
    life.then(|town| drop(town.press(operator, &Press::Go(Door::InviteProvider))));
    links.push(life.town.choose(operator, Choice::Service(service("plumbing"))));
    for payload in links.iter().map(payload) {
        life.then(|town| {
            let person = town.newcomer();
            town.command(person, &format!("start {payload}"));
        });
    }
    life
}

/// What follows `?start=` in a link just made.
fn payload(step: &Step) -> String {
    let told = step.tells.iter().map(|tell| &tell.say);
    let last = if let Question::End(Some(say)) = &step.question { Some(say) } else { None };
    let mut links = told.chain(last).filter_map(|say| match say {
        Say::Invite { payload, .. } => Some(payload.clone()),
        _ => None,
    });
    links.next().expect("a link")
}

fn a_request() -> Life {
    let mut life = Life::of(Town::new());
    life.town.plumber("Pablo");
    let ana = life.town.resident();
    life.then(|town| drop(town.command(ana, "post")));
    life.then(|town| drop(town.text(ana, "The kitchen tap drips all day")));
    life.then(|town| town.write_request(ana, "Ana", EIGHTY));
    life.then(|town| drop(town.choose(ana, Choice::Change)));
    life.then(|town| {
        town.choose(ana, Choice::Back);
        town.choose(ana, Choice::Yes);
    });
    for _ in 1..4 {
        life.town.request(ana, "Ana", RANGE);
    }
    life.then(|town| drop(town.command(ana, "menu")));
    life.then(|town| town.pass(TimeDelta::days(3)));
    life
}

fn a_registration() -> Life {
    let mut market = first_to_accept();
    market.providers.approved_by_operator = true;
    let mut life = Life::of(Town::of(market));
    let operator = life.town.resident();
    life.town.operators.insert(operator);
    let petra = life.town.resident();
    life.then(|town| drop(town.command(petra, "offer")));
    life.then(|town| {
        town.choose(petra, Choice::Service(service("plumbing")));
        town.choose(petra, Choice::Finished);
        town.pin(petra, SANTA_FE.0, SANTA_FE.1);
        town.choose(petra, Choice::Radius(20));
        town.text(petra, "Petra");
        town.choose(petra, Choice::Skip);
    });
    let mut pablo = operator;
    life.then(|town| pablo = town.plumber("Pablo"));
    life.then(|town| drop(town.command(pablo, "offer")));
    for _ in 0..2 {
        life.then(|town| drop(town.press(operator, &Press::Go(Door::Desk))));
    }
    let waiting = life.town.cases.iter().map(|case| (case.id, case.person));
    for (case, person) in waiting.collect::<Vec<_>>() {
        let look = Press::Registration { verb: DeskVerb::Look, case, person };
        for _ in 0..2 {
            life.then(|town| drop(town.press(operator, &look)));
        }
    }
    life
}

fn a_fixed_price(market: Market) -> Life {
    let mut life = Life::of(Town::of(market));
    let (pablo, _petra, ana) = (life.town.plumber("Pablo"), life.town.plumber("Petra"), life.town.resident());
    let job = life.town.request(ana, "Ana", EIGHTY);
    life.presses(pablo, job, &[CardVerb::Decline]);
    life.presses(pablo, job, &[CardVerb::Accept]);
    life.then(|town| town.pass(TimeDelta::minutes(6)));
    life.presses(pablo, job, &[CardVerb::OnTheWay, CardVerb::Start, CardVerb::Done]);
    life.then(|town| drop(town.choose(pablo, Choice::Skip)));
    life.presses(ana, job, &[CardVerb::Approve, CardVerb::Review]);
    life.town.command(ana, "cancel");
    life.presses(pablo, job, &[CardVerb::Review]);
    life
}

fn a_range_without_figure() -> Life {
    let mut life = Life::of(Town::new());
    let (pablo, ana) = (life.town.plumber("Pablo"), life.town.resident());
    let job = life.town.request(ana, "Ana", PriceChip::Negotiable);
    life.presses(pablo, job, &[CardVerb::Accept]);
    life.then(|town| drop(town.choose(pablo, Choice::NoFigure)));
    life.presses(ana, job, &[CardVerb::Propose]);
    life.then(|town| drop(town.choose(ana, Choice::Skip)));
    life.then(|town| drop(town.text(ana, "100")));
    life.then(|town| drop(town.choose(ana, Choice::Yes)));
    life.then(|town| town.pass(TimeDelta::hours(30)));
    life
}

/// A fee must arrive before the start, and the start is near.
fn a_figure_that_is_due() -> Life {
    let market = changed(|switches| {
        switches.fee = FeePayer::Customer;
        switches.binding = Binding::FeePaid;
        switches.address_shown = AddressShown::FeePaid;
    });
    let mut life = Life::of(Town::of(market));
    let (pablo, ana) = (life.town.plumber("Pablo"), life.town.resident());
    let job = life.town.request(ana, "Ana", RANGE);
    life.presses(pablo, job, &[CardVerb::Accept]);
    life.then(|town| drop(town.text(pablo, "80")));
    let left = life.town.jobs[&job].request.slot - life.town.now;
    life.then(|town| town.pass(left - TimeDelta::minutes(20)));
    life
}

fn trouble() -> Life {
    let mut life = Life::of(Town::new());
    let (ana, pablo, job) = life.town.booking();
    let operator = life.town.resident();
    life.town.operators.insert(operator);
    life.presses(ana, job, &[CardVerb::GetHelp]);
    life.then(|town| drop(town.text(ana, "He did not come")));
    life.presses(pablo, job, &[CardVerb::SettledGoOn]);
    life
}

fn the_desk() -> Life {
    let mut life = trouble();
    life.moments.clear();
    let operator = *life.town.operators.iter().next().expect("one runs it");
    let job = life.town.only_job();
    for verb in [DeskVerb::Look, DeskVerb::PauseProvider] {
        life.then(|town| {
            drop(town.press(operator, &Press::Desk { verb, job, number: town.jobs[&job].epoch }));
        });
    }
    life.then(|town| drop(town.press(operator, &Press::Go(Door::FindJob))));
    life
}

fn those_under_a_sanction() -> Life {
    let mut life = the_desk();
    life.moments.clear();
    let operator = *life.town.operators.iter().next().expect("one runs it");
    let job = life.town.only_job();
    for verb in [DeskVerb::BanCustomer, DeskVerb::PauseProvider] {
        life.then(|town| {
            town.press(operator, &Press::Desk { verb, job, number: town.jobs[&job].epoch });
            town.choose(operator, Choice::Option(1));
            town.text(operator, "Two complaints this week");
        });
    }
    life
}
