//! Posts, cards and the outbox: wanted state, strict order, one sender a chat.

use domain::ids::{PersonId, PostId};
use gigline::store::{
    Backend, Lane, NewPost, Order, PostSeen, Store, StoreError, Tx,
    outbox::{self, Failure, Turn},
    people, posts,
    shards::{self, SHARDS},
    wishes,
};

use crate::{
    database::stories,
    world::{ANA, BEN, CLEO, account, after, delivered, id, inhabited, noon},
};

stories! { noon();
    a_post_is_sent_once_and_then_found_by_its_message,
    each_chat_and_lane_has_one_first_row_and_talk_overtakes,
    turns_come_first_and_messages_when_it_is_their_turn,
    an_order_by_name_is_the_defect_the_checker_must_see,
    a_change_before_delivery_goes_out_as_one_message,
    a_change_during_delivery_stays_due,
    what_is_not_there_cannot_be_wanted,
    trouble_on_the_way_holds_the_lane_and_is_counted,
    a_paused_chat_waits_and_the_others_do_not,
    a_message_that_is_gone_is_sent_anew,
    an_adopted_copy_is_the_post_and_the_other_loses_its_buttons,
    rows_of_who_cannot_be_reached_wait_for_their_next_word,
    what_others_wrote_to_them_turns_back_instead,
    a_reply_knows_the_message_it_answers,
    nobody_sends_to_chats_of_shards_they_do_not_hold,
    cleos_quiet_chat_has_nothing_due,
}

fn all_shards() -> Vec<i64> {
    (0..SHARDS).collect()
}

fn post(number: u128, person: PersonId, lane: Lane) -> NewPost {
    NewPost {
        id: PostId(id(number)),
        person,
        say: format!("say {number}"),
        live: true,
        silent: false,
        lane,
        thread: None,
        job: None,
        reply_to: None,
        relayed: false,
        message: None,
        answers: None,
        album: None,
    }
}

/// Puts posts in this order, all talk.
pub async fn said<DB: Backend>(store: &Store<DB>, posts: &[(u128, PersonId)]) {
    let mut tx = store.begin().await.unwrap();
    for (number, person) in posts {
        wishes::put(&mut tx, &post(*number, *person, Lane::Talk), noon()).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn ready<DB: Backend>(tx: &mut Tx<DB>, minute: i64) -> Vec<Order> {
    outbox::ready(tx, &all_shards(), after(minute), 99, Turn::ByNumber).await.unwrap()
}

fn numbers(orders: &[Order]) -> Vec<u128> {
    orders.iter().map(|order| order.post.0.as_u128()).collect()
}

async fn a_post_is_sent_once_and_then_found_by_its_message<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    said(&store, &[(1, ANA)]).await;
    let mut tx = store.begin().await.unwrap();
    let order = ready(&mut tx, 0).await.remove(0);
    assert_eq!((order.chat, order.person, order.say.as_str()), (account(ANA), ANA, "say 1"));
    assert_eq!((order.message_id, order.wanted, order.language.as_str()), (None, 1, "en"));
    delivered(&mut tx, order.seq, order.wanted, Some(55), noon()).await.unwrap();
    let left = (ready(&mut tx, 0).await, outbox::waiting(&mut tx, order.seq).await.unwrap());
    assert_eq!(left, (Vec::new(), None));
    delivered(&mut tx, order.seq, order.wanted, Some(55), noon()).await.unwrap();
    let seen = PostSeen { post: order.post, person: ANA, thread: None, job: None, message: None };
    let found = posts::of_messages(&mut tx, &[(account(ANA), 55), (account(BEN), 55)]).await.unwrap();
    assert_eq!(found, [((account(ANA), 55), seen)].into(), "numbers are per chat");
}

async fn each_chat_and_lane_has_one_first_row_and_talk_overtakes<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let mut tx = store.begin().await.unwrap();
    for (number, person, lane) in [
        (1, ANA, Lane::Wave),
        (2, BEN, Lane::Wave),
        (3, ANA, Lane::Talk),
        (4, ANA, Lane::Talk),
        (5, BEN, Lane::Wave),
    ] {
        wishes::put(&mut tx, &post(number, person, lane), noon()).await.unwrap();
    }
    assert_eq!(numbers(&ready(&mut tx, 0).await), [3, 2]);
    for (message, order) in (1..).zip(ready(&mut tx, 0).await) {
        delivered(&mut tx, order.seq, order.wanted, Some(message), noon()).await.unwrap();
    }
    assert_eq!(numbers(&ready(&mut tx, 0).await), [4, 5]);
}

async fn turns_come_first_and_messages_when_it_is_their_turn<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    said(&store, &[(1, ANA), (2, BEN), (3, ANA)]).await;
    let mut tx = store.begin().await.unwrap();
    let heads = outbox::heads(&mut tx, &[account(BEN), account(ANA)], noon(), Turn::ByNumber).await.unwrap();
    let turns: Vec<_> = heads.iter().map(|head| (head.chat, head.lane)).collect();
    assert_eq!(turns, [(account(ANA), Lane::Talk), (account(BEN), Lane::Talk)]);
    let first = outbox::orders(&mut tx, &[heads[0].seq]).await.unwrap().remove(0);
    assert_eq!((first.seq, first.say.as_str()), (heads[0].seq, "say 1"));
    delivered(&mut tx, first.seq, first.wanted, Some(55), noon()).await.unwrap();
    let seqs: Vec<i64> = heads.iter().map(|head| head.seq).collect();
    let left = outbox::orders(&mut tx, &seqs).await.unwrap();
    assert_eq!(numbers(&left), [2], "what was shown meanwhile is no order any more");
}

