//! One fee with everything that was decided about it, and short ways to let its provider speak.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    fee::{
        Attempt, Call, Capture, CaptureKind, Checkout, Fee, FeeFile, FeeState, Heard, Payment, Refund, Said,
        Trouble, Writes, figures,
    },
    ids::{AttemptId, FeeId, JobId, TermsId},
    job::{Act, Actor},
    market,
    money::Money,
};
use uuid::Uuid;

/// The moment the fee became due.
pub fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

/// So many cents.
pub fn cents(minor: i64) -> Money {
    Money::new(minor, "USD".parse().unwrap())
}

/// What the fee of these stories is.
pub const FEE: i64 = 800;

/// A fee of eight dollars out of eighty, and all that became of it.
#[derive(Clone)]
pub struct Desk {
    pub file: FeeFile,
    pub now: DateTime<Utc>,
    /// What happened to the job, in order.
    pub deeds: Vec<(Actor, Act)>,
    /// Everything the provider was ever asked.
    pub calls: Vec<(Call, DateTime<Utc>)>,
    /// What the customer was told of money that goes back.
    pub told: Vec<Refund>,
    /// What waits for the operator.
    pub troubles: Vec<Trouble>,
    names: u128,
}

impl Desk {
    pub fn open() -> Self {
        let rule =
            market::Fee { basis_points: 1_000, minimum: 300, maximum: 10_000, ..market::Fee::default() };
        let fee = Fee {
            id: FeeId(Uuid::from_u128(1)),
            job: JobId(Uuid::from_u128(2)),
            match_number: 1,
            terms: TermsId(Uuid::from_u128(1)),
            figures: figures(cents(8_000), &rule).unwrap(),
            state: FeeState::Due,
            token: "a-token".into(),
            due_at: noon() + TimeDelta::hours(24),
            made_at: noon(),
            paid_at: None,
        };
        let file = FeeFile { fee, attempts: Vec::new() };
        Self {
            file,
            now: noon(),
            deeds: Vec::new(),
            calls: Vec::new(),
            told: Vec::new(),
            troubles: Vec::new(),
            names: 100,
        }
    }

    /// One whose first page is open.
    pub fn with_page() -> Self {
        let mut desk = Self::open();
        desk.press();
        desk.hears(1, &Said::Opened(page(1)));
        desk
    }

    pub fn fresh(&mut self) -> AttemptId {
        self.names += 1;
        AttemptId(Uuid::from_u128(self.names))
    }

    pub fn press(&mut self) {
        let id = self.fresh();
        let writes = self.file.press(id, self.now, market::Clocks::default().checkout);
        self.write(writes);
    }

    /// The provider speaks of the attempt with this number.
    pub fn hears(&mut self, number: i64, said: &Said) -> Heard {
        let (id, fresh) = (self.attempt(number).id, self.fresh());
        let heard = self.file.hear(id, said, fresh, self.now);
        self.take(&heard);
        heard
    }

    /// The money of an attempt arrives, as it was asked for.
    pub fn is_paid(&mut self, number: i64, reference: &str) {
        self.hears(number, &Said::Paid(payment(number, reference)));
    }

    /// What the provider said follows, and what the job makes of it.
    fn take(&mut self, heard: &Heard) {
        let Heard { writes, deed, refund, trouble } = heard.clone();
        self.write(writes);
        if deed == Some((Actor::Clock, Act::FeeLapse)) {
            self.void();
        }
        self.deeds.extend(deed);
        self.told.extend(refund.map(|(refund, _)| refund));
        self.troubles.extend(trouble);
    }

    /// The time to pay is over.
    pub fn lapse(&mut self) {
        match self.file.lapse(self.now) {
            None => {
                self.deeds.push((Actor::Clock, Act::FeeLapse));
                self.void();
            }
            Some(writes) => self.write(writes),
        }
    }

    pub fn void(&mut self) {
        let writes = self.file.void(self.now);
        self.write(writes);
    }

    pub fn give_back(&mut self) {
        let writes = self.file.give_back(self.now);
        self.write(writes);
    }

    /// The operator has money given back that nobody could give back before.
    pub fn tries_again(&mut self, reference: &str) {
        let writes = self.file.return_by_hand(reference, self.now);
        self.write(writes.expect("the provider refused before"));
    }

    pub fn write(&mut self, writes: Writes) {
        self.file = self.file.after(&writes);
        self.calls.extend(writes.calls);
    }

    pub fn attempt(&self, number: i64) -> &Attempt {
        self.file.attempts.iter().find(|attempt| attempt.number == number).unwrap()
    }

    pub fn capture(&self, number: i64) -> &Capture {
        self.attempt(number).capture.as_ref().unwrap()
    }

    /// Every capture's kind and whether it goes back, by number.
    pub fn ledger(&self) -> Vec<(CaptureKind, Option<Refund>)> {
        let captures = self.file.attempts.iter().filter_map(|attempt| attempt.capture.as_ref());
        captures.map(|capture| (capture.kind, capture.refund)).collect()
    }

    pub fn asked(&self, call: Call) -> usize {
        self.calls.iter().filter(|(asked, _)| *asked == call).count()
    }
}

/// The page of an attempt.
pub fn page(number: i64) -> Checkout {
    Checkout { session: format!("session-{number}"), url: format!("https://pay.example/{number}") }
}

/// How a try at giving the first payment back goes.
pub fn refunded(refund: Refund, round: i64) -> Said {
    Said::Refunded { reference: "p1".into(), refund, round }
}

/// The fee, paid on the page of an attempt.
pub fn payment(number: i64, reference: &str) -> Payment {
    Payment { reference: reference.into(), session: page(number).session, amount: cents(FEE) }
}
