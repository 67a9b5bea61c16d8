//! A send may be repeated: a phone then holds two copies of one message, of which we know the later one.

use chrono::TimeDelta;
use gigline::store::{Backend, Store};
use sandbox::{Act, ButtonChoice, Fault, FaultKind, Message};

use crate::{
    database::stories,
    house::{House, morning},
    updates::{plumber, publish, resident},
};

stories! { morning();
    a_question_pressed_on_its_unknown_copy_goes_on_there,
    a_card_pressed_on_its_unknown_copy_is_live_there,
    an_old_button_of_an_unknown_copy_changes_nothing,
    a_copy_pressed_before_its_send_was_recorded_is_no_second_message,
}

/// The next message to this person arrives, and we never learn that it did.
fn lose_an_answer<DB: Backend>(house: &House<DB>, person: i64) {
    let chat = Some(person);
    let fault = Fault { kind: FaultKind::AnswerLost, times: 1, chat, method: Some("sendMessage".into()) };
    house.telegram(|telegram| telegram.inject(fault));
}

/// The messages that have this button, oldest first.
fn with_button<DB: Backend>(house: &House<DB>, person: i64, words: &str) -> Vec<Message> {
    let mut messages = house.messages(person);
    messages.retain(|message| message.buttons.iter().flatten().any(|button| button.text.contains(words)));
    messages
}

/// The two copies of the message with this button, once it was sent again.
async fn copies<DB: Backend>(house: &mut House<DB>, person: i64, words: &str) -> (Message, Message) {
    house.pass(TimeDelta::seconds(5)).await;
    let copies: [Message; 2] = with_button(house, person, words).try_into().unwrap();
    let [first, second] = copies;
    assert_eq!(first.content.words(), second.content.words());
    (first, second)
}

fn press(message: &Message, words: &str) -> Act {
    let button = message.buttons.iter().flatten().find(|button| button.text.contains(words)).unwrap();
    Act::Press { message_id: message.id, button: ButtonChoice::Label { label: button.text.clone() } }
}

fn buttons<DB: Backend>(house: &House<DB>, person: i64, message: &Message) -> usize {
    let messages = house.messages(person);
    let now = messages.iter().find(|known| known.id == message.id).unwrap();
    now.buttons.iter().flatten().count()
}

async fn a_question_pressed_on_its_unknown_copy_goes_on_there<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = resident(&mut house, "Ana").await;
    house.writes(ana, "/post").await;
    lose_an_answer(&house, ana);
    house.writes(ana, "My kitchen tap drips and the cupboard below it gets wet").await;
    let (first, second) = copies(&mut house, ana, "Plumbing").await;
    house.act(ana, press(&first, "Plumbing")).await;
    assert_eq!(buttons(&house, ana, &second), 0, "{}", house.screen(ana));
    let asked = with_button(&house, ana, "Tap or shower");
    assert_eq!(asked.iter().map(|message| message.id).collect::<Vec<_>>(), [first.id]);
    house.act(ana, press(&asked[0], "Tap or shower")).await;
    let asked = with_button(&house, ana, "I turned it off");
    assert_eq!(asked.iter().map(|message| message.id).collect::<Vec<_>>(), [first.id], "it is known now");
}

async fn a_card_pressed_on_its_unknown_copy_is_live_there<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ben = plumber(&mut house, "Ben").await;
    let ana = resident(&mut house, "Ana").await;
    lose_an_answer(&house, ben);
    publish(&mut house, ana).await;
    let (first, second) = copies(&mut house, ben, "Not for me").await;
    house.act(ben, press(&first, "Not for me")).await;
    assert_eq!(buttons(&house, ben, &second), 0, "{}", house.screen(ben));
    let live = with_button(&house, ben, "Too far");
    assert_eq!(live.iter().map(|message| message.id).collect::<Vec<_>>(), [first.id], "redrawn where it is");
}

async fn an_old_button_of_an_unknown_copy_changes_nothing<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ben = plumber(&mut house, "Ben").await;
    let ana = resident(&mut house, "Ana").await;
    lose_an_answer(&house, ben);
    publish(&mut house, ana).await;
    let (first, second) = copies(&mut house, ben, "Accept for $90").await;
    house.act(ben, press(&second, "Accept for $90")).await;
    let live = with_button(&house, ben, "Undo");
    assert!(!live.is_empty() && live.iter().all(|message| message.id != first.id), "{}", house.screen(ben));
    house.act(ben, press(&first, "Accept for $90")).await;
    let after = with_button(&house, ben, "Undo");
    assert_eq!(after.iter().map(|m| m.id).collect::<Vec<_>>(), live.iter().map(|m| m.id).collect::<Vec<_>>());
    assert_eq!(house.dead_letters().await, 0);
}

async fn a_copy_pressed_before_its_send_was_recorded_is_no_second_message<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = resident(&mut house, "Ana").await;
    house.writes(ana, "/post").await;
    lose_an_answer(&house, ana);
    house.writes(ana, "My kitchen tap drips and the cupboard below it gets wet").await;
    let before = house.messages(ana).len();
    house.presses(ana, "Plumbing").await;
    house.pass(TimeDelta::minutes(1)).await;
    assert_eq!(house.messages(ana).len(), before, "{}", house.screen(ana));
    assert_eq!(with_button(&house, ana, "Tap or shower").len(), 1);
}
