//! Two who are booked change the deal, move the start, and say who did not come: over the real edges.

use chrono::TimeDelta;
use gigline::store::{Backend, Store};
use sandbox::Paying;

use crate::{database::stories, fees::Deal, house::morning};

stories! { morning();
    another_deal_holds_once_both_said_yes,
    another_time_is_asked_for_and_left_as_it_was,
    nobody_came_and_the_fee_is_back,
}

/// Ana paid, the job is booked, and the minutes in which Ben may think again are over.
pub async fn booked<DB: Backend>(store: Store<DB>) -> Deal<DB> {
    let mut deal = Deal::made(store).await;
    let page = deal.opens().await;
    deal.does(&page, Paying::Pay);
    deal.house.settle().await;
    deal.house.pass(TimeDelta::minutes(10)).await;
    deal
}

async fn another_deal_holds_once_both_said_yes<DB: Backend>(store: Store<DB>) {
    let mut deal = booked(store).await;
    let (ana, ben) = (deal.ana, deal.ben);
    deal.house.presses(ben, "Change the deal").await;
    deal.house.writes(ben, "The valve below the tap too").await;
    deal.house.writes(ben, "120").await;
    let asked = deal.house.newest(ben);
    assert!(asked.contains("$9 booking fee") && asked.contains("$111"), "{asked}");
    deal.house.presses(ben, "Keep").await;
    let newest = deal.house.newest(ana);
    assert!(newest.contains("Ben would like to change what you two agreed"), "{newest}");
    assert!(newest.contains("$90 → $120") && newest.contains("$81 → $111"), "old and new: {newest}");
    deal.house.presses(ana, "Yes, change it").await;
    let newest = deal.house.newest(ben);
    assert!(newest.contains("Ana said yes") && newest.contains("$111"), "{newest}");
}

async fn another_time_is_asked_for_and_left_as_it_was<DB: Backend>(store: Store<DB>) {
    let mut deal = booked(store).await;
    let (ana, ben) = (deal.ana, deal.ben);
    deal.house.presses(ana, "Another time").await;
    deal.house.writes(ana, "in 4 days at 10am").await;
    let newest = deal.house.newest(ben);
    assert!(newest.contains("Ana asks for another time"), "{newest}");
    deal.house.presses(ben, "Leave it as it is").await;
    let newest = deal.house.newest(ana);
    assert!(newest.contains("Ben would rather leave it as agreed"), "{newest}");
}

async fn nobody_came_and_the_fee_is_back<DB: Backend>(store: Store<DB>) {
    let mut deal = booked(store).await;
    let (ana, ben) = (deal.ana, deal.ben);
    deal.house.pass(TimeDelta::days(3)).await;
    deal.house.presses(ana, "They did not come").await;
    let newest = deal.house.newest(ben);
    assert!(newest.contains("Ana says that you did not come"), "{newest}");
    deal.house.presses(ben, "Yes, I was not there").await;
    let newest = deal.house.newest(ana);
    assert!(newest.contains("Ben says that it was so"), "{newest}");
    assert_eq!(deal.held(), 0, "the fee went back");
}
