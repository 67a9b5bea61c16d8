//! Albums: several messages that go out as one, whatever happens between their parts.

use chrono::TimeDelta;
use gigline::store::{Backend, Store, dialogues, people};
use sandbox::{Act, AlbumItem, Author, LogEvent, Message};
use serde_json::{Value, json};

use crate::{
    belongings::{drawing, file_of, media, named_film, nothing_told, photo_as_file},
    database::stories,
    house::{House, morning},
    relay::{newest, on_phone, own, replies},
    updates::{self, pair},
};

stories! { morning();
    an_album_arrives_as_one_with_its_words_guarded,
    each_part_is_followed_by_itself_both_ways,
    a_text_closes_an_album_and_stays_behind_it,
    an_album_cut_in_half_by_a_restart_arrives_whole,
    only_the_clock_of_the_last_part_is_a_step,
    a_late_part_follows_alone_as_an_answer,
    an_album_waits_for_files_that_must_be_cleaned,
    a_part_that_is_refused_leaves_the_others_together,
    an_album_without_an_address_is_asked_about_once,
    a_part_reads_as_it_was_last_written_before_the_album_is_out,
    an_album_of_what_is_not_passed_on_is_refused_once,
}

/// Until an album is out.
pub const A_MOMENT: TimeDelta = TimeDelta::seconds(2);

fn part(kind: &str, caption: Option<&str>) -> AlbumItem {
    AlbumItem { kind: kind.into(), media: media(None, None, drawing(), caption) }
}

fn album(parts: &[AlbumItem]) -> Act {
    Act::Album { items: parts.to_vec() }
}

/// The last messages on a phone.
fn last<DB: Backend>(house: &House<DB>, person: i64, count: usize) -> Vec<Message> {
    let mut messages = house.messages(person);
    messages.split_off(messages.len() - count)
}

/// The last messages that somebody wrote.
fn wrote<DB: Backend>(house: &House<DB>, person: i64, count: usize) -> Vec<Message> {
    house.telegram(|telegram| {
        let phone = telegram.phone(person).unwrap();
        let own = phone.messages.visible().filter(|message| message.from == Author::Person(person));
        let mut own: Vec<Message> = own.cloned().collect();
        own.split_off(own.len() - count)
    })
}

fn groups_sent<DB: Backend>(house: &House<DB>) -> usize {
    house.telegram(|telegram| {
        let calls = telegram.log().iter();
        calls
            .filter(
                |entry| matches!(&entry.event, LogEvent::Call { method, .. } if method == "sendMediaGroup"),
            )
            .count()
    })
}

fn together(messages: &[Message]) -> bool {
    messages[0].media_group_id.is_some()
        && messages.iter().all(|message| message.media_group_id == messages[0].media_group_id)
}

async fn an_album_arrives_as_one_with_its_words_guarded<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let before = house.messages(ben).len();
    let parts =
        [part("photo", Some("ring 202-555-0199")), part("video", None), part("photo", Some("The floor"))];
    house.act(ana, album(&parts)).await;
    assert_eq!(house.messages(ben).len(), before, "another part may come");
    house.pass(TimeDelta::milliseconds(1_400)).await;
    assert_eq!(house.messages(ben).len(), before);
    house.pass(TimeDelta::milliseconds(200)).await;
    let copies = last(&house, ben, 3);
    assert!(together(&copies), "{copies:?}");
    let kinds: Vec<_> = copies.iter().map(|copy| copy.content.kind.as_str()).collect();
    assert_eq!(kinds, ["photo", "video", "photo"]);
    assert!(copies[0].content.words().starts_with("💬 Ana · #"), "{}", house.screen(ben));
    assert!(copies[0].content.words().ends_with("ring ▒▒▒"));
    assert_eq!(copies[1].content.words(), "");
    assert!(copies[2].content.words().ends_with("The floor"));
    assert_eq!(groups_sent(&house), 1);
    let files = |messages: &[Message]| messages.iter().map(file_of).collect::<Vec<_>>();
    assert_eq!(files(&copies), files(&wrote(&house, ana, 3)));
    nothing_told(&house, ben);
}

