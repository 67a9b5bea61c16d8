//! Jobs that two agreed on, each with a fee that is due and a page open to pay it on.

use domain::{
    change::Change,
    fee::{Attempt, AttemptState, Checkout, Fee, FeeState, Figures},
    ids::{AttemptId, FeeId, TermsId},
    job::{Job, State},
    terms::Terms,
};
use gigline::store::{Backend, Store, fees as rows};
use serde_json::{Value, json};

use crate::world::{after, dollars, id, inhabited, moved, noon, offered, offers_wanted, taken, write};

/// A fee that is due.
pub struct Due {
    fee: FeeId,
    attempt: AttemptId,
    number: usize,
}

/// So many of them, of Ana's jobs that Ben does.
pub async fn fees<DB: Backend>(store: &Store<DB>, many: usize) -> Vec<Due> {
    inhabited(store).await;
    let mut due = Vec::with_capacity(many);
    for number in 1..=many {
        let name = u128::try_from(number).expect("a number");
        let posted = offers_wanted(name);
        let matched = taken(&posted);
        let terms = Terms { id: TermsId(id(name)), customer_signed: Some(noon()), ..offered(&matched, 1) };
        let signed = Job { agreed: Some(terms.id), ..moved(&matched, State::AwaitingFee) };
        let (fee, attempt) = open(name, &terms);
        let fee_and_attempt = Due { fee: fee.id, attempt: attempt.id, number };
        let changes = [
            Change::NewJob(Box::new(posted)),
            Change::SaveJob(Box::new(matched)),
            Change::SaveTerms(terms),
            Change::SaveJob(Box::new(signed)),
            Change::SaveFee(fee),
            Change::SaveAttempt(attempt),
        ];
        write(store, &changes).await;
        due.push(fee_and_attempt);
    }
    due
}

fn open(name: u128, terms: &Terms) -> (Fee, Attempt) {
    let fee = Fee {
        id: FeeId(id(name)),
        job: terms.job,
        match_number: terms.match_number,
        terms: terms.id,
        figures: Figures { total: dollars(80), fee: dollars(8), direct: dollars(72) },
        state: FeeState::Due,
        token: format!("{name:032x}"),
        due_at: after(300),
        made_at: noon(),
        paid_at: None,
    };
    let page = Checkout { session: format!("cs_test_{name}"), url: "https://pay.example/c".into() };
    let attempt = Attempt {
        id: AttemptId(id(name)),
        fee: fee.id,
        number: 1,
        amount: fee.figures.fee,
        state: AttemptState::Open,
        made_at: noon(),
        expires_at: after(35),
        checkout: Some(page),
        capture: None,
    };
    (fee, attempt)
}

impl Due {
    /// Stripe's word that it was paid, of about the size that Stripe's have.
    pub fn paid(&self) -> Value {
        let (attempt, number) = (self.attempt.to_string(), self.number);
        json!({
            "id": format!("evt_{number}"), "object": "event", "api_version": "2026-09-30.endive",
            "created": noon().timestamp(), "livemode": false, "pending_webhooks": 1,
            "type": "checkout.session.completed", "request": { "id": null, "idempotency_key": null },
            "data": { "object": {
                "id": format!("cs_test_{number}"), "object": "checkout.session", "mode": "payment",
                "status": "complete", "payment_status": "paid", "amount_total": 800, "currency": "usd",
                "client_reference_id": attempt, "metadata": { "attempt": attempt },
                "payment_intent": format!("pi_{number}"), "livemode": false, "filler": "x".repeat(1_500),
            } },
        })
    }

    /// Whether that was heard.
    pub async fn is_paid<DB: Backend>(&self, store: &Store<DB>) -> bool {
        let mut tx = store.read().await.expect("the store is there");
        let file = rows::load(&mut tx, self.fee).await.expect("the store is there");
        file.is_some_and(|file| file.fee.state == FeeState::Paid)
    }
}
