//! Every screen on a phone, looked at: no button may be cut off. `docs/screens/` keeps the pictures.

use chrono::{DateTime, Utc};
use dialogues::rendered::Rendered;
use domain::language::Language;
use gigline::telegram::send::{self, Manner};
use sandbox::{
    Act, EmulatorConfig, FloodLimits, NewPerson, Sandbox, SandboxClock, SandboxConfig, UploadedFile,
};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::{
    albums::{Album, albums, with_a_file_of},
    processes,
    screens::{HAND, Size},
    stage::Stage,
};

const KEY: &str = "the key of these pictures";
/// The labels of buttons that need more room than they have.
const CUT_OFF: &str = r#"
    const cut = ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth;
    const labels = [...document.querySelectorAll(".inline-keyboard button, .reply-keyboard button")];
    return labels.filter(cut).map((button) => button.textContent);
"#;
/// How much higher the screen would have to be to show all of the chat.
const HIDDEN: &str = r#"
    const log = document.querySelector(".phone .log");
    return log.scrollHeight - log.clientHeight;
"#;

/// Looks at every screen in this language.
pub async fn every_screen_is_whole(language: &Language) {
    let albums = albums(language);
    let sandbox = phones(language, &albums);
    let address = served(&sandbox).await;
    let driver = processes::driver().await;
    let stage = Stage::open(&driver.said, &format!("{address}?key={}", KEY.replace(' ', "+"))).await;
    let mut cut = Vec::new();
    for album in &albums {
        cut.extend(looked_at(&stage, language, album).await);
    }
    stage.close().await;
    assert!(cut.is_empty(), "{language}: these are cut off: {cut:#?}");
}

/// One phone, as high as all it shows.
async fn looked_at(stage: &Stage, language: &Language, album: &Album) -> Vec<String> {
    stage.is_seen_on(super::screens::DESK).await;
    let phone = stage.phone(&album.name).await;
    phone.shows(album.messages.len()).await;
    stage.is_seen_on(HAND).await;
    let hidden = stage.computes(HIDDEN).await.as_u64().unwrap_or_default();
    stage.is_seen_on(Size(HAND.0, HAND.1 + u32::try_from(hidden).unwrap_or_default())).await;
    let cut = stage.computes(CUT_OFF).await;
    stage.is_pictured(&format!("{language}/{}.webp", album.name)).await;
    stage.is_seen_on(super::screens::DESK).await;
    phone.is_put_away().await;
    let labels = cut.as_array().into_iter().flatten().filter_map(Value::as_str);
    labels.map(|label| format!("{}: {label}", album.name)).collect()
}

/// A Telegram in which every album lies on a phone of its own.
fn phones(language: &Language, albums: &[Album]) -> Sandbox {
    let sandbox = Sandbox::new(SandboxConfig {
        emulator: EmulatorConfig {
            bot_id: 1,
            bot_username: "gigline_bot".into(),
            bot_name: "Gigline".into(),
            token: "1:a-token-of-these-pictures".into(),
        },
        clock: SandboxClock::frozen(DateTime::<Utc>::from_timestamp(1_795_280_400, 0).expect("a moment")),
        stage_key: KEY.into(),
        hosts: Vec::new(),
        stories: None,
    });
    let photo = photo(&sandbox, phone(&sandbox, "files", language));
    for album in albums {
        let phone = phone(&sandbox, &album.name, language);
        for message in &album.messages {
            arrives(&sandbox, phone, &with_a_file_of(message, &photo));
        }
    }
    sandbox
}

fn phone(sandbox: &Sandbox, name: &str, language: &Language) -> i64 {
    sandbox.with(|telegram, now| {
        telegram.set_flood_limits(None::<FloodLimits>);
        let person = telegram.add_person(
            now,
            NewPerson {
                first_name: name.into(),
                language_code: Some(language.to_string()),
                ..NewPerson::default()
            },
        );
        telegram.act(now, person, Act::Start { payload: None }).expect("somebody opens the bot");
        person
    })
}

/// A photo this Telegram keeps.
fn photo(sandbox: &Sandbox, phone: i64) -> String {
    let bytes = include_bytes!("../../docs/screens/pay.png").to_vec();
    let file = UploadedFile {
        field: "photo".into(),
        name: "photo.png".into(),
        mime: Some("image/png".into()),
        bytes,
    };
    let params = json!({ "chat_id": phone, "photo": "attach://photo" });
    let sent = called(sandbox, "sendPhoto", &params, vec![file]);
    let sizes = sent["photo"].as_array().expect("a photo has sizes");
    sizes.last().and_then(|size| size["file_id"].as_str()).expect("a size has a file").to_owned()
}

fn arrives(sandbox: &Sandbox, phone: i64, message: &Rendered) {
    let call = send::new_message(phone, message, Manner::default());
    let files = call.files.into_iter().map(|file| UploadedFile {
        field: file.part.to_owned(),
        name: file.name,
        mime: Some(file.mime.to_owned()),
        bytes: file.bytes,
    });
    called(sandbox, call.method, &call.params, files.collect());
}

fn called(sandbox: &Sandbox, method: &str, params: &Value, files: Vec<UploadedFile>) -> Value {
    let answer = sandbox.with(|telegram, now| telegram.call(now, method, params.clone(), files));
    assert_eq!(answer.status, 200, "{method} {params}: {}", answer.body);
    answer.body["result"].clone()
}

/// Serves the stage for as long as the test lasts, and says where.
async fn served(sandbox: &Sandbox) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
    let address = listener.local_addr().expect("it has an address");
    let router = sandbox::router(sandbox);
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}/")
}
