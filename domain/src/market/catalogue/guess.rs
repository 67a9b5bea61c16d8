//! Guesses which service somebody means from what they wrote in their own words.

use std::collections::{BTreeMap, BTreeSet};

use super::{Catalogue, Service};
use crate::{language::Language, places::words};

/// More guesses than this are no help; the tree of groups is one button away.
const MOST_GUESSES: usize = 3;
/// A need is told in its first words; a novel is not searched to its end.
const MOST_WORDS: usize = 60;

/// How alike two words are. Steps, not measures: only their order and rough distance matter.
const SAME: u32 = 60;
const SAME_STEM: u32 = 45;
const ONE_SLIP: u32 = 30;
/// A phrase that fits as a whole says more than its words.
const PHRASE_BONUS: u32 = 2;
/// A guess worth less than this part of the best one is noise.
const WORTH_SHOWING: u32 = 3;

const SHORTEST_STEM: usize = 4;
const LONGEST_ENDING: usize = 3;
const SHORTEST_SLIP: usize = 5;

/// Whether a description says too little to judge a job by. The answer is one kind question, never a bar.
pub fn is_too_thin(description: &str) -> bool {
    const FEWEST_WORDS: usize = 4;
    const FEWEST_LETTERS: usize = 15;
    let told: BTreeSet<String> = words(description).into_iter().collect();
    let letters: usize = told.iter().map(|word| word.chars().count()).sum();
    told.len() < FEWEST_WORDS || letters < FEWEST_LETTERS
}

/// The words of one language, folded once, when the profile is read.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Lexicon {
    /// By service, in the order of the catalogue: its words, phrases and name, each as folded words.
    phrases: Vec<Vec<Vec<String>>>,
    /// In how many services each word stands: one that stands in many says little.
    spread: BTreeMap<String, u32>,
}

impl Catalogue {
    /// Up to three services that somebody may mean, likeliest first. Words of other languages count only
    /// where those of the reader's own say nothing.
    pub fn guess(&self, text: &str, language: &Language) -> Vec<&Service> {
        let typed: Vec<String> = untied_words(text).into_iter().take(MOST_WORDS).collect();
        let own = self.lexicons.get(language);
        let others =
            self.lexicons.iter().filter(|(spoken, _)| *spoken != language).map(|(_, lexicon)| lexicon);
        let guesses = own.into_iter().chain(others).map(|lexicon| self.guess_by(lexicon, &typed));
        guesses.into_iter().find(|guesses| !guesses.is_empty()).unwrap_or_default()
    }

    fn guess_by(&self, lexicon: &Lexicon, typed: &[String]) -> Vec<&Service> {
        let scores = lexicon.phrases.iter().map(|phrases| lexicon.score(typed, phrases));
        let mut found: Vec<(u32, &Service)> = scores.zip(&self.services).filter(|(s, _)| *s > 0).collect();
        // The sort is stable: equal guesses stay in the order of the profile.
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        let best = found.first().map_or(0, |(score, _)| *score);
        found.retain(|(score, _)| score * WORTH_SHOWING >= best);
        found.into_iter().take(MOST_GUESSES).map(|(_, service)| service).collect()
    }
}

impl Lexicon {
    /// One for every language that any service has words in.
    pub(super) fn all(services: &[Service]) -> BTreeMap<Language, Self> {
        let languages: BTreeSet<&Language> =
            services.iter().flat_map(|service| service.words.keys()).collect();
        languages.into_iter().map(|language| (language.clone(), Self::of(services, language))).collect()
    }

    fn of(services: &[Service], language: &Language) -> Self {
        let phrases: Vec<_> = services.iter().map(|service| phrases_of(service, language)).collect();
        let mut spread = BTreeMap::new();
        for service in &phrases {
            let distinct: BTreeSet<&String> = service.iter().flatten().collect();
            for word in distinct {
                *spread.entry(word.clone()).or_default() += 1;
            }
        }
        Self { phrases, spread }
    }

    /// What the typed words say for one service: for each the best phrase it takes part in.
    fn score(&self, typed: &[String], phrases: &[Vec<String>]) -> u32 {
        let mut best = vec![0; typed.len()];
        for phrase in phrases {
            let bonus = if phrase.len() > 1 { PHRASE_BONUS } else { 1 };
            for (place, value) in self.fit(typed, phrase).unwrap_or_default() {
                best[place] = best[place].max(value * bonus);
            }
        }
        best.iter().sum()
    }

    /// Where and how well each word of a phrase stands in the text; `None` unless all do.
    fn fit(&self, typed: &[String], phrase: &[String]) -> Option<Vec<(usize, u32)>> {
        let place_of = |word: &String| {
            let likeness = typed.iter().enumerate().map(|(place, own)| (self.likeness(own, word), place));
            let (value, place) = likeness.max_by_key(|(value, place)| (*value, std::cmp::Reverse(*place)))?;
            (value > 0).then(|| (place, value / self.spread[word]))
        };
        phrase.iter().map(place_of).collect()
    }

    fn likeness(&self, typed: &str, word: &str) -> u32 {
        if typed == word {
            SAME
        } else if share_a_stem(typed, word) {
            SAME_STEM
        } else if is_one_slip_away(typed, word) && !self.spread.contains_key(typed) {
            ONE_SLIP
        } else {
            0
        }
    }
}

/// The folded words of a text, without what French ties to the next word: `l'évier` is `évier`.
fn untied_words(text: &str) -> Vec<String> {
    const TIED: [&str; 9] = ["c", "d", "j", "l", "m", "n", "qu", "s", "t"];
    let untie = |word: &str| match word.split_once(['\'', '’']) {
        Some((tied, rest)) if TIED.contains(&tied.to_lowercase().as_str()) => rest.to_owned(),
        _ => word.to_owned(),
    };
    words(&text.split_whitespace().map(untie).collect::<Vec<_>>().join(" "))
}

/// The words, phrases and name of a service, each as folded words.
fn phrases_of(service: &Service, language: &Language) -> Vec<Vec<String>> {
    let own = service.words.get(language).into_iter().flatten().chain(service.name.0.get(language));
    own.map(|phrase| untied_words(phrase)).filter(|phrase| !phrase.is_empty()).collect()
}

/// `leaks` and `leaking`, `gotea` and `goteando`: the same beginning, and short endings.
fn share_a_stem(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(x, y)| x == y).count();
    if shared < SHORTEST_STEM {
        return false;
    }
    let lengths = [one.chars().count(), other.chars().count()];
    let (shorter, longer) = (lengths[0].min(lengths[1]), lengths[0].max(lengths[1]));
    shared + 1 >= shorter && longer - shared <= LONGEST_ENDING
}

/// One letter inserted, left out, changed, or two swapped.
fn is_one_slip_away(one: &str, other: &str) -> bool {
    if one.len().min(other.len()) < SHORTEST_SLIP || one.len().abs_diff(other.len()) > char::MAX_LEN_UTF8 {
        return false;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().min(other.len()) < SHORTEST_SLIP {
        return false;
    }
    let start = one.iter().zip(&other).take_while(|(x, y)| x == y).count();
    let (one, other) = (&one[start..], &other[start..]);
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(x, y)| x == y).count();
    match (&one[..one.len() - end], &other[..other.len() - end]) {
        ([a, b], [c, d]) => a == d && b == c,
        (rest_of_one, rest_of_other) => rest_of_one.len() <= 1 && rest_of_other.len() <= 1,
    }
}
