//! What stands between the world and the service, as in life: while the service is down it holds what comes for it.
//!
//! Without it Telegram would lose patience, and presses would expire, by the clock; here no clock moves. Browsers and
//! the payment provider come this way, too.

mod tricks;

use std::{
    collections::BTreeSet,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use futures::future::join_all;
use sandbox::Sandbox;
use serde_json::Value;
use tokio::{net::TcpListener, task::AbortHandle};

pub use tricks::Tricks;

/// Where the world will find the service. Nothing is answered before it opens.
pub struct Gate {
    /// The service, seen from outside.
    pub address: String,
    listener: TcpListener,
}

/// A running proxy; it ends when this is dropped.
pub struct Proxy {
    payments: Arc<Mutex<BTreeSet<(String, String)>>>,
    /// What becomes of updates on their way.
    pub tricks: Arc<Tricks>,
    task: AbortHandle,
}

#[derive(Clone)]
struct Way {
    sandbox: Sandbox,
    client: reqwest::Client,
    targets: Arc<[String]>,
    turn: Arc<AtomicUsize>,
    payments: Arc<Mutex<BTreeSet<(String, String)>>>,
    tricks: Arc<Tricks>,
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Gate {
    /// An address of its own.
    pub async fn bind() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        Self { address, listener }
    }

    /// Leads to the processes that listen on these ports, to one after the other.
    pub fn opens(self, ports: impl Iterator<Item = u16>, sandbox: &Sandbox) -> Proxy {
        let (payments, tricks) = (Arc::<Mutex<_>>::default(), Arc::<Tricks>::default());
        let client = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
        let way = Way {
            sandbox: sandbox.clone(),
            client: client.build().expect("an HTTP client"),
            targets: ports.map(|port| format!("http://127.0.0.1:{port}")).collect(),
            turn: Arc::default(),
            payments: Arc::clone(&payments),
            tricks: Arc::clone(&tricks),
        };
        let router = Router::new().fallback(pass_on).with_state(way);
        let task = tokio::spawn(async move { axum::serve(self.listener, router).await });
        Proxy { payments, tricks, task: task.abort_handle() }
    }
}

impl Proxy {
    /// The events that the payment provider told of: who counts them, and the name of each.
    pub fn events(&self) -> BTreeSet<(String, String)> {
        self.payments.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Holds a request until a process of the service listens; one that was broken off in the middle is to be sent again at once.
async fn pass_on(
    State(way): State<Way>,
    method: Method,
    uri: Uri,
    mut headers: HeaderMap,
    body: Bytes,
) -> Response {
    let mut changes = way.sandbox.changes();
    way.notes(&uri, &headers, &body);
    way.tricks.waits(&body).await;
    headers.remove(header::HOST);
    let ask = |target: &str| {
        let request = way.client.request(method.clone(), format!("{target}{uri}"));
        request.headers(headers.clone()).body(body.clone()).send()
    };
    if way.tricks.doubles(uri.path()) {
        let answers = join_all(way.targets.iter().map(|target| ask(target))).await;
        let all_took_it = answers.iter().all(|answer| answer.as_ref().is_ok_and(|a| a.status().is_success()));
        return if all_took_it { StatusCode::OK.into_response() } else { again() };
    }
    loop {
        changes.borrow_and_update();
        for target in way.in_turn() {
            match ask(target).await {
                Ok(answer) if answer.status().is_success() && way.tricks.loses(uri.path()) => return again(),
                Ok(answer) => {
                    way.tricks.happened(&body);
                    return passed_back(answer).await;
                }
                Err(error) if error.is_connect() => {}
                Err(_) => return again(),
            }
        }
        // One says that it is there by its first calls, and each of them is a change.
        changes.changed().await.expect("the sandbox lives on");
    }
}

async fn passed_back(answer: reqwest::Response) -> Response {
    let (status, place) = (answer.status(), answer.headers().get(header::LOCATION).cloned());
    let Ok(body) = answer.bytes().await else { return again() };
    let mut response = (status, [(header::RETRY_AFTER, "0")], body).into_response();
    response.headers_mut().extend(place.map(|place| (header::LOCATION, place)));
    response
}

fn again() -> Response {
    (StatusCode::BAD_GATEWAY, [(header::RETRY_AFTER, "0")]).into_response()
}

impl Way {
    /// All of them, beginning with another one each time.
    fn in_turn(&self) -> impl Iterator<Item = &String> {
        let first = self.turn.fetch_add(1, Ordering::Relaxed);
        self.targets.iter().cycle().skip(first % self.targets.len()).take(self.targets.len())
    }

    /// Notes what the payment provider tells of: by a header, or in the event itself.
    fn notes(&self, uri: &Uri, headers: &HeaderMap, body: &[u8]) {
        let event = match uri.path() {
            "/webhooks/sandbox" => named(headers).map(|event| ("sandbox:test", event)),
            "/webhooks/stripe" => Some(("stripe:test", named_within(body))),
            _ => None,
        };
        let mut payments = self.payments.lock().unwrap_or_else(PoisonError::into_inner);
        payments.extend(event.map(|(numbering, event)| (numbering.to_owned(), event)));
    }
}

fn named(headers: &HeaderMap) -> Option<String> {
    Some(headers.get("webhook-id")?.to_str().ok()?.to_owned())
}

fn named_within(body: &[u8]) -> String {
    let event: Value = serde_json::from_slice(body).expect("Stripe tells of events in JSON");
    event["id"].as_str().expect("each has a name").to_owned()
}
