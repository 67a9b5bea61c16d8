//! Names that need no service beside them: `@name`, spoken ones, and those after a picture.

use std::{ops::Range, sync::LazyLock};

use super::{
    Kind,
    barriers::{Barriers, LETTER},
    finder::Finder,
    fold::Folded,
    names,
    shape::{is_odd, is_stop},
    tokens::{Token, is_strong},
    vocabulary::vocabulary,
};

static AT_NAME: LazyLock<Finder> = LazyLock::new(|| {
    let name = format!("[{LETTER}_](?:[{LETTER}0-9_.]|-[{LETTER}0-9])+");
    Finder::new(&format!(r"@(?P<apart>\s{{0,2}}){name}"))
});

static SPOKEN: LazyLock<Finder> = LazyLock::new(|| {
    let under = vocabulary().any_of(&["words.underscore", "words.dot"]);
    let more = format!(r"(?:\s(?:{under})(?:\s(?:bajo|bas|score))?\s[{LETTER}0-9]+)");
    Finder::new(&format!(
        r"\bat (?:sign|symbol)\s[{LETTER}0-9]+{more}{{0,3}}|\b(?:arroba|arobase|собака|klammeraffe)\s(?P<name>[{LETTER}0-9]+{more}{{1,3}})"
    ))
});

/// Finds names.
pub(super) fn find(folded: &Folded, barriers: &Barriers, tokens: &[Token<'_>]) -> Vec<(Range<usize>, Kind)> {
    let mut out = names::find(folded, barriers, tokens);
    for found in AT_NAME.captures_iter(&folded.text) {
        let (Some(whole), Some(apart)) = (found.get(0), found.name("apart")) else { continue };
        let name = whole.as_str().trim_end_matches(['.', ':', '-', '#']);
        let bytes = whole.start()..whole.start() + name.len();
        let free = !folded.before(bytes.start).is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '_'));
        let shaped = apart.is_empty() || is_odd(folded, &(apart.end()..bytes.end));
        if free
            && shaped
            && !is_stop(&folded.text[apart.end()..bytes.end])
            && !barriers.touches(bytes.clone())
        {
            out.push((bytes, Kind::Handle));
        }
    }
    for found in SPOKEN.captures_iter(&folded.text) {
        out.extend(found.name("name").or_else(|| found.get(0)).map(|name| (name.range(), Kind::Spelled)));
    }
    out.extend(pictured(folded, tokens));
    out
}

/// The name after the picture of a camera, or of a ghost.
fn pictured(folded: &Folded, tokens: &[Token<'_>]) -> Vec<(Range<usize>, Kind)> {
    const SHORTEST: usize = 6;
    if !vocabulary().set("apps.pictured").iter().any(|picture| folded.text.contains(picture.as_str())) {
        return Vec::new();
    }
    let alone = tokens.len() == 1;
    let is_name = |token: &&Token<'_>| {
        let shown =
            vocabulary().set("apps.pictured").iter().any(|picture| token.gap.contains(picture.as_str()));
        let word = (alone || is_strong(token.gap)) && token.length() >= SHORTEST && !is_stop(token.text);
        shown && (word || is_odd(folded, &token.bytes))
    };
    tokens.iter().filter(is_name).map(|token| (token.bytes.clone(), Kind::Handle)).collect()
}
