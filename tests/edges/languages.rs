//! Who somebody is and what they read: a number makes the person, and each reads their own language.

use gigline::store::{Backend, Store};
use sandbox::{Act, NewPerson};
use serde_json::{Value, json};

use crate::{
    accounts::handle,
    database::stories,
    house::{House, morning},
    updates::{self, merge, plumber, publish, resident},
};

stories! { morning();
    two_who_are_told_the_same_read_it_in_their_own_languages,
    somebody_without_a_username_takes_part_like_anybody,
    a_username_that_changes_hands_takes_nothing_along,
}

async fn two_who_are_told_the_same_read_it_in_their_own_languages<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ben = plumber(&mut house, "Ben").await;
    let cleo = plumber(&mut house, "Cleo").await;
    house.writes(cleo, "/language").await;
    house.presses(cleo, "Español").await;
    let ana = resident(&mut house, "Ana").await;
    publish(&mut house, ana).await;
    assert!(house.newest(ben).contains("New job"), "{}", house.screen(ben));
    assert!(house.newest(cleo).contains("Trabajo nuevo"), "{}", house.screen(cleo));

    house.presses(ana, "Withdraw").await;
    house.presses(ana, "Plans changed").await;
    house.presses(ana, "Yes, withdraw").await;
    assert!(house.newest(ben).contains("Not open any more"), "{}", house.screen(ben));
    assert!(house.newest(cleo).contains("Ya no está abierto"), "{}", house.screen(cleo));
}

async fn somebody_without_a_username_takes_part_like_anybody<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ben = plumber(&mut house, "Ben").await;
    let nobody = NewPerson { first_name: "Q".into(), id: Some(7_310_999_001), ..NewPerson::default() };
    let dora = house.telegram(|telegram| telegram.add_person(morning(), nobody));
    house.act(dora, Act::Start { payload: None }).await;
    house.presses(dora, "I need something done").await;
    house.presses(dora, "Leave").await;
    publish(&mut house, dora).await;
    house.presses(ben, "Accept").await;
    assert_eq!(house.count(dora, "Ben takes your job"), 1, "{}", house.screen(dora));
    house.writes(dora, "Come when it suits you").await;
    assert!(house.newest(ben).contains("Come when it suits you"), "{}", house.screen(ben));
}

async fn a_username_that_changes_hands_takes_nothing_along<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = resident(&mut house, "Ana").await;
    let eve = resident(&mut house, "Eve").await;
    publish(&mut house, ana).await;
    house.hears(&called(1, ana, None)).await;
    house.hears(&called(2, eve, Some(&handle("Ana")))).await;
    assert!(house.newest(ana).contains("Plumbing"), "{}", house.screen(ana));
    assert!(!house.newest(eve).contains("Plumbing"), "{}", house.screen(eve));
}

/// Somebody who goes by this username now looks at what they asked for.
fn called(update_id: i64, person: i64, username: Option<&str>) -> Value {
    let mut update = updates::text(update_id, person, "/requests");
    if let Some(username) = username {
        merge(&mut update["message"]["from"], &json!({ "username": username }));
    }
    update
}
