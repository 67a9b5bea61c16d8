//! A finished registration: written down, looked at by the operator where the market asks for it, and brought
//! up to date with the open jobs that match.

use chrono::TimeDelta;
use domain::{
    change::Change,
    ids::CaseId,
    job::{Case, CaseKind, Level},
    person::{Approval, Provider},
};

use super::Registering;
use crate::{
    flows::Turn,
    say::{ExampleCard, Say},
    step::Tell,
    talk::Talk,
};

/// How far ahead the example's time lies.
const EXAMPLE_AHEAD: TimeDelta = TimeDelta::hours(26);

pub(super) fn save(registering: &Registering, talk: &mut Talk<'_, '_>) -> Turn {
    if let Some(barred) = talk.barred() {
        return Turn::Over(Some(barred));
    }
    let Some(area) = registering.area() else { return Turn::NEXT };
    let known = talk.facts.provider.clone();
    let asks = talk.market().providers.approved_by_operator;
    let approval = match known.as_ref().map(|provider| provider.approval) {
        Some(Approval::Refused | Approval::Waiting) | None if asks => Approval::Waiting,
        _ => Approval::Approved,
    };
    let asks_now = approval == Approval::Waiting
        && known.as_ref().is_none_or(|provider| provider.approval != Approval::Waiting);
    let provider = Provider {
        person: talk.me.id,
        services: sorted(registering),
        area,
        about: registering.about.clone().unwrap_or_default(),
        prices: registering.listing.named(&registering.services),
        experience: registering.listing.years,
        languages: registering.listing.languages.clone(),
        photos: registering.photos.as_ref().map(|photos| photos.kept.clone()).unwrap_or_default(),
        paused: known.as_ref().is_some_and(|provider| provider.paused),
        approval,
        since: known.as_ref().map_or(talk.now(), |provider| provider.since),
    };
    if asks_now {
        open_case(&provider, talk);
    }
    if provider.takes_jobs() {
        catch_up(talk);
    }
    let is_new = known.is_none();
    if is_new {
        show_example(registering, talk);
    }
    talk.change(Change::SaveProvider(provider));
    let waiting = approval == Approval::Waiting;
    Turn::Over(Some(if is_new || asks_now { Say::Registered { waiting } } else { Say::Saved }))
}

fn sorted(registering: &Registering) -> Vec<domain::market::ServiceId> {
    let mut services = registering.services.clone();
    services.sort();
    services.dedup();
    services
}

fn open_case(provider: &Provider, talk: &mut Talk<'_, '_>) {
    let case = Case {
        id: CaseId(talk.fresh()),
        kind: CaseKind::Registration,
        job: None,
        person: provider.person,
        what: provider.about.clone(),
        opened_at: talk.now(),
        taken: None,
    };
    talk.out.tell_operators(&talk.facts.operators, &case, None, &[]);
    talk.change(Change::OpenCase(case));
}

/// The open jobs that match now are sent, from the first on.
pub(crate) fn catch_up(talk: &mut Talk<'_, '_>) {
    talk.catches_up(talk.me.id, talk.now());
}

/// What a card looks like, before the first real one comes.
fn show_example(registering: &Registering, talk: &mut Talk<'_, '_>) {
    let (Some(service), Some(place)) = (registering.services.first(), &registering.place.chosen) else {
        return;
    };
    let slot = talk.now() + EXAMPLE_AHEAD;
    let (service, place, zone) = (service.clone(), place.label.clone(), place.zone);
    let say = Say::Example(ExampleCard { service, place, slot, zone });
    let to = talk.me.id;
    talk.out.tells.push(Tell { to, say, level: Level::Quiet, thread: None });
}
