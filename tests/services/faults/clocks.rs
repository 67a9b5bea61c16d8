//! Clocks of the machines that are not right, and are put forward and back while the service is at work.

use std::{collections::BTreeSet, fs, path::PathBuf};

use serde_json::Value;

use crate::{
    postgres,
    scene::{Scene, among, leaving_nothing},
    service::Stage,
    story::Story,
};

/// How often each clock is put elsewhere.
const TIMES: usize = 2;
/// Each process reads its own time from a file. How long anything takes is measured by a clock that nobody sets: that one
/// is not touched on any machine.
const BEFORE: &str = "export LD_PRELOAD=$(echo /usr/lib/*/faketime/libfaketimeMT.so.1) \
    FAKETIME_TIMESTAMP_FILE=$HOME/clock-$PORT FAKETIME_NO_CACHE=1 FAKETIME_DONT_FAKE_MONOTONIC=1
    [ -f \"$LD_PRELOAD\" ] || { echo 'faketime is not installed' >&2; exit 1; }
    [ -f \"$FAKETIME_TIMESTAMP_FILE\" ] || echo +0 > \"$FAKETIME_TIMESTAMP_FILE\"";

#[tokio::test]
async fn clocks_half_a_minute_apart_and_backwards_lose_and_double_nothing() {
    let place = postgres().await;
    let stage = Stage { instances: 2, before: BEFORE, ..Stage::of(Story::KiwiGigs, &place) };
    among(stage, place, async |scene| {
        for (one, other) in [("+30s", "-30s"), ("-30s", "+30s")].repeat(TIMES) {
            shows(scene, 0, one);
            scene.takes_in(8).await;
            shows(scene, 1, other);
            scene.takes_in(8).await;
        }
        BTreeSet::new()
    })
    .await;
}

#[tokio::test]
async fn a_clock_that_is_an_hour_off_is_told_to_whoever_asks() {
    let place = postgres().await;
    let stage = Stage { before: BEFORE, ..Stage::of(Story::Kilibis, &place) };
    leaving_nothing(place, async {
        let scene = Scene::opens(stage).await;
        shows(&scene, 0, "-1h");
        let (status, report) = readiness(&scene).await;
        assert_eq!(status, 503, "{report}");
        let said = report["clock"].as_str().expect("a sentence");
        assert!(said.starts_with("-3600 s") || said.starts_with("-3599 s"), "{said}");
        shows(&scene, 0, "+0");
        assert_eq!(readiness(&scene).await.0, 200);
    })
    .await;
}

/// From now on this is what the machine of that process shows, beside the right time.
fn shows(scene: &Scene, number: usize, offset: &str) {
    let name = format!("clock-{}", scene.service.address(number).port());
    let file: PathBuf = scene.folder.path().join(name);
    assert!(file.exists(), "the process goes by it");
    // In one step: a reader never finds half a line.
    let next = file.with_extension("next");
    fs::write(&next, format!("{offset}\n")).expect("a file in the folder of the service");
    fs::rename(next, file).expect("the same folder");
}

/// What the first process says of itself.
async fn readiness(scene: &Scene) -> (u16, Value) {
    let client = reqwest::Client::builder().no_proxy().build().expect("an HTTP client");
    let address = format!("http://{}/readyz", scene.service.address(0));
    let answer = client.get(address).send().await.expect("it answers");
    (answer.status().as_u16(), answer.json().await.expect("a report"))
}
