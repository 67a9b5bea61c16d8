//! The pages behind pay links. Looking changes nothing; the press on Pay is an input like any other.

mod html;

use async_trait::async_trait;
use axum::{
    extract::{Path, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};
use chrono::TimeDelta;
use dialogues::render::{PayAction, PayNote, PayPage};

use url::Url;

use super::Routes;
use crate::{
    inbox::{Ack, Source},
    payments::PaymentProvider,
};

/// How long a press waits for the provider's page before it gets one that looks again by itself.
const PATIENCE: TimeDelta = TimeDelta::seconds(8);
/// Longest token there can be: anything beyond is not looked up.
const LONGEST_TOKEN: usize = 64;
const STYLE: &str = include_str!("pay.css");

/// Knows what is to be paid behind a link.
#[async_trait]
pub trait Counter: Send + Sync {
    /// The page as it is now, for somebody who comes by the link, or returned from the provider's page; `None` for a
    /// link that is none of ours.
    async fn page(&self, token: &str, returned: bool) -> Result<Option<PayPage>, Closed>;

    /// Words for who comes by a wrong link, or while nobody can look: title and text, in the market's language.
    fn words(&self, note: PayNote) -> (String, String);
}

/// The store is away.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Closed;

/// The page of a link.
pub async fn show(State(routes): State<Routes>, Path(token): Path<String>) -> Response {
    shown(&routes, look(&routes, &token, false).await)
}

/// The same page on the way back from paying. Coming back proves nothing: the provider's word may be still to come.
pub async fn show_returned(State(routes): State<Routes>, Path(token): Path<String>) -> Response {
    shown(&routes, look(&routes, &token, true).await)
}

fn shown(routes: &Routes, page: Result<PayPage, Response>) -> Response {
    page.map_or_else(|refusal| refusal, |page| answer(routes, &page))
}

/// Pay was pressed: on to the provider's page, as soon as there is one.
pub async fn press(State(routes): State<Routes>, Path(token): Path<String>) -> Response {
    let mut turns = routes.turns.clone();
    if let Err(refusal) = look(&routes, &token, false).await {
        return refusal;
    }
    if routes.inbox.submit(Source::Pay, token.clone(), Vec::new()).await == Ack::Unavailable {
        return away(&routes);
    }
    let there = async {
        loop {
            turns.borrow_and_update();
            let page = look(&routes, &token, false).await?;
            if page.action != PayAction::Wait || turns.changed().await.is_err() {
                return Ok(page);
            }
        }
    };
    let page = tokio::select! {
        page = there => page,
        () = routes.clock.reached(routes.clock.now() + PATIENCE) => look(&routes, &token, false).await,
    };
    match page {
        Ok(PayPage { action: PayAction::Leave(_, url), .. }) if is_promised(&routes, &url) => {
            guarded(&routes, Redirect::to(&url).into_response())
        }
        Ok(page) => answer(&routes, &page),
        Err(refusal) => refusal,
    }
}

/// How the pages look.
pub async fn style() -> Response {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response()
}

async fn look(routes: &Routes, token: &str, returned: bool) -> Result<PayPage, Response> {
    let plausible = token.len() <= LONGEST_TOKEN && token.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let found = if plausible { routes.counter.page(token, returned).await } else { Ok(None) };
    match found {
        Ok(Some(page)) => Ok(page),
        Ok(None) => {
            let (title, words) = routes.counter.words(PayNote::Unknown);
            Err(guarded(routes, (StatusCode::NOT_FOUND, Html(html::note(&title, &words))).into_response()))
        }
        Err(Closed) => Err(away(routes)),
    }
}

/// Browsers follow the answer of a form only to where its page said that it may lead. Anywhere else, as to a domain the
/// provider was given since, the payer goes by a link.
fn is_promised(routes: &Routes, url: &str) -> bool {
    Url::parse(url).is_ok_and(|url| url.origin().ascii_serialization() == pages(routes))
}

fn pages(routes: &Routes) -> &str {
    routes.payments.as_deref().map(PaymentProvider::pages).unwrap_or_default()
}

fn answer(routes: &Routes, page: &PayPage) -> Response {
    guarded(routes, Html(html::page(page)).into_response())
}

fn away(routes: &Routes) -> Response {
    let (title, words) = routes.counter.words(PayNote::Busy);
    let page = Html(html::note(&title, &words));
    let response = (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "2")], page);
    guarded(routes, response.into_response())
}

/// The address is a secret of the payer: it is not passed on, kept or framed, and nothing foreign runs here.
fn guarded(routes: &Routes, mut response: Response) -> Response {
    let pages = pages(routes);
    let policy = format!(
        "default-src 'none'; style-src 'self'; form-action 'self' {pages}; base-uri 'none'; frame-ancestors 'none'"
    );
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    };
    set(header::CONTENT_SECURITY_POLICY, &policy);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    set(header::CACHE_CONTROL, "no-store");
    set(HeaderName::from_static("x-robots-tag"), "noindex");
    response
}
