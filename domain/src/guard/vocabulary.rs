//! What the guard knows of languages and services, from the embedded `vocabulary.toml`.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use fst::raw::Fst;
use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::text::fold;

/// What ties the words of a German number: "dreiundzwanzig", "hundertzwei".
const TYING: [&str; 2] = ["und", "hundert"];

/// A set of folded words.
pub(super) type WordSet = BTreeSet<String>;

/// Everything in the file, folded.
pub(super) struct Vocabulary {
    /// Words of a spoken number and the digits they stand for.
    pub(super) numbers: FxHashMap<String, String>,
    /// Words that pass for such a word, and the digits they would stand for.
    pub(super) weak: FxHashMap<String, String>,
    /// The words of a spoken number, letter by letter.
    parts: Fst<Vec<u8>>,
    words: BTreeMap<String, WordSet>,
    /// The sets that hold a word: most words of a message are in none, which one look tells.
    holders: FxHashMap<String, Vec<String>>,
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
    file.into()
});

impl From<File> for Vocabulary {
    fn from(file: File) -> Self {
        let digits = |by_digits: &BTreeMap<String, String>| -> FxHashMap<String, String> {
            let words = |(digits, words): (&String, &String)| -> Vec<(String, String)> {
                words.split_whitespace().map(|word| (fold(word), digits.clone())).collect()
            };
            by_digits.iter().flat_map(words).collect()
        };
        let words = file.words.iter().flat_map(|(section, lists)| {
            let set = |words: &str| words.split_whitespace().map(fold).collect();
            lists.iter().map(move |(name, words)| (format!("{section}.{name}"), set(words)))
        });
        let (numbers, words) = (digits(&file.numbers), words.collect());
        Self { parts: parts(&numbers), holders: holders(&words), numbers, weak: digits(&file.weak), words }
    }
}

fn parts(numbers: &FxHashMap<String, String>) -> Fst<Vec<u8>> {
    let parts: WordSet = numbers.keys().cloned().chain(TYING.map(str::to_owned)).collect();
    fst::Set::from_iter(parts).expect("a set is in order").into_fst()
}

fn holders(words: &BTreeMap<String, WordSet>) -> FxHashMap<String, Vec<String>> {
    let mut holders = FxHashMap::<String, Vec<String>>::default();
    for (name, set) in words {
        for word in set {
            holders.entry(word.clone()).or_default().push(name.clone());
        }
    }
    holders
}

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
        debug_assert!(self.words.contains_key(set), "names of sets are constants that the tests visit");
        self.holders.get(word).is_some_and(|holders| holders.iter().any(|holder| holder == set))
    }

    /// The lengths of the number words that a text begins with, in bytes, shortest first.
    pub(super) fn number_words(&self, text: &str) -> impl Iterator<Item = usize> {
        let mut node = Some(self.parts.root());
        let walk = text.bytes().enumerate().map_while(move |(at, byte)| {
            let here = node.take()?;
            let next = self.parts.node(here.transition_addr(here.find_input(byte)?));
            node = Some(next);
            Some((at + 1, next.is_final()))
        });
        walk.filter(|(_, whole)| *whole).map(|(length, _)| length)
    }

    /// The sets as alternatives of a regular expression, longest first, so that none hides another.
    pub(super) fn any_of(&self, sets: &[&str]) -> String {
        let mut words: Vec<_> = sets.iter().flat_map(|set| self.set(set)).map(|w| regex::escape(w)).collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        words.join("|")
    }
}