async fn an_order_by_name_is_the_defect_the_checker_must_see<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    said(&store, &[(2, ANA), (1, ANA)]).await;
    let mut tx = store.read().await.unwrap();
    for (turn, first) in [(Turn::ByNumber, 2), (Turn::ByName, 1)] {
        let orders = outbox::ready(&mut tx, &all_shards(), noon(), 9, turn).await.unwrap();
        assert_eq!(numbers(&orders), [first]);
    }
}

async fn a_change_before_delivery_goes_out_as_one_message<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    said(&store, &[(1, ANA), (2, ANA)]).await;
    let mut tx = store.begin().await.unwrap();
    wishes::want(&mut tx, PostId(id(1)), Some("newer"), false, after(1)).await.unwrap();
    let order = ready(&mut tx, 0).await.remove(0);
    assert_eq!(
        (order.post, order.say.as_str(), order.live),
        (PostId(id(1)), "newer", false),
        "it keeps its turn"
    );
    assert_eq!((order.wanted, order.message_id), (2, None));
}

async fn a_change_during_delivery_stays_due<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    said(&store, &[(1, ANA)]).await;
    let mut tx = store.begin().await.unwrap();
    let sent = ready(&mut tx, 0).await.remove(0);
    wishes::want(&mut tx, sent.post, None, false, noon()).await.unwrap();
    delivered(&mut tx, sent.seq, sent.wanted, Some(55), noon()).await.unwrap();
    let next = ready(&mut tx, 0).await.remove(0);
    assert_eq!((next.message_id, next.wanted, next.say.as_str()), (Some(55), 2, "say 1"));
    delivered(&mut tx, next.seq, next.wanted, None, noon()).await.unwrap();
    assert_eq!(ready(&mut tx, 0).await, []);
    let seen = posts::of_message(&mut tx, account(ANA), 55).await.unwrap();
    assert_eq!(seen.map(|seen| seen.post), Some(sent.post), "an edit keeps the message");
}

async fn what_is_not_there_cannot_be_wanted<DB: Backend>(store: Store<DB>) {
    let mut tx = store.begin().await.unwrap();
    let refused = wishes::want(&mut tx, PostId(id(404)), None, true, noon()).await.unwrap_err();
    assert!(matches!(refused, StoreError::Missing("post")), "{refused}");
}

async fn trouble_on_the_way_holds_the_lane_and_is_counted<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    said(&store, &[(1, ANA), (2, ANA)]).await;
    let mut tx = store.begin().await.unwrap();
    let order = ready(&mut tx, 0).await.remove(0);
    let retry = Failure::Retry(after(5));
    outbox::failed(&mut tx, order.seq, order.wanted, retry, noon()).await.unwrap();
    assert_eq!(ready(&mut tx, 4).await, [], "what comes later does not overtake");
    assert_eq!(outbox::next_due(&mut tx, &all_shards(), noon()).await.unwrap(), Some(after(5)));
    assert_eq!(outbox::waiting(&mut tx, order.seq).await.unwrap().unwrap().attempts, 1);
    assert_eq!(numbers(&ready(&mut tx, 5).await), [1]);
}

async fn a_paused_chat_waits_and_the_others_do_not<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    said(&store, &[(1, ANA), (2, BEN)]).await;
    let mut tx = store.begin().await.unwrap();
    let order = ready(&mut tx, 0).await.remove(0);
    for minute in [9, 7] {
        let paused = Failure::ChatPaused(after(minute));
        outbox::failed(&mut tx, order.seq, order.wanted, paused, noon()).await.unwrap();
    }
    assert_eq!(numbers(&ready(&mut tx, 8).await), [2], "the longer pause holds");
    let bens = ready(&mut tx, 0).await.remove(0);
    outbox::failed(&mut tx, bens.seq, bens.wanted, Failure::Refused, noon()).await.unwrap();
    assert_eq!(outbox::next_due(&mut tx, &all_shards(), noon()).await.unwrap(), Some(after(9)));
    assert_eq!(numbers(&ready(&mut tx, 9).await), [1]);
}

async fn a_message_that_is_gone_is_sent_anew<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    said(&store, &[(1, ANA)]).await;
    let mut tx = store.begin().await.unwrap();
    let order = ready(&mut tx, 0).await.remove(0);
    delivered(&mut tx, order.seq, order.wanted, Some(55), noon()).await.unwrap();
    wishes::want(&mut tx, order.post, None, true, noon()).await.unwrap();
    let edit = ready(&mut tx, 0).await.remove(0);
    outbox::failed(&mut tx, edit.seq, edit.wanted, Failure::MessageGone, noon()).await.unwrap();
    assert_eq!(ready(&mut tx, 0).await.remove(0).message_id, None);
    assert_eq!(posts::of_message(&mut tx, account(ANA), 55).await.unwrap(), None);
}

