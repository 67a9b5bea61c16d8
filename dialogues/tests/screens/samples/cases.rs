//! Trouble that is settled, and sanctions that are looked at again.

use dialogues::say::{CasePrompt, CaseSay, DeskAppeal, DeskJob, DeskTalk, Prompt, Say};
use domain::{
    change::SanctionKind,
    ids::CaseId,
    job::{Actor, Case, CaseKind, Taken, Way, WayOut},
    person::Side,
};
use uuid::Uuid;

use super::tomorrow;
use crate::{
    case_file::CASE_FILE,
    fixtures::{ANA, BETO, JOB, Town, ZONE, at, dollars},
};

/// What is asked.
pub fn of_cases(town: &Town) -> Vec<Prompt> {
    let (code, name) = (|| town.code(), || "Beto".to_owned());
    let ways = || Way::ALL.to_vec();
    let chips = vec![dollars(60), dollars(40), dollars(20)];
    let asked = vec![
        CasePrompt::Happened { code: code(), so_far: None },
        CasePrompt::Happened { code: code(), so_far: Some("It still drips.".into()) },
        CasePrompt::Fair { code: code(), ways: ways(), fee: true },
        CasePrompt::Fair { code: code(), ways: vec![Way::PayLess, Way::EndFeeBack, Way::GoOn], fee: false },
        CasePrompt::WayOut { code: code(), ways: ways(), fee: true },
        CasePrompt::Less { code: code(), agreed: dollars(80), chips },
        CasePrompt::Letter { code: code(), name: name() },
        CasePrompt::Answer { code: code() },
        CasePrompt::HowLong { kind: SanctionKind::Paused, name: name() },
        CasePrompt::HowLong { kind: SanctionKind::Banned, name: name() },
        CasePrompt::Appeal,
    ];
    asked.into_iter().map(Prompt::Case).collect()
}

/// What is told.
pub fn cases(town: &Town) -> Vec<Say> {
    let (job, code, name) = (JOB, || town.code(), || "Beto".to_owned());
    let words = || "Since when does it drip?".to_owned();
    let view = Box::new(CASE_FILE.views[0].clone());
    let says = vec![
        CaseSay::Told { job, code: code(), again: true },
        CaseSay::Told { job, code: code(), again: false },
        CaseSay::BothTold { job, code: code(), epoch: 6 },
        CaseSay::Theirs { job, code: code(), name: name(), view, fee: true },
        CaseSay::YourTurn { job, code: code() },
        CaseSay::Proposed,
        CaseSay::Letter { job, code: code(), words: words() },
        CaseSay::Answered,
        CaseSay::LetterBack { job, code: code(), name: name(), words: words() },
        CaseSay::Sent { name: name() },
        CaseSay::Yours,
        CaseSay::GivenBack,
        CaseSay::File { job, code: code() },
        CaseSay::Free,
        CaseSay::AppealTaken,
        CaseSay::AppealedAlready,
        CaseSay::NothingToAppeal,
        appealed(SanctionKind::Paused, false),
        appealed(SanctionKind::Banned, true),
        CaseSay::AnotherLooks,
        CaseSay::Kept,
        CaseSay::Shortened { until: tomorrow() },
    ];
    says.into_iter().map(Say::Case).collect()
}

fn appealed(kind: SanctionKind, house: bool) -> CaseSay {
    let (id, what) = (CaseId(Uuid::from_u128(50)), "It was a misunderstanding.".into());
    let case =
        Case { id, kind: CaseKind::Appeal, job: None, person: BETO, what, opened_at: at(7), taken: None };
    let (until, reason) = (house.then(tomorrow), if house { "" } else { "Two complaints." }.into());
    CaseSay::DeskAppeal(Box::new(DeskAppeal { case, name: "Beto".into(), kind, until, reason, house }))
}

/// The same job at the desk while it is being settled, in each stage.
pub fn settled_at_the_desk(job: &DeskJob) -> Vec<Say> {
    let letters = CASE_FILE.letters.iter();
    let letters = letters.map(|one| (one.side, one.by_operator, one.words.clone(), one.at)).collect();
    let says = WayOut { way: Way::PayLess, total: Some(dollars(60)) };
    let talking = DeskTalk {
        asked: true,
        views: CASE_FILE.views.clone(),
        letters: Vec::new(),
        on_table: Some((Actor::Provider, says, Some(Side::Provider))),
        until: Some(tomorrow()),
        left: 3,
        fee: true,
        zone: ZONE,
    };
    let on_table = Some((Actor::Operator, says, Some(Side::Customer)));
    let deciding = DeskTalk { until: None, letters, on_table, left: 2, ..talking.clone() };
    let last = DeskTalk { left: 0, on_table: None, fee: false, ..deciding.clone() };
    let taken = |by| Some(Taken { by, name: "Olga".into(), at: at(8) });
    let with = |by| {
        let cases = job.cases.iter().map(|case| Case { taken: taken(by), ..case.clone() });
        DeskJob { cases: cases.collect(), ..job.clone() }
    };
    let elsewhere = with(BETO);
    [
        DeskJob { talk: Some(talking), ..job.clone() },
        DeskJob { talk: Some(deciding), mine: true, ..with(ANA) },
        DeskJob { talk: Some(last), ..elsewhere.clone() },
    ]
    .into_iter()
    .map(|job| Say::DeskJob(Box::new(job)))
    .chain([Say::Desk(elsewhere.cases)])
    .collect()
}
