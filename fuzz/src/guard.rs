//! The contact guard.

use domain::guard::{Context, MASK, check};

use crate::text;

/// A line each is a message of one sender, the last one is judged: its spans are sorted, disjoint and within it, and
/// what is shown follows from them.
pub fn guard(bytes: &[u8]) {
    let text = text(bytes);
    let mut lines: Vec<&str> = text.split('\n').collect();
    let message = lines.pop().unwrap_or_default();
    for asked in [false, true] {
        let verdict = check(message, &Context { earlier: lines.clone(), asked });
        let chars: Vec<char> = message.chars().collect();
        let (mut at, mut shown) = (0, String::new());
        for span in &verdict.spans {
            assert!(at <= span.start && span.start < span.end && span.end <= chars.len(), "{verdict:?}");
            shown.extend(&chars[at..span.start]);
            shown.push_str(MASK);
            at = span.end;
        }
        shown.extend(&chars[at..]);
        assert_eq!(shown, verdict.masked, "{message:?} after {lines:?}");
    }
}
