//! The Bot API over HTTP.
//!
//! Our own thin client instead of teloxide's: that one throws away the status code, sleeps ten seconds inside the
//! call after a 5xx, and parses updates before we have stored their bytes (docs/adr/0003).

use std::time::Duration;

use async_trait::async_trait;
use reqwest::multipart::{Form, Part};
use serde::Deserialize;
use serde_json::{Value, value::RawValue};
use url::Url;

use crate::ports::{Answer, Download, Upload, Wire};

/// Longest wait for an ordinary call; long polling adds its own time-out to it.
const PATIENCE: Duration = Duration::from_secs(15);

/// Longest wait for a whole file.
const DOWNLOAD: Duration = Duration::from_mins(1);

/// The Bot API of one bot.
#[derive(Clone, Debug)]
pub struct HttpWire {
    client: reqwest::Client,
    base: String,
    files: String,
}

#[derive(Deserialize)]
struct Envelope {
    ok: bool,
    result: Option<Box<RawValue>>,
    error_code: Option<u16>,
    description: Option<String>,
    parameters: Option<Parameters>,
}

#[derive(Deserialize)]
struct Parameters {
    retry_after: Option<u32>,
}

impl HttpWire {
    /// A client for this server and token. The token is part of every address: neither is ever logged.
    pub fn new(server: &Url, token: &str) -> anyhow::Result<Self> {
        let client = reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(5))
            .redirect(reqwest::redirect::Policy::none())
            .build()?;
        let server = server.as_str().trim_end_matches('/');
        Ok(Self { client, base: format!("{server}/bot{token}"), files: format!("{server}/file/bot{token}") })
    }

    async fn post(&self, method: &str, params: &Value, files: Vec<Upload>) -> Option<Envelope> {
        let longer = params.get("timeout").and_then(Value::as_u64).unwrap_or(0);
        let request = self.client.post(format!("{}/{method}", self.base));
        let request =
            if files.is_empty() { request.json(params) } else { request.multipart(form(params, files)?) };
        let answer = request.timeout(PATIENCE + Duration::from_secs(longer)).send().await.ok()?;
        let status = answer.status();
        let body = answer.bytes().await.ok()?;
        match serde_json::from_slice(&body) {
            Ok(envelope) => Some(envelope),
            // A proxy's page instead of Telegram's JSON: a server error refuses, anything else is unreadable.
            Err(_) if status.is_server_error() => Some(Envelope::server_error(status.as_u16())),
            Err(_) => None,
        }
    }
}

/// Reads a body that may be larger than we want, and stops where it is.
async fn at_most(mut answer: reqwest::Response, most: u64) -> Option<Download> {
    let mut bytes = Vec::new();
    while let Some(chunk) = answer.chunk().await.ok()? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() as u64 > most {
            return Some(Download::TooLarge);
        }
    }
    Some(Download::Done(bytes))
}

/// Parameters and files in parts of their own: a text as it is, anything else as JSON.
fn form(params: &Value, files: Vec<Upload>) -> Option<Form> {
    let mut form = Form::new();
    for (name, value) in params.as_object()? {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        form = form.text(name.clone(), value);
    }
    for Upload { part, name, mime, bytes } in files {
        let file = Part::bytes(bytes).file_name(name).mime_str(mime).ok()?;
        form = form.part(part, file);
    }
    Some(form)
}

impl Envelope {
    fn server_error(code: u16) -> Self {
        Self { ok: false, result: None, error_code: Some(code), description: None, parameters: None }
    }
}

#[async_trait]
impl Wire for HttpWire {
    async fn upload(&self, method: &'static str, params: Value, files: Vec<Upload>) -> Answer {
        match self.post(method, &params, files).await {
            None => Answer::Lost,
            Some(Envelope { ok: true, result: Some(result), .. }) => Answer::Done(result.get().to_owned()),
            Some(envelope) => Answer::Refused {
                code: envelope.error_code.unwrap_or(500),
                description: envelope.description.unwrap_or_default(),
                retry_after: envelope.parameters.and_then(|parameters| parameters.retry_after),
            },
        }
    }
    async fn download(&self, path: &str, most: u64) -> Download {
        let request = self.client.get(format!("{}/{path}", self.files)).timeout(DOWNLOAD);
        match request.send().await {
            Ok(answer) if answer.status().is_success() => {
                at_most(answer, most).await.unwrap_or(Download::Lost)
            }
            Ok(answer) if answer.status().is_client_error() && answer.status().as_u16() != 429 => {
                Download::Gone
            }
            _ => Download::Lost,
        }
    }
}
