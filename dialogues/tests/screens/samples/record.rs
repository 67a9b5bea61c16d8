//! What is said about a booking that somebody failed.

use dialogues::say::{RecordSay, Say};
use domain::fault::FaultKind;

use super::tomorrow;
use crate::fixtures::{JOB, Town};

/// Asked, waited for, decided.
pub fn recorded(town: &Town) -> Vec<Say> {
    let code = || town.code();
    let asked = |blames| {
        let (name, until) = ("Beto".into(), tomorrow());
        RecordSay::Asked { job: JOB, code: code(), match_number: 1, name, blames, until }
    };
    let waits = |blames| RecordSay::Waits { code: code(), name: "Ana".into(), blames, until: tomorrow() };
    let says = [
        asked(false),
        asked(true),
        waits(false),
        waits(true),
        RecordSay::Contested { code: code() },
        RecordSay::Counts { code: code(), kind: FaultKind::LateCancel },
        RecordSay::Counts { code: code(), kind: FaultKind::NoShow },
        RecordSay::Excused { code: code(), by: Some("Ana".into()) },
        RecordSay::Excused { code: code(), by: None },
    ];
    says.into_iter().map(Say::Record).collect()
}
