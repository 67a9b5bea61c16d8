//! What the guard hides, at the edges: who may look at it, and every place where one person's words reach another.

use chrono::TimeDelta;
use domain::ids::MessageId;
use gigline::store::{Backend, Store, originals, withheld};
use sandbox::LogEvent;

use crate::{
    database::stories,
    house::{House, PLAZA, morning},
    invites::operator,
    relay::{edit, newest, on_phone, own, replies},
    updates::{pair, resident},
};

mod differing;
mod kept;
mod places;

pub use places::lived;

stories! { morning();
    what_was_passed_on_follows_its_author_from_then_on,
    a_changed_message_is_not_looked_at_any_more,
    a_message_taken_back_is_not_looked_at_any_more,
    nobody_looked_for_a_day_and_it_is_gone,
    two_operators_decide_once,
}

const STICKER: &str = "The sticker reads: call 505 555 0180";

/// Ana asks for a human's eyes; both phones, the operator's, and the message as Ana has it.
async fn asked<DB: Backend>(house: &mut House<DB>) -> (i64, i64, i64, i64) {
    let olga = operator(house, "Olga").await;
    let (ana, ben) = pair(house).await;
    house.writes(ana, STICKER).await;
    assert!(newest(house, ben).content.words().contains("▒▒▒"), "{}", house.screen(ben));
    let message = own(house, ana).id;
    house.presses(ana, "Send anyway for review").await;
    assert!(house.newest(olga).contains("look at hidden words"), "{}", house.screen(olga));
    assert!(never_sent(house, ben, "0180"));
    (ana, ben, olga, message)
}

/// Whether nothing with these words was ever sent to that chat.
fn never_sent<DB: Backend>(house: &House<DB>, chat: i64, words: &str) -> bool {
    let has = |entry: &sandbox::LogEntry| match &entry.event {
        LogEvent::Call { chat: Some(to), params, .. } => *to == chat && params.to_string().contains(words),
        _ => false,
    };
    house.telegram(|telegram| !telegram.log().iter().any(has))
}

/// What is kept of a message of Ana's, by its number on her phone.
async fn kept<DB: Backend>(house: &House<DB>, ana: i64, number: i64) -> Option<MessageId> {
    let mut tx = house.store.read().await.unwrap();
    let (message, _) = originals::of_message(&mut tx, ana, number).await.unwrap().unwrap();
    withheld::of(&mut tx, message).await.unwrap().map(|words| words.message)
}

async fn what_was_passed_on_follows_its_author_from_then_on<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben, olga, message) = asked(&mut house).await;
    let copy = newest(&house, ben).id;
    house.presses(olga, "Look").await;
    assert!(house.newest(olga).contains(STICKER), "{}", house.screen(olga));
    house.restart().await;
    house.presses(olga, "Pass it on").await;
    assert!(!house.screen(olga).contains("0180"), "it is gone from the desk: {}", house.screen(olga));
    assert_eq!(kept(&house, ana, message).await, None);
    let full = on_phone(&house, ben, copy).unwrap();
    assert!(
        full.content.words().contains(STICKER) && full.content.words().contains("passed on by the operator")
    );
    assert_eq!(newest(&house, ben).reply_to, Some(copy), "the news points at it");
    assert!(house.newest(ana).contains("reads your message in full"), "{}", house.screen(ana));
    house.act(ana, edit(message, "The sticker reads: call 505 555 0181")).await;
    assert!(never_sent(&house, ben, "0181"), "a change is another version");
    replies(&mut house, ana, message, "/undo").await;
    assert!(on_phone(&house, ben, copy).is_none(), "{}", house.screen(ben));
    assert_eq!(house.dead_letters().await, 0);
}

async fn a_changed_message_is_not_looked_at_any_more<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben, olga, message) = asked(&mut house).await;
    house.presses(olga, "Look").await;
    let pass = house.press_of(olga, "Pass it on");
    house.act(ana, edit(message, "The sticker has a number on it")).await;
    assert_eq!(kept(&house, ana, message).await, None);
    house.act(olga, pass).await;
    assert!(house.screen(olga).contains("no longer kept"), "{}", house.screen(olga));
    assert!(never_sent(&house, ben, "0180"));
    assert!(newest(&house, ben).content.words().contains("has a number on it"), "{}", house.screen(ben));
    house.act(ana, edit(message, STICKER)).await;
    house.presses(ana, "Send anyway for review").await;
    assert!(kept(&house, ana, message).await.is_some(), "the new version can be asked about");
    assert_eq!(house.dead_letters().await, 0);
}

async fn a_message_taken_back_is_not_looked_at_any_more<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben, olga, message) = asked(&mut house).await;
    replies(&mut house, ana, message, "/undo").await;
    house.presses(olga, "Look").await;
    assert!(house.newest(olga).contains("no longer kept"), "{}", house.screen(olga));
    assert!(never_sent(&house, ben, "0180"));
    house.writes(olga, "/admin").await;
    assert!(house.newest(olga).contains("Nothing waits"), "{}", house.screen(olga));
}

async fn nobody_looked_for_a_day_and_it_is_gone<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben, olga, message) = asked(&mut house).await;
    house.pass(TimeDelta::hours(25)).await;
    assert_eq!(kept(&house, ana, message).await, None);
    assert!(house.screen(ana).contains("Nobody could look in time"), "{}", house.screen(ana));
    house.presses(olga, "Look").await;
    assert!(house.newest(olga).contains("no longer kept"), "{}", house.screen(olga));
    house.presses(ana, "Send anyway for review").await;
    assert!(house.newest(ana).contains("no longer kept"), "{}", house.screen(ana));
    assert!(never_sent(&house, ben, "0180"));
}

async fn two_operators_decide_once<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben, olga, _) = asked(&mut house).await;
    house.presses(olga, "Look").await;
    let (pass, hide) = (house.press_of(olga, "Pass it on"), house.press_of(olga, "Keep it hidden"));
    house.telegram(|telegram| telegram.act(morning() + TimeDelta::hours(1), olga, hide)).unwrap();
    house.telegram(|telegram| telegram.act(morning() + TimeDelta::hours(1), olga, pass)).unwrap();
    house.settle().await;
    assert!(never_sent(&house, ben, "0180"), "the first word counts");
    assert_eq!(house.count(ana, "it stays hidden"), 1, "{}", house.screen(ana));
    assert_eq!(house.dead_letters().await, 0);
}
