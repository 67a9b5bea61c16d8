//! Files up and down.

use sandbox::{Act, ActError, UploadedFile};
use serde_json::{Value, json};

use crate::town::{ANA, BEN, Town, media, png};

fn upload(town: &mut Town, method: &str, params: Value, field: &str, bytes: Vec<u8>) -> sandbox::CallAnswer {
    let file = UploadedFile { field: field.to_owned(), name: "a.png".to_owned(), mime: None, bytes };
    town.emulator.call(town.now, method, params, vec![file])
}

#[test]
fn a_photo_has_sizes_and_its_id_sends_it_again() {
    let mut town = Town::new();
    town.act(ANA, Act::Photo(media(png(), "me.png", Some("the wall"))));
    let message = town.updates()[0]["message"].clone();
    assert_eq!(message["caption"], "the wall");
    let largest = &message["photo"][1];
    assert_eq!((&largest["width"], &largest["height"]), (&json!(800), &json!(600)));
    let sent = town.ok("sendPhoto", json!({ "chat_id": BEN, "photo": largest["file_id"] }));
    assert_eq!(sent["photo"], message["photo"]);
}

#[test]
fn a_file_is_found_by_the_path_that_get_file_names() {
    let mut town = Town::new();
    town.act(ANA, Act::Document(media(b"plan".to_vec(), "plan.pdf", None)));
    let document = town.updates()[0]["message"]["document"].clone();
    assert_eq!(document["file_name"], "plan.pdf");
    let file = town.ok("getFile", json!({ "file_id": document["file_id"] }));
    let path = file["file_path"].as_str().expect("a path");
    assert_eq!(town.emulator.file_at(path).expect("a file").bytes, b"plan");
    assert_eq!(town.refused("getFile", json!({ "file_id": "x" })), "Bad Request: invalid file_id");
}

#[test]
fn an_upload_may_stand_under_its_field_or_be_attached_by_name() {
    let mut town = Town::new();
    let plain = upload(&mut town, "sendPhoto", json!({ "chat_id": ANA }), "photo", png());
    assert_eq!(plain.body["ok"], true, "{}", plain.body);
    let attached = json!({ "chat_id": ANA, "photo": "attach://one" });
    assert_eq!(upload(&mut town, "sendPhoto", attached, "one", png()).body["ok"], true);
}

#[test]
fn what_is_no_picture_is_no_photo() {
    let mut town = Town::new();
    let answer = upload(&mut town, "sendPhoto", json!({ "chat_id": ANA }), "photo", b"text".to_vec());
    assert_eq!(answer.body["description"], "Bad Request: IMAGE_PROCESS_FAILED");
    let act = Act::Photo(media(b"text".to_vec(), "a.png", None));
    assert_eq!(town.emulator.act(town.now, ANA, act), Err(ActError::BadFile("photo".to_owned())));
}

#[test]
fn sizes_have_limits() {
    let mut town = Town::new();
    let big = |length: usize| [png(), vec![0; length]].concat();
    let photo = upload(&mut town, "sendPhoto", json!({ "chat_id": ANA }), "photo", big(10 << 20));
    assert_eq!(photo.body["description"], "Bad Request: file is too big");
    let document = upload(&mut town, "sendDocument", json!({ "chat_id": ANA }), "document", big(21 << 20));
    let file_id = &document.body["result"]["document"]["file_id"];
    assert_eq!(town.refused("getFile", json!({ "file_id": file_id })), "Bad Request: file is too big");
}

#[test]
fn a_wrong_file_id_is_told_from_a_wrong_kind() {
    let mut town = Town::new();
    town.act(ANA, Act::Voice(media(b"hm".to_vec(), "v.oga", None)));
    let voice = town.updates()[0]["message"]["voice"]["file_id"].clone();
    let photo = |id: Value| json!({ "chat_id": BEN, "photo": id });
    assert!(town.refused("sendPhoto", photo(voice)).contains("can't use file of type voice"));
    let unknown = town.refused("sendPhoto", photo(json!("AgAC")));
    assert_eq!(unknown, "Bad Request: wrong file identifier/HTTP URL specified");
}

#[test]
fn a_medium_can_be_exchanged_for_another() {
    let mut town = Town::new();
    let sent =
        upload(&mut town, "sendPhoto", json!({ "chat_id": ANA }), "photo", png()).body["result"].clone();
    let params = json!({
        "chat_id": ANA, "message_id": sent["message_id"],
        "media": { "type": "document", "media": "attach://new", "caption": "the plan" },
    });
    let edited =
        upload(&mut town, "editMessageMedia", params, "new", b"plan".to_vec()).body["result"].clone();
    assert_eq!(edited["caption"], "the plan");
    assert!(edited.get("photo").is_none() && edited["document"].is_object());
}
