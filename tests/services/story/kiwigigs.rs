//! Both make an offer, the customer takes one of them with a change, both sign, and a fee books the job.

use super::{Household, Person, Told, Way};

/// Everything that is agreed and paid is written down.
pub const WAY: Way = Way {
    path: &[
        ("customer", "accept_offer", "matched"),
        ("customer", "propose", "matched"),
        ("provider", "sign", "awaiting_fee"),
        ("bank", "fee_paid", "booked"),
        ("provider", "start", "in_progress"),
        ("provider", "done", "delivered"),
        ("customer", "approve", "approved"),
        ("customer", "say_paid", "approved"),
        ("provider", "say_received", "settled"),
    ],
    cards: [3, 8, 8],
    rows: &[
        (2, "SELECT COUNT(*) FROM reviews"),
        (2, "SELECT COUNT(*) FROM terms"),
        (1, "SELECT COUNT(*) FROM threads"),
        (2, "SELECT COUNT(*) FROM dispatches"),
        (2, "SELECT COUNT(*) FROM messages"),
        (2, "SELECT COUNT(*) FROM offers"),
        (1, "SELECT COUNT(*) FROM fees"),
        (1, "SELECT COUNT(*) FROM attempts"),
    ],
};

/// What customers who look for somebody read about them.
pub(super) async fn is_listed(plumber: &Person) {
    plumber.answers("what does it cost from?", "60").await;
    plumber.answers("How many years have you done this?", "7").await;
    plumber.chooses("Which languages can customers write to you in?", "English").await;
    plumber.chooses("Which languages can customers write to you in?", "That's all").await;
}

impl Household {
    pub(super) async fn has_it_done_by_the_best(&self, round: usize) -> Told {
        let code = self.asks_for_offers(round).await;
        let [one, other] = &self.plumbers;
        tokio::join!(offers(one, &code, "95"), offers(other, &code, "110"));
        let plumber = if round.is_multiple_of(2) { one } else { other };
        self.agrees_with(plumber, &code).await;
        self.pays_the_fee(plumber, &code).await;
        let letters = self.talk(plumber, &code).await;
        self.work_for_a_fee(plumber, &code).await;
        self.review(plumber, &code).await;
        Told { code, letters }
    }

    async fn asks_for_offers(&self, round: usize) -> String {
        self.needs_a_plumber(round).await;
        self.customer.answers("By which day must it be done?", "day after tomorrow 9pm").await;
        self.customer.answers("What is your budget, in all?", "100").await;
        self.publishes(round).await
    }

    async fn agrees_with(&self, plumber: &Person, code: &str) {
        let customer = &self.customer;
        customer.presses(code, "Compare 2 offers").await;
        customer.chooses("2 offers", &format!("{} ·", plumber.name)).await;
        customer.chooses(&format!("{} offers", plumber.name), "Accept, but change something").await;
        customer.chooses("What is to be done?", "As it stands").await;
        customer.answers("What should it cost in all?", "100").await;
        customer.chooses("When should it start?", "Keep").await;
        plumber.presses(code, "Agree to version 2").await;
    }

    async fn pays_the_fee(&self, plumber: &Person, code: &str) {
        self.customer.pays(code, "Pay $10").await;
        self.customer.sees([code, "Your fee arrived"]).await;
        plumber.sees([code, "paid the fee"]).await;
    }

    async fn work_for_a_fee(&self, plumber: &Person, code: &str) {
        plumber.presses(code, "Start").await;
        self.customer.sees([code, "has started"]).await;
        plumber.presses(code, "Done").await;
        plumber.presses(code, "Just done").await;
        self.customer.presses(code, "All good").await;
        self.customer.presses(code, "I paid").await;
        plumber.sees([code, "says you are paid"]).await;
        plumber.presses(code, "It arrived").await;
    }
}

async fn offers(plumber: &Person, code: &str, total: &str) {
    plumber.presses(code, "Make an offer").await;
    plumber.answers("What would you do it for, in all?", total).await;
    plumber.answers("When would you start?", "in 5 hours").await;
    plumber.answers("A few words with it?", "Seals and an hour of work are included.").await;
    plumber.chooses("Shall it go out like this?", "Send the offer").await;
}
