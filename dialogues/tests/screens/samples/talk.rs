//! What two people read who write to each other.

use dialogues::say::Say;
use domain::{facts::ThreadLine, job::State, person::Side};

use crate::fixtures::{BETO, JOB, THREAD, Town};

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
    };
    vec![
        Say::Relayed {
            from: "Beto".into(),
            code: code.clone(),
            text: "I can come at 3 👍".into(),
            question: None,
        },
        Say::Talking { to: "Beto".into(), code: code.clone() },
        Say::Masked { text: "Call me on ▒▒▒".into() },
        Say::NotDelivered { to: "Beto".into(), code: code.clone() },
        Say::ThreadOver { code: Some(code.clone()) },
        Say::ThreadOver { code: None },
        Say::NobodyToWriteTo,
        Say::TextOnly,
        Say::EditNotPassed,
        Say::Inbox(Vec::new()),
        Say::Inbox(vec![thread(true), thread(false)]),
    ]
}
