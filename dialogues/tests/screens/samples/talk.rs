//! What two people read who write to each other.

use dialogues::{
    input::Kind,
    rendered::{Medium, MediumKind, Spot},
    say::{FileTrouble, RelaySay, Relayed, Say},
};
use domain::{
    facts::ThreadLine,
    geo::Point,
    job::State,
    person::Side,
    text::{Look, Stretch, Styled},
};

use crate::fixtures::{BETO, JOB, THREAD, Town};

fn plaza() -> Point {
    Point::new(35.687, -105.938).expect("a point on Earth")
}

/// Two people writing to each other.
pub fn talk(town: &Town) -> Vec<Say> {
    let code = town.code();
    let thread = |open| ThreadLine {
        id: THREAD,
        job: JOB,
        code: code.clone(),
        state: State::Booked,
        side: Side::Customer,
        other: BETO,
        other_name: "Beto".into(),
        open,
        heard_at: None,
        documents: false,
    };
    let looks = vec![Stretch { start: 14, end: 15, look: Look::Bold }];
    let relayed = Relayed {
        thread: Some(crate::fixtures::THREAD),
        ..Relayed::words("Beto", code.clone(), Styled { text: "I can come at 3 👍".into(), looks })
    };
    let sends = |kind| {
        let medium = Some(Medium { kind, file: "AgACAgQAAxkBAAI".into() });
        Say::Relayed(Box::new(Relayed { medium, ..relayed.clone() }))
    };
    let also = |change: &dyn Fn(&mut Relayed)| {
        let mut relayed = relayed.clone();
        change(&mut relayed);
        Say::Relayed(Box::new(relayed))
    };
    vec![
        Say::Relayed(Box::new(relayed.clone())),
        sends(MediumKind::Photo),
        sends(MediumKind::Sticker),
        also(&|relayed| relayed.forwarded = true),
        also(&|relayed| {
            (relayed.uncleaned, relayed.medium) = (true, Some(Medium::kept(MediumKind::Document)));
        }),
        also(&|relayed| relayed.spot = Some(Spot { at: plaza(), named: None })),
        Say::Relay(RelaySay::Withdrawn),
        Say::Relay(RelaySay::Mark { emoji: Some("👍".into()) }),
        Say::Relay(RelaySay::Mark { emoji: None }),
        Say::Relay(RelaySay::TakenBack { to: "Beto".into() }),
        Say::Relay(RelaySay::TooLate),
        Say::Relay(RelaySay::UndoWhat),
        Say::Relay(RelaySay::FileStays(FileTrouble::TooLarge)),
        Say::Relay(RelaySay::FileStays(FileTrouble::Broken)),
        Say::Relay(RelaySay::FileStays(FileTrouble::Gone)),
        Say::Relay(RelaySay::Uncleaned),
        Say::Relay(RelaySay::NoVoice { to: "Beto".into() }),
        Say::Relay(RelaySay::NotPassed(Kind::Contact)),
        Say::Relay(RelaySay::NotPassed(Kind::Unknown)),
        Say::Talking { to: "Beto".into(), code: code.clone() },
        Say::Masked { text: "Call me on ▒▒▒".into() },
        Say::NotDelivered { to: "Beto".into(), code: code.clone() },
        Say::ThreadOver { code: Some(code.clone()) },
        Say::ThreadOver { code: None },
        Say::EditNotPassed,
        Say::Inbox(Vec::new()),
        Say::Inbox(vec![thread(true), thread(false)]),
    ]
}
