//! What a household lives through, again and again: somebody needs a plumber, two are near, one of them does it.

mod crossing;
mod kilibis;
mod kiwigigs;

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use super::{people::Person, telegram::Telegram};

/// How the two find each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Story {
    /// The first to accept has the job.
    Kilibis,
    /// The customer compares offers, and a fee books the job.
    KiwiGigs,
}

/// What is to be found afterwards of each job.
pub struct Way {
    /// Its life: who did what, and what state that led to. After it come the two reviews, in whichever order, and the
    /// end.
    pub path: &'static [(&'static str, &'static str, &'static str)],
    /// How often it comes as a card of its own, by person: to who missed it, who did it and who asked for it.
    pub cards: [i64; 3],
    /// How many rows it has by each of these questions.
    pub rows: &'static [(i64, &'static str)],
}

/// A customer and two plumbers nearby. Households live so far apart that they never hear of each other.
pub struct Household {
    story: Story,
    customer: Person,
    plumbers: [Person; 2],
    home: (f64, f64),
}

/// A job that was done and reviewed.
#[derive(Clone, Debug)]
pub struct Told {
    /// Its code, with the `#`.
    pub code: String,
    /// Everything that the two wrote to each other about it.
    pub letters: Vec<Letter>,
}

/// Words of one person for another.
#[derive(Clone, Debug)]
pub struct Letter {
    /// What was written.
    pub words: String,
    /// Whose phone it must reach, once.
    pub reader: i64,
}

impl Story {
    /// The profile of its market.
    pub fn market(self) -> &'static str {
        match self {
            Self::Kilibis => concat!(env!("CARGO_MANIFEST_DIR"), "/markets/kilibis.toml"),
            Self::KiwiGigs => concat!(env!("CARGO_MANIFEST_DIR"), "/markets/kiwigigs.toml"),
        }
    }

    /// What its jobs leave behind.
    pub fn way(self) -> &'static Way {
        match self {
            Self::Kilibis => &kilibis::WAY,
            Self::KiwiGigs => &kiwigigs::WAY,
        }
    }
}

impl Household {
    /// Three of them.
    pub fn all(story: Story, telegram: &Arc<Telegram>) -> [Self; 3] {
        let household = |names, home| Self::new(story, telegram, names, home);
        [
            household(["Ana", "Bob", "Cleo"], (35.687, -105.938)),
            household(["Dana", "Egon", "Fay"], (39.739, -104.990)),
            household(["Gus", "Hana", "Ivo"], (33.448, -112.074)),
        ]
    }

    /// Has one job done after the other, one at least, until it is over, and finishes what it began.
    pub async fn lives(&self, over: &AtomicBool) -> Vec<Told> {
        self.moves_in().await;
        let mut told = Vec::new();
        while told.is_empty() || !over.load(Ordering::Relaxed) {
            told.push(self.has_a_job_done(told.len()).await);
        }
        told
    }

    /// Its people get phones.
    pub fn new(
        story: Story,
        telegram: &Arc<Telegram>,
        [customer, one, other]: [&'static str; 3],
        home: (f64, f64),
    ) -> Self {
        let person = |name| Person::new(name, telegram);
        Self { story, customer: person(customer), plumbers: [person(one), person(other)], home }
    }

    /// Everybody says who they are.
    pub async fn moves_in(&self) {
        let [one, other] = &self.plumbers;
        tokio::join!(self.registers(one), self.registers(other), self.arrives());
    }

    async fn arrives(&self) {
        self.customer.opens();
        self.customer.chooses("What brings you here?", "I need something done").await;
        self.customer.chooses("What do you need done?", "Leave").await;
    }

    async fn registers(&self, plumber: &Person) {
        plumber.opens();
        plumber.chooses("What brings you here?", "I offer services").await;
        plumber.answers("What do you do?", "plumbing").await;
        plumber.chooses("Is it one of these?", "Plumbing").await;
        plumber.chooses("Chosen so far", "That's all").await;
        plumber.points("Where do you work from?", self.home).await;
        plumber.chooses("How far around", "10 km").await;
        plumber.answers("What should others call you?", plumber.name).await;
        plumber.answers("A few words about you?", "Taps, pipes and boilers.").await;
        if self.story == Story::KiwiGigs {
            kiwigigs::is_listed(plumber).await;
        }
        plumber.chooses("Save it?", "Save").await;
        plumber.sees(["You're in!"]).await;
    }

    /// From the request to both reviews. `round` tells this job from the others.
    pub async fn has_a_job_done(&self, round: usize) -> Told {
        match self.story {
            Story::Kilibis => self.has_it_done_by_the_first(round).await,
            Story::KiwiGigs => self.has_it_done_by_the_best(round).await,
        }
    }

    /// The need and where it is: what is asked first, however the two find each other.
    async fn needs_a_plumber(&self, round: usize) {
        let customer = &self.customer;
        customer.writes("/post");
        let need =
            format!("The tap in the kitchen drips all night and the cupboard gets wet. Visit {round}.");
        customer.answers("What do you need done?", &need).await;
        customer.chooses("Is it one of these?", "Plumbing").await;
        customer.chooses("Where is the problem?", "Tap or shower").await;
        customer.chooses("Is water running out now?", "I turned it off").await;
        customer.chooses("What kind of place is it?", "Flat").await;
        customer.chooses("A photo helps.", "Skip").await;
        customer.points("Where is it?", self.home).await;
        customer.answers("What is the exact address", "12 Alameda Street").await;
    }

    /// Publishes what was said; the code of the job.
    async fn publishes(&self, round: usize) -> String {
        let customer = &self.customer;
        if round == 0 {
            customer.answers("What should others call you?", customer.name).await;
        }
        customer.chooses("Shall it go out like this?", "Publish").await;
        let out = customer.is_told("It's out!").await;
        let code = out.split_whitespace().find(|word| word.starts_with('#'));
        code.expect("a job has a code").to_owned()
    }

    async fn talk(&self, plumber: &Person, code: &str) -> Vec<Letter> {
        let customer = &self.customer;
        let hello = Letter { words: format!("Hello! I can be there soon, for {code}."), reader: customer.id };
        let answer = Letter { words: format!("Good, see you then, about {code}."), reader: plumber.id };
        plumber.writes(&hello.words);
        customer.sees([&hello.words]).await;
        customer.writes(&answer.words);
        plumber.sees([&answer.words]).await;
        vec![hello, answer]
    }

    async fn review(&self, plumber: &Person, code: &str) {
        let (customer, words) = (&self.customer, format!("Always again, after {code}."));
        let thanks = format!("Everything was ready, for {code}.");
        tokio::join!(writes_review(plumber, code, &thanks), writes_review(customer, code, &words));
        tokio::join!(customer.sees([&thanks]), plumber.sees([&words]));
    }
}

async fn writes_review(author: &Person, code: &str, words: &str) {
    author.presses(code, "Write a review").await;
    author.chooses("How was it with", "⭐⭐⭐⭐⭐").await;
    author.answers("A few words for others?", words).await;
}
