//! Values of the domain as columns: words, numbers and JSON, checked on their way back.

use domain::money::Money;
use serde::{
    Serialize,
    de::{
        DeserializeOwned, IntoDeserializer,
        value::{Error, StrDeserializer},
    },
};

use super::StoreError;

/// The word under which a plain enum, a name or a code is stored.
pub(super) fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        other => unreachable!("only what serialises as one string is stored as a word, not {other:?}"),
    }
}

/// Reads a word back; `what` names the column in the error.
pub(super) fn read_word<T: DeserializeOwned>(word: &str, what: &'static str) -> Result<T, StoreError> {
    let deserializer: StrDeserializer<'_, Error> = word.into_deserializer();
    T::deserialize(deserializer).map_err(|_| StoreError::Unreadable(what))
}

/// Reads a word that may be missing.
pub(super) fn read_optional_word<T: DeserializeOwned>(
    word: Option<&str>,
    what: &'static str,
) -> Result<Option<T>, StoreError> {
    word.map(|word| read_word(word, what)).transpose()
}

/// Reads an amount from its two columns.
pub(super) fn read_money(minor: i64, currency: &str) -> Result<Money, StoreError> {
    Ok(Money::new(minor, read_word(currency, "currency")?))
}

/// A structured value, as JSON. The text is ours alone: no query looks inside.
pub(super) fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("values of the domain have string keys and finite numbers")
}

/// Reads JSON back; `what` names the column in the error.
pub(super) fn read_json<T: DeserializeOwned>(text: &str, what: &'static str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Unreadable(what))
}

/// Reads a list in a column that earlier releases did not fill.
pub(super) fn read_list<T: DeserializeOwned>(
    text: Option<&str>,
    what: &'static str,
) -> Result<Vec<T>, StoreError> {
    text.map_or_else(|| Ok(Vec::new()), |text| read_json(text, what))
}
