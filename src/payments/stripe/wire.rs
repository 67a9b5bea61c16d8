//! How a call reaches Stripe.

use std::time::Duration;

use async_trait::async_trait;
use url::Url;

use crate::payments::Refused;

/// The shape of everything we send and read. The webhook's endpoint has to be made for the same one.
pub const VERSION: &str = "2026-09-30.endive";
/// Longest wait for an answer.
const PATIENCE: Duration = Duration::from_secs(15);
/// Longest wait for a connection.
const CONNECTED: Duration = Duration::from_secs(5);

/// A call of the API.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StripeRequest {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Behind the address of the API, the query included: `v1/checkout/sessions`.
    pub path: String,
    /// The same key is the same call.
    pub idempotency_key: Option<String>,
    /// The fields, form encoded; the same call has the same bytes.
    pub form: String,
}

impl StripeRequest {
    pub(super) fn get(path: String) -> Self {
        Self { method: "GET", path, idempotency_key: None, form: String::new() }
    }

    pub(super) fn post(path: String, key: String, form: String) -> Self {
        Self { method: "POST", path, idempotency_key: Some(key), form }
    }
}

/// What came back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StripeAnswer {
    /// HTTP status.
    pub status: u16,
    /// The raw body.
    pub body: Vec<u8>,
}

/// Carries a call to Stripe. A lost answer is [`Refused::Unknown`].
#[async_trait]
pub trait StripeWire: Send + Sync {
    /// Makes the call, once.
    async fn call(&self, request: StripeRequest) -> Result<StripeAnswer, Refused>;
}

/// Over HTTP.
pub struct HttpStripeWire {
    client: reqwest::Client,
    base: String,
    key: String,
}

impl HttpStripeWire {
    /// To the API at this address, with the secret key of the account.
    pub fn new(api: &Url, key: String) -> anyhow::Result<Self> {
        let client = reqwest::Client::builder()
            .timeout(PATIENCE)
            .connect_timeout(CONNECTED)
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()?;
        Ok(Self { client, base: api.as_str().trim_end_matches('/').to_owned(), key })
    }
}

#[async_trait]
impl StripeWire for HttpStripeWire {
    async fn call(&self, request: StripeRequest) -> Result<StripeAnswer, Refused> {
        let url = format!("{}/{}", self.base, request.path);
        let call = if request.method == "POST" {
            let form = "application/x-www-form-urlencoded";
            self.client.post(url).header(reqwest::header::CONTENT_TYPE, form).body(request.form)
        } else {
            self.client.get(url)
        };
        let call = call.bearer_auth(&self.key).header("Stripe-Version", VERSION);
        let keys = request.idempotency_key.iter();
        let call = keys.fold(call, |call, key| call.header("Idempotency-Key", key));
        let unknown = |error: reqwest::Error| Refused::Unknown(error.without_url().to_string());
        let answer = call.send().await.map_err(unknown)?;
        let status = answer.status().as_u16();
        let body = answer.bytes().await.map_err(unknown)?.to_vec();
        Ok(StripeAnswer { status, body })
    }
}
