//! Rows at rest: nothing that is due is left, and every job has a way on by itself.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use super::{
    books::attempt_of,
    rows::{AttemptRow, FeeRow, Rows},
};

/// What is left undone.
pub async fn at_rest(rows: &mut Rows, now: DateTime<Utc>) -> Vec<String> {
    let mut broken = Vec::new();
    for (chat, seq) in rows.waiting_chats().await {
        broken.push(format!("{chat} still waits for turn {seq}, which can be dealt with"));
    }
    let timers = rows.timers().await;
    let due = timers.iter().filter(|(due, _)| *due <= now);
    broken.extend(due.map(|(due, what)| format!("a timer of {due} is left: {what}")));
    let calls = rows.calls().await;
    let due = calls.iter().filter(|(due, _)| *due <= now);
    broken.extend(due.map(|(due, what)| format!("a call of {due} is left: {what}")));
    let (fees, attempts) = (rows.fees().await, rows.attempts().await);
    let asked: Vec<Uuid> = calls.iter().filter_map(|(_, what)| attempt_of(what)).collect();
    let clocks: Vec<Value> = timers.iter().filter_map(|(_, what)| serde_json::from_str(what).ok()).collect();
    for job in rows.jobs().await {
        let ends = |timer: &Value| {
            let bell = &timer["bell"];
            bell["job"] == job.id.to_string()
                && bell["epoch"] == job.epoch
                && bell["bell"].get("do").is_some()
        };
        // A fee whose time is over waits for what the provider says of its page.
        let closing = |fee: &FeeRow| {
            let page = |row: &AttemptRow| row.fee == fee.id && asked.contains(&row.id);
            fee.job == job.id && fee.state == "closing" && attempts.iter().any(page)
        };
        let over = ["closed", "cancelled"].contains(&job.state.as_str());
        if !over && !clocks.iter().any(ends) && !fees.iter().any(closing) {
            broken.push(format!("{} is {} and no clock will ever end that", job.id, job.state));
        }
    }
    broken
}
