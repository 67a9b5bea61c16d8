//! The database is slow, mute or gone, or does not tell that it has committed.

use std::collections::BTreeSet;

use crate::{
    postgres,
    scene::{Scene, among, holds},
    service::Stage,
    story::Story,
    wire::{Condition, Wire},
};

/// Commits whose answer is cut off.
const CUTS: usize = 12;
/// How often the database goes wrong in one story.
const TIMES: usize = 2;

#[tokio::test]
async fn a_commit_whose_answer_was_cut_happened_once() {
    behind_a_wire(Story::KiwiGigs, async |scene, wire| {
        // Until some of them were updates, which come again.
        let mut cut = 0;
        while scene.turned_away() < 2 {
            cut += CUTS;
            wire.cuts_commits(CUTS);
            scene.until("commit to cut", || wire.met() >= cut).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_database_that_goes_away_is_waited_for() {
    behind_a_wire(Story::Kilibis, async |scene, wire| goes_wrong(scene, wire, Condition::Gone).await).await;
}

#[tokio::test]
async fn a_database_that_says_nothing_any_more_is_given_up_and_asked_anew() {
    behind_a_wire(Story::Kilibis, async |scene, wire| goes_wrong(scene, wire, Condition::Hanging).await)
        .await;
}

#[tokio::test]
async fn a_database_far_away_is_slow_and_nothing_worse() {
    behind_a_wire(Story::Kilibis, async |_, wire| {
        for _ in 0..TIMES {
            let before = wire.met();
            wire.becomes(Condition::Slow);
            holds().await;
            wire.becomes(Condition::Whole);
            assert!(wire.met() > before, "somebody asked meanwhile");
            holds().await;
        }
    })
    .await;
}

/// Each time the rooms meet it, and the next updates are taken in.
async fn goes_wrong(scene: &Scene, wire: &Wire, condition: Condition) {
    for _ in 0..TIMES {
        let before = wire.met();
        wire.becomes(condition);
        holds().await;
        // Updates may be turned away meanwhile, or everybody waits for an answer.
        wire.becomes(Condition::Whole);
        assert!(wire.met() > before, "somebody asked meanwhile");
        scene.takes_in(10).await;
    }
}

async fn behind_a_wire(story: Story, trouble: impl AsyncFnOnce(&Scene, &Wire)) {
    let place = postgres().await;
    let wire = Wire::to(place.url()).await;
    let stage = Stage { settings: wire.settings(), ..Stage::of(story, &place) };
    among(stage, place, async |scene: &mut Scene| {
        trouble(scene, &wire).await;
        BTreeSet::new()
    })
    .await;
}
