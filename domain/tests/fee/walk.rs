//! Whatever a provider says, in whatever order and however often, the laws of the money hold.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use domain::{
    fee::{Attempt, AttemptState, Call, CaptureKind, FeeState, Heard, Payment, Refund, Said, Trouble},
    job::{Act, Actor},
};
use proptest::prelude::*;

use crate::desk::{Desk, FEE, cents, page};

/// What may happen, each about one of the first attempts.
#[derive(Clone, Debug)]
enum Turn {
    Press,
    Lapse,
    Void,
    GiveBack,
    ByHand(u8),
    Pass(i64),
    Word(i64, Word),
}

#[derive(Clone, Debug)]
enum Word {
    Opened,
    NotOpened,
    Processing,
    Paid { payment: u8, odd: bool },
    Over,
    Changed,
    Unknown,
    Refunded { payment: u8, refund: Refund, round: i64 },
}

fn word() -> impl Strategy<Value = Word> {
    let refund = prop_oneof![Just(Refund::Pending), Just(Refund::Done), Just(Refund::Failed)];
    prop_oneof![
        4 => Just(Word::Opened),
        1 => Just(Word::NotOpened),
        1 => Just(Word::Processing),
        4 => (0_u8..6, prop::bool::weighted(0.1)).prop_map(|(payment, odd)| Word::Paid { payment, odd }),
        3 => Just(Word::Over),
        1 => Just(Word::Changed),
        1 => Just(Word::Unknown),
        3 => (0_u8..6, refund, 1_i64..3)
            .prop_map(|(payment, refund, round)| Word::Refunded { payment, refund, round }),
    ]
}

fn turn() -> impl Strategy<Value = Turn> {
    prop_oneof![
        4 => Just(Turn::Press),
        1 => Just(Turn::Lapse),
        1 => Just(Turn::Void),
        1 => Just(Turn::GiveBack),
        1 => (0_u8..6).prop_map(Turn::ByHand),
        1 => (1_i64..60).prop_map(Turn::Pass),
        12 => (1_i64..4, word()).prop_map(|(number, word)| Turn::Word(number, word)),
    ]
}

fn said(number: i64, word: &Word) -> Said {
    let reference = |payment: &u8| format!("p{payment}");
    match word {
        Word::Opened => Said::Opened(page(number)),
        Word::NotOpened => Said::NotOpened,
        Word::Processing => Said::Processing,
        Word::Paid { payment, odd } => {
            let amount = if *odd { cents(FEE - 1) } else { cents(FEE) };
            Said::Paid(Payment { reference: reference(payment), session: page(number).session, amount })
        }
        Word::Over => Said::Over,
        Word::Changed => Said::Changed,
        Word::Unknown => Said::Unknown,
        Word::Refunded { payment, refund, round } => {
            Said::Refunded { reference: reference(payment), refund: *refund, round: *round }
        }
    }
}

fn play(desk: &mut Desk, turn: &Turn, heard_of: &mut BTreeSet<String>) {
    match turn {
        Turn::Press => desk.press(),
        Turn::Lapse if desk.file.fee.state <= FeeState::Closing => desk.lapse(),
        Turn::Void => desk.void(),
        Turn::GiveBack => desk.give_back(),
        Turn::ByHand(payment) => {
            if let Some(writes) = desk.file.return_by_hand(&format!("p{payment}"), desk.now) {
                desk.write(writes);
            }
        }
        Turn::Pass(minutes) => desk.now += TimeDelta::minutes(*minutes),
        Turn::Word(number, word) if desk.file.attempts.iter().any(|attempt| attempt.number == *number) => {
            let said = said(*number, word);
            if let Said::Paid(payment) = &said {
                heard_of.insert(payment.reference.clone());
            }
            desk.hears(*number, &said);
            let again = desk.hears(*number, &said);
            let asks = matches!(said, Said::Changed | Said::Refunded { .. });
            assert!(asks || again == Heard::default(), "said twice, it happened twice: {said:?} {again:?}");
        }
        Turn::Lapse | Turn::Word(..) => {}
    }
}

