//! What people type in one language, read once from its `words.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use domain::{language::Language, money::NumberStyle};
use serde::Deserialize;

use crate::locale::LOCALES;

static WORDS: LazyLock<BTreeMap<String, Words>> = LazyLock::new(|| {
    let languages = LOCALES.dirs().filter_map(|folder| {
        let file = folder.get_file(folder.path().join("words.toml"))?;
        let words = toml::from_str(file.contents_utf8()?).expect("embedded vocabularies are tested");
        Some((folder.path().to_str()?.to_owned(), words))
    });
    languages.collect()
});

/// The vocabulary of one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// How the language writes numbers.
    pub numbers: NumberStyle,
    pub(super) money: MoneyWords,
    pub(super) answers: AnswerWords,
    pub(super) days: DayWords,
    pub(super) clock: ClockWords,
}

/// Phrases that mean the same.
pub(super) type Phrases = Vec<String>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MoneyWords {
    pub(super) negotiable: Phrases,
    pub(super) between: Phrases,
    pub(super) to: Phrases,
    pub(super) about: Phrases,
    /// The names of currencies by the sign they stand for.
    pub(super) currencies: BTreeMap<String, Phrases>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerWords {
    pub(super) yes: Phrases,
    pub(super) no: Phrases,
    pub(super) kilometres: Phrases,
    pub(super) miles: Phrases,
    pub(super) stars: Phrases,
    /// The words for one, two, three and so on.
    pub(super) counts: Vec<Phrases>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DayWords {
    pub(super) today: Phrases,
    pub(super) tonight: Phrases,
    pub(super) tomorrow: Phrases,
    pub(super) after_tomorrow: Phrases,
    /// Words that alone say the time has gone.
    pub(super) gone: Phrases,
    /// Before a stretch that has gone: "hace 2 días".
    pub(super) since: Phrases,
    /// Beside a weekday that has gone.
    pub(super) last: Phrases,
    pub(super) next: Phrases,
    #[serde(rename = "in")]
    pub(super) within: Phrases,
    pub(super) of: Phrases,
    pub(super) ordinals: Phrases,
    pub(super) weekdays: [Phrases; 7],
    pub(super) months: [Phrases; 12],
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClockWords {
    pub(super) at: Phrases,
    pub(super) am: Phrases,
    pub(super) pm: Phrases,
    pub(super) oclock: Phrases,
    pub(super) minutes: Phrases,
    pub(super) hours: Phrases,
    pub(super) days: Phrases,
    pub(super) weeks: Phrases,
    pub(super) morning: Phrases,
    pub(super) noon: Phrases,
    pub(super) afternoon: Phrases,
    pub(super) evening: Phrases,
    pub(super) night: Phrases,
    pub(super) half_past: Phrases,
    pub(super) quarter_past: Phrases,
    pub(super) quarter_to: Phrases,
    pub(super) and_half: Phrases,
    pub(super) and_quarter: Phrases,
    pub(super) less_quarter: Phrases,
}

impl Words {
    /// The vocabulary of a language; English where a language has none.
    pub fn of(language: &Language) -> &'static Self {
        WORDS.get(language.as_str()).unwrap_or_else(|| &WORDS[Language::english().as_str()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_vocabulary_that_can_be_read() {
        let folders: Vec<_> = LOCALES.dirs().map(|folder| folder.path().display().to_string()).collect();
        assert!(folders.len() >= 2);
        assert_eq!(WORDS.keys().cloned().collect::<Vec<_>>(), folders);
    }

    #[test]
    fn an_unknown_language_reads_english() {
        let klingon = Language::read("tlh").unwrap();
        assert!(std::ptr::eq(Words::of(&klingon), Words::of(&Language::english())));
    }
}
