//! The built-in catalogue is complete, and people are understood in their own words.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::{
    Catalogue, ServiceId, TypicalPrice, is_too_thin,
    phrases::{ENGLISH, FRENCH, PORTUGUESE, SPANISH},
};
use crate::{language::Language, market::Market};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Market::embedded_default().catalogue);

fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}

fn language(tag: &str) -> Language {
    Language::read(tag).unwrap()
}

fn guesses(text: &str, tag: &str) -> Vec<&'static str> {
    catalogue().guess(text, &language(tag)).into_iter().map(|service| service.id.as_str()).collect()
}

#[test]
fn at_least_forty_services_in_eight_groups_are_built_in() {
    let catalogue = catalogue();
    assert!(catalogue.services().len() >= 40 && catalogue.groups().count() >= 8);
    for group in catalogue.groups() {
        assert!((4..=12).contains(&catalogue.in_group(&group.id).count()), "{} fits one screen", group.id);
    }
}

#[test]
fn every_built_in_service_asks_two_to_four_short_questions() {
    let catalogue = catalogue();
    for service in catalogue.services() {
        let asked = catalogue.questions(service).count();
        assert!((2..=4).contains(&asked), "{} asks {asked}", service.id);
        assert!(service.price.is_some(), "{} has a usual price", service.id);
    }
}

#[test]
fn names_fit_a_button_in_every_language() {
    let catalogue = catalogue();
    let texts = catalogue.services().iter().map(|service| &service.name);
    let answers = catalogue.services().iter().flat_map(|s| catalogue.questions(s)).flat_map(|q| &q.answers);
    for text in texts.chain(answers.map(|answer| &answer.name)) {
        for language in catalogue.lexicons.keys() {
            let name = text.in_language(language);
            assert!((1..=40).contains(&name.chars().count()), "{language}: {name}");
        }
    }
}

fn first_guess_is_meant(phrases: &[(&str, &str)], tag: &str) {
    assert!(phrases.len() >= 60);
    let missed: Vec<String> = phrases
        .iter()
        .map(|(text, meant)| (text, meant, guesses(text, tag)))
        .filter(|(_, meant, guesses)| guesses.first() != Some(*meant))
        .map(|(text, meant, guesses)| format!("{text}: {meant}, not {guesses:?}"))
        .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn english_needs_are_understood() {
    first_guess_is_meant(ENGLISH, "en");
}

#[test]
fn spanish_needs_are_understood() {
    first_guess_is_meant(SPANISH, "es");
}

#[test]
fn french_needs_are_understood() {
    first_guess_is_meant(FRENCH, "fr");
}

#[test]
fn portuguese_needs_are_understood() {
    first_guess_is_meant(PORTUGUESE, "pt");
}

#[test]
fn a_french_article_does_not_hide_its_noun() {
    for text in ["l'évier", "l’évier", "d'un évier", "L'ÉVIER !"] {
        assert_eq!(guesses(text, "fr").first(), Some(&"plumbing"), "{text}");
    }
    assert_eq!(guesses("o'clock, don't", "fr"), [""; 0]);
}

#[test]
fn somebody_who_writes_in_another_language_is_understood_too() {
    assert_eq!(guesses("gotea el grifo", "en").first(), Some(&"plumbing"));
    assert_eq!(guesses("my tap is leaking", "pt").first(), Some(&"plumbing"));
    assert_eq!(guesses("une fuite d'eau", "de").first(), Some(&"plumbing"));
}

#[test]
fn spelling_slips_and_missing_accents_do_not_matter() {
    for (text, tag) in [
        ("pulmber", "en"),
        ("PLUMBR please", "en"),
        ("fontanreo", "es"),
        ("tuberia rota", "es"),
        ("plombeir", "fr"),
        ("encandor", "pt"),
    ] {
        assert_eq!(guesses(text, tag).first(), Some(&"plumbing"), "{text}");
    }
}

#[test]
fn what_means_nothing_is_not_guessed() {
    for text in ["", "🙂🙂", "hello", "xyzzy frobnicate", "\u{202e}\u{200b}", "<b>&amp;</b>"] {
        assert_eq!(guesses(text, "en"), [""; 0], "{text:?}");
    }
}

#[test]
fn a_thin_description_is_noticed_and_a_plain_one_is_not() {
    for text in ["", "help", "need plumber", "tap tap tap tap tap tap", "🙂 🙂 🙂 🙂", "a b c d e"] {
        assert!(is_too_thin(text), "{text}");
    }
    for text in
        ["My kitchen tap drips all night", "Gotea el grifo de la cocina", "move a sofa to the second floor"]
    {
        assert!(!is_too_thin(text), "{text}");
    }
}

#[test]
fn a_usual_price_is_told_in_the_units_of_the_currency() {
    let minor = |code: &str| {
        let price = TypicalPrice { from: 40, to: 150 };
        price.in_currency(code.parse().unwrap()).map(|money| money.minor)
    };
    assert_eq!([minor("USD"), minor("JPY")], [[4_000, 15_000], [40, 150]]);
}

#[test]
fn an_id_fits_a_button_or_is_none() {
    assert!(ServiceId::new("house-cleaning").is_some());
    for text in ["", "Plumbing", "two words", "ñ", "a:b", "longer-than-twenty-four-letters"] {
        assert_eq!(ServiceId::new(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn nothing_anybody_types_upsets_the_guess(text in "\\PC{0,80}") {
        prop_assert!(catalogue().guess(&text, &Language::english()).len() <= 3);
    }
}
