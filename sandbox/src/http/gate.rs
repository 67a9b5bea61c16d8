//! Who may use the stage: the right Host, so that no foreign page can reach it through a name of its
//! own, and the key that was printed at start.

use axum::extract::{Request, State};
use axum::http::header::HOST;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use subtle::ConstantTimeEq;

use super::Sandbox;

const KEY_HEADER: HeaderName = HeaderName::from_static("x-stage-key");
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; \
                      media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

/// Answers only to the names this stage has, and adds what keeps a page from being abused.
pub(super) async fn own_names_only(State(sandbox): State<Sandbox>, request: Request, next: Next) -> Response {
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    let host = host.or_else(|| request.uri().authority().map(axum::http::uri::Authority::as_str));
    if !host.is_some_and(|host| sandbox.has_name(host)) {
        return (StatusCode::MISDIRECTED_REQUEST, "This stage has another name.\n").into_response();
    }
    let mut response = next.run(request).await;
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// Lets in whoever has the key, in the header or in the address.
pub(super) async fn key_only(State(sandbox): State<Sandbox>, request: Request, next: Next) -> Response {
    let from_header = request.headers().get(KEY_HEADER).and_then(|key| key.to_str().ok()).map(str::to_owned);
    let query = request.uri().query().unwrap_or_default();
    let from_query = || {
        let mut pairs = url::form_urlencoded::parse(query.as_bytes());
        pairs.find(|(name, _)| name == "key").map(|(_, key)| key.into_owned())
    };
    let key = from_header.or_else(from_query).unwrap_or_default();
    if bool::from(sandbox.inner.stage_key.as_bytes().ct_eq(key.as_bytes())) {
        return next.run(request).await;
    }
    (StatusCode::FORBIDDEN, "Open the stage by the whole address printed at start.\n").into_response()
}

impl Sandbox {
    /// Whether a Host header names this stage, whatever its port.
    fn has_name(&self, host: &str) -> bool {
        let name = match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
            _ => host,
        };
        let name = name.to_lowercase();
        self.inner.hosts.contains(&name)
    }
}
