//! Stories, played against a whole service over HTTP, on the database that `TEST_DATABASE_URL` names or on `SQLite`.
//!
//! The screenplay of each is kept beside this file. Where it changes for a good reason, run the tests once with
//! `UPDATE_SCREENPLAYS=1` and read the difference before committing it.

#[path = "../common/database.rs"]
#[allow(dead_code, reason = "what all suites share is more than each one uses")]
mod database;

mod stage;
mod town;

use std::{path::PathBuf, sync::Arc};

use chrono::{DateTime, Utc};
use database::stories;
use domain::market::Market;
use gigline::{
    play::{AS_IN_LIFE, Director, House, Plan, SeededIds, Story, Tempo},
    store::{Backend, Store},
};
use sandbox::SandboxClock;

/// A house of that market that goes by that clock.
async fn house<DB: Backend>(market: Market, clock: SandboxClock, store: Store<DB>) -> House<DB> {
    let ids = Arc::new(SeededIds::new(1));
    let plan = Plan { market, clock, port: Some(0), public: None, ids, sending: AS_IN_LIFE };
    House::open(plan, store).await.expect("the house opens")
}

fn opening() -> DateTime<Utc> {
    Story::Kilibis.opening()
}

stories! { opening();
    kilibis_goes_as_it_is_told,
    kiwigigs_goes_as_it_is_told,
    fees_go_as_they_are_told,
    the_guard_goes_as_it_is_told,
    safety_goes_as_it_is_told,
    changed_plans_go_as_they_are_told,
    disputes_go_as_they_are_told,
    erasing_goes_as_it_is_told,
    the_rescue_goes_as_it_is_told,
}

async fn kilibis_goes_as_it_is_told<DB: Backend>(store: Store<DB>) {
    goes_as_it_is_told(Story::Kilibis, store).await;
}

async fn kiwigigs_goes_as_it_is_told<DB: Backend>(store: Store<DB>) {
    goes_as_it_is_told(Story::KiwiGigs, store).await;
}

async fn the_guard_goes_as_it_is_told<DB: Backend>(store: Store<DB>) {
    goes_as_it_is_told(Story::Guard, store).await;
}

async fn safety_goes_as_it_is_told<DB: Backend>(store: Store<DB>) {
    goes_as_it_is_told(Story::Safety, store).await;
}

async fn changed_plans_go_as_they_are_told<DB: Backend>(store: Store<DB>) {
    goes_as_it_is_told(Story::Plans, store).await;
}

async fn disputes_go_as_they_are_told<DB: Backend>(store: Store<DB>) {
    goes_as_it_is_told(Story::Dispute, store).await;
}

async fn erasing_goes_as_it_is_told<DB: Backend>(store: Store<DB>) {
    goes_as_it_is_told(Story::Erase, store).await;
}

async fn the_rescue_goes_as_it_is_told<DB: Backend>(store: Store<DB>) {
    goes_as_it_is_told(Story::Rescue, store).await;
}

async fn fees_go_as_they_are_told<DB: Backend>(store: Store<DB>) {
    goes_as_it_is_told(Story::Fees, store).await;
}

async fn goes_as_it_is_told<DB: Backend>(story: Story, store: Store<DB>) {
    let house = house(story.market(), SandboxClock::frozen(story.opening()), store).await;
    let director = Director::new(house.backstage(), Tempo::Stepped).expect("a director");
    if let Err(error) = story.play(&director).await {
        panic!("every step is as told: {error:#}; so far:\n{}", director.screenplay());
    }
    let (ledger, programme) = (director.ledger(), story.programme());
    assert!(ledger.missing(&programme).is_empty(), "{}", ledger.closing(&programme));
    is_the_kept_screenplay(story, &director.screenplay());
    house.close().await.expect("the house closes");
}

/// Compares line by line, so that a difference is shown where it begins.
fn is_the_kept_screenplay(story: Story, told: &str) {
    let kept = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/stories/{}.txt", story.name()));
    if std::env::var_os("UPDATE_SCREENPLAYS").is_some() {
        std::fs::write(&kept, told).expect("the screenplay can be written");
    }
    let kept = std::fs::read_to_string(&kept).expect("the screenplay is kept beside this test");
    let lines = kept.lines().zip(told.lines()).enumerate();
    let different = lines.filter(|(_, (kept, told))| kept != told).map(|(at, _)| at).next();
    let at = different.unwrap_or(kept.lines().count().min(told.lines().count()));
    let around = |text: &str| text.lines().skip(at.saturating_sub(3)).take(9).collect::<Vec<_>>().join("\n");
    assert!(kept == told, "from line {}:\nkept\n{}\n\ntold\n{}", at + 1, around(&kept), around(told));
}
