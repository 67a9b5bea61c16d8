//! The checker is checked: each planted defect must be caught by one of the fixed seeds.

use gigline::ports::Defect;

use crate::runs::{Run, run};

/// Seeds tried for each defect.
const TRIED: u64 = 30;

/// Caught for what it is: the checker says these words, and not only that something else went wrong.
fn is_caught(defect: Defect, words: &str) {
    let says =
        |run: Run| run.broken.into_iter().find(|line| line.contains(words)).map(|line| (run.seed, line));
    let mut seeds = (0..TRIED).map(|seed| run(seed, Some(defect)));
    match seeds.find_map(says) {
        Some((seed, line)) => println!("{defect:?} is caught by seed {seed}: {line}"),
        None => panic!("{defect:?} went unnoticed in {TRIED} seeds"),
    }
}

#[test]
fn an_acknowledgement_before_the_commit_is_caught() {
    is_caught(Defect::AckBeforeCommit, "was answered with 2xx and has no claim");
}

#[test]
fn a_clock_of_an_epoch_long_left_is_caught() {
    is_caught(Defect::TimerWithoutEpoch, "by clock to");
}

#[test]
fn messages_out_of_their_turn_are_caught() {
    is_caught(Defect::OrderById, "came before");
}

#[test]
fn a_message_whose_number_was_not_kept_is_caught() {
    is_caught(Defect::MapSavedLate, "of no row");
}

#[test]
fn a_claim_in_a_transaction_of_its_own_is_caught() {
    is_caught(Defect::ClaimOutside, "claims and a conversation of");
}

#[test]
fn a_press_obeyed_for_somebody_else_is_caught() {
    is_caught(Defect::PressWithoutAuthorisation, "in an input of");
}
