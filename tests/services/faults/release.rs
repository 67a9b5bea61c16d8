//! A release is rolled out while the last one is at work, taken back, and rolled out again.
//!
//! `LAST_RELEASE` names the program of the last one. Without it this one stands in for both: what is shown then is that
//! processes are replaced under way, and not that two releases read each other's rows.

use std::{collections::BTreeSet, path::PathBuf};

use crate::{
    postgres,
    scene::among,
    service::{Stage, this_release},
    story::Story,
};

/// How often it is rolled out.
const TIMES: usize = 2;

#[tokio::test]
async fn the_last_release_and_this_one_share_the_work() {
    let place = postgres().await;
    let last = std::env::var_os("LAST_RELEASE").map_or_else(this_release, PathBuf::from);
    let stage = Stage { instances: 2, program: last.clone(), ..Stage::of(Story::KiwiGigs, &place) };
    among(stage, place, async |scene| {
        let mut in_flight = BTreeSet::new();
        for turn in 0..=2 * TIMES {
            scene.takes_in(12).await;
            scene.service.kill_the_first();
            in_flight.extend(scene.in_flight().await);
            let program = if turn % 2 == 0 { this_release() } else { last.clone() };
            scene.service.start_the_first(program);
            scene.service.is_ready().await;
        }
        scene.takes_in(12).await;
        in_flight
    })
    .await;
}
