//! Telegram is not told what was taken in, does not tell what was done, asks to wait, fails, or knows the bot no longer.

use std::{collections::BTreeSet, sync::Arc};

use sandbox::{Fault, FaultKind, LogEvent};

use crate::{
    database::Place,
    people::Person,
    postgres,
    rows::Rows,
    scene::{Scene, among, holds, leaving_nothing},
    service::Stage,
    story::{Household, Story},
    telegram::new_message,
};

/// How often one kind of misfortune comes over a method, and how many calls it strikes then.
const STRIKES: (usize, u32) = (4, 2);
/// Updates that two instances hear of.
const DOUBLED: usize = 60;
/// Answers to updates that get lost.
const UNHEARD: usize = 12;
/// How often the token is taken away in one story.
const TIMES: usize = 2;

#[tokio::test]
async fn an_update_whose_acknowledgement_was_lost_happened_once() {
    on_a_file(async |scene| {
        let tricks = Arc::clone(&scene.service.proxy.tricks);
        tricks.lose(UNHEARD);
        scene.until("answer to lose", || tricks.lost() == UNHEARD).await;
        scene.until("update to come again", || scene.turned_away() == UNHEARD).await;
        BTreeSet::new()
    })
    .await;
}

#[tokio::test]
async fn a_call_whose_answer_was_lost_is_made_again() {
    on_a_file(async |scene| {
        strikes(scene, FaultKind::AnswerLost, "sendMessage").await;
        strikes(scene, FaultKind::AnswerLost, "editMessageText").await;
        let lost = |event: &LogEvent| match event {
            LogEvent::Call { answer_lost: true, .. } => new_message(event).map(|(_, message)| message),
            _ => None,
        };
        let lost = scene.telegram.since(0, lost);
        assert_eq!(
            lost.len(),
            STRIKES.0 * STRIKES.1 as usize,
            "each is on a phone, and the service does not know"
        );
        lost.into_iter().collect()
    })
    .await;
}

#[tokio::test]
async fn who_is_asked_to_wait_waits_and_loses_nothing() {
    on_a_file(async |scene| {
        strikes(scene, FaultKind::TooManyRequests { retry_after: 1 }, "sendMessage").await;
        strikes(scene, FaultKind::TooManyRequests { retry_after: 1 }, "editMessageText").await;
        BTreeSet::new()
    })
    .await;
}

#[tokio::test]
async fn a_telegram_that_fails_is_asked_again() {
    on_a_file(async |scene| {
        for status in [500, 502] {
            strikes(scene, FaultKind::ServerError { status }, "sendMessage").await;
        }
        strikes(scene, FaultKind::ConnectionLost, "sendMessage").await;
        BTreeSet::new()
    })
    .await;
}

#[tokio::test]
async fn a_token_that_is_no_longer_good_stops_the_sender_and_nobody_is_given_up() {
    on_a_file(async |scene| {
        for _ in 0..TIMES {
            loses_its_token(scene).await;
        }
        BTreeSet::new()
    })
    .await;
}

#[tokio::test]
async fn one_update_brought_to_both_instances_at_once_happens_once() {
    shared(async |scene| {
        let tricks = Arc::clone(&scene.service.proxy.tricks);
        tricks.double(true);
        scene.takes_in(DOUBLED).await;
        tricks.double(false);
        assert!(tricks.doubled() >= DOUBLED, "all of them went to both");
        BTreeSet::new()
    })
    .await;
}

#[tokio::test]
async fn a_text_and_a_press_of_one_person_may_overtake_each_other() {
    let place = postgres().await;
    let stage = Stage { instances: 2, ..Stage::of(Story::Kilibis, &place) };
    leaving_nothing(place, async {
        let scene = Scene::opens(stage).await;
        let [household, ..] = Household::all(scene.stage.story, &scene.telegram);
        household.moves_in().await;
        let told = household.has_a_job_done_across(&scene.service.proxy.tricks).await;
        assert_eq!(scene.service.proxy.tricks.overtaken(), 2, "once each way");
        scene.looks_back(&[told], BTreeSet::new()).await;
    })
    .await;
}

/// Has calls of a method meet this time and again, with calls between that do not.
async fn strikes(scene: &Scene, kind: FaultKind, method: &str) {
    let (turns, times) = STRIKES;
    for _ in 0..turns {
        strike(scene, Fault { kind: kind.clone(), times, chat: None, method: Some(method.into()) }).await;
        scene.takes_in(2).await;
    }
}

/// Waits until this has struck.
async fn strike(scene: &Scene, fault: Fault) {
    scene.telegram.sandbox.with(|emulator, _| emulator.inject(fault));
    let is_over = || scene.telegram.sandbox.with(|emulator, _| emulator.faults().is_empty());
    scene.until("call to go wrong", is_over).await;
}

/// Takes the bot's token away under its feet: it goes on taking updates in, and says nothing. With the token it was
/// given, all of it is said.
async fn loses_its_token(scene: &mut Scene) {
    let (kind, method) = (FaultKind::Unauthorised, Some("sendMessage".into()));
    strike(scene, Fault { kind, times: 1, chat: None, method }).await;
    let bystander = Person::new("Zoe", &scene.telegram);
    let before = scene.telegram.logged();
    bystander.opens();
    scene.takes_in(1).await;
    holds().await;
    let greeted = |event: &LogEvent| new_message(event).filter(|(chat, _)| *chat == bystander.id);
    assert_eq!(scene.telegram.since(before, greeted), [], "nothing is said");
    let mut rows = Rows::of(&scene.stage.database).await;
    assert!(rows.count("SELECT COUNT(*) FROM outbox").await > 0, "what is to be said is kept");
    assert_eq!(
        rows.count("SELECT COUNT(*) FROM people WHERE unreachable_since IS NOT NULL").await,
        0,
        "nobody is given up"
    );
    assert!(
        scene.service.figure("gigline_sends_total{outcome=\"unauthorised\"}").await > 0,
        "it can be seen"
    );
    scene.service.kill();
    scene.service.start_again();
    scene.service.is_ready().await;
    scene.until("greeting", || !scene.telegram.since(before, greeted).is_empty()).await;
}

async fn on_a_file(trouble: impl AsyncFnOnce(&mut Scene) -> BTreeSet<i64>) {
    let place = Place::file();
    among(Stage::of(Story::Kilibis, &place), place, trouble).await;
}

async fn shared(trouble: impl AsyncFnOnce(&mut Scene) -> BTreeSet<i64>) {
    let place = postgres().await;
    let stage = Stage { instances: 2, ..Stage::of(Story::KiwiGigs, &place) };
    among(stage, place, trouble).await;
}
