//! No file can grow: the disk is full.

use std::{collections::BTreeSet, time::Duration};

use rlimit::{Resource, prlimit};
use tokio::time::timeout;

use crate::{
    database::Place,
    scene::{among, holds},
    service::Stage,
    story::Story,
};

/// How long somebody may take to be turned away.
const NOTICED: Duration = Duration::from_secs(5);
/// How often the disk is full in one story.
const TIMES: usize = 2;
/// The kernel tells a process whose file may not grow by a signal that would end it; a full disk sends none. The log lies
/// on the same disk.
const BEFORE: &str = "trap '' XFSZ; exec 2>>log";

#[tokio::test]
async fn a_full_disk_is_waited_for() {
    let place = Place::file();
    let settings = vec![("GIGLINE_LOG", "warn".into())];
    let stage = Stage { settings, before: BEFORE, ..Stage::of(Story::KiwiGigs, &place) };
    among(stage, place, async |scene| {
        for _ in 0..TIMES {
            may_write(scene.service.process(0), false);
            holds().await;
            // Not for long: everybody may be waiting for a message that cannot go out.
            _ = timeout(NOTICED, scene.turns_away(1)).await;
            may_write(scene.service.process(0), true);
            scene.takes_in(10).await;
        }
        BTreeSet::new()
    })
    .await;
}

/// No write to a file succeeds from now on, or every one does again.
fn may_write(process: u32, may: bool) {
    let process = process.try_into().expect("a process");
    let (mut soft, mut hard) = (0, 0);
    prlimit(process, Resource::FSIZE, None, Some((&mut soft, &mut hard))).expect("limits can be read");
    let limit = if may { hard } else { 0 };
    prlimit(process, Resource::FSIZE, Some((limit, hard)), None).expect("limits can be set");
}
