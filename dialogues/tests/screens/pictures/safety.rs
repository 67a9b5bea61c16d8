//! Keeping away from somebody, and telling the operator of them.

use super::{samples, says};
use crate::fixtures::Town;

#[test]
fn keeping_away_and_telling() {
    let town = Town::new();
    insta::assert_snapshot!("keeping_away", says(&town, &samples::keeping_away(&town)));
    insta::assert_snapshot!("keeping_away_asked", says(&town, &samples::asked(&town, samples::safely())));
}
