//! What stands between Telegram and the service, as in life: while the service is down it holds what comes for it.
//!
//! Without it Telegram would lose patience, and presses would expire, by the clock; here no clock moves.

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};
use sandbox::Sandbox;
use tokio::{net::TcpListener, task::AbortHandle};

/// A running proxy; it ends when this is dropped.
pub struct Proxy {
    /// Where Telegram finds it.
    pub address: String,
    task: AbortHandle,
}

#[derive(Clone)]
struct Way {
    sandbox: Sandbox,
    client: reqwest::Client,
    target: String,
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Proxy {
    /// Stands before the service that listens on this port.
    pub async fn before(port: u16, sandbox: &Sandbox) -> Self {
        let way = Way {
            sandbox: sandbox.clone(),
            client: reqwest::Client::builder().no_proxy().build().expect("an HTTP client"),
            target: format!("http://127.0.0.1:{port}/webhooks/telegram"),
        };
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let router = Router::new().fallback(pass_on).with_state(way);
        let task = tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, task: task.abort_handle() }
    }
}

/// Holds an update until the service listens; one that was broken off in the middle is to be sent again at once.
async fn pass_on(State(way): State<Way>, headers: HeaderMap, body: Bytes) -> Response {
    const SECRET: &str = "x-telegram-bot-api-secret-token";
    let mut changes = way.sandbox.changes();
    let secret = headers.get(SECRET).cloned();
    let again = [(RETRY_AFTER, "0")];
    loop {
        changes.borrow_and_update();
        let request = way.client.post(&way.target).body(body.clone());
        let request = secret.iter().fold(request, |request, secret| request.header(SECRET, secret));
        match request.send().await {
            Ok(answer) => return (answer.status(), again).into_response(),
            // It says that it is there by its first calls, and each of them is a change.
            Err(error) if error.is_connect() => changes.changed().await.expect("the sandbox lives on"),
            Err(_) => return (StatusCode::BAD_GATEWAY, again).into_response(),
        }
    }
}
