//! What happened to a job so far, one moment a line.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::job::{Actor, Event};

use super::{
    Page, Scene,
    keys::{self, Keys},
};
use crate::{
    locale::Args,
    press::{CardVerb, Press},
    rendered::Rendered,
    say::{Detail, History},
};

pub(super) fn history(
    History { job, code, posted_at, events, zone, details }: &History,
    on: &Scene<'_>,
) -> Rendered {
    let (job, posted_at, zone) = (*job, *posted_at, *zone);
    let mut page = on.page();
    page.job_head(&on.text("history-title"), code);
    lines(&mut page, posted_at, (events, details), zone, on);
    let mut keys = Keys::default();
    keys.row([keys::press(&on.text("verb-show"), &Press::Card { verb: CardVerb::Show, job, number: 0 })]);
    page.finish(keys.into_keyboard())
}

/// The moments themselves, beginning with the posting.
pub(super) fn lines(
    page: &mut Page,
    posted_at: DateTime<Utc>,
    (events, details): (&[Event], &[(usize, Detail)]),
    zone: Tz,
    on: &Scene<'_>,
) {
    let posted = Args::default().with("when", on.moment(posted_at, zone)).with("what", on.text("act-post"));
    page.tell("history-line", &posted);
    for (at, event) in events.iter().enumerate() {
        let act = on.text(&format!("act-{}", event.act.word()));
        let known = details.iter().find(|(of, _)| *of == at);
        let what = known.map_or_else(|| act.clone(), |(_, known)| detail(&act, known, zone, on));
        let args = Args::default().with("when", on.moment(event.at, zone)).with("what", what);
        match who(event.by) {
            Some(key) => page.tell("history-line-by", &args.with("who", on.text(key))),
            None => page.tell("history-line", &args),
        };
    }
}

/// What was done, and what it was about.
fn detail(act: &str, detail: &Detail, zone: Tz, on: &Scene<'_>) -> String {
    let args = Args::default().with("act", act);
    match detail {
        Detail::Terms { number, total, start } => {
            let args = args.with("number", *number).with("total", on.money(*total));
            on.fill("history-terms", &args.with("start", on.moment(*start, zone)))
        }
        Detail::Paid(amount) => on.fill("history-paid", &args.with("amount", on.money(*amount))),
        Detail::FeeBack(amount) => on.fill("history-fee-back", &args.with("amount", on.money(*amount))),
        Detail::FeeKept(amount) => on.fill("history-fee-kept", &args.with("amount", on.money(*amount))),
    }
}

/// Who acted; the clock and strangers go unnamed.
pub(super) fn who(actor: Actor) -> Option<&'static str> {
    match actor {
        Actor::Customer => Some("actor-customer"),
        Actor::Provider | Actor::Candidate => Some("actor-provider"),
        Actor::Operator => Some("actor-operator"),
        Actor::Bank => Some("actor-bank"),
        Actor::Clock | Actor::Stranger => None,
    }
}
