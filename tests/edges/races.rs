//! Two things in the same moment: one wins, and the other gets a kind answer.

use gigline::store::{Backend, Store};
use sandbox::Act;

use crate::{
    database::stories,
    house::{House, morning},
    updates::{plumber, publish, request, resident},
};

stories! { morning();
    of_two_acceptances_one_wins_and_the_other_is_told_kindly,
    of_a_withdrawal_and_an_acceptance_the_first_counts,
    a_text_that_overtakes_a_press_is_borne,
    of_people_who_come_in_the_same_moment_each_is_heard_to_the_end,
    two_requests_of_the_same_moment_reach_everybody,
}

async fn together<DB: Backend>(house: &mut House<DB>, acts: Vec<(i64, Act)>) {
    let now = house.now();
    house.telegram(|telegram| {
        for (person, act) in acts {
            telegram.act(now, person, act).unwrap();
        }
    });
    house.settle().await;
}

async fn of_two_acceptances_one_wins_and_the_other_is_told_kindly<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ben = plumber(&mut house, "Ben").await;
    let cleo = plumber(&mut house, "Cleo").await;
    let ana = resident(&mut house, "Ana").await;
    publish(&mut house, ana).await;
    let acts = [ben, cleo].map(|who| (who, house.press_of(who, "Accept for $90")));
    together(&mut house, acts.to_vec()).await;
    let mut won = [ben, cleo].map(|who| house.screen(who).contains("You have the job"));
    won.sort_unstable();
    assert_eq!(won, [false, true]);
    let loser = if house.screen(ben).contains("You have the job") { cleo } else { ben };
    assert!(house.screen(loser).contains("Taken by someone else"), "{}", house.screen(loser));
    assert_eq!(house.count(ana, "takes your job"), 1, "{}", house.screen(ana));
}

async fn of_a_withdrawal_and_an_acceptance_the_first_counts<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ben = plumber(&mut house, "Ben").await;
    let ana = resident(&mut house, "Ana").await;
    publish(&mut house, ana).await;
    house.presses(ana, "Withdraw").await;
    let acts = vec![(ben, house.press_of(ben, "Accept for $90")), (ana, Act::text("/cancel"))];
    together(&mut house, acts).await;
    assert_eq!(house.count(ben, "You have the job"), 1, "{}", house.screen(ben));
    assert_eq!(house.dead_letters().await, 0);
}

async fn a_text_that_overtakes_a_press_is_borne<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = resident(&mut house, "Ana").await;
    house.writes(ana, "/post").await;
    house.writes(ana, "My kitchen tap drips and the cupboard below it gets wet").await;
    let press = house.press_of(ana, "Plumbing");
    together(&mut house, vec![(ana, Act::text("something else entirely")), (ana, press)]).await;
    assert_eq!(house.dead_letters().await, 0);
    house.writes(ana, "/menu").await;
    assert!(!house.newest(ana).is_empty());
}

async fn of_people_who_come_in_the_same_moment_each_is_heard_to_the_end<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let people = ["Ana", "Ben", "Cleo"].map(|name| house.person(name));
    let mut acts: Vec<(i64, Act)> = people.map(|who| (who, Act::Start { payload: None })).to_vec();
    acts.push((people[0], Act::text("/language")));
    together(&mut house, acts).await;
    for who in people {
        assert_eq!(house.count(who, "Welcome to Gigline"), 1, "{}", house.screen(who));
    }
    assert!(house.newest(people[0]).contains("Which language"), "{}", house.screen(people[0]));
    assert_eq!(house.dead_letters().await, 0);
}

async fn two_requests_of_the_same_moment_reach_everybody<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let providers = [plumber(&mut house, "Ben").await, plumber(&mut house, "Cleo").await];
    let customers = [resident(&mut house, "Ana").await, resident(&mut house, "Dora").await];
    for customer in customers {
        request(&mut house, customer).await;
    }
    let acts = customers.map(|customer| (customer, house.press_of(customer, "Publish")));
    together(&mut house, acts.to_vec()).await;
    for provider in providers {
        assert_eq!(house.screen(provider).matches("Accept for $90").count(), 2, "{}", house.screen(provider));
    }
    assert_eq!(house.dead_letters().await, 0);
}
