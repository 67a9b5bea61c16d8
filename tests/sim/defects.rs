//! The checker is checked: each planted defect must be caught by one of the fixed seeds.

use gigline::ports::Defect;

use crate::runs::run;

/// Seeds tried for each defect.
const TRIED: u64 = 30;

fn is_caught(defect: Defect) {
    let caught = (0..TRIED).map(|seed| run(seed, Some(defect))).find(|run| !run.broken.is_empty());
    match caught {
        Some(run) => println!("{defect:?} is caught by seed {}: {}", run.seed, run.broken[0]),
        None => panic!("{defect:?} went unnoticed in {TRIED} seeds"),
    }
}

#[test]
fn an_acknowledgement_before_the_commit_is_caught() {
    is_caught(Defect::AckBeforeCommit);
}

#[test]
fn a_clock_of_an_epoch_long_left_is_caught() {
    is_caught(Defect::TimerWithoutEpoch);
}

#[test]
fn messages_out_of_their_turn_are_caught() {
    is_caught(Defect::OrderById);
}

#[test]
fn a_message_whose_number_was_not_kept_is_caught() {
    is_caught(Defect::MapSavedLate);
}

#[test]
fn a_claim_in_a_transaction_of_its_own_is_caught() {
    is_caught(Defect::ClaimOutside);
}

#[test]
fn a_press_obeyed_for_somebody_else_is_caught() {
    is_caught(Defect::PressWithoutAuthorisation);
}
