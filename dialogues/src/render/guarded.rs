//! What was hidden, why, and what becomes of it.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    guard::{Kind, ladder::Rung},
    ids::JobCode,
    job::Case,
    places,
};

use super::{
    Page, Scene,
    keys::{self, Keys, door},
};
use crate::{
    locale::Args,
    press::{Door, HeldVerb, Press},
    rendered::{Keyboard, Rendered},
    say::{DeskGuard, HeldSay, Hidden},
};

pub(super) fn masked(words: &str, hidden: &Hidden, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.say("masked").quote(words);
    what(&mut page, &hidden.kinds, on);
    if hidden.booked {
        page.say("masked-booked");
    }
    if let Some(rung) = hidden.rung {
        page.gap();
        step(&mut page, rung, on);
    }
    let mut keys = Keys::default();
    if let Some((job, message)) = hidden.review {
        page.aside("masked-review", &Args::default());
        keys.row([keys::press(&on.text("review-ask"), &Press::Review { job, message })]);
    }
    page.finish(keys.into_keyboard())
}

/// "That was a telephone number and a link."
pub(super) fn what(page: &mut Page, kinds: &[Kind], on: &Scene<'_>) {
    if !kinds.is_empty() {
        let named: Vec<String> =
            kinds.iter().map(|kind| on.text(&format!("hidden-{}", word(*kind)))).collect();
        page.tell("hidden-what", &Args::default().with("what", named.join(", ")));
    }
}

fn step(page: &mut Page, rung: Rung, on: &Scene<'_>) {
    match rung {
        Rung::Warned => _ = page.say("guard-warned"),
        Rung::Strike { number, of } => {
            page.tell("guard-strike", &Args::default().with("number", number).with("of", of));
        }
        Rung::Paused { until, human } => {
            let key = if human { "guard-paused-human" } else { "guard-paused" };
            page.tell(key, &Args::default().with("until", moment(until, on)));
            page.say("sanction-running");
        }
    }
}

pub(super) fn held(say: &HeldSay, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    match say {
        HeldSay::Asked { until } => {
            page.tell("review-asked", &Args::default().with("until", moment(*until, on)))
        }
        HeldSay::OneAtATime => page.say("review-one"),
        HeldSay::EnoughToday { most } => page.tell("review-enough", &Args::default().with("most", *most)),
        HeldSay::Gone => page.say("review-gone"),
        HeldSay::PassedOn { to, .. } => {
            page.tell("review-passed", &Args::default().with("name", to.as_str()))
        }
        HeldSay::KeptHidden { .. } => page.say("review-hidden"),
        HeldSay::Unseen { .. } => page.say("review-unseen"),
        HeldSay::Arrived { from, .. } => {
            page.tell("review-arrived", &Args::default().with("name", from.as_str()))
        }
    };
    page.finish(Keyboard::None)
}

pub(super) fn desk(view: &DeskGuard, on: &Scene<'_>) -> Rendered {
    let (key, case, code, verbs): (_, &Case, &JobCode, &[HeldVerb]) = match view {
        DeskGuard::Message { case, code, .. } if on.withheld.is_some() => {
            ("desk-withheld", case, code, &[HeldVerb::Pass, HeldVerb::Hide])
        }
        DeskGuard::Conduct { case, code } => {
            ("desk-conduct", case, code, &[HeldVerb::Lift, HeldVerb::Ban, HeldVerb::Dealt])
        }
        DeskGuard::Message { .. } | DeskGuard::Gone => return gone(on),
    };
    let mut page = on.page();
    page.job_head(&on.fill(key, &Args::default().with("name", case.what.as_str())), code);
    if let (DeskGuard::Message { .. }, Some(words)) = (view, on.withheld) {
        page.quote_styled(words).aside("desk-withheld-why", &Args::default());
    } else {
        page.say("desk-conduct-why");
    }
    let mut keys = Keys::default();
    let button = |verb: &HeldVerb| {
        let press = Press::Held { verb: *verb, case: case.id, job: case.job? };
        Some(keys::press(&on.text(&format!("held-{}", verb.word())), &press))
    };
    keys.packed(verbs.iter().filter_map(button));
    keys.row([door(on, Door::Desk)]);
    page.finish(keys.into_keyboard())
}

fn gone(on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.say("desk-withheld-gone");
    let mut keys = Keys::default();
    keys.row([door(on, Door::Desk)]);
    page.finish(keys.into_keyboard())
}

/// A time of this market.
pub(super) fn moment(at: DateTime<Utc>, on: &Scene<'_>) -> String {
    let zone = places::nearest(on.market.home.at).map_or(Tz::UTC, |town| town.time_zone);
    on.moment(at, zone)
}

/// The word of a kind of detail in keys.
fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Phone => "phone",
        Kind::Email => "email",
        Kind::Url => "url",
        Kind::Handle => "handle",
        Kind::Messenger => "messenger",
        Kind::Spelled => "spelled",
        Kind::Mixed => "mixed",
    }
}
