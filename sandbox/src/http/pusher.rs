//! Posts updates to the bot's webhook, as the emulator's queues allow.

use std::future::{Future, pending};
use std::pin::pin;
use std::time::Duration;

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use futures::StreamExt;
use futures::stream::FuturesUnordered;
use reqwest::{Client, Response};

use super::Sandbox;
use crate::queues::{Push, PushOutcome};

/// Longest a bot may take to answer.
const PATIENCE: Duration = Duration::from_mins(1);
/// Most that is read of a bot's answer, in bytes.
const MAX_ANSWER: usize = 1 << 20;

/// Pushes updates until `shutdown` completes. What is in flight then is dropped, and stays undelivered.
///
/// # Errors
/// When no HTTP client can be built.
pub async fn run_pusher(sandbox: Sandbox, shutdown: impl Future<Output = ()>) -> Result<(), reqwest::Error> {
    let client =
        Client::builder().timeout(PATIENCE).redirect(reqwest::redirect::Policy::none()).no_proxy().build()?;
    let mut shutdown = pin!(shutdown);
    let mut changes = sandbox.changes();
    let mut in_flight = FuturesUnordered::new();
    loop {
        changes.borrow_and_update();
        let (pushes, due) = sandbox.with(|emulator, now| (emulator.next_pushes(now), emulator.next_due()));
        in_flight.extend(pushes.into_iter().map(|push| post(&client, push)));
        let next_try = async {
            match due {
                Some(due) => sandbox.clock().wait_until(due).await,
                None => pending().await,
            }
        };
        tokio::select! {
            () = &mut shutdown => return Ok(()),
            Some((update_id, outcome)) = in_flight.next() => {
                sandbox.with(|emulator, now| emulator.pushed(now, update_id, outcome));
            }
            _ = changes.changed() => {}
            () = next_try => {}
        }
    }
}

async fn post(client: &Client, push: Push) -> (i64, PushOutcome) {
    let mut request = client.post(&push.url).header(CONTENT_TYPE, "application/json").body(push.body);
    if let Some(secret) = &push.secret {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    let outcome = match request.send().await {
        Ok(response) => judge(response).await,
        Err(error) => {
            tracing::debug!(update_id = push.update_id, timeout = error.is_timeout(), "a push found no bot");
            PushOutcome::Lost
        }
    };
    (push.update_id, outcome)
}

/// Any 2xx takes the update, whatever becomes of its body.
pub(super) async fn judge(mut response: Response) -> PushOutcome {
    if !response.status().is_success() {
        let seconds = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok());
        return PushOutcome::Refused { retry_after: seconds.and_then(|seconds| seconds.parse().ok()) };
    }
    let mut body = Vec::new();
    while let Ok(Some(chunk)) = response.chunk().await {
        if body.len() + chunk.len() > MAX_ANSWER {
            break;
        }
        body.extend_from_slice(&chunk);
    }
    PushOutcome::Accepted { body }
}
