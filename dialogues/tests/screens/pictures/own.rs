//! Pictures of what is held of somebody.

use dialogues::{
    render::{Scene, render},
    say::{DataFile, OwnSay, Say},
};
use domain::{job::State, language::Language};

use super::{samples, says};
use crate::{
    fixtures::{ANA, BETO, Town},
    held::HELD,
};

#[test]
fn everything_held_is_handed_out_or_erased() {
    let town = Town::new();
    let all = [samples::asked(&town, samples::erasing()), samples::own(&town)].concat();
    insta::assert_snapshot!(says(&town, &all));
}

#[test]
fn a_calendar_gets_the_town_and_the_address_once_it_is_open() {
    let language = Language::english();
    let file = |state, off| {
        let town = Town::in_state(state);
        let drawn = render(&samples::calendar(&town, off), &town.read_by(BETO, &language));
        String::from_utf8(drawn.document.unwrap().bytes).unwrap().replace("\r\n", "\n")
    };
    insta::assert_snapshot!(file(State::Booked, false));
    assert!(!file(State::Matched, false).contains("Canyon"), "the town alone, until the job is booked");
    let off = file(State::Cancelled, true);
    assert!(off.contains("METHOD:CANCEL") && off.contains("SEQUENCE:5") && !off.contains("Canyon"), "{off}");
}

#[test]
fn what_is_handed_out_can_be_read() {
    let town = Town::new();
    let language = Language::english();
    let scene = Scene { held: Some(&*HELD), ..town.read_by(ANA, &language) };
    let text = |file| {
        let document = render(&Say::Own(OwnSay::Data(file)), &scene).document.unwrap();
        format!("{}\n\n{}", document.name, String::from_utf8(document.bytes).unwrap())
    };
    insta::assert_snapshot!(text(DataFile::Readable));
    insta::assert_snapshot!(text(DataFile::Json));
}
