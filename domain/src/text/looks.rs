//! Words with looks: which stretches of a stranger's text are bold, hidden or quoted, kept through cleaning and
//! masking. Only looks that carry nothing but themselves exist here: no links, no mentions, no pictures.

use serde::{Deserialize, Serialize};

use super::clean;
use crate::guard::{MASK, Span, Verdict};

/// More than this Telegram may not take, beside what the house adds.
const MOST: usize = 80;

/// How a stretch looks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Underlined.
    Underline,
    /// Struck through.
    Strikethrough,
    /// Hidden until tapped.
    Spoiler,
    /// Of one width, in a line.
    Code,
    /// Of one width, a block.
    Pre,
    /// Quoted.
    Quote,
}

/// A stretch of a text, in Unicode scalar values, half-open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Stretch {
    /// The first character.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// How it looks.
    pub look: Look,
}

/// A text and how it looks.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Styled {
    /// The words.
    pub text: String,
    /// Their looks: of each look disjoint and ascending once cleaned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub looks: Vec<Stretch>,
}

impl From<&str> for Styled {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), looks: Vec::new() }
    }
}

impl Styled {
    /// The text as [`clean`] leaves it; the looks stay with their words.
    #[must_use]
    pub fn clean(&self, max: usize) -> Self {
        let text = clean(&self.text, max);
        let chars: Vec<char> = text.chars().collect();
        let before = |at| place(&self.text, at, max).min(chars.len());
        let moved = |stretch: &Stretch| {
            let start = before(stretch.start);
            let blanks = chars[start..].iter().take_while(|c| c.is_whitespace()).count();
            Stretch { start: start + blanks, end: before(stretch.end), look: stretch.look }
        };
        let looks = self.looks.iter().take(MOST).map(moved).collect();
        Self { text, looks: merged(looks) }
    }

    /// The text with what the guard found hidden.
    #[must_use]
    pub fn masked(&self, verdict: &Verdict) -> Self {
        let moved = |stretch: &Stretch| Stretch {
            start: behind(stretch.start, &verdict.spans, Edge::Start),
            end: behind(stretch.end, &verdict.spans, Edge::End),
            look: stretch.look,
        };
        Self { text: verdict.masked.clone(), looks: merged(self.looks.iter().map(moved).collect()) }
    }

    /// This one, and the other on a line below it.
    #[must_use]
    pub fn above(&self, below: &Self) -> Self {
        let by = self.text.chars().count() + 1;
        let moved =
            below.looks.iter().map(|s| Stretch { start: s.start + by, end: s.end + by, look: s.look });
        let looks = self.looks.iter().copied().chain(moved).collect();
        Self { text: format!("{}\n{}", self.text, below.text), looks }
    }
}

/// Where a place of a text lies once the text is clean: behind all that is left of what stands before it.
fn place(text: &str, at: usize, max: usize) -> usize {
    let byte = text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
    clean(&text[..byte], max).chars().count()
}

#[derive(Clone, Copy)]
enum Edge {
    Start,
    End,
}

/// Where a place lies once the spans are hidden; one inside a span leaves the mask out.
fn behind(at: usize, spans: &[Span], edge: Edge) -> usize {
    let mask = MASK.chars().count();
    let mut shown = at;
    for span in spans.iter().filter(|span| span.start < at) {
        let hidden = span.end.min(at) - span.start;
        let is_inside = at < span.end;
        shown -= hidden;
        shown += if is_inside && matches!(edge, Edge::End) { 0 } else { mask };
    }
    shown
}