/// What must hold at every moment.
fn hold_to_the_laws(desk: &Desk, heard_of: &BTreeSet<String>) {
    let attempts = &desk.file.attempts;
    let open = attempts.iter().filter(|attempt| attempt.state.is_open()).count();
    assert!(open <= 1, "at most one page takes money");
    let captures: Vec<_> = attempts.iter().filter_map(|attempt| attempt.capture.as_ref()).collect();
    let references: BTreeSet<String> = captures.iter().map(|capture| capture.reference.clone()).collect();
    assert_eq!((&references, references.len()), (heard_of, captures.len()), "each payment is recorded once");
    let bookings = captures.iter().filter(|capture| capture.kind == CaptureKind::Booking).count();
    let is_paid = matches!(desk.file.fee.state, FeeState::Paid | FeeState::GivenBack);
    assert_eq!(bookings, usize::from(is_paid), "a paid fee has one payment, any other none");
    assert_eq!(desk.deeds.iter().filter(|deed| **deed == (Actor::Bank, Act::FeePaid)).count(), bookings);
    for row in attempts {
        let Some(capture) = &row.capture else {
            assert_ne!(row.state, AttemptState::Captured, "what is captured has its payment");
            continue;
        };
        goes_where_it_should(desk, row, capture.kind, capture.refund);
    }
    let waits = desk.file.fee.state == FeeState::Closing;
    assert!(!waits || open == 1, "a fee that is closing waits for a page");
}

fn goes_where_it_should(desk: &Desk, row: &Attempt, kind: CaptureKind, refund: Option<Refund>) {
    let given_back = desk.file.fee.state == FeeState::GivenBack;
    match kind {
        CaptureKind::Booking => {
            assert_eq!(refund.is_some(), given_back, "the fee goes back by the rule alone");
        }
        CaptureKind::Late | CaptureKind::Duplicate => assert!(refund.is_some(), "it goes back"),
        CaptureKind::Odd => {
            let odd = desk.troubles.iter().filter(|trouble| matches!(trouble, Trouble::Odd { .. })).count();
            assert!(odd > 0, "a human looks");
        }
    }
    if refund == Some(Refund::Wanted) {
        assert_eq!(desk.asked(Call::Refund(row.id)), 1, "what is to go back was asked for once");
    }
}

/// What may follow what: money never becomes unpaid, a lapsed fee is never revived.
fn moves_forward(before: &Desk, after: &Desk) {
    let (from, to) = (before.file.fee.state, after.file.fee.state);
    let allowed = from == to
        || matches!(
            (from, to),
            (FeeState::Due, FeeState::Closing | FeeState::Paid | FeeState::Void)
                | (FeeState::Closing, FeeState::Paid | FeeState::Void)
                | (FeeState::Due | FeeState::Closing | FeeState::Paid, FeeState::GivenBack)
        );
    assert!(allowed, "{from:?} became {to:?}");
    for earlier in &before.file.attempts {
        let later = after.file.attempt(earlier.id).expect("no attempt is forgotten");
        assert!(later.state >= earlier.state, "{earlier:?} became {later:?}");
        let refund = |row: &Attempt| row.capture.as_ref().map(|capture| (capture.kind, capture.refund));
        let back = |row: &Attempt| row.capture.as_ref().map(|capture| (capture.round, capture.refund));
        let kind = |row: &Attempt| refund(row).map(|(kind, _)| kind);
        assert!(kind(earlier).is_none() || kind(earlier) == kind(later), "money keeps its meaning");
        assert!(back(later) >= back(earlier), "but for another try, it never steps back");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_provider_says_the_money_adds_up(turns in prop::collection::vec(turn(), 1..40)) {
        let (mut desk, mut heard_of) = (Desk::open(), BTreeSet::new());
        for turn in &turns {
            let before = desk.clone();
            play(&mut desk, turn, &mut heard_of);
            hold_to_the_laws(&desk, &heard_of);
            moves_forward(&before, &desk);
        }
    }
}
