//! One of two instances stands still for a while: it is not dead, and knows nothing of it.

use std::{collections::BTreeSet, process::Command};

use gigline::store::shards::SHARDS;

use crate::{
    length, postgres,
    rows::Rows,
    scene::{Scene, among, holds_for},
    service::Stage,
    story::Story,
};

/// How often each instance is frozen.
const TIMES: usize = 2;

#[tokio::test]
async fn what_a_frozen_instance_had_under_way_the_other_takes_over() {
    let place = postgres().await;
    let stage = Stage { instances: 2, ..Stage::of(Story::KiwiGigs, &place) };
    among(stage, place, async |scene| {
        let mut in_flight = BTreeSet::new();
        let before = handed_over(scene).await;
        for number in [0, 1].repeat(TIMES) {
            let frozen = scene.service.process(number);
            scene.takes_in(5).await;
            signal(frozen, "STOP");
            // What either of them had called for by now, and did not write down, may come again.
            in_flight.extend(scene.in_flight().await);
            holds_for(length::frozen()).await;
            in_flight.extend(scene.in_flight().await);
            signal(frozen, "CONT");
        }
        let times = i64::try_from(TIMES).expect("a few");
        assert!(
            handed_over(scene).await - before >= times * SHARDS,
            "all chats changed hands time and again"
        );
        in_flight
    })
    .await;
}

/// How often a shard went to another instance.
async fn handed_over(scene: &Scene) -> i64 {
    Rows::of(&scene.stage.database).await.count("SELECT CAST(SUM(epoch) AS BIGINT) FROM shards").await
}

/// Tells a process this.
pub fn signal(process: u32, name: &str) {
    let told = Command::new("kill").args([format!("-{name}"), process.to_string()]).status();
    assert!(told.expect("kill is there").success(), "{name}");
}
