//! Spans put in order, and the text with them hidden.

use super::{Kind, MASK, Span, fold::Cell};

/// Sorted and disjoint: what overlaps becomes one span, of the first one's kind.
pub(super) fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end), span.kind));
    let mut out: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match out.last_mut() {
            Some(last) if span.start < last.end => {
                last.end = last.end.max(span.end);
                // A name that was tied to a service says more than the address it resembles.
                if last.kind == Kind::Url && matches!(span.kind, Kind::Handle | Kind::Messenger) {
                    last.kind = span.kind;
                }
            }
            _ => out.push(span),
        }
    }
    out
}

/// How many characters the spans hide, and how many masks hide them.
pub(super) fn hidden(spans: &[Span]) -> (usize, usize) {
    (spans.iter().map(|span| span.end - span.start).sum(), spans.len())
}

/// The message with every span replaced, and its characters, in which a mask stands for all it hides.
pub(super) fn masked(original: &[Cell], spans: &[Span]) -> (String, Vec<Cell>) {
    let mut cells = Vec::with_capacity(original.len());
    let mut at = 0;
    for span in spans {
        cells.extend_from_slice(&original[at..span.start]);
        let hiding = |c| Cell { c, start: span.start, end: span.end, capital: false };
        cells.extend(MASK.chars().map(hiding));
        at = span.end;
    }
    cells.extend_from_slice(&original[at..]);
    (cells.iter().map(|cell| cell.c).collect(), cells)
}
