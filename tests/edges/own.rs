//! What is held of somebody, over the real edges: handed out to them alone, and erased without a trace.

use chrono::TimeDelta;
use gigline::store::{Backend, Store, dump};
use sandbox::{Fault, FaultKind, Message};
use serde_json::Value;

use crate::{
    database::stories,
    guarded::lived,
    house::{House, morning},
    invites::operator,
    updates::{pair, plumber, publish, resident},
};

stories! { morning();
    everything_is_two_files_for_their_person_alone,
    nobody_has_to_agree_to_anything_to_leave,
    who_is_erased_is_found_in_no_column,
    the_ban_of_an_account_holds_when_it_comes_back,
    what_somebody_relies_on_is_ended_first,
    what_is_open_ends_with_its_author,
    whoever_runs_the_market_alone_hands_it_over_first,
    what_waits_for_them_is_dropped_but_for_the_last_word,
}

/// The files on a phone, newest last: their names and what is in them.
fn files<DB: Backend>(house: &House<DB>, person: i64) -> Vec<(String, String)> {
    let documents: Vec<Message> =
        house.messages(person).into_iter().filter(|message| message.content.kind == "document").collect();
    let read = |message: &Message| {
        let id = message.content.fields["document"]["file_id"].as_str().unwrap().to_owned();
        let file = house.telegram(|telegram| telegram.file(&id).unwrap().clone());
        (file.name.unwrap(), String::from_utf8(file.bytes).unwrap())
    };
    documents.iter().map(read).filter(|(name, _)| name.starts_with("my-data")).collect()
}

async fn everything_is_two_files_for_their_person_alone<DB: Backend>(store: Store<DB>) {
    let (mut house, [ana, ben, _]) = Box::pin(lived(store)).await;
    house.writes(ben, "/mydata").await;
    let [(name, readable), (other, json)] = &files(&house, ben)[..] else { panic!("{}", house.screen(ben)) };
    assert_eq!((name.as_str(), other.as_str()), ("my-data.txt", "my-data.json"));
    for word in ["kestrel", "egret", "plover", "12-3140-0171323-50", "avocet", "ibis", "$85"] {
        assert!(readable.contains(word), "{word} is missing:\n{readable}");
    }
    let held: Value = serde_json::from_str(json).unwrap();
    assert_eq!(held["person"]["rows"][0]["telegram_id"], ben);
    assert_eq!(held["reviews_received"]["rows"][0]["stars"], 5);
    assert_eq!(held["messages_sent"]["left_out"], 0);
    for secret in ["Ana", "sparrow", &ana.to_string()] {
        assert!(
            !readable.contains(secret) && !json.contains(secret),
            "{secret} is not his to know:\n{readable}"
        );
    }
    house.writes(ben, "/mydata").await;
    assert!(house.newest(ben).contains("less than an hour ago"), "{}", house.newest(ben));
    assert_eq!((files(&house, ben).len(), files(&house, ana).len()), (2, 0));
    house.pass(TimeDelta::minutes(61)).await;
    house.writes(ben, "/mydata").await;
    assert_eq!(files(&house, ben).len(), 4);
}

async fn erases<DB: Backend>(house: &mut House<DB>, person: i64) {
    house.writes(person, "/erase").await;
    house.presses(person, "I want that").await;
    house.presses(person, "Yes, erase").await;
    assert!(house.newest(person).contains("Everything about you is erased"), "{}", house.screen(person));
    house.pass(TimeDelta::minutes(1)).await;
    assert_eq!(house.dead_letters().await, 0);
}

async fn nobody_has_to_agree_to_anything_to_leave<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = house.person("Ana");
    house.writes(ana, "My tap drips, and this is the pelican").await;
    house.writes(ana, "/mydata").await;
    assert!(files(&house, ana)[0].1.contains("pelican"), "what waits until she agreed is hers, too");
    erases(&mut house, ana).await;
    assert_eq!(found(&house, &["pelican", &ana.to_string()]).await, Vec::<String>::new());
}

/// Columns that hold any of these words.
async fn found<DB: Backend>(house: &House<DB>, words: &[&str]) -> Vec<String> {
    let all = dump(&mut house.store.read().await.unwrap()).await.unwrap();
    assert!(all.len() > 100, "the database was not read");
    let holds = |value: &str| words.iter().find(|word| value.contains(**word));
    let found = all.iter().filter_map(|(table, column, value)| {
        Some(format!("{table}.{column} holds {}: {value}", holds(value)?))
    });
    found.collect()
}

/// Every word that one of the two wrote while they lived here, and the number of their account.
const ANAS: [&str; 8] = ["heron", "sparrow", "ibis", "curlew", "stilt", "avocet", "dunlin", "\"Ana\""];
const BENS: [&str; 8] =
    ["kestrel", "egret", "plover", "godwit", "dipper", "wagtail", "12-3140-0171323-50", "\"Ben\""];

