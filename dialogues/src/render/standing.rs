//! What lies on somebody's account, and what went wrong on our side.

use chrono::{DateTime, Utc};
use domain::change::{Sanction, SanctionKind};

use super::{
    Page, Scene, guarded,
    keys::{Keys, door},
};
use crate::{
    locale::Args,
    press::Door,
    rendered::{Keyboard, Rendered},
};

pub(super) fn barred(
    kind: SanctionKind,
    until: Option<DateTime<Utc>>,
    reason: &str,
    on: &Scene<'_>,
) -> Rendered {
    let mut page = on.page();
    page.tell("barred", &kind_of(kind, until));
    terms_of(&mut page, until, reason, on);
    page.say("sanction-running");
    page.finish(appeal(on))
}

/// What follows from the guard's ladder, in the house's own words.
pub(super) fn barred_by_house(kind: SanctionKind, until: Option<DateTime<Utc>>, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.tell("barred", &kind_of(kind, until));
    by_house(&mut page, until, on);
    page.finish(appeal(on))
}

/// Another look can be asked for, once.
fn appeal(on: &Scene<'_>) -> Keyboard {
    let mut keys = Keys::default();
    keys.row([door(on, Door::Appeal)]);
    keys.into_keyboard()
}

fn by_house(page: &mut Page, until: Option<DateTime<Utc>>, on: &Scene<'_>) {
    if let Some(until) = until {
        page.tell("sanction-house", &Args::default().with("until", guarded::moment(until, on)));
    }
    page.say("sanction-running");
}

/// What lies on somebody, as lines of their home screen.
pub(super) fn at_home(page: &mut Page, known: &Sanction, on: &Scene<'_>) {
    if known.house {
        page.tell("barred", &kind_of(known.kind, known.until));
        by_house(page, known.until, on);
    } else {
        sanction(page, known.kind, known.until, &known.reason, on);
    }
}

pub(super) fn sanctioned(
    kind: SanctionKind,
    until: Option<DateTime<Utc>>,
    reason: &str,
    on: &Scene<'_>,
) -> Rendered {
    let mut page = on.page();
    sanction(&mut page, kind, until, reason, on);
    page.finish(if kind == SanctionKind::Lifted { Keyboard::None } else { appeal(on) })
}

/// The news of a sanction, as lines of a longer message.
fn sanction(page: &mut Page, kind: SanctionKind, until: Option<DateTime<Utc>>, reason: &str, on: &Scene<'_>) {
    page.tell("sanctioned", &kind_of(kind, until));
    terms_of(page, until, reason, on);
    if kind != SanctionKind::Lifted {
        page.say("sanction-running");
    }
}

/// What it is, and whether it ends by itself.
fn kind_of(kind: SanctionKind, until: Option<DateTime<Utc>>) -> Args<'static> {
    let ends = if until.is_some() { "yes" } else { "no" };
    Args::default().with("kind", word(kind)).with("ends", ends)
}

fn terms_of(page: &mut Page, until: Option<DateTime<Utc>>, reason: &str, on: &Scene<'_>) {
    if let Some(until) = until {
        page.tell("sanction-until", &Args::default().with("until", guarded::moment(until, on)));
    }
    if !reason.trim().is_empty() {
        page.say("sanction-reason").quote(reason);
    }
}

pub(super) fn flooded(left_out: u32, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.tell("flooded", &Args::default().with("count", left_out));
    page.finish(Keyboard::None)
}

pub(super) fn apology(reference: &str, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.say("apology").say("apology-reference").code(reference);
    page.finish(Keyboard::None)
}

/// The word of a sanction in selectors.
pub(super) fn word(kind: SanctionKind) -> &'static str {
    match kind {
        SanctionKind::Paused => "paused",
        SanctionKind::Banned => "banned",
        SanctionKind::Lifted => "lifted",
    }
}
