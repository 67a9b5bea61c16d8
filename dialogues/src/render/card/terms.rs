//! A proposed version of the terms: its number, what it changes, and what it costs.

use domain::{
    job::{self, JobFile, State},
    person::Side,
    terms::Terms,
};

use super::{
    super::{Page, Scene},
    money, news,
};
use crate::locale::Args;

/// What is on the table, for the two who settle details.
pub(super) fn proposed(page: &mut Page, file: &JobFile, side: Side, on: &Scene<'_>) {
    if let (Some(change), Some(agreed)) = (file.change(), file.agreed_terms()) {
        return to_change(page, (agreed, change), file, side, on);
    }
    let Some(terms) = file.newest_terms().filter(|_| file.job.state == State::Matched) else { return };
    let before = file
        .terms
        .iter()
        .rev()
        .find(|earlier| earlier.match_number == terms.match_number && earlier.number < terms.number);
    if let Some(before) = before {
        let by = if terms.proposed_by == side { "you" } else { "other" };
        let args = Args::default().with("number", terms.number).with("by", by);
        page.gap().tell("terms-version", &args.with("other", news::other_name(file, side, on)));
        differences(page, before, terms, file, on);
    } else {
        scope(page, terms);
    }
    money::figures(page, file, on);
}

/// What is to change about a booking, with the figures as they are and as they would be.
fn to_change(
    page: &mut Page,
    (agreed, change): (&Terms, &Terms),
    file: &JobFile,
    side: Side,
    on: &Scene<'_>,
) {
    let by = if change.proposed_by == side { "you" } else { "other" };
    let args = Args::default().with("by", by).with("other", news::other_name(file, side, on));
    page.gap().tell("terms-to-change", &args);
    differences(page, agreed, change, file, on);
    let direct = |terms: &Terms| job::figures_of(file, terms.total).map(|figures| figures.direct);
    if let (Some(before), Some(now)) = (direct(agreed), direct(change))
        && before != now
    {
        let args = Args::default().with("before", on.money(before)).with("now", on.money(now));
        page.tell("terms-direct", &args);
    }
}

/// What changed, each as it was and as it is.
fn differences(page: &mut Page, before: &Terms, now: &Terms, file: &JobFile, on: &Scene<'_>) {
    let zone = file.job.request.place.zone;
    let change = |before: String, now: String| Args::default().with("before", before).with("now", now);
    if before.total != now.total {
        page.tell("terms-total", &change(on.money(before.total), on.money(now.total)));
    }
    if before.start != now.start {
        page.tell("terms-start", &change(on.moment(before.start, zone), on.moment(now.start, zone)));
    }
    if before.scope == now.scope {
        return scope(page, now);
    }
    let said = |terms: &Terms| terms.scope.clone().unwrap_or_else(|| file.job.request.description.clone());
    page.say("terms-scope-before").quote(&said(before)).say("terms-scope-now").quote(&said(now));
}

/// What is to be done, where the terms say more than the request.
pub(super) fn scope(page: &mut Page, terms: &Terms) {
    if let Some(scope) = &terms.scope {
        page.say("terms-scope").quote(scope);
    }
}
