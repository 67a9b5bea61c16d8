//! What strangers send to the real process, byte by byte: it refuses all of it, and goes on serving.

use std::collections::BTreeSet;

use futures::{StreamExt as _, stream};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::{
    database::Place,
    rows::Rows,
    scene::{Scene, among, leaving_nothing},
    service::{SECRET, Stage},
    story::Story,
};

/// Connections that never finish what they say.
const OPEN: u64 = 10_000;
/// How many are opened side by side: more would not be heard at once.
const ABREAST: usize = 256;
/// Files that the test needs besides.
const BESIDES: u64 = 1_000;
/// An operator who did not think of it starts a process with as few files as this.
const FEW: &str = "ulimit -Sn 256";
/// An update as Telegram might send it. Nothing in these requests may make it happen.
const UPDATE: &str = r#"{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":7,"type":"private","first_name":"M"},"from":{"id":7,"is_bot":false,"first_name":"M"},"text":"/start"}}"#;

#[tokio::test]
async fn thousands_who_never_finish_their_request_keep_nobody_else_out() {
    let place = Place::file();
    let stage = Stage { before: FEW, ..Stage::of(Story::Kilibis, &place) };
    let may_open = rlimit::increase_nofile_limit(OPEN + BESIDES).expect("a limit of open files");
    let many = OPEN.min(may_open - BESIDES);
    among(stage, place, async |scene| {
        let address = scene.service.address(0);
        let opened = (0..many).map(|_| async {
            let mut stranger = TcpStream::connect(address).await.expect("it accepts");
            stranger
                .write_all(b"POST /webhooks/telegram HTTP/1.1\r\nHost: a\r\nX-So-Far: ")
                .await
                .expect("it listens");
            stranger
        });
        let strangers: Vec<TcpStream> = stream::iter(opened).buffer_unordered(ABREAST).collect().await;
        scene.takes_in(20).await;
        scene.service.is_ready().await;
        assert_eq!(strangers.len() as u64, many, "all of them are still there");
        BTreeSet::new()
    })
    .await;
}

#[tokio::test]
async fn crooked_requests_are_refused_and_change_nothing() {
    let place = Place::file();
    let stage = Stage::of(Story::Kilibis, &place);
    leaving_nothing(place, async {
        let scene = Scene::opens(stage).await;
        for request in crooked() {
            let answer = answered(&scene, &request).await;
            let shown = String::from_utf8_lossy(&request);
            let status = answer.split(' ').nth(1).unwrap_or("none");
            let is_refused =
                answer.is_empty() || status.starts_with('4') || status == "501" || status == "505";
            assert!(is_refused, "{shown:.120}: {answer:.200}");
            scene.service.is_ready().await;
        }
        let mut rows = Rows::of(&scene.stage.database).await;
        for question in
            ["SELECT COUNT(*) FROM seen", "SELECT COUNT(*) FROM people", "SELECT COUNT(*) FROM dead_letters"]
        {
            assert_eq!(rows.count(question).await, 0, "{question}");
        }
    })
    .await;
}

