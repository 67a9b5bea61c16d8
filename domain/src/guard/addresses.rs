//! E-mail and web addresses, found and kept from the other detectors.

use std::ops::Range;

use super::{
    Kind,
    barriers::Barriers,
    fold::Folded,
    patterns::{PATTERNS, has},
    tokens::Token,
    vocabulary::vocabulary,
};

/// Finds addresses and bars them, so that no other detector reads their insides.
pub(super) fn find(
    folded: &Folded,
    tokens: &[Token<'_>],
    barriers: &mut Barriers,
) -> Vec<(Range<usize>, Kind)> {
    let mut out = Vec::new();
    let mut looked = None;
    for pattern in PATTERNS.iter() {
        // Patterns of one need stand beside each other.
        let there = looked.filter(|(needs, _)| *needs == pattern.needs);
        let (_, there) = there.unwrap_or_else(|| (pattern.needs, has(pattern.needs, &folded.text, tokens)));
        looked = Some((pattern.needs, there));
        if !there {
            continue;
        }
        for found in pattern.regex.find_iter(&folded.text) {
            let bytes = trimmed(folded, found.range());
            if !barriers.touches(host(folded, &bytes)) && (pattern.holds)(folded, &bytes) {
                barriers.bar(bytes.clone());
                let text = &folded.text[bytes.clone()];
                out.push((bytes, if leads_to_messenger(text) { Kind::Messenger } else { pattern.kind }));
            }
        }
    }
    out
}

/// Without the path, in which anything may stand ("/30min").
fn host(folded: &Folded, bytes: &Range<usize>) -> Range<usize> {
    let text = &folded.text[bytes.clone()];
    let from = text.find("//").map_or(0, |at| at + 2);
    let length = text[from..].find(['/', '?', '#']).map_or(text.len(), |at| from + at);
    bytes.start..bytes.start + length.max(1)
}

/// Without the punctuation that ends a sentence or bracket after an address, and what begins it.
fn trimmed(folded: &Folded, bytes: Range<usize>) -> Range<usize> {
    let text = &folded.text[bytes.clone()];
    let kept = text.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '"', '\'', '»', '>']);
    let lead = kept.len() - kept.trim_start_matches(['.', '-', '+', '%', ' ']).len();
    bytes.start + lead.min(kept.len().saturating_sub(1))..bytes.start + kept.len().max(1)
}

fn leads_to_messenger(text: &str) -> bool {
    let host = text.split_once("//").map_or(text, |(_, rest)| rest).trim_start_matches("www.");
    let host = host.split(['/', '?', '#', ':']).next().unwrap_or(host);
    let hosts = vocabulary().set("hosts.messenger");
    hosts
        .iter()
        .any(|known| host == known || host.strip_suffix(known.as_str()).is_some_and(|h| h.ends_with('.')))
}
