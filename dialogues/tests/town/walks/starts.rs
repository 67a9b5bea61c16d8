//! Where walks start: moments of a few lives, so that a short walk gets anywhere.

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, DeskVerb, Door, Field, OfferOrder, OfferVerb, Press, PriceChip},
    say::Say,
    step::{Question, Step},
};
use domain::{
    ids::{JobId, PersonId},
    job::{Act, Actor, Deed},
    market::{AddressShown, Binding, FeePayer, Market, Settlement, Switches},
};

use crate::world::{
    Town,
    people::{BOTH_WAYS, EIGHTY, SANTA_FE, service},
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
    let lives = [
        first_minutes(),
        a_request(),
        a_registration(),
        a_fixed_price(Market::embedded_default()),
        a_fixed_price(changed(|switches| switches.settlement = Settlement::Recorded)),
        a_range_without_figure(),
        a_figure_that_is_due(),
        trouble(),
        an_end_asked_for(),
        silence(),
        two_jobs_at_once(),
        offers_compared(),
        either_way(),
        the_desk(),
        those_under_a_sanction(),
    ];
    lives.into_iter().flat_map(|life| life.moments).collect()
}

fn changed(change: impl Fn(&mut Switches)) -> Market {
    let mut market = Market::embedded_default();
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
    let mut market = Market::embedded_default();
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

/// A request that compares offers: made, changed, asked about, looked at, picked and paid for.
fn offers_compared() -> Life {
    let market = Market::parse("[modes.offers]\n[fee]\n").expect("a profile");
    let mut life = Life::of(Town::of(market));
    let (pablo, petra, ana) = (life.town.plumber("Pablo"), life.town.plumber("Petra"), life.town.resident());
    let mut job = life.town.open_request(ana, "Ana");
    life.presses(pablo, job, &[CardVerb::Ask]);
    life.then(|town| drop(town.text(pablo, "Is there a lift?")));
    life.presses(pablo, job, &[CardVerb::MakeOffer]);
    life.then(|town| drop(town.text(pablo, "90")));
    life.presses(ana, job, &[CardVerb::EditRequest]);
    life.town.command(ana, "cancel");
    life.then(|town| town.offer(petra, job, "70"));
    life.then(|town| drop(town.press(ana, &Press::Offers { job, order: OfferOrder::Score })));
    life.then(|town| drop(town.press(ana, &offer_of(town, job, petra, OfferVerb::Look))));
    life.then(|town| town.offer(petra, job, "75"));
    life.then(|town| drop(town.press(ana, &offer_of(town, job, petra, OfferVerb::Accept))));
    life.then(|town| town.decide(job, Actor::Bank, &Deed::Plain(Act::FeePaid)));
    // The last minutes in which a fee could still arrive.
    job = life.town.open_request(ana, "Ana");
    life.presses(pablo, job, &[CardVerb::MakeOffer]);
    let left = life.town.jobs[&job].request.slot - life.town.now;
    life.then(|town| town.pass(left - TimeDelta::minutes(90)));
    life
}

/// The button of one provider's offer, as it stands now.
fn offer_of(town: &Town, job: JobId, provider: PersonId, verb: OfferVerb) -> Press {
    let number = town.file(job, provider).bid_of(provider).map_or(0, |bid| bid.offer.number);
    Press::Offer { verb, job, provider, number }
}

/// A preview that asks which way it goes out.
fn either_way() -> Life {
    let mut life = Life::of(Town::of(BOTH_WAYS.clone()));
    life.town.plumber("Pablo");
    let ana = life.town.resident();
    life.then(|town| town.write_request(ana, "Ana", EIGHTY));
    life.then(|town| {
        town.choose(ana, Choice::Change);
        town.choose(ana, Choice::Edit(Field::Price));
        town.choose(ana, Choice::Price(PriceChip::Negotiable));
    });
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

fn an_end_asked_for() -> Life {
    let mut life = Life::of(Town::new());
    let (ana, pablo, job) = life.town.booking();
    life.town.card(pablo, CardVerb::Start, job);
    life.presses(ana, job, &[CardVerb::AskEnd]);
    life.then(|town| {
        let reasons = dialogues::press::reasons(domain::job::Act::AskEnd, domain::person::Side::Customer);
        town.choose(ana, Choice::Reason(reasons[0]));
        town.choose(ana, Choice::Yes);
    });
    life
}

fn silence() -> Life {
    let mut life = Life::of(Town::new());
    let (_, _, job) = life.town.booking();
    while life.town.jobs[&job].asked_at.is_none() {
        life.town.pass(TimeDelta::hours(6));
    }
    life.then(|_| {});
    life
}

fn two_jobs_at_once() -> Life {
    let mut life = Life::of(Town::new());
    let (pablo, petra, ana) = (life.town.plumber("Pablo"), life.town.plumber("Petra"), life.town.resident());
    for provider in [pablo, petra] {
        let job = life.town.request(ana, "Ana", EIGHTY);
        life.town.card(provider, CardVerb::Accept, job);
    }
    life.then(|town| town.pass(TimeDelta::minutes(6)));
    life.then(|town| drop(town.text(ana, "Is ten o'clock still fine?")));
    life.then(|town| drop(town.command(ana, "post")));
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
            town.text(operator, "Two complaints this week");
        });
    }
    life
}
