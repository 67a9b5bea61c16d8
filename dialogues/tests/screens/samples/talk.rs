//! What two people read who write to each other.

use dialogues::{
    input::Kind as Content,
    rendered::{Medium, MediumKind, Spot},
    say::{FileTrouble, HeldSay, Hidden, RelaySay, Relayed, Say, TalkSoFar},
};
use domain::{
    facts::ThreadLine,
    geo::Point,
    guard::{Kind, ladder::Rung},
    ids::MessageId,
    job::State,
    person::Side,
    text::{Look, Stretch, Styled},
};

use uuid::Uuid;

use super::tomorrow;
use crate::fixtures::{BETO, JOB, THREAD, Town};

/// What its author reads about a message in which something was hidden.
fn masked(hidden: Hidden) -> Say {
    Say::Masked { text: "Call me on ▒▒▒".into(), hidden }
}

/// Everything that follows where something was hidden.
fn guarded() -> Vec<Say> {
    let message = MessageId(Uuid::from_u128(60));
    let kinds =
        vec![Kind::Phone, Kind::Email, Kind::Url, Kind::Handle, Kind::Messenger, Kind::Spelled, Kind::Mixed];
    let until = tomorrow();
    let (review, message_of) = (Some((JOB, message)), Some(message));
    let hidden = Hidden { kinds, booked: false, rung: None, review, message: message_of };
    let on = |rung| masked(Hidden { kinds: vec![Kind::Phone], rung: Some(rung), ..hidden.clone() });
    let stopped = |human| {
        let rung = Some(Rung::Paused { until, human });
        masked(Hidden { kinds: vec![Kind::Phone], rung, review: None, ..hidden.clone() })
    };
    vec![
        masked(Hidden::default()),
        masked(hidden.clone()),
        masked(Hidden { booked: true, kinds: vec![Kind::Url], ..hidden.clone() }),
        on(Rung::Warned),
        on(Rung::Strike { number: 1, of: 3 }),
        stopped(false),
        stopped(true),
        Say::Held(HeldSay::Asked { until }),
        Say::Held(HeldSay::OneAtATime),
        Say::Held(HeldSay::EnoughToday { most: 3 }),
        Say::Held(HeldSay::Gone),
        Say::Held(HeldSay::PassedOn { message, to: "Beto".into() }),
        Say::Held(HeldSay::KeptHidden { message }),
        Say::Held(HeldSay::Unseen { message }),
        Say::Held(HeldSay::Arrived { message, from: "Beto".into() }),
    ]
}

/// What was last written between them.
fn so_far(town: &Town, open: bool, lines: Vec<(bool, &str)>) -> Say {
    let lines = lines.into_iter().map(|(mine, words)| (mine, words.to_owned())).collect();
    Say::Talk(Box::new(TalkSoFar { thread: THREAD, other: "Beto".into(), code: town.code(), open, lines }))
}

fn plaza() -> Point {
    Point::new(35.687, -105.938).expect("a point on Earth")
}

/// Two people writing to each other.
pub fn talk(town: &Town) -> Vec<Say> {
    let code = town.code();
    let thread = |open| thread(town, open);
    let looks = vec![Stretch { start: 14, end: 15, look: Look::Bold }];
    let relayed = Relayed {
        thread: Some(crate::fixtures::THREAD),
        ..Relayed::words("Beto", code.clone(), Styled { text: "I can come at 3 👍".into(), looks })
    };
    let sends = |kind| {
        let medium = Some(Medium { kind, file: "AgACAgQAAxkBAAI".into() });
        Say::Relayed(Box::new(Relayed { medium, ..relayed.clone() }))
    };
    let passed = Relayed { passed: true, ..relayed.clone() };
    let also = |change: &dyn Fn(&mut Relayed)| {
        let mut relayed = relayed.clone();
        change(&mut relayed);
        Say::Relayed(Box::new(relayed))
    };
    let talk = vec![
        Say::Relayed(Box::new(relayed.clone())),
        Say::Relayed(Box::new(passed)),
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
        Say::Relay(RelaySay::NotPassed(Content::Contact)),
        Say::Relay(RelaySay::NotPassed(Content::Unknown)),
        Say::Relay(RelaySay::NotPassed(Content::Gif)),
        Say::Relay(RelaySay::NotPassed(Content::Image)),
        Say::Relay(RelaySay::NotPassed(Content::Sticker)),
        so_far(town, true, vec![(true, "Is three fine?"), (false, "It is."), (false, "")]),
        so_far(town, false, Vec::new()),
        Say::Talking { to: "Beto".into(), code: code.clone() },
        Say::NotDelivered { to: "Beto".into(), code: code.clone() },
        Say::ThreadOver { code: Some(code.clone()) },
        Say::ThreadOver { code: None },
        Say::EditNotPassed,
        Say::Inbox(Vec::new()),
        Say::Inbox(vec![thread(true), thread(false)]),
    ];
    [talk, guarded()].concat()
}

/// A conversation in a list.
fn thread(town: &Town, open: bool) -> ThreadLine {
    ThreadLine {
        id: THREAD,
        job: JOB,
        code: town.code(),
        state: State::Booked,
        side: Side::Customer,
        other: BETO,
        other_name: "Beto".into(),
        open,
        heard_at: None,
        unread: 2,
        waiting_since: None,
        documents: false,
    }
}