async fn each_part_is_followed_by_itself_both_ways<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    house.act(ana, album(&[part("photo", Some("One")), part("photo", None), part("photo", None)])).await;
    house.pass(A_MOMENT).await;
    house.restart().await;
    let (mine, copies) = (wrote(&house, ana, 3), last(&house, ben, 3));
    replies(&mut house, ben, copies[1].id, "What is this?").await;
    assert_eq!(newest(&house, ana).reply_to, Some(mine[1].id));
    replies(&mut house, ana, mine[2].id, "And see here").await;
    assert_eq!(newest(&house, ben).reply_to, Some(copies[2].id));
    house.act(ben, Act::React { message_id: copies[1].id, emoji: Some("👍".into()) }).await;
    let sign =
        |message: &Message| message.reactions.iter().any(|one| one.by == Author::Bot && one.emoji == "👍");
    assert!(sign(&on_phone(&house, ana, mine[1].id).unwrap()));
    let edit =
        Act::Edit { message_id: mine[1].id, text: None, caption: Some("The valve".into()), place: None };
    house.act(ana, edit).await;
    assert!(on_phone(&house, ben, copies[1].id).unwrap().content.words().ends_with("The valve"));
    replies(&mut house, ana, mine[0].id, "/undo").await;
    let left: Vec<bool> = copies.iter().map(|copy| on_phone(&house, ben, copy.id).is_some()).collect();
    assert_eq!(left, [false, true, true]);
}

async fn a_text_closes_an_album_and_stays_behind_it<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    house.act(ana, album(&[part("photo", None), part("photo", None)])).await;
    house.writes(ana, "These two").await;
    let all = last(&house, ben, 3);
    assert!(together(&all[..2]) && all[2].content.words().ends_with("These two"), "{}", house.screen(ben));
    house.pass(A_MOMENT).await;
    assert_eq!((groups_sent(&house), house.dead_letters().await), (1, 0), "the clock has nothing left to do");
}

/// A part of an album as Telegram brings it: a photo it knows already.
fn brought(number: i64, person: i64, file: &str) -> Value {
    let photo = json!([{ "file_id": file, "file_unique_id": file, "width": 9, "height": 9 }]);
    updates::message(number, person, &json!({ "photo": photo, "media_group_id": "7" }))
}

async fn a_known_photo<DB: Backend>(house: &mut House<DB>, person: i64) -> String {
    house.act(person, Act::Photo(media(None, None, drawing(), None))).await;
    file_of(&own(house, person))
}

async fn an_album_cut_in_half_by_a_restart_arrives_whole<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let file = a_known_photo(&mut house, ana).await;
    house.hears(&brought(1, ana, &file)).await;
    house.app = house.another().await;
    house.hears(&brought(2, ana, &file)).await;
    house.pass(TimeDelta::seconds(9)).await;
    assert!(together(&last(&house, ben, 2)), "{}", house.screen(ben));
}

/// How often somebody's conversation moved.
async fn steps<DB: Backend>(house: &House<DB>, person: i64) -> i64 {
    let mut tx = house.store.begin().await.unwrap();
    let me = people::by_telegram(&mut tx, person).await.unwrap().unwrap().id;
    dialogues::lock(&mut tx, me).await.unwrap().version
}

async fn only_the_clock_of_the_last_part_is_a_step<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let file = a_known_photo(&mut house, ana).await;
    let before = steps(&house, ana).await;
    for number in 1..=3 {
        house.hears(&brought(number, ana, &file)).await;
        house.pass(TimeDelta::seconds(1)).await;
    }
    assert_eq!(steps(&house, ana).await, before + 3, "two clocks came, and a later part had set its own");
    house.pass(A_MOMENT).await;
    assert_eq!(steps(&house, ana).await, before + 4);
    assert!(together(&last(&house, ben, 3)), "{}", house.screen(ben));
    house.act(ana, album(&[part("photo", None), part("photo", None)])).await;
    house.writes(ana, "These two").await;
    house.pass(A_MOMENT).await;
    assert_eq!(steps(&house, ana).await, before + 7, "nothing was left for the clocks");
}

