//! The page where people pay. It says clearly that no money moves.

use axum::extract::{Path, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Form, Router};
use serde::Deserialize;

use super::PaymentSandbox;
use crate::payments::{Paying, Session, SessionStatus, Turned};

const STYLE: &str = include_str!("page.css");
/// No `form-action`: a browser would hold it against the page we send the payer back to, wherever that is.
const POLICY: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

pub(super) fn routes(sandbox: &PaymentSandbox) -> Router {
    Router::new()
        .route("/sandbox-pay/page.css", get(style))
        .route("/sandbox-pay/{session}", get(show).post(press))
        .with_state(sandbox.clone())
}

async fn style() -> Response {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response()
}

async fn show(State(sandbox): State<PaymentSandbox>, Path(id): Path<String>) -> Response {
    page(&sandbox, &id, None)
}

#[derive(Deserialize)]
struct Pressed {
    paying: Paying,
}

async fn press(
    State(sandbox): State<PaymentSandbox>,
    Path(id): Path<String>,
    Form(Pressed { paying }): Form<Pressed>,
) -> Response {
    match sandbox.with(|payments, now| payments.on_page(now, &id, paying)) {
        Turned::Sent(back) => Redirect::to(&back).into_response(),
        Turned::Declined => page(&sandbox, &id, Some("The card was declined. Try another one.")),
        Turned::Over | Turned::Unknown => page(&sandbox, &id, None),
        Turned::NotNow => page(&sandbox, &id, Some("That cannot be done any more.")),
    }
}

fn page(sandbox: &PaymentSandbox, id: &str, note: Option<&str>) -> Response {
    let session = sandbox.with(|payments, now| payments.session(now, id).cloned());
    let (status, body) = match &session {
        Some(session) => (StatusCode::OK, of(session, note)),
        None => (StatusCode::NOT_FOUND, "<p>There is no such page.</p>".to_owned()),
    };
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Test payment</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <link rel=\"stylesheet\" href=\"/sandbox-pay/page.css\"></head><body><main>\
         <p class=\"test\">This is a test. No money moves.</p>{body}</main></body></html>"
    );
    let mut response = (status, Html(html)).into_response();
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "no-referrer"),
        (CACHE_CONTROL, "no-store"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

fn of(session: &Session, note: Option<&str>) -> String {
    let figure = format!("{} {}", session.currency, figure(session.amount));
    let note = note.map(|note| format!("<p class=\"note\" role=\"status\">{note}</p>")).unwrap_or_default();
    let (standing, buttons): (&str, &[(&str, &str)]) = match session.status {
        SessionStatus::Open => ("", OPEN),
        SessionStatus::Complete => ("<p>Paid. You can close this page.</p>", &[]),
        SessionStatus::Expired => ("<p>This page is over.</p>", OVER),
    };
    let buttons: String = buttons.iter().map(|(paying, label)| button(paying, label)).collect();
    let back = format!("<p><a href=\"{}\">Back</a></p>", escaped(&session.return_url));
    let description = escaped(&session.description);
    format!(
        "<h1>{figure}</h1><p>{description}</p>{note}{standing}<form method=\"post\">{buttons}</form>{back}"
    )
}

const OPEN: &[(&str, &str)] = &[
    ("pay", "Pay"),
    ("decline", "Card is declined"),
    ("expire", "Let the page expire"),
    ("twice", "Pay twice"),
];
const OVER: &[(&str, &str)] = &[("late", "Pay late, all the same")];

fn button(paying: &str, label: &str) -> String {
    format!("<button name=\"paying\" value=\"{paying}\">{label}</button>")
}

/// With two digits behind the point, whatever the currency: it is a test.
fn figure(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}
