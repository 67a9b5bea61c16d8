//! Everything held of somebody, as a text they can read.

use chrono::{DateTime, Utc};
use domain::{
    held::{Held, HeldPart},
    market::ServiceId,
    money::{Currency, Money},
};
use serde_json::Value;

use super::Scene;
use crate::locale::Args;

/// The text, heading by heading. What a person wrote stands as they wrote it.
pub(super) fn readable(held: &Held, on: &Scene<'_>) -> String {
    let args = Args::default()
        .with("market", on.market.name.as_str())
        .with("when", on.moment_for_good(on.now, chrono_tz::UTC));
    let mut text = on.fill("data-title", &args) + "\n";
    for part in &held.0 {
        write_part(&mut text, part, on);
    }
    text
}

fn write_part(text: &mut String, part: &HeldPart, on: &Scene<'_>) {
    let count = Args::default().with("heading", on.text(heading(part.name))).with("count", part.total);
    text.extend(["\n\n== ", &on.fill("data-heading", &count), " ==\n"]);
    if part.left_out() > 0 {
        let left_out = Args::default().with("count", part.left_out());
        text.push_str(&(on.fill("data-left-out", &left_out) + "\n"));
    }
    for row in &part.rows {
        text.push('\n');
        for (column, value) in part.columns.iter().zip(row) {
            let Some(shown) = shown(part, row, column, value, on) else { continue };
            text.extend([&on.text(label(column)), ": ", &shown, "\n"]);
        }
    }
}

/// A value as a reader of that language says it; none for what says nothing.
fn shown(part: &HeldPart, row: &[Value], column: &str, value: &Value, on: &Scene<'_>) -> Option<String> {
    match value {
        // Amounts name it.
        _ if matches!(column, "currency" | "before_currency") => None,
        Value::Null => None,
        Value::Bool(flag) => Some(on.text(if *flag { "data-yes" } else { "data-no" })),
        Value::Number(number) => match money(part, row, column, number.as_i64()) {
            Some(amount) => Some(on.money(amount)),
            None => Some(number.to_string()),
        },
        Value::String(words) if words.is_empty() => None,
        Value::String(word) if column == "service" => {
            Some(ServiceId::new(word).map_or_else(|| word.clone(), |service| on.service(&service)))
        }
        Value::String(word) if column == "state" => {
            let known = on.locale().find(&format!("state-{word}"), &Args::default());
            Some(known.unwrap_or_else(|| word.clone()))
        }
        Value::String(text) => Some(moment(column, text, on).unwrap_or_else(|| text.clone())),
        Value::Array(_) | Value::Object(_) => {
            let mut words = Vec::new();
            collect(value, &mut words);
            (!words.is_empty()).then(|| words.join("\n    "))
        }
    }
}

/// An amount, in the currency that stands beside it.
fn money(part: &HeldPart, row: &[Value], column: &str, minor: Option<i64>) -> Option<Money> {
    let beside = if column == "before_minor" { "before_currency" } else { "currency" };
    let code = part.value(row, beside)?.as_str()?;
    let currency: Currency = code.parse().ok()?;
    column.ends_with("_minor").then_some(Money::new(minor?, currency))
}

/// A moment, in the time of the world: a file is read anywhere.
fn moment(column: &str, text: &str, on: &Scene<'_>) -> Option<String> {
    let is_moment =
        column.ends_with("at") || matches!(column, "since" | "until") || column.ends_with("_signed");
    let at: DateTime<Utc> = is_moment.then(|| text.parse().ok()).flatten()?;
    Some(format!("{} UTC", on.moment_for_good(at, chrono_tz::UTC)))
}

/// Every text in a structured value, but for names of things that only programs read.
fn collect(value: &Value, words: &mut Vec<String>) {
    match value {
        Value::String(text) if !text.trim().is_empty() => words.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| collect(one, words)),
        Value::Object(all) => all.values().for_each(|one| collect(one, words)),
        _ => {}
    }
}

fn heading(part: &str) -> &'static str {
    match part {
        "person" => "data-person",
        "offering" => "data-offering",
        "services" => "data-services",
        "badges" => "data-badges",
        "payout" => "data-payout",
        "requests" => "data-requests",
        "work" => "data-work",
        "told" => "data-told",
        "answers" => "data-answers",
        "offers" => "data-offers",
        "terms" => "data-terms",
        "fees" => "data-fees",
        "payments" => "data-payments",
        "messages_sent" => "data-messages-sent",
        "messages_received" => "data-messages-received",
        "files_sent" => "data-files-sent",
        "hidden_words" => "data-hidden",
        "reviews_written" => "data-reviews-written",
        "replies_written" => "data-replies-written",
        "reviews_received" => "data-reviews-received",
        "faults" => "data-faults",
        "strikes" => "data-strikes",
        "sanctions" => "data-sanctions",
        "cases" => "data-cases",
        "sides" => "data-sides",
        "letters_received" => "data-letters-received",
        "letters_sent" => "data-letters-sent",
        "draft" => "data-draft",
        _ => "data-other",
    }
}

/// What a value is called: those that mean the same to a reader are called the same.
fn label(column: &str) -> &'static str {
    match column {
        "telegram_id" => "data-field-account",
        "name" => "data-field-name",
        "language" | "languages" => "data-field-language",
        "day" | "since" | "created_at" | "opened_at" | "made_at" | "told_at" | "matched_at" | "at" => {
            "data-field-when"
        }
        "consent_version" => "data-field-consent",
        "consent_at" => "data-field-consent-at",
        "area" => "data-field-area",
        "lat" => "data-field-lat",
        "lon" => "data-field-lon",
        "radius_km" => "data-field-radius",
        "distance_km" => "data-field-distance",
        "minutes" => "data-field-minutes",
        "times" => "data-field-times",
        "explained" => "data-field-explained",
        "experience" => "data-field-years",
        "photos" | "done_photos" => "data-field-photos",
        "paused" => "data-field-paused",
        "code" => "data-field-job",
        "service" => "data-field-service",
        "state" | "standing" | "approval" | "answer" | "kind" | "mark" | "way" => "data-field-state",
        "side" => "data-field-role",
        "price_minor" | "total_minor" | "amount_minor" => "data-field-amount",
        "before_minor" => "data-field-before",
        "fee_minor" => "data-field-fee",
        "direct_minor" => "data-field-direct",
        "returned_minor" => "data-field-returned",
        "number" => "data-field-number",
        "starts_at" => "data-field-start",
        "customer_signed" => "data-field-customer-signed",
        "provider_signed" => "data-field-provider-signed",
        "paid_at" | "captured_at" => "data-field-paid",
        "withdrawn_at" | "removed_at" => "data-field-withdrawn",
        "closed_at" | "until" => "data-field-until",
        "stars" => "data-field-stars",
        _ => "data-field-words",
    }
}
