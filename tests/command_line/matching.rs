//! `gigline match`: who would get a job, and why not the others.

use std::collections::BTreeMap;

use domain::{
    change::Change,
    geo::{Circle, Point},
    ids::PersonId,
    language::Language,
    market::ServiceId,
    person::{Approval, Area, Person, Provider},
};
use gigline::store::{Sqlite, Store, apply, people};
use uuid::Uuid;

use crate::program::{WRONG, folder, run};

/// A plumber of this name who works up to 10 km around a point.
async fn plumber(store: &Store<Sqlite>, name: &str, number: i64, at: (f64, f64)) {
    let now = chrono::DateTime::from_timestamp(1_780_315_200, 0).unwrap();
    let id = PersonId(Uuid::from_u128(number.unsigned_abs().into()));
    let person = Person {
        name: Some(serde_json::from_value(name.into()).unwrap()),
        ..Person::new(id, Language::english(), now)
    };
    let provider = Provider {
        person: id,
        about: String::new(),
        prices: BTreeMap::new(),
        experience: None,
        languages: Vec::new(),
        photos: Vec::new(),
        services: vec![ServiceId::new("plumbing").unwrap()],
        area: Area { circle: Circle::new(Point::new(at.0, at.1).unwrap(), 10).unwrap(), label: name.into() },
        approval: Approval::Approved,
        paused: false,
        since: now,
    };
    let mut tx = store.begin().await.unwrap();
    people::create(&mut tx, number, &person).await.unwrap();
    apply(&mut tx, &[Change::SaveProvider(provider)], now).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn it_says_who_is_near_enough_and_who_is_not() {
    let folder = folder();
    assert_eq!(run(folder.path(), &["migrate"], &[]).code, 0);
    let url = format!("sqlite:{}", folder.path().join("gigline.db").display());
    let store = Store::<Sqlite>::connect(&url).await.unwrap();
    plumber(&store, "Near Ben", 1, (35.68, -105.94)).await;
    plumber(&store, "Far Cleo", 2, (36.68, -105.94)).await;
    store.close().await;
    let said = run(folder.path(), &["match", "--service", "plumbing", "--at", "35.687,-105.938"], &[]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("1 would get it, 1 would not."), "{said:?}");
    let line = |name: &str| said.out.lines().find(|line| line.contains(name)).unwrap().to_owned();
    assert!(line("Near Ben").contains("km") && line("Far Cleo").contains("not told"), "{said:?}");
    let further = ["match", "--service", "plumbing", "--at", "35.687,-105.938", "--beyond-km", "110"];
    let said = run(folder.path(), &further, &[]);
    assert!(said.out.contains("2 would get it, 0 would not."), "asked further away: {said:?}");
}

#[test]
fn a_service_nobody_has_heard_of_and_a_place_off_the_map_are_bad_use() {
    let unknown = run(folder().path(), &["match", "--service", "alchemy", "--at", "35.687,-105.938"], &[]);
    assert_eq!(unknown.code, WRONG);
    assert!(unknown.err.contains("plumbing"), "the ones there are are named: {unknown:?}");
    for place in ["north", "91,0", "0,181", "35.687", "NaN,0", "inf,0"] {
        let said = run(folder().path(), &["match", "--service", "plumbing", "--at", place], &[]);
        assert_eq!(said.code, WRONG, "{place}: {said:?}");
        assert!(said.err.contains("--at"), "{place}: {said:?}");
    }
}