async fn who_is_erased_is_found_in_no_column<DB: Backend>(store: Store<DB>) {
    let (mut house, [ana, ben, _]) = Box::pin(lived(store)).await;
    house.writes(ben, "/mydata").await;
    house.writes(ana, "/inbox").await;
    let before = found(&house, &[&ANAS[..], &BENS[..]].concat()).await;
    for word in ANAS.iter().chain(&BENS) {
        assert!(
            before.iter().any(|known| known.contains(word)),
            "{word} was never kept: the test proves nothing"
        );
    }
    erases(&mut house, ana).await;
    let account = ana.to_string();
    assert_eq!(found(&house, &[&ANAS[..], &[&account]].concat()).await, Vec::<String>::new());
    house.writes(ben, "/jobs").await;
    assert!(house.screen(ben).contains("a former member"), "{}", house.screen(ben));
    erases(&mut house, ben).await;
    let account = ben.to_string();
    let places = ["35.687", "Alameda"];
    let left = found(&house, &[&ANAS[..], &BENS[..], &[&account], &places].concat()).await;
    assert_eq!(left, Vec::<String>::new());
    let names = dump(&mut house.store.read().await.unwrap()).await.unwrap();
    assert!(!names.iter().any(|(_, _, value)| value == "Ana" || value == "Ben"));
    assert!(names.iter().any(|(table, _, value)| *table == "terms" && value == "8500"), "the books add up");
}

async fn the_ban_of_an_account_holds_when_it_comes_back<DB: Backend>(store: Store<DB>) {
    let (mut house, [ana, ..]) = Box::pin(lived(store)).await;
    erases(&mut house, ana).await;
    house.writes(ana, "/start").await;
    assert!(house.newest(ana).contains("Welcome"), "somebody new: {}", house.newest(ana));
    house.presses(ana, "I need something done").await;
    assert!(house.newest(ana).contains("Your account is closed"), "{}", house.newest(ana));
    house.writes(ana, "/jobs").await;
    assert!(house.newest(ana).contains("You have not posted anything yet"), "{}", house.newest(ana));
}

async fn what_somebody_relies_on_is_ended_first<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    for person in [ana, ben] {
        house.writes(person, "/erase").await;
        assert!(house.newest(person).contains("somebody relies on you"), "{}", house.newest(person));
    }
    let screen = house.screen(ana);
    assert!(screen.contains("[Cancel the job · #") && screen.contains("Get help · #"), "{screen}");
    house.presses(ana, "Cancel the job · #").await;
    house.presses(ana, "Plans changed").await;
    house.presses(ana, "Yes, cancel").await;
    erases(&mut house, ana).await;
    house.writes(ben, "/jobs").await;
    erases(&mut house, ben).await;
}

async fn what_is_open_ends_with_its_author<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ben = plumber(&mut house, "Ben").await;
    let ana = resident(&mut house, "Ana").await;
    publish(&mut house, ana).await;
    house.writes(ana, "/erase").await;
    assert!(house.newest(ana).contains("Your open request is withdrawn"), "{}", house.newest(ana));
    house.presses(ana, "Keep my account").await;
    assert!(house.newest(ana).contains("nothing was erased"), "{}", house.newest(ana));
    erases(&mut house, ana).await;
    assert!(house.screen(ben).contains("Not open any more"), "{}", house.screen(ben));
    assert!(!house.screen(ben).contains("Accept for"), "{}", house.screen(ben));
}

async fn whoever_runs_the_market_alone_hands_it_over_first<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let olga = operator(&mut house, "Olga").await;
    house.writes(olga, "/erase").await;
    assert!(house.newest(olga).contains("only one who runs this market"), "{}", house.newest(olga));
}

async fn what_waits_for_them_is_dropped_but_for_the_last_word<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    house.presses(ana, "Cancel the job").await;
    house.presses(ana, "Plans changed").await;
    house.presses(ana, "Yes, cancel").await;
    house.writes(ben, "/erase").await;
    house.presses(ben, "I want that").await;
    let kind = FaultKind::TooManyRequests { retry_after: 30 };
    house.telegram(|telegram| {
        telegram.inject(Fault { kind, times: 1, chat: Some(ben), method: Some("editMessageText".into()) });
    });
    house.presses(ben, "Yes, erase").await;
    assert!(!house.screen(ben).contains("is erased"), "it waits: {}", house.screen(ben));
    house.pass(TimeDelta::minutes(1)).await;
    assert!(house.screen(ben).contains("is erased"), "{}", house.screen(ben));
    assert_eq!(found(&house, &[&ben.to_string()]).await, Vec::<String>::new());
}
