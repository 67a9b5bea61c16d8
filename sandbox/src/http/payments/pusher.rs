//! Posts callbacks to whoever is paid.

use std::future::{Future, pending};
use std::pin::pin;
use std::time::Duration;

use axum::http::header::CONTENT_TYPE;
use futures::StreamExt;
use futures::stream::FuturesUnordered;
use reqwest::Client;

use super::PaymentSandbox;
use crate::http::pusher::judge;
use crate::payments::PaymentPush;
use crate::queues::PushOutcome;

/// Longest an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Pushes callbacks until `shutdown` completes. What is in flight then is dropped.
///
/// # Errors
/// When no HTTP client can be built.
pub async fn run_payment_pusher(
    sandbox: PaymentSandbox,
    shutdown: impl Future<Output = ()>,
) -> Result<(), reqwest::Error> {
    let client =
        Client::builder().timeout(PATIENCE).redirect(reqwest::redirect::Policy::none()).no_proxy().build()?;
    let mut shutdown = pin!(shutdown);
    let mut changes = sandbox.changes();
    let mut in_flight = FuturesUnordered::new();
    loop {
        changes.borrow_and_update();
        let (pushes, due) = sandbox.with(|payments, now| (payments.next_pushes(now), payments.next_due()));
        in_flight.extend(pushes.into_iter().map(|push| post(&client, push)));
        let next_try = async {
            match due {
                Some(due) => sandbox.clock().wait_until(due).await,
                None => pending().await,
            }
        };
        tokio::select! {
            () = &mut shutdown => return Ok(()),
            Some((delivery, outcome)) = in_flight.next() => {
                sandbox.with(|payments, now| payments.pushed(now, delivery, &outcome));
            }
            _ = changes.changed() => {}
            () = next_try => {}
        }
    }
}

async fn post(client: &Client, push: PaymentPush) -> (u64, PushOutcome) {
    let request = client.post(&push.url).header(CONTENT_TYPE, "application/json").body(push.body);
    let request =
        push.headers.into_iter().fold(request, |request, (name, value)| request.header(name, value));
    let outcome = match request.send().await {
        Ok(response) => judge(response).await,
        Err(_) => PushOutcome::Lost,
    };
    (push.delivery, outcome)
}
