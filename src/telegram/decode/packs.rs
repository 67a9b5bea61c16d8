//! Packs of stickers: whoever taps a sticker reads what its pack is called, and some call theirs after themselves.

use serde_json::{Map, Value};

use super::raw::RawUser;

/// Names with fewer letters stand in too many words.
const SHORTEST: usize = 5;

/// Whether a sticker is of a pack that is called like this person.
pub fn is_named_after(content: &Map<String, Value>, owner: &RawUser) -> bool {
    let pack = content.get("sticker").and_then(|sticker| sticker.get("set_name")?.as_str());
    let pack = folded(pack.unwrap_or_default());
    let names = [&owner.username, &owner.first_name, &owner.last_name];
    let mut names = names.into_iter().flatten().map(|name| folded(name));
    names.any(|name| name.chars().count() >= SHORTEST && pack.contains(&name))
}

/// Its letters and figures alone, small.
fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_pack_is_called_like_its_owner_or_it_is_not() {
        let owner = json!({ "id": 1, "first_name": "Ana", "last_name": "Kirkland", "username": "Ana_K_77" });
        let owner: RawUser = serde_json::from_value(owner).unwrap();
        let named = |content: Value| is_named_after(content.as_object().unwrap(), &owner);
        for pack in ["anak77_by_stickerbot", "Kirkland_Taps"] {
            assert!(named(json!({ "sticker": { "set_name": pack } })), "{pack}");
        }
        for sticker in [json!({ "set_name": "bananas" }), json!({ "set_name": "" }), json!({}), json!(7)] {
            assert!(!named(json!({ "sticker": sticker })), "{sticker}");
        }
        assert!(!named(json!({ "photo": [] })));
    }
}
