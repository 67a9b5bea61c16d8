//! Keeping away from somebody, and telling the operator of them.

use dialogues::{
    press::{CardVerb, Whom},
    say::{DeskReport, DeskReview, Prompt, Quote, Running, SafetyPrompt, SafetySay, Say},
};
use domain::{
    badge::BadgeKind,
    ids::CaseId,
    job::{Case, CaseKind},
    report::Wrong,
    review::Stars,
};
use uuid::Uuid;

use super::tomorrow;
use crate::fixtures::{ANA, BETO, JOB, Town, at};

/// What is asked about somebody.
pub fn safely() -> Vec<Prompt> {
    let name = || "Beto".to_owned();
    let asked = [
        SafetyPrompt::Block { name: name() },
        SafetyPrompt::Report { name: name() },
        SafetyPrompt::ReportWords { name: name() },
        SafetyPrompt::Reply(quote("Late, and it still drips.", None)),
        SafetyPrompt::WhichReview(vec![quote("Late.", None), quote("On time.", Some("Thank you!"))]),
        SafetyPrompt::Breach(quote("Late, and it still drips.", None)),
        SafetyPrompt::BreachWords,
        SafetyPrompt::RemovalReason { name: name() },
    ];
    asked.map(Prompt::Safety).to_vec()
}

/// What is told.
pub fn keeping_away(town: &Town) -> Vec<Say> {
    let (name, whom) = (|| "Beto".to_owned(), Whom::Met { job: JOB, person: BETO });
    let ways_out = vec![(CardVerb::Cancel, 4), (CardVerb::GetHelp, 4)];
    let running = vec![
        Running { job: JOB, code: town.code(), ways_out },
        Running { job: JOB, code: town.code(), ways_out: Vec::new() },
    ];
    let desk = |report| SafetySay::DeskReport(Box::new(report));
    let reported = reported(town);
    let silent = DeskReport { talk: Vec::new(), code: None, wrong: Wrong::Spam, ..reported.clone() };
    let mut says = vec![
        SafetySay::LookedAtFirst { code: town.code() },
        SafetySay::Badge { kind: BadgeKind::Identity, counts: true },
        SafetySay::Badge { kind: BadgeKind::Licence, counts: false },
        SafetySay::WantsALook,
        SafetySay::Blocked { name: name(), running: Vec::new() },
        SafetySay::Blocked { name: name(), running },
        SafetySay::Unblocked { name: name() },
        SafetySay::Blocks(Vec::new()),
        SafetySay::Blocks(vec![(BETO, name())]),
        SafetySay::OfferGone { job: JOB, code: town.code(), name: name() },
        SafetySay::AfterReview { name: name(), whom },
        SafetySay::Reported { name: name(), whom },
        SafetySay::ReportWaits { name: name() },
        SafetySay::ReportDealt { name: name() },
        desk(reported),
        desk(silent),
        SafetySay::OwnCases { count: 1 },
        SafetySay::OwnCases { count: 3 },
    ];
    says.extend(of_reviews(town));
    says.extend(Wrong::ALL.iter().map(|wrong| SafetySay::Warned { wrong: *wrong }));
    says.into_iter().map(Say::Safety).collect()
}

fn quote(text: &str, reply: Option<&str>) -> Quote {
    let stars = Stars::new(2).expect("two");
    Quote { by: "Ana".into(), stars, text: text.into(), id: None, reply: reply.map(str::to_owned) }
}

/// What becomes of replies to reviews, and of reviews that were told of.
fn of_reviews(town: &Town) -> Vec<SafetySay> {
    let DeskReport { case, by, wrong, .. } = reported(town);
    let review = quote("Ask for his cousin instead.", Some("I have none."));
    let desk = DeskReview { case, by, wrong, about: "Beto".into(), review };
    vec![
        SafetySay::Replied,
        SafetySay::ReplyCame { code: town.code(), name: "Beto".into() },
        SafetySay::ReviewReported,
        SafetySay::ReviewGone,
        SafetySay::ReviewStays,
        SafetySay::ReviewRemoved { code: town.code(), why: "It names his cousin.".into() },
        SafetySay::DeskReview(Box::new(desk)),
    ]
}

fn reported(town: &Town) -> DeskReport {
    let (id, kind, job) = (CaseId(Uuid::from_u128(50)), CaseKind::Report, Some(JOB));
    let what = "He shouted at me on the stairs.".into();
    DeskReport {
        case: Case { id, kind, job, person: ANA, what, opened_at: at(7), taken: None },
        by: "Ana".into(),
        about: "Beto".into(),
        wrong: Wrong::Other,
        code: Some(town.code()),
        talk: vec![("Beto".into(), "I come when I like.".into(), tomorrow())],
    }
}
