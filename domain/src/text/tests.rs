use proptest::prelude::*;

use super::*;

#[test]
fn direction_tricks_and_invisible_characters_are_gone() {
    assert_eq!(clean("a\u{202e}b\u{200b}\u{200b}c\u{feff}\0d\u{7}", 100), "abcd");
    assert_eq!(clean("\u{200d}\u{200d}hi\u{200d}\u{200d}\u{200d}", 100), "hi\u{200d}");
}

#[test]
fn writing_that_needs_joiners_keeps_them() {
    let family = "👩\u{200d}👧";
    assert_eq!(clean(family, 1), family);
    let persian = "می\u{200c}خواهم";
    assert_eq!(clean(persian, 100), persian);
}

#[test]
fn blank_lines_do_not_push_others_off_the_screen() {
    assert_eq!(clean("\n\n one \r\n\r\n\r\n\r\n two\u{2028}three\n\n", 100), "one\n\ntwo\nthree");
}

#[test]
fn towers_of_marks_are_cut_down() {
    let tower = format!("e{}", "\u{301}\u{489}\u{316}".repeat(50));
    assert!(clean(&tower, 100).chars().count() <= 1 + MAX_MARKS);
    assert_eq!(clean("e\u{301}", 100), "é");
}

#[test]
fn a_cut_never_splits_a_character_a_reader_sees() {
    assert_eq!(clean("ab 👩\u{200d}👧c", 4), "ab 👩\u{200d}👧");
    assert_eq!(clean("ab cd", 3), "ab");
}

#[test]
fn emoji_and_dots_alone_say_nothing() {
    for text in ["", "   ", "🙂🙂🙂", "...!?", "👩\u{200d}👧"] {
        assert!(!says_something(text), "{text}");
    }
    for text in ["ok", "5", "да", "テスト"] {
        assert!(says_something(text), "{text}");
    }
}

#[test]
fn a_name_is_one_clean_line() {
    assert_eq!(PublicName::read("  Ana \n  María\u{202e} ").unwrap().as_str(), "Ana María");
    assert_eq!(PublicName::read("R2").unwrap().as_str(), "R2");
}

#[test]
fn what_names_nobody_is_refused() {
    assert_eq!(PublicName::read(" A "), Err(NameTrouble::TooShort));
    assert_eq!(PublicName::read(&"a".repeat(41)), Err(NameTrouble::TooLong));
    assert_eq!(PublicName::read("42 🙂"), Err(NameTrouble::NoLetter));
}

#[test]
fn a_name_leads_nobody_out_of_the_chat() {
    for text in ["@anabuilds", "Ana ＠ana", "Ana 021 884 3317", "anabuilds.com", "ana@mail.com"] {
        assert_eq!(PublicName::read(text), Err(NameTrouble::Contact), "{text}");
    }
}

proptest! {
    #[test]
    fn cleaning_twice_changes_nothing(text in "\\PC{0,60}", max in 0_usize..50) {
        let once = clean(&text, max);
        prop_assert_eq!(clean(&once, max), once.clone());
        prop_assert!(once.graphemes(true).count() <= max);
    }

    #[test]
    fn a_name_that_was_taken_is_taken_again(text: String) {
        if let Ok(name) = PublicName::read(&text) {
            prop_assert_eq!(PublicName::read(name.as_str()), Ok(name.clone()));
        }
    }
}

#[test]
fn a_name_is_taken_out_however_it_is_written() {
    for (text, without) in [
        ("Hi, I am Pablo. Is it far?", "Hi, I am …. Is it far?"),
        ("PABLO here", "… here"),
        ("Pablo Díaz, ask for diaz", "…, ask for …"),
        ("Is the tablo new?", "Is the tablo new?"),
    ] {
        assert_eq!(without_name(text, "Pablo Diaz"), without, "{text}");
    }
}
