//! A provider that signs nothing: its webhook only says that something changed, and looking decides.

use std::sync::Arc;

use async_trait::async_trait;
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use chrono::{DateTime, Utc};
use domain::{fee::Said, job::State};
use gigline::{
    payments::{About, Asked, Authentic, Event, Knock, NotAuthentic, PaymentProvider, Refused, Unreadable},
    store::{Backend, Store},
};
use sandbox::{Paying, PaymentFault, PaymentFaultKind};

use crate::{database::stories, fees::Deal, house::morning, shop::PaidAt};

stories! { morning();
    a_hint_makes_us_look_and_looking_books,
    a_forged_hint_changes_nothing,
    a_hint_about_nothing_of_ours_is_kept_as_a_dead_letter,
}

/// The sandbox's provider without its signatures.
struct Unsigned(Arc<dyn PaymentProvider>);

impl Unsigned {
    fn of(signed: Arc<dyn PaymentProvider>) -> Arc<dyn PaymentProvider> {
        Arc::new(Self(signed))
    }
}

#[async_trait]
impl PaymentProvider for Unsigned {
    fn name(&self) -> &'static str {
        "unsigned"
    }

    fn is_test(&self) -> bool {
        self.0.is_test()
    }

    fn pages(&self) -> &str {
        self.0.pages()
    }

    async fn open(&self, asked: &Asked) -> Result<Vec<Said>, Refused> {
        self.0.open(asked).await
    }

    async fn look(&self, asked: &Asked) -> Result<Vec<Said>, Refused> {
        self.0.look(asked).await
    }

    async fn close(&self, asked: &Asked) -> Result<Vec<Said>, Refused> {
        self.0.close(asked).await
    }

    async fn refund(&self, asked: &Asked) -> Result<Vec<Said>, Refused> {
        self.0.refund(asked).await
    }

    /// Anybody may knock. Each knock has a name of its own: the same page changes more than once.
    fn authenticate(&self, knock: &Knock<'_>, now: DateTime<Utc>) -> Result<Authentic, NotAuthentic> {
        let page = std::str::from_utf8(knock.body).map_err(|_| NotAuthentic)?;
        Ok(Authentic { key: format!("{page}@{}", now.timestamp_micros()) })
    }

    fn read(&self, body: &[u8]) -> Result<Vec<Event>, Unreadable> {
        let body = std::str::from_utf8(body).map_err(|_| Unreadable("no text"))?;
        let page = body.strip_prefix("id=").ok_or(Unreadable("it names no page"))?;
        Ok(vec![Event { about: About::Session(page.to_owned()), said: vec![Said::Changed] }])
    }
}

async fn hints<DB: Backend>(deal: &mut Deal<DB>, body: String) -> StatusCode {
    let request = Request::post("/webhooks/unsigned").body(Body::from(body)).unwrap();
    let status = deal.house.request(request).await.status();
    deal.house.settle().await;
    status
}

async fn a_hint_makes_us_look_and_looking_books<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::paid_at(store, PaidAt::Sandbox(Unsigned::of)).await;
    let page = deal.opens().await;
    let signed = PaymentFault { kind: PaymentFaultKind::CallbackLost, times: 1 };
    deal.house.till(|till| till.inject(signed));
    deal.does(&page, Paying::Pay);
    assert_eq!(deal.state().await, State::AwaitingFee);
    assert_eq!(hints(&mut deal, format!("id={page}")).await, StatusCode::OK);
    assert_eq!((deal.state().await, deal.held()), (State::Booked, 900));
}

async fn a_forged_hint_changes_nothing<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::paid_at(store, PaidAt::Sandbox(Unsigned::of)).await;
    let page = deal.opens().await;
    let before = deal.stands().await;
    for _ in 0..3 {
        assert_eq!(hints(&mut deal, format!("id={page}")).await, StatusCode::OK);
    }
    assert_eq!(deal.stands().await, before);
}

async fn a_hint_about_nothing_of_ours_is_kept_as_a_dead_letter<DB: Backend>(store: Store<DB>) {
    let mut deal = Deal::paid_at(store, PaidAt::Sandbox(Unsigned::of)).await;
    assert_eq!(hints(&mut deal, "id=somebody-elses".into()).await, StatusCode::OK);
    assert_eq!(deal.house.dead_letters().await, 1);
}
