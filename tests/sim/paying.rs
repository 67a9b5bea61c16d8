//! People with a fee to pay: they open its link, press Pay, and do this and that on the provider's page.

use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode},
};
use futures::FutureExt as _;
use gigline::inbox::Source;
use rand::{RngExt as _, seq::IndexedRandom as _};
use sandbox::{Paying, PaymentFaultKind, SessionStatus};
use tower::ServiceExt as _;

use crate::{instance::PUBLIC_URL, instruments::lock, people, world::World};

/// Longest page that is read.
const PAGE: usize = 100_000;

impl World {
    /// Somebody does something about a fee of theirs; `false` if there is none, or they do not care now.
    pub async fn pays(&mut self, at: usize) -> bool {
        let who = self.crowd.souls[at].id;
        let links = people::pay_links(&lock(&self.telegram), who);
        let pages: Vec<String> = self.till.open.get(&who).into_iter().flatten().cloned().collect();
        if self.rng.random_ratio(1, 6) {
            return false;
        }
        let (page, link) = (pages.choose(&mut self.rng).cloned(), links.choose(&mut self.rng).cloned());
        match (page, link) {
            (Some(page), None) => self.on_page(who, &page),
            (Some(page), Some(_)) if self.rng.random_ratio(1, 2) => self.on_page(who, &page),
            (_, Some(link)) => self.opens(who, &link).await,
            (None, None) => return false,
        }
        true
    }

    /// Opens a pay link: presses Pay where that is offered, and goes on to the provider's page where there is one.
    async fn opens(&mut self, who: i64, token: &str) {
        let at = self.any_instance();
        let page = self.reads(at, token).await;
        self.note(format!("{who} opens the pay page {token}"));
        if let Some(session) = session_in(&page) {
            self.till.open.entry(who).or_default().insert(session.clone());
            if self.rng.random_ratio(2, 3) {
                self.on_page(who, &session);
            }
        } else if page.contains("<form") {
            // A second finger, or a second window.
            let presses = if self.rng.random_ratio(1, 5) { 2 } else { 1 };
            for _ in 0..presses {
                self.presses_pay(token);
            }
            match self.rng.random_range(0..8) {
                0 => self.inject_at_the_till(PaymentFaultKind::AnswerLost, 1),
                1..7 => self.dies_calling().await,
                _ => {}
            }
        }
    }

    /// The page behind a link; looking at it changes nothing.
    async fn reads(&self, at: usize, token: &str) -> String {
        let request = Request::get(format!("/pay/{token}")).body(Body::empty()).expect("a request");
        let answer = self.instances[at].app.router().oneshot(request).await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::OK, "a link on somebody's phone leads somewhere");
        let bytes = to_bytes(answer.into_body(), PAGE).await.expect("a page that is not endless");
        String::from_utf8(bytes.to_vec()).expect("a page in UTF-8")
    }

    /// The press is an input like any other; who pressed does not wait for it.
    fn presses_pay(&mut self, token: &str) {
        let at = self.any_instance();
        self.note(format!("Pay is pressed for {token} at instance {at}"));
        let inbox = self.instances[at].app.inbox.clone();
        let put = inbox.put(Source::Pay, token.to_owned(), Vec::new()).now_or_never();
        assert!(put.is_some(), "there is room in the inbox");
    }

    /// Does something on the provider's page, as it stands.
    fn on_page(&mut self, who: i64, page: &str) {
        let now = self.now();
        let status = lock(&self.till.payments).session(now, page).map(|session| session.status);
        let paying = match status {
            Some(SessionStatus::Open) => match self.rng.random_range(0..20) {
                0..9 => Paying::Pay,
                9..14 => Paying::Twice,
                14..17 => Paying::Decline,
                _ => Paying::Expire,
            },
            Some(SessionStatus::Expired) if self.rng.random_ratio(1, 2) => Paying::Late,
            _ => return self.closes(who, page),
        };
        // Of money by a page that is over nobody asks any more: its callback may be late, never lost.
        if self.crowd.faults && matches!(paying, Paying::Pay | Paying::Twice) && self.rng.random_ratio(1, 4) {
            self.inject_at_the_till(PaymentFaultKind::CallbackLost, 1);
        }
        let turned = lock(&self.till.payments).on_page(now, page, paying);
        self.note(format!("{who} on {page}: {paying:?} -> {turned:?}"));
        if self.rng.random_ratio(1, 4) {
            self.closes(who, page);
        }
    }

    fn closes(&mut self, who: i64, page: &str) {
        self.till.open.entry(who).or_default().remove(page);
    }
}

/// The provider's page that a page of ours leads to.
fn session_in(page: &str) -> Option<String> {
    let link = format!("{PUBLIC_URL}/sandbox-pay/");
    let (_, rest) = page.split_once(&format!("href=\"{link}"))?;
    rest.split('"').next().map(str::to_owned)
}
