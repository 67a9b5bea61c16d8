//! Rows at rest: nothing that is due is left, and every job has a way on by itself.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::rows::Rows;

/// What is left undone.
pub async fn at_rest(rows: &mut Rows, now: DateTime<Utc>) -> Vec<String> {
    let mut broken = Vec::new();
    for (chat, seq) in rows.waiting_chats().await {
        broken.push(format!("{chat} still waits for turn {seq}, which can be dealt with"));
    }
    let timers = rows.timers().await;
    let due = timers.iter().filter(|(due, _)| *due <= now);
    broken.extend(due.map(|(due, what)| format!("a timer of {due} is left: {what}")));
    let clocks: Vec<Value> = timers.iter().filter_map(|(_, what)| serde_json::from_str(what).ok()).collect();
    for job in rows.jobs().await {
        let ends = |timer: &Value| {
            let bell = &timer["bell"];
            bell["job"] == job.id.to_string()
                && bell["epoch"] == job.epoch
                && bell["bell"].get("do").is_some()
        };
        let over = ["closed", "cancelled"].contains(&job.state.as_str());
        if !over && !clocks.iter().any(ends) {
            broken.push(format!("{} is {} and no clock will ever end that", job.id, job.state));
        }
    }
    broken
}
