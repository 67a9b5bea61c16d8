//! What is brought to an instance by its real router, and its answer.

use std::pin::Pin;

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode},
};
use futures::FutureExt as _;
use sandbox::PaymentPush;
use tower::ServiceExt as _;

use crate::instance::PUBLIC_URL;

/// Telegram proves itself with this.
pub const SECRET: &str = "simulated-telegram-webhook-secret-0001";

type Answering = Pin<Box<dyn Future<Output = StatusCode> + Send>>;

/// What is brought.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Parcel {
    /// An update, by its number.
    Update(i64),
    /// A callback of the payment provider, by the event's name and the delivery's number.
    Callback(String, u64),
    /// What only pretends to be a callback.
    Forgery,
}

/// A request on its way through the real router.
pub struct Delivery {
    /// What it carries.
    pub parcel: Parcel,
    /// Whether who sends it waits for the answer; a copy that strayed is nobody's.
    pub awaited: bool,
    answering: Answering,
    refused: Option<StatusCode>,
}

impl Delivery {
    /// Sets it on its way: the first poll puts it into the inbox, in the order of the deliveries.
    pub fn begin(router: Router, parcel: Parcel, request: Request<Body>, awaited: bool) -> Self {
        let answering = async move {
            router.oneshot(request).await.map_or(StatusCode::INTERNAL_SERVER_ERROR, |answer| answer.status())
        };
        let mut delivery = Self { parcel, awaited, answering: Box::pin(answering), refused: None };
        delivery.refused = delivery.poll();
        let at_once = delivery.refused.is_some_and(|status| status.is_success());
        assert!(!at_once, "nothing is acknowledged before it was handled");
        delivery
    }

    /// The status, once there is one.
    pub fn poll(&mut self) -> Option<StatusCode> {
        self.refused.or_else(|| (&mut self.answering).now_or_never())
    }
}

/// An update as Telegram brings it.
pub fn update(body: &str) -> Request<Body> {
    let request = Request::post("/webhooks/telegram").header("x-telegram-bot-api-secret-token", SECRET);
    whole(request, body)
}

/// A callback as the payment provider brings it.
pub fn callback(push: &PaymentPush) -> Request<Body> {
    let headers = push.headers.iter();
    let path = push.url.strip_prefix(PUBLIC_URL).expect("callbacks come to us");
    let request = Request::post(path);
    whole(headers.fold(request, |request, (name, value)| request.header(*name, value)), &push.body)
}

fn whole(request: axum::http::request::Builder, body: &str) -> Request<Body> {
    let request = request.header("content-type", "application/json").body(Body::from(body.to_owned()));
    request.expect("a well-formed request")
}
