//! A whole service and its Telegram, pumped by hand: nothing happens that a story does not let happen.

use std::{
    pin::pin,
    sync::{Arc, Mutex},
};

use axum::{
    body::Body,
    http::{Request, StatusCode},
    response::Response,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::market::Market;
use gigline::{
    app::{App, Blueprint},
    cleaning::InProcess,
    config::Sending,
    play::SeededIds,
    ports::Ports,
    store::{Backend, Store, gauges},
    telegram::polling::ALLOWED_UPDATES,
};
use sandbox::{Act, Author, ButtonChoice, Emulator, EmulatorConfig, Message, Place, PushOutcome, Scan};
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::{
    canaries::Undone,
    shop::{PaidAt, Shop},
    trap::Trap,
    world::World,
};

/// Telegram proves itself with this.
pub const SECRET: &str = "the-webhook-secret-of-these-stories-1";
/// The secret before the last rotation.
pub const OLD_SECRET: &str = "the-webhook-secret-of-these-stories-0";
/// Where the house is seen from outside.
pub const PUBLIC_URL: &str = "https://gigs.example";
/// The middle of town.
pub const PLAZA: Place = Place { lat: 35.687, lon: -105.938 };

/// A Saturday morning in Santa Fe.
pub fn morning() -> DateTime<Utc> {
    DateTime::from_timestamp(1_780_315_200, 0).unwrap()
}

/// The service, its Telegram, and the time.
pub struct House<DB: Backend> {
    pub app: App<DB>,
    pub store: Store<DB>,
    pub ports: Ports,
    pub trap: Arc<Trap>,
    /// How much of one person is heard at once from the next start on; zero is no limit.
    pub flood_per_person: u32,
    secrets: Vec<String>,
    market: Market,
    pub world: Arc<World>,
    pub shop: Shop,
    /// Whether everything any phone holds is read whenever nothing is left to do.
    pub watched: bool,
    pub scan: Mutex<Scan>,
}

impl<DB: Backend> House<DB> {
    /// A house that Telegram brings updates to.
    pub async fn open(store: Store<DB>) -> Self {
        Self::with_secrets(store, &[SECRET, OLD_SECRET]).await
    }

    /// A house with these webhook secrets; without any it asks for updates.
    pub async fn with_secrets(store: Store<DB>, secrets: &[&str]) -> Self {
        Self::built(store, secrets, Market::parse("[modes.dispatch]\n").expect("a profile"), PaidAt::SANDBOX)
            .await
    }

    /// A house of this market, whose fees are paid there.
    pub async fn in_market(store: Store<DB>, market: Market, paid_at: PaidAt) -> Self {
        Self::built(store, &[SECRET, OLD_SECRET], market, paid_at).await
    }

    async fn built(store: Store<DB>, secrets: &[&str], market: Market, paid_at: PaidAt) -> Self {
        let config = EmulatorConfig {
            bot_id: 1,
            bot_username: "gigline_bot".into(),
            bot_name: "Gigline".into(),
            token: "1:a-token-of-these-stories".into(),
        };
        let world = Arc::new(World::new(Emulator::new(config), morning()));
        let ids = Arc::new(SeededIds::new(1));
        let (shop, payments) = Shop::open(paid_at, Arc::clone(&world) as _, &*ids);
        let trap = Arc::new(Trap::default());
        let ports = Ports {
            clock: Arc::clone(&world) as _,
            ids,
            wire: Arc::clone(&world) as _,
            probe: Arc::clone(&trap) as _,
            cleaner: Arc::new(InProcess),
            payments: Some(payments),
            commons: None,
        };
        let secrets: Vec<String> = secrets.iter().map(ToString::to_string).collect();
        let app = Self::start(&store, &ports, (&secrets, 0), &market).await;
        let url = if secrets.is_empty() { "" } else { "https://gigs.example/webhooks/telegram" };
        let hook = json!({ "url": url, "secret_token": SECRET, "allowed_updates": ALLOWED_UPDATES });
        world.telegram().call(morning(), "setWebhook", hook, Vec::new());
        let (watched, scan) = (true, Mutex::default());
        Self { app, store, ports, trap, secrets, flood_per_person: 0, market, world, shop, watched, scan }
    }

    async fn start(
        store: &Store<DB>,
        ports: &Ports,
        (secrets, flood_per_person): (&[String], u32),
        market: &Market,
    ) -> App<DB> {
        let blueprint = Blueprint {
            market: market.clone(),
            bot_id: 1,
            bot_username: "gigline_bot".into(),
            chat: None,
            place: None,
            telegram_secrets: secrets.to_vec(),
            account_key: gigline::account_key::AccountKey::of("a key of this house"),
            flood_per_person,
            sending: Sending { per_second: 0, per_chat: 0 },
            metrics_token: None,
            public_url: Some(PUBLIC_URL.into()),
        };
        App::build(blueprint, store.clone(), ports.clone()).await.unwrap()
    }

    /// Another instance beside this one, on the same rows.
    pub async fn another(&self) -> App<DB> {
        Self::start(&self.store, &self.ports, (&self.secrets, self.flood_per_person), &self.market).await
    }

    /// The process is gone with all it had in memory, and another one starts, late enough to find its chats free.
    pub async fn restart(&mut self) {
        self.idle(TimeDelta::seconds(5));
        self.app = self.another().await;
    }

    /// The present moment.
    pub fn now(&self) -> DateTime<Utc> {
        self.world.now()
    }

    /// Time passes, and what became due happens.
    pub async fn pass(&mut self, time: TimeDelta) {
        self.idle(time);
        self.settle().await;
    }

    /// Time passes, and nothing happens.
    pub fn idle(&self, time: TimeDelta) {
        *self.world.now.lock().unwrap() += time;
    }

    /// Telegram, to look at or to be changed.
    pub fn telegram<T>(&self, look: impl FnOnce(&mut Emulator) -> T) -> T {
        look(&mut self.world.telegram())
    }

    /// Puts a rule of the relay out of force, or all of them back.
    pub fn undo(&self, undone: Option<Undone>) {
        *self.world.undone.lock().unwrap() = undone;
    }

    /// Somebody does something, and all that follows from it happens.
    pub async fn act(&mut self, person: i64, act: Act) {
        self.telegram(|telegram| telegram.act(self.now(), person, act)).unwrap();
        self.settle().await;
    }

    pub async fn writes(&mut self, person: i64, text: &str) {
        self.act(person, Act::text(text)).await;
    }

    /// Presses the newest button whose label has these words.
    pub async fn presses(&mut self, person: i64, words: &str) {
        let act = self.press_of(person, words);
        self.act(person, act).await;
    }

    /// The press of the newest button whose label has these words.
    pub fn press_of(&self, person: i64, words: &str) -> Act {
        let found = self.messages(person).iter().rev().find_map(|message| {
            let button = message.buttons.iter().flatten().find(|button| button.text.contains(words))?;
            let button = ButtonChoice::Label { label: button.text.clone() };
            Some(Act::Press { message_id: message.id, button })
        });
        found.unwrap_or_else(|| panic!("there is no button “{words}” here:\n{}", self.screen(person)))
    }

    /// What the bot said to somebody and is still to be seen, oldest first.
    pub fn messages(&self, person: i64) -> Vec<Message> {
        self.telegram(|telegram| {
            let phone = telegram.phone(person).unwrap();
            phone.messages.visible().filter(|message| message.from == Author::Bot).cloned().collect()
        })
    }

    /// The newest message of the bot.
    pub fn newest(&self, person: i64) -> String {
        self.messages(person).last().map(|message| message.content.words().to_owned()).unwrap_or_default()
    }

    /// All messages of the bot, with their buttons, as text.
    pub fn screen(&self, person: i64) -> String {
        let mut screen = String::new();
        for message in self.messages(person) {
            screen += message.content.words();
            for button in message.buttons.iter().flatten() {
                screen.extend([" [", button.text.as_str(), "]"]);
            }
            screen.push('\n');
        }
        screen
    }

    /// How many of the bot's messages have these words.
    pub fn count(&self, person: i64, words: &str) -> usize {
        self.messages(person).iter().filter(|message| message.content.words().contains(words)).count()
    }

    /// Inputs that failed by our fault.
    pub async fn dead_letters(&self) -> i64 {
        gauges::read(&mut self.store.read().await.unwrap(), self.now()).await.unwrap().dead_letters
    }

    /// Goes on until nothing is left to do at this moment.
    pub async fn settle(&mut self) {
        loop {
            let now = self.now();
            let mut did = self.take_pushes().await;
            did |= self.app.timers.pump(now).await.did;
            did |= self.app.engine.pump(now).await.unwrap().did;
            did |= self.app.calls.pump(now).await.unwrap().did;
            did |= self.app.parcels.pump(now).await.unwrap().did;
            did |= self.take_callbacks().await;
            did |= self.app.outbox.pump(now).await.unwrap().did;
            if !did {
                assert!(!self.watched || self.leaks().is_empty(), "somebody learned who somebody is");
                return;
            }
        }
    }

    async fn take_pushes(&mut self) -> bool {
        let now = self.now();
        let pushes = self.telegram(|telegram| telegram.next_pushes(now));
        let did = !pushes.is_empty();
        for push in pushes {
            let status = self.update(&push.body).await;
            assert_eq!(status, StatusCode::OK, "{}", push.body);
            let outcome = PushOutcome::Accepted { body: Vec::new() };
            self.telegram(|telegram| telegram.pushed(now, push.update_id, outcome));
        }
        did
    }

    /// Brings an update as Telegram does, and waits for the answer.
    pub async fn update(&mut self, body: &str) -> StatusCode {
        self.request(webhook(SECRET, body.to_owned())).await.status()
    }

    /// Brings an update as Telegram does, and lets all that follows happen.
    pub async fn hears(&mut self, update: &Value) {
        assert_eq!(self.update(&update.to_string()).await, StatusCode::OK, "{update}");
        self.settle().await;
    }

    /// Sends a request through the router, with the engine and the calls at work behind it.
    pub async fn request(&mut self, request: Request<Body>) -> Response {
        let now = self.now();
        let mut answering = pin!(self.app.router().oneshot(request));
        loop {
            tokio::select! {
                biased;
                answer = &mut answering => return answer.unwrap(),
                heard = self.app.engine.heard() => {
                    assert!(heard, "the door is open");
                    self.app.engine.pump(now).await.unwrap();
                    self.app.calls.pump(now).await.unwrap();
                }
            }
        }
    }
}

/// An update on its way to the webhook.
pub fn webhook(secret: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post("/webhooks/telegram")
        .header("content-type", "application/json")
        .header("x-telegram-bot-api-secret-token", secret)
        .body(body.into())
        .unwrap()
}
