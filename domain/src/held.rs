//! Everything the service holds of one person, as it is handed to them.

use serde::{Serialize, ser::SerializeMap};
use serde_json::Value;

/// Everything held of one person, part by part. What other people are is not in it.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Held(pub Vec<HeldPart>);

/// Rows of one kind.
#[derive(Clone, PartialEq, Debug)]
pub struct HeldPart {
    /// What they are (`messages_sent`).
    pub name: &'static str,
    /// What each value of a row is called (`text`).
    pub columns: Vec<&'static str>,
    /// Oldest first; never longer than what one part may bring.
    pub rows: Vec<Vec<Value>>,
    /// How many rows there are in all: more than there are here means that the oldest are left out.
    pub total: i64,
}

impl HeldPart {
    /// How many rows are left out.
    pub fn left_out(&self) -> i64 {
        self.total - i64::try_from(self.rows.len()).unwrap_or(i64::MAX)
    }

    /// A value of a row by its name.
    pub fn value<'a>(&self, row: &'a [Value], column: &str) -> Option<&'a Value> {
        let at = self.columns.iter().position(|known| *known == column)?;
        row.get(at).filter(|value| !value.is_null())
    }
}

impl Serialize for Held {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut parts = serializer.serialize_map(Some(self.0.len()))?;
        for part in &self.0 {
            parts.serialize_entry(part.name, part)?;
        }
        parts.end()
    }
}

impl Serialize for HeldPart {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let row = |row: &Vec<Value>| -> serde_json::Map<String, Value> {
            self.columns.iter().map(|name| (*name).to_owned()).zip(row.iter().cloned()).collect()
        };
        let mut part = serializer.serialize_map(Some(3))?;
        part.serialize_entry("total", &self.total)?;
        part.serialize_entry("left_out", &self.left_out())?;
        part.serialize_entry("rows", &self.rows.iter().map(row).collect::<Vec<_>>())?;
        part.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_says_what_it_leaves_out() {
        let rows = vec![vec!["2026-11-21".into(), "The tap drips.".into()]];
        let part = HeldPart { name: "messages_sent", columns: vec!["at", "text"], rows, total: 3 };
        let json = serde_json::to_value(Held(vec![part.clone()])).expect("plain data");
        assert_eq!(json["messages_sent"]["left_out"], 2);
        assert_eq!(json["messages_sent"]["rows"][0]["text"], "The tap drips.");
        assert_eq!(part.value(&part.rows[0], "text"), Some(&Value::from("The tap drips.")));
        assert_eq!(part.value(&part.rows[0], "stars"), None);
    }
}
