//! Who blocked the bot is left in peace, and loses nothing by it.

use chrono::TimeDelta;
use gigline::store::{Backend, Store};
use sandbox::{Act, Fault, FaultKind};

use crate::{
    database::stories,
    house::{House, morning},
    updates::{plumber, publish, resident},
};

stories! { morning();
    cards_wait_for_who_blocked_the_bot,
    a_message_to_who_blocked_the_bot_comes_back,
    a_message_refused_at_the_door_comes_back_too,
    messages_that_waited_when_the_bot_was_blocked_come_back,
    messages_behind_one_that_was_refused_come_back_with_it,
}

/// Everything the bot tried to say to somebody.
fn calls<DB: Backend>(house: &House<DB>, person: i64) -> usize {
    house.telegram(|telegram| {
        let calls = telegram.log().iter().filter_map(sandbox::LogEntry::recorded_call);
        calls.filter(|call| call["chat"] == person).count()
    })
}

async fn cards_wait_for_who_blocked_the_bot<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ben = plumber(&mut house, "Ben").await;
    let ana = resident(&mut house, "Ana").await;
    house.act(ben, Act::Block).await;
    let before = calls(&house, ben);
    publish(&mut house, ana).await;
    assert_eq!(calls(&house, ben), before, "nobody is knocked at who said no");
    house.act(ben, Act::Unblock).await;
    house.writes(ben, "/menu").await;
    assert!(house.screen(ben).contains("Accept for $90"), "{}", house.screen(ben));
}

/// Ana and Ben, with a job and a conversation between them.
async fn pair<DB: Backend>(house: &mut House<DB>) -> (i64, i64) {
    let ben = plumber(house, "Ben").await;
    let ana = resident(house, "Ana").await;
    publish(house, ana).await;
    house.presses(ben, "Accept for $90").await;
    house.pass(TimeDelta::minutes(6)).await;
    house.writes(ana, "Is nine fine as well?").await;
    assert!(house.screen(ben).contains("Is nine fine as well?"), "{}", house.screen(ben));
    (ana, ben)
}

async fn a_message_to_who_blocked_the_bot_comes_back<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    house.act(ben, Act::Block).await;
    house.writes(ana, "Or rather ten?").await;
    assert_eq!(house.count(ana, "did not reach Ben"), 1, "{}", house.screen(ana));
    house.act(ben, Act::Unblock).await;
    house.writes(ben, "/menu").await;
    assert_eq!(house.count(ben, "Or rather ten?"), 0, "what came back is not delivered later");
}

async fn a_message_refused_at_the_door_comes_back_too<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    inject(&house, ben, FaultKind::Blocked);
    house.writes(ana, "Or rather ten?").await;
    assert_eq!(house.count(ana, "did not reach Ben"), 1, "{}", house.screen(ana));
    house.writes(ben, "/menu").await;
    assert_eq!(house.count(ben, "Or rather ten?"), 0, "{}", house.screen(ben));
}

/// The next message to this chat meets that.
fn inject<DB: Backend>(house: &House<DB>, chat: i64, kind: FaultKind) {
    let fault = Fault { kind, times: 1, chat: Some(chat), method: Some("sendMessage".into()) };
    house.telegram(|telegram| telegram.inject(fault));
}

async fn messages_that_waited_when_the_bot_was_blocked_come_back<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    inject(&house, ben, FaultKind::TooManyRequests { retry_after: 60 });
    house.writes(ana, "Or rather ten?").await;
    house.writes(ana, "The gate is open").await;
    house.act(ben, Act::Block).await;
    let before = calls(&house, ben);
    house.pass(TimeDelta::seconds(61)).await;
    assert_eq!(house.count(ana, "did not reach Ben"), 2, "{}", house.screen(ana));
    assert_eq!(calls(&house, ben), before, "nobody is knocked at who said no");
    house.act(ben, Act::Unblock).await;
    house.writes(ben, "/menu").await;
    for words in ["Or rather ten?", "The gate is open"] {
        assert_eq!(house.count(ben, words), 0, "what came back is not delivered later: {words}");
    }
}

async fn messages_behind_one_that_was_refused_come_back_with_it<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    inject(&house, ben, FaultKind::TooManyRequests { retry_after: 60 });
    house.writes(ana, "Or rather ten?").await;
    house.writes(ana, "The gate is open").await;
    inject(&house, ben, FaultKind::Blocked);
    house.pass(TimeDelta::seconds(61)).await;
    assert_eq!(house.count(ana, "did not reach Ben"), 2, "{}", house.screen(ana));
    house.writes(ben, "/menu").await;
    for words in ["Or rather ten?", "The gate is open"] {
        assert_eq!(house.count(ben, words), 0, "what came back is not delivered later: {words}");
    }
}
