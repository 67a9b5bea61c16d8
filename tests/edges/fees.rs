//! A market where booking costs a fee, and a match in it that waits for one.

use axum::{
    body::Body,
    http::{Request, StatusCode, header::LOCATION},
    response::Response,
};
use domain::{
    change::Change,
    facts::{Read, Wants},
    fee::FeeFile,
    job::State,
    market::Market,
};
use gigline::store::{Backend, Store, apply, facts, files, people};
use sandbox::{Paying, PaymentPush};

use crate::{
    house::House,
    shop::PaidAt,
    updates::{plumber, publish, resident},
};

/// The first to accept has the job, and the customer books it by paying a tenth.
pub fn market() -> Market {
    Market::parse(
        r#"
        [modes.dispatch]
        preset = "kilibis"
        fee = "customer"
        binding = "fee_paid"
        address_shown = "fee_paid"
        [fee]
        basis_points = 1000
        minimum = 300
        maximum = 10000
        "#,
    )
    .unwrap()
}

/// Ana's job of $90, which Ben takes once she has paid.
pub struct Deal<DB: Backend> {
    pub house: House<DB>,
    pub ana: i64,
    pub ben: i64,
    /// Who may run the market; the two are none of her business otherwise.
    pub olga: i64,
    pub token: String,
}

impl<DB: Backend> Deal<DB> {
    /// The two agreed; the fee of $9 is due.
    pub async fn made(store: Store<DB>) -> Self {
        Self::paid_at(store, PaidAt::SANDBOX).await
    }

    /// The same, and the fee is paid there.
    pub async fn paid_at(store: Store<DB>, paid_at: PaidAt) -> Self {
        let mut house = House::in_market(store, market(), paid_at).await;
        let ben = plumber(&mut house, "Ben").await;
        let ana = resident(&mut house, "Ana").await;
        let olga = resident(&mut house, "Olga").await;
        publish(&mut house, ana).await;
        house.presses(ben, "Accept for $90").await;
        let mut deal = Self { house, ana, ben, olga, token: String::new() };
        let (state, fee) = deal.stands().await;
        assert_eq!(state, State::AwaitingFee, "{}", deal.house.screen(ana));
        deal.token = fee.fee.token;
        deal
    }

    /// How the job and its fee stand.
    pub async fn stands(&self) -> (State, FeeFile) {
        let mut tx = self.house.store.read().await.unwrap();
        let ana = people::by_telegram(&mut tx, self.ana).await.unwrap().unwrap().id;
        let wants = Wants { jobs: Vec::new(), reads: vec![Read::Requests] };
        let known = facts::load(&mut tx, ana, &wants, self.house.now()).await.unwrap();
        let file = files::load(&mut tx, known.requests[0].id, ana).await.unwrap().unwrap();
        (file.job.state, file.fee.unwrap())
    }

    /// Olga runs the market: what only a human can judge is told her.
    pub async fn olga_is_operator(&self) {
        let now = self.house.now();
        let mut tx = self.house.store.begin().await.unwrap();
        let olga = people::by_telegram(&mut tx, self.olga).await.unwrap().unwrap().id;
        apply(&mut tx, &[Change::AddOperator(olga, now)], now).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// How much waits for the operator.
    pub async fn cases(&self) -> usize {
        let mut tx = self.house.store.read().await.unwrap();
        let olga = people::by_telegram(&mut tx, self.olga).await.unwrap().unwrap().id;
        let wants = Wants { jobs: Vec::new(), reads: vec![Read::Cases] };
        facts::load(&mut tx, olga, &wants, self.house.now()).await.unwrap().cases.len()
    }

    /// A callback signed as the provider signs.
    pub fn signed(&self, id: &str, body: &str) -> PaymentPush {
        self.house.shop.signed(id, self.house.now().timestamp(), body)
    }

    pub async fn state(&self) -> State {
        self.stands().await.0
    }

    /// The page behind the link.
    pub async fn looks(&mut self) -> (StatusCode, String) {
        let path = format!("/pay/{}", self.token);
        read(self.house.request(Request::get(path).body(Body::empty()).unwrap()).await).await
    }

    /// Ana presses Pay on it.
    pub async fn presses_pay(&mut self) -> Response {
        let path = format!("/pay/{}", self.token);
        self.house.request(Request::post(path).body(Body::empty()).unwrap()).await
    }

    /// Ana presses Pay and is sent to the provider's page; its name.
    pub async fn opens(&mut self) -> String {
        let answer = self.presses_pay().await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        let page = answer.headers()[LOCATION].to_str().unwrap();
        let name = page.strip_prefix("https://gigs.example/sandbox-pay/").unwrap().to_owned();
        self.house.settle().await;
        name
    }

    /// Ana does something on the provider's page, and nothing follows yet.
    pub fn does(&self, page: &str, paying: Paying) {
        let now = self.house.now();
        self.house.till(|till| till.on_page(now, page, paying));
    }

    /// What the provider holds of Ana's money, in cents.
    pub fn held(&self) -> i64 {
        self.house.till(|till| till.ledger().iter().map(|entry| entry.amount).sum())
    }
}

/// Status and text.
pub async fn read(answer: Response) -> (StatusCode, String) {
    let status = answer.status();
    let bytes = axum::body::to_bytes(answer.into_body(), 1 << 20).await.unwrap();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}
