//! The browser of somebody who pays a fee.

use std::time::Duration;

use reqwest::{
    Client, RequestBuilder, Response, StatusCode,
    header::{CONTENT_TYPE, LOCATION},
    redirect::Policy,
};
use tokio::time::timeout;

/// How long a page may take, in real time: what a dead instance was asking is asked again when its lease is over.
const PATIENCE: Duration = Duration::from_mins(2);

/// Presses Pay behind a link until there is a page to pay on, pays there, and comes back.
pub async fn pays(link: &str) {
    let client = Client::builder().no_proxy().redirect(Policy::none()).build().expect("an HTTP client");
    let page = led_on(|| client.post(link)).await;
    let paid = client.post(page).header(CONTENT_TYPE, "application/x-www-form-urlencoded").body("paying=pay");
    let back = place(&paid.send().await.expect("the payment page is always there"));
    let back = back.expect("who has paid is sent back");
    until(|| client.get(&back), |answer| answer.status().is_success().then_some(())).await;
}

/// Where this leads, sooner or later: who gets a page that waits, or none, presses again.
async fn led_on(request: impl Fn() -> RequestBuilder) -> String {
    until(request, |answer| place(answer).filter(|_| answer.status() == StatusCode::SEE_OTHER)).await
}

/// Asks until the answer holds what is looked for. While the service is down, an answer waits for it.
async fn until<T>(request: impl Fn() -> RequestBuilder, found: impl Fn(&Response) -> Option<T>) -> T {
    let asking = async {
        loop {
            let answer = request().send().await.expect("what stands before the service always answers");
            if let Some(found) = found(&answer) {
                return found;
            }
        }
    };
    timeout(PATIENCE, asking).await.expect("the page comes")
}

fn place(answer: &Response) -> Option<String> {
    Some(answer.headers().get(LOCATION)?.to_str().ok()?.to_owned())
}
