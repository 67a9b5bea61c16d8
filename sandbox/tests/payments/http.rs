//! The provider over HTTP.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use axum::{Router, response::IntoResponse};
use reqwest::{Client, redirect::Policy};
use sandbox::{PaymentSandbox, SandboxClock, payment_router, run_payment_pusher};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use crate::till::{KEY, config, noon, order};

struct Server {
    sandbox: PaymentSandbox,
    base: String,
    client: Client,
}

async fn serve(routes: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, routes).await });
    format!("http://{address}")
}

async fn server(webhook: &str) -> Server {
    let config = sandbox::PaymentConfig { webhook: webhook.to_owned(), ..config() };
    let sandbox = PaymentSandbox::new(config, SandboxClock::frozen(noon()));
    let base = serve(payment_router(&sandbox)).await;
    let client = Client::builder().no_proxy().redirect(Policy::none()).build().unwrap();
    Server { sandbox, base, client }
}

impl Server {
    async fn open(&self) -> Value {
        let request = self.client.post(format!("{}/sandbox-pay/api/sessions", self.base));
        let request = request.bearer_auth(KEY).header("Idempotency-Key", "a1").json(&order("a1"));
        request.send().await.unwrap().json().await.unwrap()
    }

    async fn page(&self) -> (u16, String, HeaderMap) {
        let got = self.client.get(format!("{}/sandbox-pay/sbx_session_1", self.base)).send().await.unwrap();
        let (status, headers) = (got.status().as_u16(), got.headers().clone());
        (status, got.text().await.unwrap(), headers)
    }

    async fn press(&self, paying: &str) -> (u16, HeaderMap, String) {
        let request = self.client.post(format!("{}/sandbox-pay/sbx_session_1", self.base));
        let form = ("content-type", "application/x-www-form-urlencoded");
        let got = request.header(form.0, form.1).body(format!("paying={paying}")).send().await.unwrap();
        let (status, headers) = (got.status().as_u16(), got.headers().clone());
        (status, headers, got.text().await.unwrap())
    }
}

#[tokio::test]
async fn a_page_says_that_it_is_a_test_and_runs_nothing() {
    let server = server("http://127.0.0.1:9/none").await;
    assert_eq!(server.page().await.0, 404);
    server.open().await;
    let (status, page, headers) = server.page().await;
    assert_eq!(status, 200);
    assert!(page.contains("This is a test") && page.contains("USD 8.00"), "{page}");
    assert!(page.contains("Booking &lt;fee&gt;") && !page.contains("<script"), "{page}");
    let policy = headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"));
}

#[tokio::test]
async fn paying_on_the_page_sends_the_payer_back() {
    let server = server("http://127.0.0.1:9/none").await;
    server.open().await;
    let (status, _, page) = server.press("decline").await;
    assert!(status == 200 && page.contains("declined"), "{page}");
    let (status, headers, _) = server.press("pay").await;
    assert_eq!((status, headers["location"].to_str().unwrap()), (303, "http://shop.example/done"));
    assert!(server.page().await.1.contains("Paid."));
    let (status, _, _) = server.press("nonsense").await;
    assert_eq!(status, 422);
}

#[tokio::test]
async fn a_lost_answer_is_a_broken_connection() {
    let server = server("http://127.0.0.1:9/none").await;
    let fault = sandbox::PaymentFault { kind: sandbox::PaymentFaultKind::AnswerLost, times: 1 };
    server.sandbox.with(|payments, _| payments.inject(fault));
    let request = server.client.post(format!("{}/sandbox-pay/api/sessions", server.base)).bearer_auth(KEY);
    let seen = match request.json(&order("a1")).send().await {
        Ok(response) => response.bytes().await.ok(),
        Err(_) => None,
    };
    assert_eq!(seen, None);
    assert_eq!(server.open().await["id"], json!("sbx_session_2"), "it came without a key");
}

type Heard = (HeaderMap, Bytes, tokio::sync::oneshot::Sender<StatusCode>);

async fn hear(
    State(heard): State<mpsc::Sender<Heard>>,
    headers: HeaderMap,
    body: Bytes,
) -> impl IntoResponse {
    let (reply, replied) = tokio::sync::oneshot::channel();
    heard.send((headers, body, reply)).await.unwrap();
    replied.await.unwrap()
}

#[tokio::test]
async fn callbacks_are_pushed_until_they_are_heard_by_the_movable_clock() {
    let (sender, mut arrivals) = mpsc::channel(4);
    let shop = serve(Router::new().route("/hook", post(hear)).with_state(sender)).await;
    let server = server(&format!("{shop}/hook")).await;
    let pusher = tokio::spawn(run_payment_pusher(server.sandbox.clone(), std::future::pending()));
    server.open().await;
    server.press("pay").await;
    let (headers, body, reply) = arrivals.recv().await.unwrap();
    reply.send(StatusCode::SERVICE_UNAVAILABLE).unwrap();
    let mut changes = server.sandbox.changes();
    while server.sandbox.with(|payments, now| payments.next_due().is_none_or(|due| due <= now)) {
        changes.changed().await.unwrap();
    }
    server.sandbox.clock().advance(Duration::from_mins(1));
    let (again, same_body, reply) = arrivals.recv().await.unwrap();
    assert_eq!((&again["webhook-id"], same_body), (&headers["webhook-id"], body));
    reply.send(StatusCode::OK).unwrap();
    while server.sandbox.with(|payments, _| payments.pending_callbacks()) > 0 {
        changes.changed().await.unwrap();
    }
    pusher.abort();
}
