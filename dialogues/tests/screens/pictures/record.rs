//! What is asked about a booking that somebody failed, and what came of it.

use super::{samples, says};
use crate::fixtures::Town;

#[test]
fn what_goes_on_a_record() {
    let town = Town::new();
    insta::assert_snapshot!("on_the_record", says(&town, &samples::recorded(&town)));
}
