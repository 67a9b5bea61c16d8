//! What is held of somebody, where a message hands it out.

use std::sync::LazyLock;

use domain::held::{Held, HeldPart};
use serde_json::json;

/// What is held of Ana, cut short on purpose.
pub static HELD: LazyLock<Held> = LazyLock::new(|| {
    let part = |name, columns: &[&'static str], rows, total| HeldPart {
        name,
        columns: columns.to_vec(),
        rows,
        total,
    };
    let person =
        vec![vec![7001.into(), "Ana".into(), "en".into(), "2026-05-02T10:00:00Z".into(), "1".into()]];
    let paid = vec![vec!["K7Q2MX".into(), 8_000.into(), "USD".into(), "2026-11-22T22:00:00Z".into()]];
    let said =
        vec![vec!["2026-11-21T16:00:00Z".into(), "K7Q2MX".into(), "Is tomorrow at three fine?".into()]];
    let request = json!({ "description": "The kitchen tap drips.", "address": null, "photos": [] });
    let asked = vec![vec![
        "K7Q2MX".into(),
        "plumbing".into(),
        "2026-11-21T15:00:00Z".into(),
        "booked".into(),
        request,
    ]];
    Held(vec![
        part("person", &["telegram_id", "name", "language", "since", "consent_version"], person, 1),
        part("requests", &["code", "service", "created_at", "state", "request"], asked, 1),
        part("terms", &["code", "total_minor", "currency", "starts_at"], paid, 1),
        part("messages_sent", &["at", "code", "text"], said, 1_200),
    ])
});
