//! What people said goes by itself, and the house goes on.

use chrono::TimeDelta;
use gigline::store::{Backend, Store, dump};

use crate::{
    database::stories,
    guarded::lived,
    house::{House, morning},
};

stories! { morning();
    words_and_places_go_when_their_time_is_over,
}

/// So many days later, with the house swept.
async fn later<DB: Backend>(house: &mut House<DB>, days: i64) {
    Box::pin(house.pass(TimeDelta::days(days))).await;
    while Box::pin(house.app.housekeeping.pump(house.now())).await.did {}
}

/// Which of these words are still kept anywhere.
async fn kept<'w, DB: Backend>(house: &House<DB>, words: &[&'w str]) -> Vec<&'w str> {
    let all = Box::pin(dump(&mut house.store.read().await.unwrap())).await.unwrap();
    let is_kept = |word: &&&str| all.iter().any(|(.., value)| value.contains(**word));
    words.iter().filter(is_kept).copied().collect()
}

async fn words_and_places_go_when_their_time_is_over<DB: Backend>(store: Store<DB>) {
    let (mut house, [ana, ben, _]) = Box::pin(lived(store)).await;
    let place = ["sparrow"];
    let said = ["egret", "ibis", "godwit", "stilt"];
    let stays = ["kestrel", "heron", "avocet"];
    later(&mut house, 20).await;
    assert_eq!(kept(&house, &place).await, place);
    later(&mut house, 60).await;
    assert_eq!(kept(&house, &place).await, Vec::<&str>::new(), "nobody has to find it any more");
    assert_eq!(kept(&house, &said).await, said);
    later(&mut house, 140).await;
    let all = dump(&mut house.store.read().await.unwrap()).await.unwrap();
    let elsewhere = all.iter().filter(|(table, _, value)| {
        *table != "case_files" && ["godwit", "stilt"].iter().any(|word| value.contains(word))
    });
    assert_eq!(elsewhere.count(), 0, "the file of their trouble alone lasts as long as a case");
    let all = dump(&mut house.store.read().await.unwrap()).await.unwrap();
    let mut messages =
        all.iter().filter(|(table, column, _)| (*table, column.as_str()) == ("messages", "text"));
    assert!(messages.all(|(.., text)| text.is_empty()), "that something was written stays, what does not");
    later(&mut house, 160).await;
    assert_eq!(kept(&house, &["godwit", "stilt"]).await, Vec::<&str>::new());
    assert_eq!(kept(&house, &stays).await, stays, "profiles, requests and reviews live on");
    for person in [ana, ben] {
        house.writes(person, "/jobs").await;
        house.writes(person, "/inbox").await;
        house.writes(person, "/menu").await;
    }
    assert_eq!(house.dead_letters().await, 0, "whoever comes back finds an open door");
}
