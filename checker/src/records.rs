//! Records: nothing counts but a booking that was left or not come to, and only after the other side could speak.

use chrono::{DateTime, Utc};

use super::rows::{EventRow, FaultRow, Rows};

/// What stands on records and should not.
pub async fn at_rest(rows: &mut Rows, now: DateTime<Utc>) -> Vec<String> {
    let events = rows.events().await;
    let faults = rows.faults().await;
    let unfounded = faults.iter().filter(|fault| !events.iter().any(|event| is_of(event, fault)));
    let unfounded = unfounded.map(|fault| format!("nothing of that kind happened: {fault:?}"));
    let forgotten = faults.iter().filter(|fault| fault.standing == "waiting" && fault.until <= now);
    unfounded.chain(forgotten.map(|fault| format!("silence was no answer: {fault:?}"))).collect()
}

/// Whether this is the moment in which somebody failed it.
fn is_of(event: &EventRow, fault: &FaultRow) -> bool {
    let left = ["cancel", "release"].contains(&event.act.as_str()) && event.actor == fault.side;
    let missed = ["admit_missed", "confirm_missed"].contains(&event.act.as_str());
    let fits = if fault.kind == "no_show" { missed } else { left };
    event.job == fault.job && event.at == fault.at && fits
}
