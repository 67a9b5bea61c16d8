//! What the operator reads.

use dialogues::say::{CaseLapsing, DeskGuard, DeskJob, Say};
use domain::{
    badge::{Badge, BadgeKind},
    change::InviteKind,
    facts::Statistics,
    ids::{CaseId, MessageId},
    job::{Case, CaseKind, State},
    person::Side,
};
use uuid::Uuid;

use super::{cases::settled_at_the_desk, events, profile, tomorrow};
use crate::fixtures::{ANA, JOB, Town, ZONE, at, dollars, request, service};

/// The operator's desk.
pub fn desk(town: &Town) -> Vec<Say> {
    let code = town.code();
    let case = |kind, job| Case {
        id: CaseId(Uuid::from_u128(50)),
        kind,
        job,
        person: ANA,
        what: "He never came.".into(),
        opened_at: at(7),
        taken: None,
    };
    let help = case(CaseKind::Help, Some(JOB));
    let registration = case(CaseKind::Registration, None);
    let payment = case(CaseKind::Payment, None);
    let held = |kind| Case { what: "Ana".into(), ..case(kind, Some(JOB)) };
    let message = MessageId(Uuid::from_u128(60));
    let job = disputed(town, &help);
    let quiet = quiet(&job);
    let counted = Statistics {
        people: 1,
        providers: 3,
        jobs: State::ALL.iter().map(|state| (*state, 2)).collect(),
        unserved: vec![(service("plumbing"), 4)],
        last_error: Some("A7K2".into()),
    };
    let settled = settled_at_the_desk(&job);
    let provider = InviteKind::Provider { service: service("plumbing") };
    let says = vec![
        Say::OperatorWelcome,
        Say::Desk(Vec::new()),
        Say::Desk(vec![help.clone(), registration.clone()]),
        Say::DeskJob(Box::new(job)),
        Say::DeskRegistration { case: registration.clone(), profile: Some(profile(Side::Provider)) },
        Say::DeskRegistration { case: registration.clone(), profile: None },
        Say::DeskGuard(DeskGuard::Message { case: held(CaseKind::Withheld), code: code.clone(), message }),
        Say::DeskGuard(DeskGuard::Conduct { case: held(CaseKind::Conduct), code: code.clone() }),
        Say::DeskGuard(DeskGuard::Gone),
        Say::Desk(vec![held(CaseKind::Withheld), held(CaseKind::Conduct)]),
        Say::JobFound { job: JOB, code: code.clone() },
        Say::Statistics(counted),
        Say::Statistics(Statistics::default()),
        Say::Invite { kind: InviteKind::Operator, payload: "op_abc".into() },
        Say::Invite { kind: provider, payload: "p_abc".into() },
        Say::Invite { kind: InviteKind::Profile { provider: ANA }, payload: "v_abc".into() },
        Say::CaseOpened { case: help, code: Some(code.clone()) },
        Say::CaseOpened { case: registration, code: None },
        Say::CaseOpened { case: payment, code: None },
        Say::CaseOpened { case: held(CaseKind::Request), code: Some(code.clone()) },
        Say::CaseOpened { case: held(CaseKind::Withheld), code: Some(code.clone()) },
        Say::CaseOpened { case: held(CaseKind::Conduct), code: Some(code.clone()) },
        Say::CaseLapses(CaseLapsing { job: JOB, code, since: at(7), at: tomorrow(), zone: ZONE }),
        Say::CaseOpened { case: held(CaseKind::Appeal), code: None },
        Say::Dealt,
        Say::AskedBack,
    ];
    says.into_iter().chain(calm(quiet)).chain(settled).collect()
}

/// Jobs without trouble, seen from the desk.
fn calm(quiet: DeskJob) -> impl Iterator<Item = Say> {
    let unreturned = DeskJob {
        state: State::Cancelled,
        not_given_back: true,
        badges: vec![Badge { kind: BadgeKind::Identity, on: at(9) }],
        ..quiet.clone()
    };
    let looked_at = DeskJob { state: State::Checking, provider: None, ..quiet.clone() };
    [quiet, unreturned, looked_at].into_iter().map(|job| Say::DeskJob(Box::new(job)))
}

/// One that nobody has taken yet.
fn quiet(job: &DeskJob) -> DeskJob {
    DeskJob {
        state: State::Open,
        missed: None,
        contested: None,
        disputed_from: None,
        provider: None,
        total: None,
        ..job.clone()
    }
}

/// A job whose two sides do not agree.
fn disputed(town: &Town, help: &Case) -> DeskJob {
    DeskJob {
        job: JOB,
        code: town.code(),
        epoch: 4,
        service: service("plumbing"),
        state: State::Disputed,
        missed: Some(Side::Customer),
        contested: Some(Side::Provider),
        disputed_from: Some(State::Booked),
        customer: "Ana".into(),
        provider: Some("Beto".into()),
        total: Some(dollars(80)),
        start: tomorrow(),
        zone: ZONE,
        description: request().description,
        cases: vec![help.clone()],
        talk: None,
        mine: false,
        badges: Vec::new(),
        not_given_back: false,
        posted_at: at(6),
        events: events().into_iter().take(3).collect(),
    }
}
