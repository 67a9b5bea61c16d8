//! What is done for a request that nobody takes: circles only widen, a price that was raised is higher, reasons are counted
//! once a provider, and how quickly somebody answers is kept as days and minutes.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::rows::{JobRow, Rows};

/// How far beyond their own area providers are asked, step by step, in the default profile.
const STEPS: [i64; 3] = [0, 10, 25];
/// A day, in seconds.
const DAY: i64 = 24 * 60 * 60;

/// What is wrong with how a request was changed between two looks.
pub fn moved(before: &JobRow, now: &JobRow) -> Vec<String> {
    let (id, reworded) = (now.id, now.edition > before.edition);
    let cheaper = now.highest < before.highest;
    let wrong = [
        (now.beyond_km < before.beyond_km, "asks less far than before"),
        (now.edition < before.edition, "went back to an earlier wording"),
        (now.highest != before.highest && !reworded, "changed its price and asks nobody to confirm"),
        (cheaper && !now.takes_offers, "pays less than those who were told read"),
    ];
    let wrong = wrong.into_iter().filter(|(is_wrong, _)| *is_wrong);
    wrong.map(|(_, what)| format!("{id} {what}: {before:?}, then {now:?}")).collect()
}

/// What is wrong with the counts of a world at rest.
pub async fn at_rest(rows: &mut Rows) -> Vec<String> {
    let mut broken = Vec::new();
    let (jobs, events) = (rows.jobs().await, rows.events().await);
    for job in &jobs {
        let done = |act: &str| events.iter().filter(|event| event.job == job.id && event.act == act).count();
        let step = STEPS.iter().position(|km| *km == job.beyond_km);
        if step != Some(done("widen")) {
            broken.push(format!(
                "{} was widened {} times and asks {} km further",
                job.code,
                done("widen"),
                job.beyond_km
            ));
        }
        if i64::try_from(done("reprice")).is_ok_and(|raised| raised > job.edition) {
            broken.push(format!("{} was raised more often than reworded", job.code));
        }
    }
    let explained: BTreeMap<Uuid, i64> = rows.explained().await.into_iter().collect();
    let given: BTreeMap<Uuid, i64> = rows.reasons().await.into_iter().collect();
    if explained != given {
        broken.push(format!("reasons are counted {given:?}, and {explained:?} gave one"));
    }
    for (person, day, minutes, times) in rows.response_times().await {
        if day % DAY != 0 || minutes < 0 || times < 1 {
            broken.push(format!("{person} answered {times} times on {day} after {minutes} minutes"));
        }
    }
    broken
}
