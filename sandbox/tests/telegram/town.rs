//! A bot, Ana and Ben, and short ways to let them act.

use chrono::{DateTime, TimeDelta, Utc};
use sandbox::{
    Act, ActFile, Acted, ButtonChoice, Emulator, EmulatorConfig, Media, NewPerson, Phone, Push, PushOutcome,
};
use serde_json::{Value, json};

pub const TOKEN: &str = "42:token";
pub const ANA: i64 = 1001;
pub const BEN: i64 = 1002;

pub struct Town {
    pub emulator: Emulator,
    pub now: DateTime<Utc>,
}

pub fn config() -> EmulatorConfig {
    EmulatorConfig {
        bot_id: 42,
        bot_username: "town_bot".to_owned(),
        bot_name: "Town".to_owned(),
        token: TOKEN.to_owned(),
    }
}

pub fn person(name: &str) -> NewPerson {
    NewPerson { first_name: name.to_owned(), language_code: Some("en".to_owned()), ..NewPerson::default() }
}

pub fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).expect("a moment")
}

impl Town {
    /// Ana and Ben have phones and have not opened the bot yet.
    pub fn quiet() -> Self {
        let mut emulator = Emulator::new(config());
        emulator.add_person(noon(), person("Ana"));
        emulator.add_person(noon(), person("Ben"));
        Self { emulator, now: noon() }
    }

    /// Ana and Ben have opened the bot, and the bot has heard of it.
    pub fn new() -> Self {
        let mut town = Self::quiet();
        for person in [ANA, BEN] {
            town.act(person, Act::Start { payload: None });
        }
        town.take_all();
        town
    }

    pub fn later(&mut self, by: TimeDelta) {
        self.now += by;
    }

    pub fn act(&mut self, person: i64, act: Act) -> Acted {
        self.emulator.act(self.now, person, act).expect("a possible act")
    }

    pub fn says(&mut self, person: i64, text: &str) -> i64 {
        self.act(person, Act::text(text)).messages[0]
    }

    pub fn presses(&mut self, person: i64, message_id: i64, data: &str) -> String {
        let button = ButtonChoice::Data { data: data.to_owned() };
        self.act(person, Act::Press { message_id, button }).callback.expect("a callback button")
    }

    pub fn call(&mut self, method: &str, params: Value) -> sandbox::CallAnswer {
        self.emulator.call(self.now, method, params, Vec::new())
    }

    /// Calls a method that should succeed, and returns its result.
    pub fn ok(&mut self, method: &str, params: Value) -> Value {
        let answer = self.call(method, params);
        assert_eq!(answer.status, 200, "{method}: {}", answer.body);
        answer.body["result"].clone()
    }

    /// Calls a method that should be refused, and returns Telegram's words.
    pub fn refused(&mut self, method: &str, params: Value) -> String {
        let answer = self.call(method, params);
        assert_eq!(answer.body["ok"], false, "{method} went through");
        assert_eq!(answer.body["error_code"], answer.status);
        answer.body["description"].as_str().expect("a description").to_owned()
    }

    pub fn bot_says(&mut self, chat: i64, text: &str) -> i64 {
        id(&self.ok("sendMessage", json!({ "chat_id": chat, "text": text })))
    }

    /// Sends a message with one button for each data.
    pub fn bot_asks(&mut self, chat: i64, data: &[&str]) -> i64 {
        let row: Vec<Value> =
            data.iter().map(|data| json!({ "text": data, "callback_data": data })).collect();
        let markup = json!({ "inline_keyboard": [row] });
        id(&self.ok("sendMessage", json!({ "chat_id": chat, "text": "?", "reply_markup": markup })))
    }

    pub fn phone(&self, person: i64) -> &Phone {
        self.emulator.phone(person).expect("a phone")
    }

    /// What the bot would get by `getUpdates`.
    pub fn updates(&mut self) -> Vec<Value> {
        self.ok("getUpdates", json!({})).as_array().expect("a list").clone()
    }

    pub fn take_all(&mut self) {
        let next =
            self.updates().last().map_or(0, |update| update["update_id"].as_i64().expect("a number") + 1);
        self.ok("getUpdates", json!({ "offset": next }));
    }

    pub fn set_webhook(&mut self, more: &Value) {
        let mut params = json!({ "url": "http://127.0.0.1:8080/hook" });
        params.as_object_mut().expect("an object").extend(more.as_object().cloned().unwrap_or_default());
        self.ok("setWebhook", params);
    }

    pub fn pushes(&mut self) -> Vec<Push> {
        self.emulator.next_pushes(self.now)
    }

    pub fn accept(&mut self, push: &Push) {
        self.answer(push, PushOutcome::Accepted { body: Vec::new() });
    }

    pub fn answer(&mut self, push: &Push, outcome: PushOutcome) {
        self.emulator.pushed(self.now, push.update_id, outcome);
    }
}

pub fn id(message: &Value) -> i64 {
    message["message_id"].as_i64().expect("a message")
}

pub fn update(push: &Push) -> Value {
    serde_json::from_str(&push.body).expect("JSON")
}

/// The smallest thing that passes for a PNG of 800 by 600.
pub fn png() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend([0, 0, 3, 32, 0, 0, 2, 88, 8, 6, 0, 0, 0]);
    bytes
}

pub fn media(bytes: Vec<u8>, name: &str, caption: Option<&str>) -> Media {
    let file = ActFile { name: Some(name.to_owned()), mime: None, bytes };
    Media { file, caption: caption.map(str::to_owned), reply_to: None }
}
