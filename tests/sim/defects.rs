//! The checker is checked: each planted defect must be caught by a seed.

use gigline::ports::Defect;

use crate::{
    life::Life,
    markets,
    runs::{Run, Stage},
};

/// Seeds tried for each defect.
const TRIED: usize = 60;

/// Caught for what it is: the checker says these words, and not only that something else went wrong. The seed is where
/// it was last caught: where a change of the service moved that, it is looked for in those after it.
fn is_caught_from(seed: u64, defect: Defect, words: &str) {
    is_caught_in(seed.., defect, words);
}

/// Caught where offers are compared and a fee is paid.
fn is_caught_among_offers(seed: u64, defect: Defect, words: &str) {
    is_caught_in((seed..).filter(|seed| markets::of(*seed).fee.is_some()), defect, words);
}

fn is_caught_in(seeds: impl Iterator<Item = u64>, defect: Defect, words: &str) {
    let says =
        |run: Run| run.broken.into_iter().find(|line| line.contains(words)).map(|line| (run.seed, line));
    // What is wrong shows where much happens.
    let mut stage = Stage::new();
    let seeds = seeds.filter(|seed| Life::is_long(*seed)).take(TRIED);
    let mut runs = seeds.map(|seed| stage.run(seed, Some(defect)));
    match runs.find_map(says) {
        Some((seed, line)) => println!("{defect:?} is caught by seed {seed}: {line}"),
        None => panic!("{defect:?} went unnoticed in {TRIED} seeds"),
    }
}

#[test]
fn an_acknowledgement_before_the_commit_is_caught() {
    is_caught_from(1, Defect::AckBeforeCommit, "was answered with 2xx and has no claim");
}

#[test]
fn a_clock_of_an_epoch_long_left_is_caught() {
    is_caught_from(248, Defect::TimerWithoutEpoch, "by clock to");
}

#[test]
fn messages_out_of_their_turn_are_caught() {
    is_caught_from(0, Defect::OrderById, "came before");
}

#[test]
fn a_message_whose_number_was_not_kept_is_caught() {
    is_caught_from(0, Defect::MapSavedLate, "of no row");
}

#[test]
fn a_claim_in_a_transaction_of_its_own_is_caught() {
    is_caught_from(0, Defect::ClaimOutside, "claims and a conversation of");
}

#[test]
fn a_press_obeyed_for_somebody_else_is_caught() {
    is_caught_from(0, Defect::PressWithoutAuthorisation, "in an input of");
}

#[test]
fn money_that_is_not_given_back_is_caught() {
    is_caught_among_offers(3, Defect::RefundForgotten, "went back 0 times");
}

#[test]
fn money_that_nobody_asked_about_is_caught() {
    is_caught_among_offers(7, Defect::NeverLooks, "was taken, and no row knows of it");
}

#[test]
fn a_booking_before_its_money_is_caught() {
    is_caught_among_offers(3, Defect::OpenedIsPaid, "of which the provider knows nothing");
}

#[test]
fn a_fee_that_is_not_what_the_rule_says_is_caught() {
    is_caught_among_offers(3, Defect::FeeTooHigh, "does not add up");
}

#[test]
fn somebody_kept_apart_who_is_told_all_the_same_is_caught() {
    is_caught_from(8, Defect::BlockIgnored, "of somebody they are kept apart from");
}

#[test]
fn somebody_far_away_who_is_told_is_caught() {
    is_caught_from(80, Defect::TooFar, "km away and asked");
}

#[test]
fn a_job_whose_offer_was_not_picked_is_caught() {
    is_caught_among_offers(3, Defect::PickForgotten, "and picked are");
}

#[test]
fn others_who_are_told_too_early_are_caught() {
    is_caught_among_offers(167, Defect::NotChosenEarly, "before somebody was booked");
}

#[test]
fn a_private_word_that_others_read_is_caught() {
    is_caught_among_offers(7, Defect::Overheard, "which was for others");
}