async fn a_late_part_follows_alone_as_an_answer<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let file = a_known_photo(&mut house, ana).await;
    for number in [1, 2] {
        house.hears(&brought(number, ana, &file)).await;
    }
    house.pass(A_MOMENT).await;
    let first = last(&house, ben, 2)[0].id;
    house.hears(&brought(3, ana, &file)).await;
    let late = newest(&house, ben);
    assert_eq!((late.media_group_id.as_deref(), late.reply_to), (None, Some(first)));
    assert_eq!(groups_sent(&house), 1);
}

async fn an_album_waits_for_files_that_must_be_cleaned<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let film = AlbumItem { kind: "video".into(), media: named_film(None) };
    house.act(ana, album(&[part("photo", Some("How it drips")), film])).await;
    house.pass(A_MOMENT).await;
    let copies = last(&house, ben, 2);
    assert!(together(&copies), "{}", house.screen(ben));
    assert_eq!(copies[1].content.fields["video"]["file_name"], "video.mp4");
    nothing_told(&house, ben);
    let edit =
        Act::Edit { message_id: own(&house, ana).id, text: None, caption: Some("Drip".into()), place: None };
    house.act(ana, edit).await;
    let changed = on_phone(&house, ben, copies[1].id).unwrap();
    assert!(changed.content.words().ends_with("Drip") && file_of(&changed) == file_of(&copies[1]));
}

async fn a_part_that_is_refused_leaves_the_others_together<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let picture = |caption| AlbumItem { kind: "document".into(), media: photo_as_file(Some(caption)) };
    let broken = media(Some("ana_k.png"), Some("image/png"), b"none".to_vec(), Some("Two"));
    let broken = AlbumItem { kind: "document".into(), media: broken };
    house.act(ana, album(&[picture("One"), broken, picture("Three")])).await;
    house.pass(A_MOMENT).await;
    let copies = last(&house, ben, 2);
    assert!(together(&copies), "{}", house.screen(ben));
    let words: Vec<_> = copies.iter().map(|copy| copy.content.words().to_owned()).collect();
    assert!(words[0].ends_with("One") && words[1].ends_with("Three"), "{words:?}");
    assert_eq!(house.count(ana, "it cannot be opened"), 1, "{}", house.screen(ana));
    nothing_told(&house, ben);
}

async fn an_album_without_an_address_is_asked_about_once<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    house.writes(ana, "/post").await;
    house.pass(TimeDelta::minutes(1)).await;
    house.writes(ben, "What does it look like?").await;
    let before = house.messages(ben).len();
    house.act(ana, album(&[part("photo", Some("So")), part("photo", None), part("photo", None)])).await;
    house.pass(A_MOMENT).await;
    assert_eq!(house.count(ana, "For whom is this?"), 1, "{}", house.screen(ana));
    assert_eq!(house.messages(ben).len(), before, "nothing is sent on a guess");
    house.presses(ana, "Ben").await;
    assert!(together(&last(&house, ben, 3)), "{}", house.screen(ben));
}

async fn a_part_reads_as_it_was_last_written_before_the_album_is_out<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    house.act(ana, album(&[part("photo", Some("Wrong")), part("photo", Some("Gone"))])).await;
    let mine = wrote(&house, ana, 2);
    let edit = Act::Edit { message_id: mine[0].id, text: None, caption: Some("Right".into()), place: None };
    house.act(ana, edit).await;
    replies(&mut house, ana, mine[1].id, "/undo").await;
    house.pass(A_MOMENT).await;
    assert_eq!((house.count(ben, "Right"), house.count(ben, "Wrong"), house.count(ben, "Gone")), (1, 0, 0));
}

async fn an_album_of_what_is_not_passed_on_is_refused_once<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let before = house.messages(ben).len();
    let bill = || AlbumItem {
        kind: "document".into(),
        media: media(Some("ana_k.pdf"), None, b"%PDF".to_vec(), None),
    };
    house.act(ana, album(&[bill(), bill(), bill()])).await;
    house.pass(A_MOMENT).await;
    assert_eq!(house.count(ana, "Files are not passed on"), 1, "{}", house.screen(ana));
    assert_eq!(house.messages(ben).len(), before);
}
