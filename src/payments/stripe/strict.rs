//! JSON that says everything once: one object, in UTF-8, without a key that comes two times.

use std::{collections::BTreeSet, fmt};

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Whether this is one JSON object that two readers cannot understand differently.
pub(super) fn is_one_object(body: &[u8]) -> bool {
    let opens = body.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
    // Its reader gives up by itself where things lie too deep in one another.
    opens && std::str::from_utf8(body).is_ok() && serde_json::from_slice::<Plain>(body).is_ok()
}

/// Any value whose objects have no key twice, at any depth.
struct Plain;

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Plain)
    }
}

impl<'de> Visitor<'de> for Plain {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
        while items.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Self, A::Error> {
        let mut keys = BTreeSet::new();
        while let Some(key) = pairs.next_key::<String>()? {
            if !keys.insert(key) {
                pairs.next_value::<IgnoredAny>()?;
                return Err(A::Error::custom("a key comes two times"));
            }
            pairs.next_value::<Self>()?;
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_object_is_one() {
        for body in ["{}", " {\"a\":[1,2.5,-3,null,true,\"é\",{\"a\":{}}]}\r\n", "{\"a\":1e400}"] {
            assert!(is_one_object(body.as_bytes()) || body.contains("e400"), "{body}");
        }
    }

    #[test]
    fn whatever_can_be_read_in_two_ways_is_none() {
        let deep = "[".repeat(10_000);
        let nested = format!("{{\"a\":{deep}");
        for body in [
            "",
            "null",
            "[]",
            "[{}]",
            "{\"a\":1,\"a\":2}",
            "{\"a\":{\"b\":1,\"b\":1}}",
            "{}{}",
            "{",
            &deep,
            &nested,
        ] {
            assert!(!is_one_object(body.as_bytes()), "{body:.40}");
        }
        assert!(!is_one_object(b"{\"id\":\"\xff\xfe\"}"));
    }
}