async fn an_adopted_copy_is_the_post_and_the_other_loses_its_buttons<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    said(&store, &[(1, ANA)]).await;
    let mut tx = store.begin().await.unwrap();
    let order = ready(&mut tx, 0).await.remove(0);
    let (chat, older) = (account(ANA), PostId(id(9)));
    let adopt = async |tx: &mut Tx<DB>, message_id| {
        posts::adopt(tx, order.post, posts::Copy { chat, message_id }, older, noon()).await.unwrap();
    };
    adopt(&mut tx, 54).await;
    delivered(&mut tx, order.seq, order.wanted, Some(55), noon()).await.unwrap();
    assert_eq!(ready(&mut tx, 0).await[0].message_id, Some(54), "the one in use stays");
    adopt(&mut tx, 55).await;
    let parts = [(54, Some(older)), (55, Some(order.post))];
    for (message, post) in parts {
        let seen = posts::of_message(&mut tx, chat, message).await.unwrap();
        assert_eq!(seen.map(|seen| seen.post), post, "{message}");
    }
    let edit = ready(&mut tx, 0).await.remove(0);
    delivered(&mut tx, edit.seq, edit.wanted, Some(55), noon()).await.unwrap();
    let cut = ready(&mut tx, 0).await.remove(0);
    assert_eq!((cut.post, cut.message_id, cut.live), (older, Some(54), false));
}

async fn rows_of_who_cannot_be_reached_wait_for_their_next_word<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    said(&store, &[(1, ANA)]).await;
    let mut tx = store.begin().await.unwrap();
    let order = ready(&mut tx, 0).await.remove(0);
    outbox::failed(&mut tx, order.seq, order.wanted, Failure::Unreachable, noon()).await.unwrap();
    assert_eq!(ready(&mut tx, 99).await, []);
    assert_eq!(outbox::next_due(&mut tx, &all_shards(), noon()).await.unwrap(), None);
    people::set_unreachable(&mut tx, ANA, None).await.unwrap();
    assert_eq!(numbers(&ready(&mut tx, 0).await), [1]);
}

async fn what_others_wrote_to_them_turns_back_instead<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let mut tx = store.begin().await.unwrap();
    let written = |number| NewPost { relayed: true, ..post(number, ANA, Lane::Talk) };
    wishes::put(&mut tx, &written(1), noon()).await.unwrap();
    let arrived = ready(&mut tx, 0).await.remove(0);
    assert!(!arrived.turns_back);
    delivered(&mut tx, arrived.seq, arrived.wanted, Some(55), noon()).await.unwrap();
    wishes::want(&mut tx, arrived.post, None, false, noon()).await.unwrap();
    for new in [post(2, ANA, Lane::Talk), written(3), written(4)] {
        wishes::put(&mut tx, &new, noon()).await.unwrap();
    }
    people::set_unreachable(&mut tx, ANA, Some(noon())).await.unwrap();
    let back = ready(&mut tx, 0).await;
    assert_eq!(numbers(&back), [3, 4], "what arrived once, and what is ours, waits");
    assert!(back.iter().all(|order| order.turns_back));
    for order in back {
        outbox::failed(&mut tx, order.seq, order.wanted, Failure::Refused, noon()).await.unwrap();
    }
    assert_eq!(ready(&mut tx, 0).await, []);
    people::set_unreachable(&mut tx, ANA, None).await.unwrap();
    assert_eq!(numbers(&ready(&mut tx, 0).await), [1]);
}

async fn a_reply_knows_the_message_it_answers<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    said(&store, &[(1, ANA)]).await;
    let mut tx = store.begin().await.unwrap();
    let order = ready(&mut tx, 0).await.remove(0);
    delivered(&mut tx, order.seq, order.wanted, Some(55), noon()).await.unwrap();
    let answer = NewPost { reply_to: Some(order.post), ..post(2, ANA, Lane::Talk) };
    wishes::put(&mut tx, &answer, noon()).await.unwrap();
    assert_eq!(ready(&mut tx, 0).await.remove(0).reply_to, Some(55));
}

async fn nobody_sends_to_chats_of_shards_they_do_not_hold<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    said(&store, &[(1, ANA)]).await;
    let hers = shards::shard_of(account(ANA));
    let others: Vec<i64> = all_shards().into_iter().filter(|shard| *shard != hers).collect();
    let mut tx = store.read().await.unwrap();
    for (held, found) in [(vec![hers], 1), (others, 0), (Vec::new(), 0)] {
        let orders = outbox::ready(&mut tx, &held, noon(), 9, Turn::ByNumber).await.unwrap();
        assert_eq!(orders.len(), found, "{held:?}");
    }
}

async fn cleos_quiet_chat_has_nothing_due<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let mut tx = store.read().await.unwrap();
    let hers = [shards::shard_of(account(CLEO))];
    assert_eq!(outbox::next_due(&mut tx, &hers, noon()).await.unwrap(), None);
}
