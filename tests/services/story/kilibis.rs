//! The first to accept does it.

use super::{Household, Person, Told, Way};

/// Nobody signs or pays anything through us.
pub const WAY: Way = Way {
    path: &[
        ("candidate", "accept", "matched"),
        ("customer", "sign", "booked"),
        ("provider", "on_the_way", "booked"),
        ("provider", "start", "in_progress"),
        ("provider", "done", "delivered"),
        ("customer", "approve", "approved"),
        ("clock", "settle_lapse", "settled"),
    ],
    cards: [1, 3, 6],
    rows: &[
        (2, "SELECT COUNT(*) FROM reviews"),
        (1, "SELECT COUNT(*) FROM terms"),
        (1, "SELECT COUNT(*) FROM threads"),
        (2, "SELECT COUNT(*) FROM dispatches"),
        (2, "SELECT COUNT(*) FROM messages"),
        (0, "SELECT COUNT(*) FROM fees"),
    ],
};

impl Household {
    pub(super) async fn has_it_done_by_the_first(&self, round: usize) -> Told {
        let (code, plumber) = self.is_taken_by_the_first(round).await;
        let letters = self.talk(plumber, &code).await;
        self.work(plumber, &code).await;
        self.review(plumber, &code).await;
        Told { code, letters }
    }

    /// From the request to who does it.
    pub(super) async fn is_taken_by_the_first(&self, round: usize) -> (String, &Person) {
        let code = self.posts(round).await;
        let [one, other] = &self.plumbers;
        let is_taken = || self.customer.has(&code, "Not this person");
        tokio::join!(
            one.tries(&code, "Accept for $90", is_taken),
            other.tries(&code, "Accept for $90", is_taken)
        );
        let taken = self.customer.sees([&code, "Not this person"]).await;
        let plumber = if taken.contains(one.name) { one } else { other };
        (code, plumber)
    }

    async fn posts(&self, round: usize) -> String {
        self.needs_a_plumber(round).await;
        self.customer.answers("Which day suits you?", "in 3 hours").await;
        self.customer.answers("What may it cost in all?", "90").await;
        self.publishes(round).await
    }

    async fn work(&self, plumber: &Person, code: &str) {
        plumber.presses(code, "On the way").await;
        self.customer.sees([code, "is on the way"]).await;
        plumber.presses(code, "Start").await;
        self.customer.sees([code, "has started"]).await;
        self.is_done_with(plumber, code).await;
    }

    /// From the end of the work to the customer's word.
    pub(super) async fn is_done_with(&self, plumber: &Person, code: &str) {
        plumber.presses(code, "Done").await;
        plumber.presses(code, "Just done").await;
        self.customer.presses(code, "All good").await;
    }
}
