//! What two people read who write to each other.

use dialogues::{
    input::Kind,
    rendered::{Medium, MediumKind},
    say::{RelaySay, Relayed, Say, TalkSoFar},
};
use domain::{
    facts::ThreadLine,
    job::State,
    person::Side,
    text::{Look, Stretch, Styled},
};

use crate::fixtures::{BETO, JOB, THREAD, Town};

/// What was last written between them.
fn so_far(town: &Town, open: bool, lines: Vec<(bool, &str)>) -> Say {
    let lines = lines.into_iter().map(|(mine, words)| (mine, words.to_owned())).collect();
    Say::Talk(Box::new(TalkSoFar { thread: THREAD, other: "Beto".into(), code: town.code(), open, lines }))
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
        unread: 2,
    };
    let looks = vec![Stretch { start: 14, end: 15, look: Look::Bold }];
    let relayed = Relayed {
        from: "Beto".into(),
        code: code.clone(),
        words: Styled { text: "I can come at 3 👍".into(), looks },
        question: None,
        id: None,
        answers: None,
        thread: Some(crate::fixtures::THREAD),
        medium: None,
    };
    let sends = |kind| {
        let medium = Some(Medium { kind, file: "AgACAgQAAxkBAAI".into() });
        Say::Relayed(Box::new(Relayed { medium, ..relayed.clone() }))
    };
    vec![
        Say::Relayed(Box::new(relayed.clone())),
        sends(MediumKind::Photo),
        sends(MediumKind::Sticker),
        Say::Relay(RelaySay::Withdrawn),
        Say::Relay(RelaySay::Mark { emoji: Some("👍".into()) }),
        Say::Relay(RelaySay::Mark { emoji: None }),
        Say::Relay(RelaySay::TakenBack { to: "Beto".into() }),
        Say::Relay(RelaySay::TooLate),
        Say::Relay(RelaySay::UndoWhat),
        Say::Relay(RelaySay::NotPassed(Kind::Contact)),
        Say::Relay(RelaySay::NotPassed(Kind::Unknown)),
        so_far(town, true, vec![(true, "Is three fine?"), (false, "It is."), (false, "")]),
        so_far(town, false, Vec::new()),
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
