//! The labelled sets: what the guard was made from, and what was written by hand to surprise it.

use crate::score::{Score, score, share};

fn assert_good(score: &Score) {
    assert!(score.precision() >= 0.99, "{score}");
    assert!(share(score.leaks) >= 0.97, "{score}");
    assert!(share(score.false_alarms) <= 0.01, "{score}");
    assert!(share(score.hidden) >= 0.97, "{score}");
    assert!(share(score.over) <= 0.004, "{score}");
    for (of, least) in [("plain", 0.99), ("common", 0.96), ("exotic", 0.9)] {
        assert!(share(score.by.get(of).copied().unwrap_or_default()) >= least, "{of}: {score}");
    }
    for language in ["en", "es", "fr", "pt", "de", "ru", "mi"] {
        assert!(share(score.by.get(language).copied().unwrap_or_default()) >= 0.95, "{language}: {score}");
    }
}

#[test]
fn the_set_it_was_made_from_is_told_apart() {
    assert_good(&score(include_str!("messages.jsonl")));
}

#[test]
fn messages_written_to_surprise_it_are_told_apart() {
    assert_good(&score(include_str!("surprises.jsonl")));
}

#[test]
fn conversations_are_stopped_in_time_and_only_then() {
    for threads in [include_str!("threads.jsonl"), include_str!("surprising_threads.jsonl")] {
        let score = score(threads);
        assert!(share(score.leaks) >= 0.92, "{score}");
        assert!(share(score.false_alarms) <= 0.03, "{score}");
    }
}

#[test]
fn a_mistake_lowers_the_score_and_is_shown() {
    let missed = score(r#"{"text": "the tap drips", "leak": true, "spans": [[4, 7]], "lang": "en"}"#);
    assert_eq!((missed.leaks, missed.hidden, missed.over), ((0, 1), (0, 3), (0, 8)));
    let alarm = score(r#"{"text": "@ana_ruiz", "leak": false}"#);
    assert_eq!((alarm.false_alarms, alarm.precision()), ((1, 1), 0.0));
    let told = format!("{missed}{alarm}");
    assert!(told.contains("MISS en  \"the tap drips\"") && told.contains("FALSE   \"@ana_ruiz\""), "{told}");
}
