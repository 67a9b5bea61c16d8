//! How a call reaches the provider.

use std::time::Duration;

use async_trait::async_trait;
use serde_json::Value;
use url::Url;

use crate::payments::Refused;

/// Longest wait for an answer.
const PATIENCE: Duration = Duration::from_secs(15);

/// A call of the provider's API.
#[derive(Clone, PartialEq, Debug)]
pub struct PaymentRequest {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Behind the address of the API.
    pub path: String,
    /// The same key is the same call.
    pub idempotency_key: Option<String>,
    /// What it says.
    pub body: Value,
}

impl PaymentRequest {
    pub(super) fn get(path: String) -> Self {
        Self { method: "GET", path, idempotency_key: None, body: Value::Null }
    }

    pub(super) fn post(path: String, key: String, body: Value) -> Self {
        Self { method: "POST", path, idempotency_key: Some(key), body }
    }
}

/// What came back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PaymentAnswer {
    /// HTTP status.
    pub status: u16,
    /// The raw body.
    pub body: Vec<u8>,
}

/// Carries a call to the provider. A lost answer is [`Refused::Unknown`].
#[async_trait]
pub trait PaymentWire: Send + Sync {
    /// Makes the call, once.
    async fn call(&self, request: PaymentRequest) -> Result<PaymentAnswer, Refused>;
}

/// Over HTTP.
pub struct HttpPaymentWire {
    client: reqwest::Client,
    base: String,
    key: String,
}

impl HttpPaymentWire {
    /// To the provider at this address, with the key that it knows us by.
    pub fn new(server: &Url, key: String) -> anyhow::Result<Self> {
        let client = reqwest::Client::builder()
            .timeout(PATIENCE)
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()?;
        let base = format!("{}/sandbox-pay/api", server.as_str().trim_end_matches('/'));
        Ok(Self { client, base, key })
    }
}

#[async_trait]
impl PaymentWire for HttpPaymentWire {
    async fn call(&self, request: PaymentRequest) -> Result<PaymentAnswer, Refused> {
        let url = format!("{}/{}", self.base, request.path);
        let call = if request.method == "POST" {
            self.client.post(url).json(&request.body)
        } else {
            self.client.get(url)
        };
        let keys = request.idempotency_key.iter();
        let call = keys.fold(call.bearer_auth(&self.key), |call, key| call.header("Idempotency-Key", key));
        let unknown = |error: reqwest::Error| Refused::Unknown(error.without_url().to_string());
        let answer = call.send().await.map_err(unknown)?;
        let status = answer.status().as_u16();
        let body = answer.bytes().await.map_err(unknown)?.to_vec();
        Ok(PaymentAnswer { status, body })
    }
}
