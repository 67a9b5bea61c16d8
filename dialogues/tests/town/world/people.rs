//! People who know what they are doing: short ways through whole conversations.

use std::sync::LazyLock;

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, Door, Press, PriceChip},
    say::Prompt,
};
use domain::{
    geo::{Circle, Point},
    ids::{JobId, PersonId},
    job::State,
    market::{Market, ServiceId},
};

use super::Town;

/// A fixed price of eighty.
pub const EIGHTY: PriceChip = PriceChip::Fixed(8_000);
/// The middle of the town.
pub const SANTA_FE: (f64, f64) = (35.687, -105.938);

/// A market that posts both ways.
pub static BOTH_WAYS: LazyLock<Market> =
    LazyLock::new(|| Market::parse("[modes.offers]\n[modes.dispatch]\n[fee]\n").expect("a profile"));

pub fn service(id: &str) -> ServiceId {
    ServiceId::new(id).expect("a slug")
}

impl Town {
    /// Somebody who agreed to the documents and is at home.
    pub fn resident(&mut self) -> PersonId {
        let person = self.newcomer();
        self.command(person, "start");
        self.press(person, &Press::Go(Door::Agree));
        person
    }

    /// A registered plumber around the middle of the town.
    pub fn plumber(&mut self, name: &str) -> PersonId {
        let person = self.resident();
        self.command(person, "offer");
        self.choose(person, Choice::Service(service("plumbing")));
        self.choose(person, Choice::Finished);
        self.pin(person, SANTA_FE.0, SANTA_FE.1);
        self.choose(person, Choice::Radius(20));
        self.text(person, name);
        while !matches!(self.prompt(person), Prompt::Offering { .. }) {
            self.choose(person, Choice::Skip);
        }
        self.choose(person, Choice::Yes);
        assert!(self.providers.contains_key(&person), "{name} is registered");
        self.settle();
        person
    }

    pub fn only_job(&self) -> JobId {
        assert_eq!(self.jobs.len(), 1);
        *self.jobs.keys().next().expect("one job")
    }

    /// A plumber whose area ends some 8 km short of the middle of the town.
    pub fn far_plumber(&mut self, name: &str) -> PersonId {
        let person = self.plumber(name);
        let north = Point::new(SANTA_FE.0 + 28.0 / 111.195, SANTA_FE.1).expect("on the map");
        let circle = Circle::new(north, 20).expect("a circle");
        self.providers.get_mut(&person).expect("just registered").area.circle = circle;
        person
    }

    /// Answers everything a request asks, up to the preview.
    pub fn write_request(&mut self, person: PersonId, name: &str, price: PriceChip) {
        self.command(person, "post");
        self.text(person, "The kitchen tap is leaking and water runs under the sink");
        self.choose(person, Choice::Service(service("plumbing")));
        while matches!(self.prompt(person), Prompt::ServiceQuestion { .. }) {
            self.choose(person, Choice::Option(0));
        }
        self.choose(person, Choice::Skip);
        self.pin(person, SANTA_FE.0, SANTA_FE.1);
        self.text(person, "12 Canyon Road, the blue door");
        self.text(person, "tomorrow 10am");
        self.choose(person, Choice::Price(price));
        if matches!(self.prompt(person), Prompt::Name) {
            self.text(person, name);
        }
    }

    /// A published request, told to everybody who matches.
    pub fn request(&mut self, person: PersonId, name: &str, price: PriceChip) -> JobId {
        self.write_request(person, name, price);
        self.choose(person, Choice::Yes);
        let job = self.jobs.values().filter(|job| job.customer == person).max_by_key(|job| job.id);
        let job = job.expect("the request is out").id;
        self.settle();
        job
    }

    /// Published as [`Town::request`], where offers are compared: a budget, to be done by tomorrow.
    pub fn open_request(&mut self, person: PersonId, name: &str) -> JobId {
        self.request(person, name, EIGHTY)
    }

    /// An offer of this provider: a total in dollars, the suggested start, no words.
    pub fn offer(&mut self, provider: PersonId, job: JobId, total: &str) {
        let known = self.file(job, provider).bid_of(provider).is_some_and(|bid| bid.offer.is_live());
        let verb = if known { CardVerb::ChangeOffer } else { CardVerb::MakeOffer };
        self.card(provider, verb, job);
        self.text(provider, total);
        self.choose(provider, Choice::Yes);
        self.choose(provider, Choice::Skip);
        self.choose(provider, Choice::Yes);
        self.settle();
    }

    /// The work is done; nothing is said about it.
    pub fn done(&mut self, provider: PersonId, job: JobId) {
        self.card(provider, CardVerb::Done, job);
        self.choose(provider, Choice::Skip);
    }

    /// A booked job at a fixed price: customer, provider, job; the minutes of grace are over.
    pub fn booking(&mut self) -> (PersonId, PersonId, JobId) {
        let provider = self.plumber("Pablo");
        let customer = self.resident();
        let job = self.request(customer, "Clara", EIGHTY);
        self.card(provider, CardVerb::Accept, job);
        self.pass(TimeDelta::minutes(6));
        assert_eq!(self.jobs[&job].state, State::Booked);
        (customer, provider, job)
    }
}
