//! Form fields, with brackets in their names.

use std::collections::BTreeMap;

/// The fields of a call.
pub(super) struct Form(BTreeMap<String, String>);

/// What a session can be asked for, up to the first bracket.
const KNOWN: &[&str] = &[
    "adaptive_pricing",
    "allowed_payment_method_types",
    "cancel_url",
    "client_reference_id",
    "expires_at",
    "expand",
    "line_items",
    "locale",
    "metadata",
    "mode",
    "payment_intent_data",
    "submit_type",
    "success_url",
];

impl Form {
    pub fn read(body: &[u8]) -> Self {
        Self(url::form_urlencoded::parse(body).into_owned().collect())
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    pub fn number(&self, name: &str) -> Option<i64> {
        self.get(name)?.parse().ok()
    }

    /// `metadata[a]=1` and `metadata[b]=2` by their inner names.
    pub fn map(&self, name: &str) -> BTreeMap<String, String> {
        let inner = |(key, value): (&String, &String)| {
            let key = key.strip_prefix(name)?.strip_prefix('[')?.strip_suffix(']')?;
            Some((key.to_owned(), value.clone()))
        };
        self.0.iter().filter_map(inner).collect()
    }

    /// A field that no session can be asked for. `payment_method_types` was one until 2026-09-30.
    pub fn has_unknown(&self) -> bool {
        let head = |key: &String| key.split('[').next().unwrap_or_default().to_owned();
        self.0.keys().map(head).any(|head| !KNOWN.contains(&head.as_str()))
    }
}
