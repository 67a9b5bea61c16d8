//! How the telling of a request goes, for who asked: how many have it, what they made of it, and why not. Whoever only
//! looked is not counted: nobody keeps who did.

use domain::job::{DeclineReason, JobFile, State};

use super::super::{Page, Scene};
use crate::locale::Args;

pub(super) fn telling(page: &mut Page, file: &JobFile, on: &Scene<'_>) {
    let telling = file.telling;
    if file.job.state == State::Open {
        page.tell("card-told", &Args::default().with("told", telling.told));
    } else if telling.told > 0 {
        page.tell("card-was-told", &Args::default().with("told", telling.told));
    }
    let asked = file.threads.len();
    if asked > 0 {
        page.tell("card-asked", &Args::default().with("count", asked));
    }
    if telling.declined > 0 {
        page.tell("card-declined", &Args::default().with("count", telling.declined));
    }
    let why = telling.why();
    if !why.is_empty() {
        let reasons: Vec<String> = why.iter().map(|(reason, times)| given(*reason, *times, on)).collect();
        page.tell("card-declined-why", &Args::default().with("reasons", reasons.join(", ")));
    }
    let beyond_km = file.job.request.outreach.beyond_km;
    if beyond_km > 0 {
        page.tell("card-further", &Args::default().with("km", i64::from(beyond_km)));
    }
}

fn given(reason: DeclineReason, times: i64, on: &Scene<'_>) -> String {
    on.fill(&format!("declined-{}", reason.word()), &Args::default().with("count", times))
}

/// For who was told: that it lies outside their own area, or was changed since it first went out.
pub(super) fn candidate(page: &mut Page, file: &JobFile) {
    if let Some(km) = file.outside_km {
        page.tell("card-outside", &Args::default().with("km", km));
    }
    if file.job.request.outreach.changed_at.is_some() {
        page.say("card-changed-since");
    }
}
