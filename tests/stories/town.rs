//! The small town: whoever posts a first job there finds somebody at once.

use std::time::Duration;

use chrono::TimeDelta;
use gigline::play::{
    Director, Story, Tempo,
    director::{Player, Step},
    town,
};
use gigline::store::{Backend, Store};
use tokio::time::timeout;

use super::{house, opening};
use crate::database::stories;

use Step::{Open, Pin, Press, Write};

/// The phone that nobody has touched yet.
const FRESH_PHONE: i64 = 1001;

/// The phone of somebody who is in the town already.
fn whose<DB: Backend>(director: &Director<DB>, name: &str) -> Player<DB> {
    director.meets(name).expect("they live here")
}

stories! { opening();
    the_first_job_of_a_newcomer_has_cards_on_other_phones,
    a_newcomer_finds_a_request_whose_offers_wait_to_be_compared,
}

async fn the_first_job_of_a_newcomer_has_cards_on_other_phones<DB: Backend>(store: Store<DB>) {
    let clock = town::clock(opening());
    let house = house(Story::Kilibis.market(), clock, store).await;
    let director = Director::new(house.backstage(), Tempo::Stepped).expect("a director");
    town::grow(&director, &Story::Kilibis.market()).await.expect("the town is built");
    let (people, first) = house.sandbox.with(|emulator, _| {
        (emulator.people().count(), emulator.people().next().map(|first| (first.id, first.started)))
    });
    assert_eq!((people, first), (5, Some((FRESH_PHONE, false))), "the first phone is fresh");
    let you = whose(&director, "You");
    let request = [
        Open,
        Press("I need something done"),
        Write("The kitchen sink is blocked and the water does not go down any more."),
        Press("Plumbing"),
        Press("Drain or pipe"),
        Press("No"),
        Press("Flat"),
        Press("Skip"),
        Pin(35.69, -105.94),
        Press("Skip"),
        Write("tomorrow 3pm"),
        Write("80"),
        Write("Robin"),
        Press("Publish"),
    ];
    let posted = timeout(Duration::from_mins(1), you.takes(&request)).await;
    posted.expect("nothing hangs").expect("the job goes out");
    let marco = whose(&director, "Marco");
    let _ = marco.sees(["sink is blocked", "Accept for $80"]).expect("Marco has the card");
    marco.takes(&[Write("/profile")]).await.expect("Marco looks at his profile");
    let _ = marco.sees(["Quick, friendly, and it still works.", "5.0 (1)"]).expect("his review is there");
    house.close().await.expect("the house closes");
}

async fn a_newcomer_finds_a_request_whose_offers_wait_to_be_compared<DB: Backend>(store: Store<DB>) {
    let house = house(town::market(), town::clock(opening()), store).await;
    let director = Director::new(house.backstage(), Tempo::Stepped).expect("a director");
    town::grow(&director, &town::market()).await.expect("the town is built");
    let ago = opening() - director.now();
    assert!((TimeDelta::zero()..TimeDelta::hours(2)).contains(&ago), "the second offer is {ago} old");
    let rosa = whose(&director, "Rosa");
    rosa.presses("Compare 2 offers").await.expect("the offers wait for her");
    let _ = rosa.sees(["2 offers", "Marco", "$180", "Tomás", "$150", "5.0 (1)"]).expect("side by side");
    for rival in ["Marco", "Tomás"] {
        let _ = whose(&director, rival).still_sees(["You offered", "Rosa"]).expect("their own offer stands");
    }
    let lena = whose(&director, "Lena");
    let _ = lena.never_saw("What would you do, and for how much").expect("nobody else was asked");
    house.close().await.expect("the house closes");
}
