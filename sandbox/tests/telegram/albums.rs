//! Albums, copies and forwards.

use sandbox::{Act, AlbumItem};
use serde_json::{Value, json};

use crate::town::{ANA, BEN, Town, media, png};

fn album(town: &mut Town, parts: usize) -> Vec<i64> {
    let items = (0..parts)
        .map(|_| AlbumItem { kind: "photo".to_owned(), media: media(png(), "p.png", Some("look")) })
        .collect();
    town.act(ANA, Act::Album { items }).messages
}

fn file_id(update: &Value) -> String {
    let sizes = update["message"]["photo"].as_array().expect("sizes");
    sizes.last().expect("a size")["file_id"].as_str().expect("an id").to_owned()
}

#[test]
fn an_album_comes_as_one_update_for_each_part() {
    let mut town = Town::new();
    album(&mut town, 3);
    let updates = town.updates();
    assert_eq!(updates.len(), 3);
    let marks: Vec<&Value> = updates.iter().map(|update| &update["message"]["media_group_id"]).collect();
    assert!(marks[0].is_string() && marks.iter().all(|mark| *mark == marks[0]));
}

#[test]
fn a_bot_sends_an_album_by_file_ids_with_its_own_words() {
    let mut town = Town::new();
    album(&mut town, 2);
    let parts: Vec<Value> = town
        .updates()
        .iter()
        .map(|update| json!({ "type": "photo", "media": file_id(update), "caption": "clean" }))
        .collect();
    let sent = town.ok("sendMediaGroup", json!({ "chat_id": BEN, "media": parts }));
    assert_eq!(sent.as_array().map(Vec::len), Some(2));
    assert_eq!(
        (&sent[1]["caption"], &sent[0]["media_group_id"]),
        (&json!("clean"), &sent[1]["media_group_id"])
    );
    assert_eq!(town.phone(BEN).rings, 2);
}

#[test]
fn an_album_has_two_to_ten_parts_of_kinds_that_go_together() {
    let mut town = Town::new();
    album(&mut town, 2);
    let photo = json!({ "type": "photo", "media": file_id(&town.updates()[0]) });
    let mut send =
        |media: Vec<Value>| town.refused("sendMediaGroup", json!({ "chat_id": BEN, "media": media }));
    assert_eq!(send(vec![]), "Bad Request: there are no messages to send");
    assert_eq!(send(vec![photo.clone(); 11]), "Bad Request: too many messages to send as an album");
    let document = json!({ "type": "document", "media": "x" });
    assert_eq!(send(vec![photo, document]), "Bad Request: document can't be mixed with other media types");
    assert!(town.phone(BEN).last_from_bot().is_none(), "nothing of a refused album arrives");
}

#[test]
fn copies_of_many_skip_what_can_not_be_copied_and_keep_albums_together() {
    let mut town = Town::new();
    let parts = album(&mut town, 2);
    let gift = json!({ "gift": { "gift": { "id": "1" } } }).as_object().expect("an object").clone();
    let gift = town.act(ANA, Act::Raw { message: gift }).messages[0];
    let ids = json!([parts[0], parts[1], gift]);
    let copies = town.ok("copyMessages", json!({ "chat_id": BEN, "from_chat_id": ANA, "message_ids": ids }));
    assert_eq!(copies.as_array().map(Vec::len), Some(2));
    let groups: Vec<_> =
        town.phone(BEN).messages.visible().filter_map(|m| m.media_group_id.clone()).collect();
    assert!(groups.len() == 2 && groups[0] == groups[1]);
    let unordered = json!({ "chat_id": BEN, "from_chat_id": ANA, "message_ids": [parts[1], parts[0]] });
    assert!(town.refused("copyMessages", unordered).contains("strictly increasing"));
}

#[test]
fn a_copy_hides_who_wrote_and_a_forward_tells() {
    let mut town = Town::new();
    let message_id = town.says(ANA, "hello there");
    let params = json!({ "chat_id": BEN, "from_chat_id": ANA, "message_id": message_id });
    let copy = town.ok("copyMessage", params.clone());
    assert_eq!(copy.as_object().map(serde_json::Map::len), Some(1));
    assert!(!town.phone(BEN).last_from_bot().expect("a copy").content.fields.contains_key("forward_origin"));
    let forward = town.ok("forwardMessage", params);
    assert_eq!(forward["forward_origin"]["sender_user"]["id"], ANA);
}

#[test]
fn a_copy_takes_a_new_caption() {
    let mut town = Town::new();
    let photo = town.act(ANA, Act::Photo(media(png(), "p.png", Some("call 12345")))).messages[0];
    let copy = json!({ "chat_id": BEN, "from_chat_id": ANA, "message_id": photo, "caption": "" });
    town.ok("copyMessage", copy);
    assert_eq!(town.phone(BEN).last_from_bot().expect("a copy").content.words(), "");
}

#[test]
fn an_over_long_caption_is_copied_only_as_it_is() {
    let mut town = Town::new();
    let caption = "long ".repeat(300);
    let photo = town.act(ANA, Act::Photo(media(png(), "p.png", Some(&caption)))).messages[0];
    let mut copy = json!({ "chat_id": BEN, "from_chat_id": ANA, "message_id": photo });
    town.ok("copyMessage", copy.clone());
    copy["reply_markup"] = json!({ "inline_keyboard": [[{ "text": "x", "callback_data": "x" }]] });
    assert_eq!(town.refused("copyMessage", copy), "Bad Request: message caption is too long");
}
