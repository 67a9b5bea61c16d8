//! A sandbox behind a real port, and a bot's webhook behind another.

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::post;
use reqwest::Client;
use sandbox::{Act, Sandbox, SandboxClock, SandboxConfig, StoryError, StoryHost, StoryInfo, router};
use serde_json::Value;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use crate::town::{ANA, TOKEN, config, noon, person};

pub const KEY: &str = "a-long-and-random-key";

pub struct Server {
    pub sandbox: Sandbox,
    pub base: String,
    pub client: Client,
}

struct OneStory;

impl StoryHost for OneStory {
    fn stories(&self) -> Vec<StoryInfo> {
        vec![StoryInfo { name: "wall".to_owned(), title: "A wall is painted".to_owned(), running: false }]
    }

    fn start(&self, name: &str) -> Result<(), StoryError> {
        if name == "wall" { Ok(()) } else { Err(StoryError::Unknown) }
    }
}

async fn serve(routes: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, routes).await });
    format!("http://{address}")
}

impl Server {
    /// Ana has opened the bot; the clock stands still.
    pub async fn start() -> Self {
        let sandbox = Sandbox::new(SandboxConfig {
            emulator: config(),
            clock: SandboxClock::frozen(noon()),
            stage_key: KEY.to_owned(),
            hosts: vec!["Stage.Example".to_owned()],
            stories: Some(Arc::new(OneStory)),
        });
        sandbox.with(|emulator, now| {
            emulator.add_person(now, person("Ana"));
            emulator.act(now, ANA, Act::Start { payload: None }).expect("a start");
            let forget = serde_json::json!({ "drop_pending_updates": true });
            emulator.call(now, "deleteWebhook", forget, Vec::new());
        });
        let base = serve(router(&sandbox)).await;
        let client = Client::builder().no_proxy().build().expect("a client");
        Self { sandbox, base, client }
    }

    pub fn method(&self, name: &str) -> String {
        format!("{}/bot{TOKEN}/{name}", self.base)
    }

    pub fn stage(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    pub fn says(&self, text: &str) {
        self.sandbox.with(|emulator, now| emulator.act(now, ANA, Act::text(text))).expect("a text");
    }

    pub async fn get(&self, path: &str) -> (u16, Value) {
        let request = self.client.get(self.stage(path)).header("X-Stage-Key", KEY);
        answer(request.send().await.expect("an answer")).await
    }

    pub async fn post(&self, path: &str, body: Value) -> (u16, Value) {
        let request = self.client.post(self.stage(path)).header("X-Stage-Key", KEY).json(&body);
        answer(request.send().await.expect("an answer")).await
    }
}

pub async fn answer(response: reqwest::Response) -> (u16, Value) {
    let status = response.status().as_u16();
    let bytes = response.bytes().await.expect("a body");
    (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
}

/// What a bot's webhook got, and the way to answer it.
pub struct Arrival {
    pub headers: HeaderMap,
    pub body: Value,
    pub reply: tokio::sync::oneshot::Sender<Response>,
}

/// A webhook that hands every request to the test and waits for its answer.
pub async fn webhook() -> (String, mpsc::Receiver<Arrival>) {
    let (sender, arrivals) = mpsc::channel(16);
    let routes = Router::new().route("/hook", post(arrive)).with_state(sender);
    (format!("{}/hook", serve(routes).await), arrivals)
}

async fn arrive(State(sender): State<mpsc::Sender<Arrival>>, headers: HeaderMap, body: Bytes) -> Response {
    let (reply, answered) = tokio::sync::oneshot::channel();
    let body = serde_json::from_slice(&body).expect("JSON");
    sender.send(Arrival { headers, body, reply }).await.expect("a test that listens");
    answered.await.expect("an answer")
}
