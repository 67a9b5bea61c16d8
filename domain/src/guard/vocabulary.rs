//! What the guard knows of languages and services, from the embedded `vocabulary.toml`.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use serde::Deserialize;

use crate::text::fold;

/// A set of folded words.
pub(super) type WordSet = BTreeSet<String>;

/// Everything in the file, folded.
pub(super) struct Vocabulary {
    /// Words of a spoken number and the digits they stand for.
    pub(super) numbers: BTreeMap<String, String>,
    /// Words that pass for such a word, and the digits they would stand for.
    pub(super) weak: BTreeMap<String, String>,
    words: BTreeMap<String, WordSet>,
}

#[derive(Deserialize)]
struct File {
    numbers: BTreeMap<String, String>,
    weak: BTreeMap<String, String>,
    #[serde(flatten)]
    words: BTreeMap<String, BTreeMap<String, String>>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("vocabulary.toml")).expect("the embedded file is tested");
    let digits = |by_digits: &BTreeMap<String, String>| {
        let words = |(digits, words): (&String, &String)| -> Vec<(String, String)> {
            words.split_whitespace().map(|word| (fold(word), digits.clone())).collect()
        };
        by_digits.iter().flat_map(words).collect()
    };
    let words = file.words.iter().flat_map(|(section, lists)| {
        let set = |words: &str| words.split_whitespace().map(fold).collect();
        lists.iter().map(move |(name, words)| (format!("{section}.{name}"), set(words)))
    });
    Vocabulary { numbers: digits(&file.numbers), weak: digits(&file.weak), words: words.collect() }
});

/// The vocabulary, read at first use.
pub(super) fn vocabulary() -> &'static Vocabulary {
    &VOCABULARY
}

impl Vocabulary {
    /// The set under `section.name`.
    pub(super) fn set(&self, name: &str) -> &WordSet {
        self.words.get(name).expect("names of sets are constants that the tests visit")
    }

    /// Whether a set holds a folded word.
    pub(super) fn has(&self, set: &str, word: &str) -> bool {
        self.set(set).contains(word)
    }

    /// The sets as alternatives of a regular expression, longest first, so that none hides another.
    pub(super) fn any_of(&self, sets: &[&str]) -> String {
        let mut words: Vec<_> = sets.iter().flat_map(|set| self.set(set)).map(|w| regex::escape(w)).collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        words.join("|")
    }
}
