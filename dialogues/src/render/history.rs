//! What happened to a job so far, one moment a line.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    ids::{JobCode, JobId},
    job::{Actor, Event},
};

use super::{
    Page, Scene,
    keys::{self, Keys},
};
use crate::{
    locale::Args,
    press::{CardVerb, Press},
    rendered::Rendered,
};

pub(super) fn history(
    (job, code): (JobId, &JobCode),
    posted_at: DateTime<Utc>,
    events: &[Event],
    zone: Tz,
    on: &Scene<'_>,
) -> Rendered {
    let mut page = on.page();
    page.job_head(&on.text("history-title"), code);
    lines(&mut page, posted_at, events, zone, on);
    let mut keys = Keys::default();
    keys.row([keys::press(&on.text("verb-show"), &Press::Card { verb: CardVerb::Show, job, number: 0 })]);
    page.finish(keys.into_keyboard())
}

/// The moments themselves, beginning with the posting.
pub(super) fn lines(page: &mut Page, posted_at: DateTime<Utc>, events: &[Event], zone: Tz, on: &Scene<'_>) {
    let posted = Args::default().with("when", on.moment(posted_at, zone)).with("what", on.text("act-post"));
    page.tell("history-line", &posted);
    for event in events {
        let what = on.text(&format!("act-{}", event.act.word()));
        let args = Args::default().with("when", on.moment(event.at, zone)).with("what", what);
        match who(event.by) {
            Some(key) => page.tell("history-line-by", &args.with("who", on.text(key))),
            None => page.tell("history-line", &args),
        };
    }
}

/// Who acted; the clock and strangers go unnamed.
fn who(actor: Actor) -> Option<&'static str> {
    match actor {
        Actor::Customer => Some("actor-customer"),
        Actor::Provider | Actor::Candidate => Some("actor-provider"),
        Actor::Operator => Some("actor-operator"),
        Actor::Bank => Some("actor-bank"),
        Actor::Clock | Actor::Stranger => None,
    }
}