/// Stretches that are not empty, those of one look joined where they touch.
fn merged(mut looks: Vec<Stretch>) -> Vec<Stretch> {
    looks.retain(|stretch| stretch.start < stretch.end);
    looks.sort_by_key(|stretch| (stretch.look, stretch.start));
    let mut out: Vec<Stretch> = Vec::with_capacity(looks.len());
    for stretch in looks {
        match out.last_mut() {
            Some(last) if last.look == stretch.look && stretch.start <= last.end => {
                last.end = last.end.max(stretch.end);
            }
            _ => out.push(stretch),
        }
    }
    out.sort_by_key(|stretch| (stretch.start, std::cmp::Reverse(stretch.end), stretch.look));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guard::{Context, check};
    use proptest::prelude::*;

    fn styled(text: &str, looks: &[(usize, usize, Look)]) -> Styled {
        let looks = looks.iter().map(|&(start, end, look)| Stretch { start, end, look }).collect();
        Styled { text: text.into(), looks }
    }

    /// The words that look like something, with it.
    fn seen(styled: &Styled) -> Vec<(String, Look)> {
        let of = |s: &Stretch| styled.text.chars().skip(s.start).take(s.end - s.start).collect();
        styled.looks.iter().map(|stretch| (of(stretch), stretch.look)).collect()
    }

    #[test]
    fn looks_stay_with_their_words_when_the_text_is_cleaned() {
        let raw = styled(
            "  \u{202e}\n\n\nthe  new \u{200b}tap  \n\n\n drips ",
            &[(7, 11, Look::Bold), (12, 30, Look::Spoiler)],
        );
        let clean = raw.clean(100);
        assert_eq!(clean.text, "the  new tap\n\ndrips");
        assert_eq!(seen(&clean), [("he".into(), Look::Bold), ("ew tap\n\ndrips".into(), Look::Spoiler)]);
        let composed = styled("cafe\u{301} ole\u{301}", &[(0, 5, Look::Italic)]).clean(100);
        assert_eq!(seen(&composed), [("café".into(), Look::Italic)]);
    }

    #[test]
    fn stretches_of_one_look_are_joined_and_those_that_leave_the_text_end_with_it() {
        let raw = styled(
            "one two",
            &[(0, 2, Look::Bold), (1, 3, Look::Bold), (4, 900, Look::Code), (8, 9, Look::Pre)],
        );
        assert_eq!(seen(&raw.clean(100)), [("one".into(), Look::Bold), ("two".into(), Look::Code)]);
    }

    #[test]
    fn a_mask_stands_in_the_look_of_what_it_hides() {
        let said = styled("call me at 202-555-0199 tonight", &[(0, 31, Look::Italic), (15, 31, Look::Bold)]);
        let verdict = check(&said.text, &Context::default());
        let masked = said.masked(&verdict);
        assert_eq!(masked.text, "call me at ▒▒▒ tonight");
        let expected = [("call me at ▒▒▒ tonight".into(), Look::Italic), (" tonight".into(), Look::Bold)];
        assert_eq!(seen(&masked), expected);
    }

    #[test]
    fn of_two_texts_below_each_other_each_keeps_its_looks() {
        let both = styled("one", &[(0, 3, Look::Bold)]).above(&styled("two", &[(1, 3, Look::Code)]));
        assert_eq!(both.text, "one\ntwo");
        assert_eq!(seen(&both), [("one".into(), Look::Bold), ("wo".into(), Look::Code)]);
    }

    proptest! {
        #[test]
        fn whatever_the_looks_they_lie_within_the_text(
            text in "\\PC{0,40}( |\n|\u{200b}|\u{301}|🛋️|@ana_k|202-555-0199){0,6}\\PC{0,20}",
            looks in prop::collection::vec((0..90_usize, 0..90_usize, 0..2_u8), 0..12),
        ) {
            let look = |kind| if kind == 0 { Look::Bold } else { Look::Spoiler };
            let looks: Vec<_> = looks.into_iter().map(|(start, end, kind)| (start, end, look(kind))).collect();
            let clean = styled(&text, &looks).clean(50);
            let verdict = check(&clean.text, &Context::default());
            for styled in [&clean, &clean.masked(&verdict)] {
                let length = styled.text.chars().count();
                for stretch in &styled.looks {
                    prop_assert!(stretch.start < stretch.end && stretch.end <= length);
                }
            }
        }
    }
}
