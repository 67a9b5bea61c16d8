//! An agreed start as a file for the calendar, over the real edges: both get it, and it follows what becomes of the job.

use chrono::TimeDelta;
use gigline::store::{Backend, Store};

use crate::{
    changes::booked,
    database::stories,
    house::{House, morning},
    updates::pair,
};

stories! { morning();
    both_get_the_start_and_where_it_moves_to,
    what_is_called_off_leaves_both_calendars,
    the_address_comes_no_sooner_than_on_the_card,
}

/// The calendar files on a phone, oldest first.
fn entries<DB: Backend>(house: &House<DB>, person: i64) -> Vec<String> {
    let documents = house.messages(person).into_iter().filter(|message| message.content.kind == "document");
    let read = |message: sandbox::Message| {
        let id = message.content.fields["document"]["file_id"].as_str().unwrap().to_owned();
        let file = house.telegram(|telegram| telegram.file(&id).unwrap().clone());
        assert_eq!(file.mime, "text/calendar");
        String::from_utf8(file.bytes).unwrap()
    };
    documents.map(read).collect()
}

/// What stands behind the name of a field.
fn field<'a>(entry: &'a str, name: &str) -> &'a str {
    let line = entry.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap_or_else(|| panic!("there is no {name} in {entry}"))
}

async fn both_get_the_start_and_where_it_moves_to<DB: Backend>(store: Store<DB>) {
    let mut deal = booked(store).await;
    let (ana, ben) = (deal.ana, deal.ben);
    let [first] = &entries(&deal.house, ben)[..] else { panic!("one: {}", deal.house.screen(ben)) };
    assert_eq!((field(first, "METHOD"), field(first, "DTSTART")), ("PUBLISH", "20260602T160000Z"));
    assert!(first.contains("Alameda"), "the fee is paid, he reads it on the card: {first}");
    for secret in ["Ana", "Ben", &ana.to_string(), &ben.to_string()] {
        assert!(!first.contains(secret), "{secret} is nobody's to carry away: {first}");
    }
    deal.house.presses(ben, "Another time").await;
    deal.house.writes(ben, "3 June 9am").await;
    deal.house.presses(ana, "Yes, change it").await;
    for person in [ana, ben] {
        let [before, after] = &entries(&deal.house, person)[..] else { panic!("two for each") };
        assert_eq!(field(before, "UID"), field(after, "UID"), "the same entry");
        assert_eq!(field(after, "DTSTART"), "20260603T150000Z");
        let number = |entry| field(entry, "SEQUENCE").parse::<i64>().unwrap();
        assert!(number(after) > number(before), "a later version: {after}");
    }
}

async fn what_is_called_off_leaves_both_calendars<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    house.pass(TimeDelta::minutes(6)).await;
    for press in ["Cancel the job", "Plans changed", "Yes, cancel"] {
        house.presses(ana, press).await;
    }
    for person in [ana, ben] {
        let [on, off] = &entries(&house, person)[..] else { panic!("two: {}", house.screen(person)) };
        assert_eq!(field(on, "UID"), field(off, "UID"));
        assert_eq!((field(off, "METHOD"), field(off, "STATUS")), ("CANCEL", "CANCELLED"));
        assert!(!off.contains("Alameda"), "nobody goes there any more: {off}");
    }
}

async fn the_address_comes_no_sooner_than_on_the_card<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let [for_ben] = &entries(&house, ben)[..] else { panic!("one: {}", house.screen(ben)) };
    assert_eq!(field(for_ben, "LOCATION"), "Santa Fe", "he may still think again");
    let [for_ana] = &entries(&house, ana)[..] else { panic!("one: {}", house.screen(ana)) };
    assert!(field(for_ana, "LOCATION").contains("Alameda"), "it is hers: {for_ana}");
}
