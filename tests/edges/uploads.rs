//! Pictures over real HTTP: each goes up in a part of its own, and a message of ours may become one.

use dialogues::rendered::{Button, Does, Keyboard, Picture, Rendered};
use gigline::{
    ports::{Answer, Wire as _},
    sent::Outcome,
    telegram::{send, wire::HttpWire},
};
use sandbox::{Act, EmulatorConfig, Message, NewPerson, Sandbox, SandboxClock, SandboxConfig};
use tokio::net::TcpListener;

use crate::house::morning;

const TOKEN: &str = "1:a-token-of-these-stories";

/// A Telegram behind a port, our line to it, and somebody who opened the bot.
struct Line {
    telegram: Sandbox,
    wire: HttpWire,
    ana: i64,
}

impl Line {
    async fn open() -> Self {
        let telegram = Sandbox::new(SandboxConfig {
            emulator: EmulatorConfig {
                bot_id: 1,
                bot_username: "gigline_bot".into(),
                bot_name: "Gigline".into(),
                token: TOKEN.into(),
            },
            clock: SandboxClock::frozen(morning()),
            stage_key: "a-key-of-these-stories".into(),
            hosts: Vec::new(),
            stories: None,
        });
        let ana = telegram.with(|emulator, now| {
            let ana =
                emulator.add_person(now, NewPerson { first_name: "Ana".into(), ..NewPerson::default() });
            emulator.act(now, ana, Act::Start { payload: None }).unwrap();
            ana
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = format!("http://{}", listener.local_addr().unwrap()).parse().unwrap();
        tokio::spawn(axum::serve(listener, sandbox::router(&telegram)).into_future());
        Self { telegram, wire: HttpWire::new(&server, TOKEN).unwrap(), ana }
    }

    async fn make(&self, call: send::Call) -> Outcome {
        send::outcome(&self.wire.upload(call.method, call.params, call.files).await)
    }

    async fn sends(&self, rendered: &Rendered) -> i64 {
        match self.make(send::new_message(self.ana, rendered, send::Manner::default())).await {
            Outcome::Shown(Some(message)) => message,
            other => panic!("{other:?}"),
        }
    }

    async fn edits(&self, message: i64, rendered: &Rendered) -> Outcome {
        self.make(send::edit(self.ana, message, rendered).unwrap()).await
    }

    fn message(&self, id: i64) -> Message {
        self.telegram.with(|emulator, _| emulator.phone(self.ana).unwrap().messages.get(id).unwrap().clone())
    }

    fn bytes_of(&self, photo: &Message) -> Vec<u8> {
        let id = photo.content.fields["photo"][0]["file_id"].as_str().unwrap();
        self.telegram.with(|emulator, _| emulator.file(id).unwrap().bytes.clone())
    }
}

/// What begins as a PNG of that size does; whatever follows.
pub fn png(side: u8, rest: &[u8]) -> Vec<u8> {
    let header = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    [&header[..], &[0, 0, 0, side, 0, 0, 0, side], rest].concat()
}

fn words(text: &str) -> Rendered {
    let button = Button { label: "Copy \"it\"".into(), does: Does::Copy("it".into()) };
    Rendered { text: text.into(), keyboard: Keyboard::Inline(vec![vec![button]]), ..Rendered::default() }
}

fn picture(text: &str, png: &[u8]) -> Rendered {
    Rendered { picture: Some(Picture { png: png.to_vec() }), ..words(text) }
}

#[tokio::test]
async fn a_picture_arrives_byte_for_byte_with_its_words_and_buttons() {
    let line = Line::open().await;
    let bytes = png(99, &[0, 13, 10, 255, b'-', b'-', 0]);
    let photo = line.message(line.sends(&picture("¿Te sirve? 🔗", &bytes)).await);
    assert_eq!((photo.content.kind.as_str(), photo.content.words()), ("photo", "¿Te sirve? 🔗"));
    assert_eq!(photo.buttons[0][0].text, "Copy \"it\"");
    assert_eq!(line.bytes_of(&photo), bytes);
}

#[tokio::test]
async fn a_text_becomes_a_picture_in_place_and_a_picture_another() {
    let line = Line::open().await;
    let id = line.sends(&words("Which one?")).await;
    for (text, bytes) in [("This one", png(99, b"one")), ("That one", png(98, b"another"))] {
        assert_eq!(line.edits(id, &picture(text, &bytes)).await, Outcome::Shown(Some(id)));
        let photo = line.message(id);
        assert_eq!((photo.content.words(), line.bytes_of(&photo)), (text, bytes));
    }
}

#[tokio::test]
async fn a_picture_that_is_to_be_a_text_again_is_sent_anew() {
    let line = Line::open().await;
    let id = line.sends(&picture("This one", &png(99, b"one"))).await;
    assert_eq!(line.edits(id, &words("None at all")).await, Outcome::Vanished);
}

#[tokio::test]
async fn a_call_without_an_answer_is_lost_with_its_picture() {
    let line = Line::open().await;
    let nowhere = HttpWire::new(&"http://127.0.0.1:1".parse().unwrap(), TOKEN).unwrap();
    let call = send::new_message(line.ana, &picture("This one", &png(99, b"one")), send::Manner::default());
    assert_eq!(nowhere.upload(call.method, call.params, call.files).await, Answer::Lost);
}
