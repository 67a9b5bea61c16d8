//! The stage in a real browser: jobs of both ways are posted, booked and done with real clicks on several phones, and
//! every screen there is is looked at.
//!
//! Needs Chromium and its driver, and fails without them.

mod albums;
#[path = "../../dialogues/tests/common/case_file.rs"]
mod case_file;
#[path = "../../dialogues/tests/screens/fixtures.rs"]
#[allow(dead_code, clippy::unwrap_used, reason = "the pictures need not all of that town")]
mod fixtures;
mod gallery;
#[path = "../../dialogues/tests/common/held.rs"]
mod held;
mod kilibis;
mod kiwigigs;
mod pages;
mod posting;
mod processes;
#[path = "../../dialogues/tests/screens/samples/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    clippy::unwrap_used,
    reason = "the pictures need the families of samples alone"
)]
mod samples;
mod screens;
mod stage;

use domain::language::Language;
use stage::Stage;
use tokio::sync::Mutex;

/// Two browsers side by side would be in each other's way.
static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());

#[tokio::test]
async fn a_job_is_posted_and_done_with_real_clicks_on_three_phones() {
    on_a_stage(kilibis::a_job_is_posted_and_done_on_three_phones).await;
}

#[tokio::test]
async fn an_offer_is_booked_by_a_fee_that_is_paid_with_real_clicks() {
    on_a_stage(kiwigigs::an_offer_becomes_a_booking).await;
}

#[tokio::test]
async fn no_screen_is_cut_off_in_english_or_in_the_longest_language() {
    let _turn = ONE_AT_A_TIME.lock().await;
    let longest = albums::longest_language();
    for language in [Language::english(), longest] {
        gallery::every_screen_is_whole(&language).await;
    }
}

/// Plays in a sandbox and a browser of its own.
async fn on_a_stage(story: impl AsyncFnOnce(&Stage)) {
    let _turn = ONE_AT_A_TIME.lock().await;
    let (sandbox, driver) = tokio::join!(processes::sandbox(), processes::driver());
    let stage = Stage::open(&driver.said, &sandbox.said).await;
    story(&stage).await;
    stage.close().await;
}
