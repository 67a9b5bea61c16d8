//! Only a person in their private chat is heard.

use std::pin::pin;

use futures::FutureExt as _;
use gigline::{
    ports::Point,
    store::{Backend, Store},
};
use sandbox::Act;
use serde_json::json;
use tower::ServiceExt as _;

use crate::{
    database::stories,
    house::{House, SECRET, morning, webhook},
    updates,
};

stories! { morning();
    a_group_is_told_once_that_we_work_in_private,
    a_group_is_told_nothing_before_it_is_written_down,
    channels_and_other_bots_are_not_answered,
    nobody_speaks_in_another_ones_chat,
    an_edited_message_is_not_taken_for_a_new_one,
    a_press_in_a_group_does_nothing,
}

async fn a_group_is_told_once_that_we_work_in_private<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = (house.person("Ana"), house.person("Ben"));
    let group = house.telegram(|telegram| telegram.add_group(morning(), "Neighbours", &[ana, ben]));
    for who in [ana, ben, ana] {
        house.act(who, Act::GroupText { group, text: "/start@gigline_bot".into(), reply_to: None }).await;
    }
    let words = told(&house, group);
    assert!(words.len() == 1 && words[0].contains("private chat"), "{words:?}");
    assert!(house.messages(ana).is_empty() && house.messages(ben).is_empty());
}

/// What the bot said to a group.
fn told<DB: Backend>(house: &House<DB>, group: i64) -> Vec<String> {
    house.telegram(|telegram| {
        let messages = telegram.group(group).unwrap().messages.all().iter();
        let ours = messages.filter(|message| message.from == sandbox::Author::Bot);
        ours.map(|message| message.content.words().to_owned()).collect()
    })
}

async fn a_group_is_told_nothing_before_it_is_written_down<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = house.person("Ana");
    let group = house.telegram(|telegram| telegram.add_group(morning(), "Neighbours", &[ana]));
    let mut hello = updates::text(1, ana, "/start@gigline_bot");
    hello["message"]["chat"] = json!({ "id": group, "type": "group", "title": "Neighbours" });
    house.trap.set(Some(Point::BeforeCommit));
    let mut lost = pin!(house.app.router().oneshot(webhook(SECRET, hello.to_string())));
    assert!(lost.as_mut().now_or_never().is_none());
    let now = house.now();
    assert!(house.app.engine.pump(now).await.is_err(), "the commit was stopped");
    house.trap.set(None);
    house.app.outbox.pump(now).await.unwrap();
    assert_eq!(told(&house, group), [""; 0], "what did not happen has no consequence");
    for _ in 0..2 {
        house.hears(&hello).await;
    }
    assert_eq!(told(&house, group).len(), 1);
}

async fn channels_and_other_bots_are_not_answered<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = house.person("Ana");
    let now = house.now();
    let channel = json!({ "id": -100_123, "type": "channel", "title": "News" });
    let post = json!({ "update_id": 1, "channel_post": { "message_id": 1, "date": 1, "chat": channel, "text": "/start" } });
    let mut in_channel = updates::text(2, ana, "/start");
    in_channel["message"]["chat"] = channel;
    let mut bot = updates::text(3, ana, "/start");
    bot["message"]["from"]["is_bot"] = json!(true);
    let mut nobody = updates::text(4, ana, "/start");
    nobody["message"].as_object_mut().unwrap().remove("from");
    let before = house.telegram(|telegram| telegram.log().len());
    for update in [post, in_channel, bot, nobody] {
        house.hears(&update).await;
    }
    assert_eq!(house.telegram(|telegram| telegram.log().len()), before, "nobody was called");
    assert_eq!((house.dead_letters().await, now), (0, house.now()));
}

async fn nobody_speaks_in_another_ones_chat<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = (house.person("Ana"), house.person("Ben"));
    let mut forged = updates::text(1, ana, "/start");
    forged["message"]["chat"]["id"] = json!(ben);
    house.hears(&forged).await;
    assert!(house.messages(ana).is_empty() && house.messages(ben).is_empty());
}

async fn an_edited_message_is_not_taken_for_a_new_one<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = updates::resident(&mut house, "Ana").await;
    house.writes(ana, "/post").await;
    house.writes(ana, "/cancel").await;
    let mine = house.telegram(|telegram| {
        let phone = telegram.phone(ana).unwrap();
        let own = phone.messages.visible().find(|message| message.content.words() == "/cancel");
        own.unwrap().id
    });
    let edit = Act::Edit { message_id: mine, text: Some("/post".into()), caption: None, place: None };
    let before = house.screen(ana);
    house.act(ana, edit).await;
    assert!(
        !house.screen(ana)[before.len().min(house.screen(ana).len())..].contains("What do you need done")
    );
    assert_eq!(house.dead_letters().await, 0);
}

async fn a_press_in_a_group_does_nothing<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = house.person("Ana");
    let message =
        json!({ "message_id": 5, "date": 1, "chat": { "id": -77, "type": "group", "title": "Neighbours" } });
    let from = json!({ "id": ana, "is_bot": false, "first_name": "Ana" });
    let press =
        json!({ "id": "77", "from": from, "message": message, "chat_instance": "1", "data": "1go:home:0" });
    house.hears(&json!({ "update_id": 1, "callback_query": press })).await;
    assert!(house.messages(ana).is_empty());
}
