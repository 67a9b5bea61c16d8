//! Pictures of looking people up, inviting them, and being found.

use super::{in_languages, said, samples, says};
use crate::fixtures::Town;

#[test]
fn what_the_directory_tells_of_a_provider() {
    let town = Town::new();
    insta::assert_snapshot!(says(&town, &samples::asked(&town, samples::listed())));
}

#[test]
fn looking_somebody_up() {
    let town = Town::new();
    insta::assert_snapshot!(in_languages(
        |_| true,
        |language| { said(&town, &samples::asked(&town, samples::looking(&town)), language) }
    ));
}

#[test]
fn inviting_and_being_found() {
    let town = Town::new();
    insta::assert_snapshot!(says(&town, &samples::directory(&town)));
}
