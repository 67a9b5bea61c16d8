//! Two who settled a job before pay a lower fee for the next one; anybody else pays the usual one.

use chrono::TimeDelta;
use domain::{job::State, market::Market};
use gigline::store::{Backend, Store};
use sandbox::Paying;

use crate::{
    database::stories,
    fees::{Deal, market},
    house::{House, morning},
    shop::PaidAt,
    updates::{plumber, publish, resident},
};

stories! { morning(); two_who_settled_a_job_before_pay_a_lower_fee }

/// A tenth the first time, a twentieth from then on.
fn lower_for_regulars() -> Market {
    let mut market = market();
    market.fee.as_mut().unwrap().repeat_basis_points = Some(500);
    market
}

impl<DB: Backend> Deal<DB> {
    /// Ana posts a job of $90, this provider takes it, and she pays on a page that says how much.
    async fn is_made_and_paid(&mut self, provider: i64, fee: &str) {
        // Her newest job is the one that is looked at.
        self.house.pass(TimeDelta::minutes(1)).await;
        publish(&mut self.house, self.ana).await;
        self.house.presses(provider, "Accept for $90").await;
        self.token = self.stands().await.1.fee.token;
        let (_, page) = self.looks().await;
        assert!(page.contains(&format!("Pay {fee}")), "{page}");
        let page = self.opens().await;
        self.does(&page, Paying::Pay);
        self.house.settle().await;
        assert_eq!(self.state().await, State::Booked);
    }

    /// The day after the work is done, and Ana is happy with it.
    async fn is_settled(&mut self, provider: i64) {
        self.house.pass(TimeDelta::hours(24)).await;
        for label in ["On the way", "I'm at the door", "Start", "Done", "Just done"] {
            self.house.presses(provider, label).await;
        }
        self.house.presses(self.ana, "All good").await;
        assert_eq!(self.state().await, State::Settled);
    }
}

async fn two_who_settled_a_job_before_pay_a_lower_fee<DB: Backend>(store: Store<DB>) {
    let mut house = House::in_market(store, lower_for_regulars(), PaidAt::SANDBOX).await;
    let (ben, cleo) = (plumber(&mut house, "Ben").await, plumber(&mut house, "Cleo").await);
    let ana = resident(&mut house, "Ana").await;
    let mut deal = Deal { olga: ana, house, ana, ben, token: String::new() };
    deal.is_made_and_paid(ben, "$9").await;
    deal.is_settled(ben).await;
    deal.is_made_and_paid(ben, "$4.50").await;
    deal.is_made_and_paid(cleo, "$9").await;
    assert_eq!(deal.held(), 900 + 450 + 900, "what was shown is what was taken");
}
