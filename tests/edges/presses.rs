//! Buttons are names, not rights: stale, foreign, forged and malformed ones do no harm and are never an error.

use gigline::store::{Backend, Store};
use sandbox::{Act, Button};

use crate::{
    database::stories,
    house::{House, morning},
    updates::{plumber, publish, request, resident},
};

stories! { morning();
    junk_in_a_press_changes_nothing,
    a_press_of_an_older_question_shows_the_one_of_now,
    a_double_tap_publishes_once,
    an_old_acceptance_redraws_the_card,
    nobody_presses_buttons_of_somebody_elses_job,
    nobody_accepts_their_own_job,
    the_desk_is_closed_to_who_is_no_operator,
    every_press_is_answered,
}

/// The callback data of the newest button whose label has these words.
fn data_of<DB: Backend>(house: &House<DB>, person: i64, words: &str) -> String {
    let messages = house.messages(person);
    let buttons = messages.iter().rev().flat_map(|message| message.buttons.iter().flatten());
    let mut named = buttons.filter(|button| button.text.contains(words));
    named.find_map(Button::callback_data).unwrap_or_else(|| panic!("{}", house.screen(person))).to_owned()
}

async fn forge<DB: Backend>(house: &mut House<DB>, person: i64, data: &str) {
    let message_id = house.messages(person).last().map_or(1, |message| message.id);
    house.act(person, Act::ForgedPress { message_id, data: data.to_owned() }).await;
}

async fn junk_in_a_press_changes_nothing<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = resident(&mut house, "Ana").await;
    let junk = [
        "",
        "1",
        ":",
        "::",
        "1::",
        "1go",
        "2go:home:0",
        "1go:home:0:0",
        "1q:yes:99999999999999999999",
        "1q:yes:-1",
        "1c-accept:AAAAAAAAAAAAAAAAAAAAAA:1",
        "1c-accept:ñandú:1",
        "1d-end:AAAAAAAAAAAAAAAAAAAAAA:1",
        "1r-let-in:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA:0",
        "1talk:AAAAAAAAAAAAAAAAAAAAAA:0",
        "1who:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA:1",
        "1post:no such service:0",
        "\u{0}\u{1}",
        "🙂🙂🙂",
    ];
    for data in junk.iter().map(|data| (*data).to_owned()).chain([
        "\u{fffd}".repeat(21),
        "x".repeat(64),
        "x".repeat(9_000),
    ]) {
        forge(&mut house, ana, &data).await;
        house.act(ana, Act::ForgedPress { message_id: 123_456, data: data.clone() }).await;
        assert_eq!(house.dead_letters().await, 0, "{data:?}");
    }
    let waiting = house.telegram(|telegram| telegram.phone(ana).unwrap().waiting_presses.len());
    assert_eq!(waiting, 0, "no circle is left spinning");
}

async fn a_press_of_an_older_question_shows_the_one_of_now<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = resident(&mut house, "Ana").await;
    house.writes(ana, "/post").await;
    house.writes(ana, "My kitchen tap drips and the cupboard below it gets wet").await;
    let old = data_of(&house, ana, "Plumbing");
    house.presses(ana, "Plumbing").await;
    let asked = data_of(&house, ana, "Tap or shower");
    forge(&mut house, ana, &old).await;
    assert!(house.screen(ana).contains("Tap or shower"), "{}", house.screen(ana));
    house.presses(ana, "Tap or shower").await;
    forge(&mut house, ana, &asked).await;
    house.presses(ana, "I turned it off").await;
    assert_eq!(house.dead_letters().await, 0);
}

async fn a_double_tap_publishes_once<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ben = plumber(&mut house, "Ben").await;
    let ana = resident(&mut house, "Ana").await;
    request(&mut house, ana).await;
    let tap = house.press_of(ana, "Publish");
    house.telegram(|telegram| {
        for _ in 0..3 {
            telegram.act(morning(), ana, tap.clone()).unwrap();
        }
    });
    house.settle().await;
    assert_eq!(house.count(ben, "My kitchen tap drips"), 1, "{}", house.screen(ben));
    house.presses(ben, "Accept for $90").await;
    assert!(house.screen(ben).contains("You have the job"), "{}", house.screen(ben));
}

async fn an_old_acceptance_redraws_the_card<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ben = plumber(&mut house, "Ben").await;
    let ana = resident(&mut house, "Ana").await;
    publish(&mut house, ana).await;
    let accept = data_of(&house, ben, "Accept for $90");
    house.presses(ana, "Withdraw").await;
    house.presses(ana, "Plans changed").await;
    house.presses(ana, "Yes, withdraw").await;
    assert!(!house.screen(ben).contains("Accept for $90"), "{}", house.screen(ben));
    forge(&mut house, ben, &accept).await;
    assert!(!house.screen(ben).contains("You have the job"), "{}", house.screen(ben));
    assert_eq!(house.dead_letters().await, 0);
}

async fn nobody_presses_buttons_of_somebody_elses_job<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ben = plumber(&mut house, "Ben").await;
    let eve = resident(&mut house, "Eve").await;
    let ana = resident(&mut house, "Ana").await;
    publish(&mut house, ana).await;
    let foreign: Vec<String> = [ana, ben]
        .iter()
        .flat_map(|person| house.messages(*person))
        .flat_map(|message| message.buttons.into_iter().flatten())
        .filter_map(|button| button.callback_data().map(str::to_owned))
        .filter(|data| data.starts_with("1c-"))
        .collect();
    assert!(foreign.len() >= 3, "{foreign:?}");
    for data in foreign {
        forge(&mut house, eve, &data).await;
        let screen = house.screen(eve);
        assert!(!screen.contains("drips") && !screen.contains("Alameda"), "{data}: {screen}");
    }
    assert!(house.screen(ben).contains("Accept for $90"), "the job is still free: {}", house.screen(ben));
    assert_eq!(house.dead_letters().await, 0);
}

async fn nobody_accepts_their_own_job<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ben = plumber(&mut house, "Ben").await;
    let ana = plumber(&mut house, "Ana").await;
    publish(&mut house, ana).await;
    assert!(!house.screen(ana).contains("Accept for $90"), "she is not told of her own job");
    let accept = data_of(&house, ben, "Accept for $90");
    forge(&mut house, ana, &accept).await;
    assert!(!house.screen(ana).contains("You have the job"), "{}", house.screen(ana));
    house.presses(ben, "Accept for $90").await;
    assert!(house.screen(ben).contains("You have the job"), "{}", house.screen(ben));
}

async fn the_desk_is_closed_to_who_is_no_operator<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let eve = resident(&mut house, "Eve").await;
    let before = house.messages(eve).len();
    house.writes(eve, "/nonsense").await;
    let unknown = house.newest(eve);
    house.writes(eve, "/admin").await;
    assert_eq!(house.newest(eve), unknown, "to anyone else /admin is an unknown command");
    for data in ["1go:desk:0", "1d-end:AAAAAAAAAAAAAAAAAAAAAA:1"] {
        forge(&mut house, eve, data).await;
    }
    assert!(house.messages(eve).len() > before && house.dead_letters().await == 0);
}

async fn every_press_is_answered<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = house.person("Ana");
    house.act(ana, Act::Start { payload: None }).await;
    for words in ["Privacy", "Terms", "I need something done", "Leave"] {
        house.presses(ana, words).await;
        let waiting = house.telegram(|telegram| telegram.phone(ana).unwrap().waiting_presses.clone());
        assert!(waiting.is_empty(), "{words}: {waiting:?}");
    }
}
