//! What a household lives through, again and again: somebody needs a plumber, two are near, the first to accept does it.

use std::sync::Arc;

use super::{people::Person, telegram::Telegram};

/// A customer and two plumbers nearby. Households live so far apart that they never hear of each other.
pub struct Household {
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

impl Household {
    /// Its people get phones.
    pub fn new(
        telegram: &Arc<Telegram>,
        [customer, one, other]: [&'static str; 3],
        home: (f64, f64),
    ) -> Self {
        let person = |name| Person::new(name, telegram);
        Self { customer: person(customer), plumbers: [person(one), person(other)], home }
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
        plumber.chooses("Save it?", "Save").await;
        plumber.sees(["You're in!"]).await;
    }

    /// From the request to both reviews. `round` tells this job from the others.
    pub async fn has_a_job_done(&self, round: usize) -> Told {
        let code = self.posts(round).await;
        let [one, other] = &self.plumbers;
        tokio::join!(one.tries(&code, "Accept for $90"), other.tries(&code, "Accept for $90"));
        let taken = self.customer.sees([&code, "Not this person"]).await;
        let plumber = if taken.contains(one.name) { one } else { other };
        let letters = self.talk(plumber, &code).await;
        self.work(plumber, &code).await;
        self.review(plumber, &code).await;
        Told { code, letters }
    }

    async fn posts(&self, round: usize) -> String {
        let customer = &self.customer;
        customer.writes("/post");
        let need =
            format!("The tap in the kitchen drips all night and the cupboard gets wet. Visit {round}.");
        customer.answers("What do you need done?", &need).await;
        customer.chooses("Is it one of these?", "Plumbing").await;
        customer.chooses("Where is the problem?", "Tap or shower").await;
        customer.chooses("Is water running out now?", "I turned it off").await;
        customer.chooses("What kind of place is it?", "Flat").await;
        customer.points("Where is it?", self.home).await;
        customer.answers("What is the exact address", "12 Alameda Street").await;
        customer.answers("Which day suits you?", "in 3 hours").await;
        customer.answers("What may it cost in all?", "90").await;
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

    async fn work(&self, plumber: &Person, code: &str) {
        plumber.presses(code, "On the way").await;
        self.customer.sees([code, "is on the way"]).await;
        plumber.presses(code, "Start").await;
        self.customer.sees([code, "has started"]).await;
        plumber.presses(code, "Done").await;
        plumber.presses(code, "Just done").await;
        self.customer.presses(code, "All good").await;
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