/// All that is answered until the connection is closed.
async fn answered(scene: &Scene, request: &[u8]) -> String {
    let mut stranger = TcpStream::connect(scene.service.address(0)).await.expect("it accepts");
    // It may hang up before all of it is said.
    let _ = stranger.write_all(request).await;
    let _ = stranger.shutdown().await;
    let mut answer = Vec::new();
    let _ = stranger.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

fn crooked() -> Vec<Vec<u8>> {
    let places = [
        "/webhooks/../webhooks/telegram",
        "/webhooks/./telegram",
        "//webhooks/telegram",
        "/webhooks//telegram",
        "/webhooks/telegram/",
        "/webhooks%2Ftelegram",
        "/webhooks/telegram%00",
        "/webhooks/telegram;x=1",
        "/WEBHOOKS/TELEGRAM",
        "/webhooks/%74elegram",
        "/webhooks/%74elegra%6D/..",
        "/webhooks/..%2f..%2fetc%2fpasswd",
        "/pay/../webhooks/telegram",
        "/pay/%ff%fe",
        "/webhooks/\u{1F980}",
        "*",
        "webhooks/telegram",
    ];
    let by_place = places.map(|place| posted("POST", place, &length(UPDATE.len()), UPDATE));
    let methods = [
        "GET",
        "PUT",
        "DELETE",
        "PATCH",
        "TRACE",
        "BREW",
        "post",
        "CONNECT",
        "P\u{f6}ST",
        &"M".repeat(9_000),
    ];
    let by_method = methods.map(|method| posted(method, "/webhooks/telegram", &length(UPDATE.len()), UPDATE));
    by_place.into_iter().chain(by_method).chain(odd_heads()).chain(odd_bodies()).chain(no_http()).collect()
}

/// Heads that are too large, or say what cannot be.
fn odd_heads() -> Vec<Vec<u8>> {
    let many: Vec<String> = (0..500).map(|number| format!("X-{number}: y\r\n")).collect();
    let many = many.concat();
    let heads = [
        format!("X-Long: {}\r\n{}", "x".repeat(1_000_000), length(UPDATE.len())),
        format!("{many}{}", length(UPDATE.len())),
        "Content-Length: -1\r\n".into(),
        "Content-Length: 99999999999999999999999999\r\n".into(),
        "Content-Length: 12abc\r\n".into(),
        format!("{}Content-Length: 5\r\n", length(UPDATE.len())),
        format!(" folded: x\r\n{}", length(UPDATE.len())),
        format!("no colon\r\n{}", length(UPDATE.len())),
        format!("X-Nul: a\0b\r\n{}", length(UPDATE.len())),
        "Transfer-Encoding: gzip\r\n".into(),
        "Transfer-Encoding: chunked, identity\r\n".into(),
    ];
    heads.iter().map(|head| posted("POST", "/webhooks/telegram", head, UPDATE)).collect()
}

/// Bodies that are too large, end too early, or come in chunks that are none.
fn odd_bodies() -> Vec<Vec<u8>> {
    const CHUNKED: &str = "Transfer-Encoding: chunked\r\n";
    let large = " ".repeat(2 << 20);
    let bodies = [
        (length(large.len()), large.as_str()),
        (length(2 << 30), "{"),
        (length(UPDATE.len() + 1), UPDATE),
        (CHUNKED.into(), UPDATE),
        (CHUNKED.into(), "ZZZ\r\n{}\r\n0\r\n\r\n"),
        (CHUNKED.into(), "-5\r\nhello\r\n0\r\n\r\n"),
        (CHUNKED.into(), "FFFFFFFFFFFFFFFFF\r\nhello"),
        (CHUNKED.into(), "5;ext\r\nhel"),
        (CHUNKED.into(), "2\r\n{}XX0\r\n\r\n"),
    ];
    bodies.iter().map(|(head, body)| posted("POST", "/webhooks/telegram", head, body)).collect()
}

/// What is no HTTP at all.
fn no_http() -> Vec<Vec<u8>> {
    let spoken: [&[u8]; 7] = [
        b"",
        b"\r\n\r\n\r\n",
        b"GET /readyz",
        b"POST /webhooks/telegram HTTP/9.9\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"SSH-2.0-OpenSSH_9.9\r\n",
        &[0xff; 4_096],
    ];
    spoken.map(<[u8]>::to_vec).to_vec()
}

fn length(bytes: usize) -> String {
    format!("Content-Length: {bytes}\r\n")
}

/// A request with the right secret: it is not for want of that if it is refused.
fn posted(method: &str, place: &str, head: &str, body: &str) -> Vec<u8> {
    let secret = format!("X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\n");
    format!("{method} {place} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{secret}{head}\r\n{body}")
        .into_bytes()
}
