//! What a request may say before anybody is told of it.

use serde::{Deserialize, Serialize};

use super::problem::Problems;
use crate::text::fold;

/// Rules for what people ask for.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requests {
    /// A request that has one of these words, or phrases, waits until the operator lets it out. Case and accents do
    /// not matter; a word counts alone, not as a part of another.
    pub review_words: Vec<String>,
}

impl Requests {
    /// Whether the operator looks at a request in these words first.
    pub fn need_a_look(&self, words: &str) -> bool {
        let said = folded(words);
        self.review_words.iter().any(|listed| {
            let listed = folded(listed);
            said.windows(listed.len()).any(|some| some == listed)
        })
    }

    pub(super) fn validate(&self, problems: &mut Problems) {
        let all_say_something = self.review_words.iter().all(|listed| !folded(listed).is_empty());
        problems.demand(all_say_something, "requests.review_words", "each needs a letter or a digit");
    }
}

fn folded(text: &str) -> Vec<String> {
    let plain = fold(text);
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listing(words: &[&str]) -> Requests {
        Requests { review_words: words.iter().map(|word| (*word).to_owned()).collect() }
    }

    #[test]
    fn a_listed_word_counts_however_it_is_written_but_not_as_a_part_of_another() {
        let rules = listing(&["gas", "électricité", "under age"]);
        for said in ["The GAS smells!", "L'electricite est coupée", "she is under-age"] {
            assert!(rules.need_a_look(said), "{said}");
        }
        for said in ["A gasket leaks", "Her age? Under ten minutes", ""] {
            assert!(!rules.need_a_look(said), "{said}");
        }
        assert!(!Requests::default().need_a_look("anything at all"));
    }
}
