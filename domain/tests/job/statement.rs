//! The table of the code and the statement written by hand say the same.

use std::collections::BTreeSet;

use domain::job::{State, table::TABLE};

use crate::rules::{STATEMENT, in_words, stated};

#[test]
fn the_table_says_what_was_written_by_hand_and_nothing_else() {
    let coded: BTreeSet<_> = TABLE.iter().copied().map(in_words).collect();
    let stated = stated();
    let (extra, missing) = (coded.difference(&stated), stated.difference(&coded));
    assert_eq!(extra.collect::<Vec<_>>(), Vec::<&_>::new(), "moves nobody asked for");
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<&_>::new(), "moves the table lacks");
}

#[test]
fn no_line_is_written_twice() {
    assert_eq!((TABLE.len(), STATEMENT.len()), (stated().len(), stated().len()));
}

#[test]
fn nothing_leads_out_of_the_end() {
    for state in State::ALL {
        assert_eq!(TABLE.iter().any(|row| row.from == *state), !state.is_final(), "{state:?}");
    }
}
