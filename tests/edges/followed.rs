//! What follows a message after it was passed on: taking it back, signs and reactions.

use chrono::TimeDelta;
use gigline::store::{Backend, Store};
use sandbox::{Act, Author, Fault, FaultKind, Message};

use crate::{
    database::stories,
    house::{House, morning},
    relay::{edit, newest, on_phone, own, passes, replies, take_in},
    updates::pair,
};

stories! { morning();
    undo_takes_the_copy_back,
    undo_says_what_it_needs_and_when_it_is_too_late,
    a_message_taken_back_before_it_is_sent_is_never_sent,
    a_message_that_arrived_carries_a_small_sign,
    reactions_follow_both_ways,
    a_copy_that_telegram_refuses_comes_back_to_its_author,
}

async fn undo_takes_the_copy_back<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let (mine, copy) = passes(&mut house, (ana, ben), "Forget about the tap").await;
    house.restart().await;
    replies(&mut house, ana, mine.id, "/undo").await;
    assert_eq!(on_phone(&house, ben, copy.id).map(|message| message.id), None);
    assert!(house.newest(ana).contains("Ben no longer has that message"), "{}", house.screen(ana));
    house.act(ana, edit(mine.id, "Or do not")).await;
    assert_eq!(house.count(ben, "Or do not"), 0, "what was taken back stays away");
    assert_eq!(house.count(ana, "That change goes to nobody"), 1);
}

async fn undo_says_what_it_needs_and_when_it_is_too_late<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let (mine, copy) = passes(&mut house, (ana, ben), "Come at nine").await;
    house.writes(ana, "/undo").await;
    assert!(house.newest(ana).contains("Reply with /undo"), "{}", house.screen(ana));
    replies(&mut house, ben, copy.id, "/undo").await;
    assert!(house.newest(ben).contains("Reply with /undo"), "it is not Ben's to take back");
    house.pass(TimeDelta::hours(48)).await;
    replies(&mut house, ana, mine.id, "/undo").await;
    assert!(house.newest(ana).contains("Too late"), "{}", house.screen(ana));
    assert!(on_phone(&house, ben, copy.id).is_some());
}

async fn a_message_taken_back_before_it_is_sent_is_never_sent<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let now = house.now();
    let written = house.telegram(|telegram| telegram.act(now, ana, Act::text("Too hasty"))).unwrap();
    let undo = Act::Text { text: "/undo".into(), reply_to: Some(written.messages[0]), entities: Vec::new() };
    house.telegram(|telegram| telegram.act(now, ana, undo)).unwrap();
    take_in(&mut house).await;
    let everything = house.telegram(|telegram| format!("{:?}", telegram.phone(ben).unwrap().messages.all()));
    assert!(!everything.contains("Too hasty"));
}

async fn a_message_that_arrived_carries_a_small_sign<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    passes(&mut house, (ana, ben), "Good morning").await;
    assert_eq!(sign(&own(&house, ana)), Some("👌".into()));
    house.act(ben, Act::Block).await;
    house.writes(ana, "Are you there?").await;
    let lost = own(&house, ana);
    assert_eq!(sign(&lost), None);
    let notice = newest(&house, ana);
    assert!(notice.content.words().contains("did not reach Ben"), "{}", house.screen(ana));
    assert_eq!(notice.reply_to, Some(lost.id), "and it says which message");
}

/// How the bot reacted to a message.
fn sign(message: &Message) -> Option<String> {
    let ours = message.reactions.iter().find(|reaction| reaction.by == Author::Bot)?;
    Some(ours.emoji.clone())
}

async fn reacts<DB: Backend>(house: &mut House<DB>, person: i64, message_id: i64, emoji: Option<&str>) {
    house.act(person, Act::React { message_id, emoji: emoji.map(str::to_owned) }).await;
}

async fn reactions_follow_both_ways<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let (mine, copy) = passes(&mut house, (ana, ben), "The tap is fixed").await;
    house.restart().await;
    for (emoji, seen) in [(Some("👍"), "👍"), (Some("🔥"), "🔥"), (None, "👌")] {
        reacts(&mut house, ben, copy.id, emoji).await;
        assert_eq!(sign(&on_phone(&house, ana, mine.id).unwrap()), Some(seen.into()));
    }
    for emoji in [Some("❤"), None] {
        reacts(&mut house, ana, mine.id, emoji).await;
        assert_eq!(sign(&on_phone(&house, ben, copy.id).unwrap()), emoji.map(str::to_owned));
    }
    let card = house.messages(ana)[0].id;
    reacts(&mut house, ana, card, Some("👍")).await;
    assert_eq!(house.dead_letters().await, 0, "a reaction to one of ours is nobody's");
}

async fn a_copy_that_telegram_refuses_comes_back_to_its_author<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let kind = FaultKind::BadRequest { description: "MESSAGE_OF_A_KIND_NOBODY_KNOWS".into() };
    let fault = Fault { kind, times: 1, chat: Some(ben), method: Some("sendMessage".into()) };
    house.telegram(|telegram| telegram.inject(fault));
    house.writes(ana, "Shall I come?").await;
    assert_eq!(house.count(ben, "Shall I come?"), 0);
    assert_eq!(house.count(ana, "did not reach Ben"), 1, "{}", house.screen(ana));
    assert_eq!(sign(&own(&house, ana)), None);
}
