//! The stage's own API and who may use it.

use data_encoding::BASE64;
use serde_json::json;

use crate::server::{KEY, Server, answer};
use crate::town::{ANA, noon, png};

#[tokio::test]
async fn an_act_shows_in_the_state_of_that_phone_alone() {
    let server = Server::start().await;
    let (_, added) = server.post("/stage/people", json!({ "first_name": "Ben" })).await;
    let (_, before) = server.get("/stage/state").await;
    let act = json!({ "person": ANA, "act": { "act": "text", "text": "I need a painter" } });
    let (status, acted) = server.post("/stage/act", act).await;
    assert_eq!((status, acted["updates"].as_array().map(Vec::len)), (200, Some(1)));
    let (_, state) = server.get(&format!("/stage/state?since={}", before["seq"])).await;
    assert_eq!(state["everyone"], json!([ANA, added["id"]]));
    assert_eq!(state["people"].as_array().map(Vec::len), Some(1));
    let messages = state["people"][0]["phone"]["messages"].as_array().expect("messages");
    let last = messages.last().expect("a message");
    assert_eq!(
        (&last["content"]["text"], &last["from"]),
        (&json!("I need a painter"), &json!({ "person": ANA }))
    );
}

#[tokio::test]
async fn an_impossible_act_says_why() {
    let server = Server::start().await;
    let act = json!({ "act": "press", "message_id": 77, "button": { "row": 0, "col": 0 } });
    let (status, body) = server.post("/stage/act", json!({ "person": ANA, "act": act })).await;
    assert_eq!((status, &body["error"]), (422, &json!("there is no such message")));
}

#[tokio::test]
async fn a_photo_goes_in_as_base64_and_comes_out_as_an_image() {
    let server = Server::start().await;
    let file = json!({ "name": "a.png", "mime": "image/png", "base64": BASE64.encode(&png()) });
    let act = json!({ "person": ANA, "act": { "act": "photo", "file": file, "caption": "the wall" } });
    assert_eq!(server.post("/stage/act", act).await.0, 200);
    let (_, state) = server.get("/stage/state").await;
    let photo = &state["people"][0]["phone"]["messages"][1]["content"]["photo"][0];
    let path = format!("/stage/file/{}?key={KEY}", photo["file_id"].as_str().expect("an id"));
    let got = server.client.get(server.stage(&path)).send().await.expect("an answer");
    assert_eq!(got.headers()["content-type"], "image/png");
    assert_eq!(got.bytes().await.expect("bytes"), png());
}

#[tokio::test]
async fn a_file_that_could_run_as_a_page_is_downloaded_instead() {
    let server = Server::start().await;
    let file = json!({ "name": "a.html", "mime": "text/html", "base64": BASE64.encode(b"<script>") });
    let act = json!({ "person": ANA, "act": { "act": "document", "file": file } });
    server.post("/stage/act", act).await;
    let (_, state) = server.get("/stage/state").await;
    let document = &state["people"][0]["phone"]["messages"][1]["content"]["document"];
    let path = format!("/stage/file/{}?key={KEY}", document["file_id"].as_str().expect("an id"));
    let got = server.client.get(server.stage(&path)).send().await.expect("an answer");
    assert_eq!(got.headers()["content-type"], "application/octet-stream");
    assert_eq!(got.headers()["content-disposition"], "attachment");
    assert_eq!(got.headers()["x-content-type-options"], "nosniff");
}

#[tokio::test]
async fn nobody_gets_in_without_the_key_or_by_another_name() {
    let server = Server::start().await;
    let status = async |path: &str, host: Option<&str>, key: &str| {
        let mut request = server.client.get(server.stage(path)).header("X-Stage-Key", key);
        if let Some(host) = host {
            request = request.header("Host", host);
        }
        request.send().await.expect("an answer").status().as_u16()
    };
    assert_eq!(status("/stage/state", None, "wrong").await, 403);
    assert_eq!(status("/stage/state", None, "").await, 403);
    assert_eq!(status("/stage/state", Some("evil.example"), KEY).await, 421);
    assert_eq!(status("/stage/state", Some("stage.example:8080"), KEY).await, 200);
    assert_eq!(status("/stage/state", Some("[::1]:8080"), KEY).await, 200);
}

#[tokio::test]
async fn the_page_comes_without_the_key_and_under_a_strict_policy() {
    let server = Server::start().await;
    let page = server.client.get(server.stage("/")).send().await.expect("an answer");
    let policy = page.headers()["content-security-policy"].to_str().expect("text").to_owned();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"));
}

#[tokio::test]
async fn every_file_of_the_page_is_served_without_the_key() {
    let server = Server::start().await;
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/stage")).expect("the page's folder");
    let names = folder.map(|file| file.expect("a file").file_name().into_string().expect("a plain name"));
    for name in names.filter(|name| name != "index.html") {
        let got = server.client.get(server.stage(&format!("/stage/{name}"))).send().await.expect("an answer");
        assert_eq!(got.status(), 200, "{name}");
    }
    let unknown = server.client.get(server.stage("/stage/other.js")).send().await.expect("an answer");
    assert_eq!(unknown.status(), 404);
}

#[tokio::test]
async fn the_clock_moves_forward_a_year_at_most() {
    let server = Server::start().await;
    let (status, body) = server.post("/stage/clock", json!({ "advance_seconds": 3600 })).await;
    assert_eq!((status, &body["now"]), (200, &json!(noon() + chrono::TimeDelta::hours(1))));
    assert_eq!(server.post("/stage/clock", json!({ "advance_seconds": 9_999_999_999_u64 })).await.0, 422);
}

#[tokio::test]
async fn faults_are_ordered_shown_and_taken_back() {
    let server = Server::start().await;
    let fault = json!({ "fault": "too_many_requests", "retry_after": 5, "times": 2, "chat": ANA });
    assert_eq!(server.post("/stage/faults", fault).await.0, 204);
    assert_eq!(server.get("/stage/state").await.1["faults"][0]["times"], 2);
    let taken_back = server.client.delete(server.stage(&format!("/stage/faults?key={KEY}"))).send().await;
    assert_eq!(answer(taken_back.expect("an answer")).await.0, 204);
    assert_eq!(server.get("/stage/state").await.1["faults"], json!([]));
}

#[tokio::test]
async fn stories_are_listed_and_started() {
    let server = Server::start().await;
    assert_eq!(server.get("/stage/stories").await.1[0]["name"], "wall");
    assert_eq!(server.post("/stage/story", json!({ "name": "wall" })).await.0, 202);
    assert_eq!(server.post("/stage/story", json!({ "name": "other" })).await.0, 404);
}

#[tokio::test]
async fn events_name_the_phones_that_changed() {
    let server = Server::start().await;
    let url = server.stage(&format!("/stage/events?key={KEY}"));
    let mut events = server.client.get(url).send().await.expect("an answer");
    let first = events.chunk().await.expect("a stream").expect("an event");
    assert!(first.starts_with(b"data: "));
    server.says("hello");
    let second =
        String::from_utf8(events.chunk().await.expect("a stream").expect("an event").to_vec()).expect("text");
    assert!(second.contains(&format!("\"changed\":[{ANA}]")), "{second}");
}
