//! What holds for every message, however it was made up.

use proptest::prelude::*;

use super::*;

/// Text made of what the detectors look for, in any order.
fn suspicious() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("021"),
        Just("884"),
        Just("3317"),
        Just("+64"),
        Just("@"),
        Just("ana"),
        Just("gmail"),
        Just(".com"),
        Just(" dot "),
        Just(" at "),
        Just("insta: "),
        Just("double "),
        Just("zero "),
        Just("six "),
        Just("tel "),
        Just("$"),
        Just("▒▒▒"),
        Just("\u{200b}"),
        Just("🙂"),
        Just("\n"),
        Just(" "),
        Just(", "),
        Just("mm "),
        Just("www."),
        Just("t.me/"),
        Just("["),
        Just("]"),
        Just("é"),
        Just("ﬁ"),
        Just("12/3/26"),
        Just("trente-"),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn spans_lie_in_the_message_in_order_and_the_mask_leaves_nothing(
        message in prop_oneof![suspicious(), any::<String>()],
        earlier in proptest::collection::vec(suspicious(), 0..4),
        asked: bool,
    ) {
        let earlier: Vec<&str> = earlier.iter().map(String::as_str).collect();
        let verdict = check(&message, &Context { earlier, asked });
        let length = message.chars().count();
        prop_assert!(verdict.spans.iter().all(|span| span.start < span.end && span.end <= length));
        prop_assert!(verdict.spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
        prop_assert_eq!(check(&verdict.masked, &Context::default()).masked, verdict.masked);
    }

    #[test]
    fn what_is_not_hidden_is_left_as_it_was(message in suspicious()) {
        let verdict = check(&message, &Context::default());
        let characters: Vec<char> = message.chars().collect();
        let mut rebuilt = String::new();
        let mut at = 0;
        for span in &verdict.spans {
            rebuilt.extend(&characters[at..span.start]);
            rebuilt.push_str(MASK);
            at = span.end;
        }
        rebuilt.extend(&characters[at..]);
        prop_assert_eq!(rebuilt, verdict.masked);
    }
}
