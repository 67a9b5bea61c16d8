//! `gigline guard`: a line in, a line out, at once.

use serde_json::{Value, json};

use crate::program::{Running, answer, folder, gigline};

fn judged(guard: &mut Running, line: &Value) -> Value {
    guard.tell(&line.to_string());
    serde_json::from_str(&guard.next_line()).unwrap()
}

#[test]
fn every_line_is_answered_while_the_pipe_stays_open() {
    let folder = folder();
    let mut guard = Running::start(gigline(folder.path(), &["guard"], &[]));
    let harmless = judged(&mut guard, &json!({ "text": "the tap drips" }));
    assert_eq!(harmless, json!({ "leak": false, "kinds": [], "spans": [], "masked": "the tap drips" }));

    let leak = judged(&mut guard, &json!({ "text": "¡Olé! 505-555-0134" }));
    assert_eq!((&leak["leak"], &leak["kinds"]), (&json!(true), &json!(["phone"])));
    assert_eq!(leak["spans"], json!([[6, 18]]), "half-open, in characters and not in bytes");
    assert!(!leak["masked"].as_str().unwrap().contains("0134"));

    let thread = json!({ "messages": ["hello", "hi", "call 505-555-0134"], "senders": ["a", "b", "a"] });
    let verdict = judged(&mut guard, &thread);
    assert_eq!((&verdict["leak"], &verdict["at"]), (&json!(true), &json!(2)), "{verdict}");

    let calm = judged(&mut guard, &json!({ "messages": ["hello"], "senders": ["a"] }));
    assert_eq!(calm, json!({ "leak": false, "kinds": [], "at": null }));
    let said = guard.hang_up();
    assert_eq!((said.code, said.err.as_str()), (0, ""));
}

#[test]
fn a_line_it_cannot_read_is_named_by_its_number_and_not_repeated() {
    for bad in ["call me at 505-555-0134", "{\"words\": \"505-555-0134\"}", "[1]", "{\"text\": 5}"] {
        let said = answer(folder().path(), &["guard"], &format!("{{\"text\": \"fine\"}}\n\n{bad}\n"));
        assert_eq!(said.code, 1, "{said:?}");
        assert_eq!(said.out.lines().count(), 1, "what came before was answered");
        assert!(said.err.contains("line 3") && said.err.lines().count() == 1, "{said:?}");
        assert!(!said.err.contains("0134"), "{said:?}");
    }
}

#[test]
fn texts_that_are_hard_to_print_come_back_as_json() {
    let odd = ["", "\u{0}\u{7}\u{1b}[31m", "\u{202e}abc", "🙂🙂", "line\nbreak", &"x".repeat(100_000)];
    for text in odd {
        let said = answer(folder().path(), &["guard"], &format!("{}\n", json!({ "text": text })));
        assert_eq!(said.code, 0, "{said:?}");
        let verdict: Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(verdict["masked"], json!(text));
    }
}
