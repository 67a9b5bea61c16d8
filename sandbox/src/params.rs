//! Parameters of a call, read as leniently as Telegram reads them: a form sends every value as text,
//! and nested objects as text holding JSON.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::errors::ApiError;

#[derive(Debug, Clone, Default)]
pub(crate) struct Params(Map<String, Value>);

impl From<Value> for Params {
    fn from(value: Value) -> Self {
        match value {
            Value::Object(fields) => Self(fields),
            _ => Self::default(),
        }
    }
}

impl Params {
    pub fn to_value(&self) -> Value {
        Value::Object(self.0.clone())
    }

    /// A value as given; an explicit `null` counts as absent.
    pub fn raw(&self, name: &str) -> Option<&Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    pub fn text(&self, name: &str) -> Option<String> {
        match self.raw(name)? {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Bool(flag) => Some(flag.to_string()),
            _ => None,
        }
    }

    pub fn integer(&self, name: &str) -> Option<i64> {
        match self.raw(name)? {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    pub fn decimal(&self, name: &str) -> Option<f64> {
        match self.raw(name)? {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    pub fn flag(&self, name: &str) -> bool {
        match self.raw(name) {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::Number(number)) => number.as_i64() == Some(1),
            Some(Value::String(text)) => matches!(text.to_lowercase().as_str(), "true" | "yes" | "1"),
            _ => false,
        }
    }

    /// A nested object or list, whether it came as JSON or as text holding JSON; empty text is absent.
    pub fn nested(&self, name: &str) -> Result<Option<Value>, ApiError> {
        match self.raw(name) {
            Some(Value::String(text)) if text.trim().is_empty() => Ok(None),
            Some(Value::String(text)) => serde_json::from_str(text)
                .map(Some)
                .map_err(|_| ApiError::bad_request(&format!("can't parse {name} JSON object"))),
            other => Ok(other.cloned()),
        }
    }

    pub fn decode<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, ApiError> {
        let Some(value) = self.nested(name)? else { return Ok(None) };
        serde_json::from_value(value)
            .map(Some)
            .map_err(|error| ApiError::bad_request(&format!("can't parse {name}: {error}")))
    }

    /// The chat a call is about. Names (`@channel`) are unknown to the sandbox.
    pub fn chat_id(&self, name: &str) -> Result<i64, ApiError> {
        match self.text(name) {
            None => Err(ApiError::bad_request("chat_id is empty")),
            Some(text) if text.is_empty() => Err(ApiError::bad_request("chat_id is empty")),
            Some(_) => self.integer(name).ok_or_else(ApiError::chat_not_found),
        }
    }

    pub fn message_id(&self) -> Result<i64, ApiError> {
        self.integer("message_id").ok_or_else(|| ApiError::bad_request("message identifier is not specified"))
    }
}
