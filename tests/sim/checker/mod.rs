//! The independent checker. It reads the emulator's log, the phones and plain rows, and knows nothing of how the
//! service renders, stores or decides.

mod blocks;
mod books;
mod claims;
mod erased;
mod history;
mod moves;
mod offers;
mod order;
mod phones;
mod reach;
mod records;
mod rescue;
mod resting;
mod rows;
mod words;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex},
};

use chrono::{DateTime, Utc};
use domain::market::Fee as Rule;
use sandbox::{Emulator, LogEntry, Payments};
use uuid::Uuid;

use crate::{instruments::lock, parcel::Parcel, people::Crowd, wire::Sent};

use books::Books;
use claims::Claims;
use erased::Erased;
pub use erased::FATES;
use history::{Authors, Histories};
use offers::NotChosen;
use order::Order;
use reach::Reach;
pub use rows::Rows;
use rows::{JobRow, Marks};
use words::Told;

/// Watches a world, and says what was promised and not kept.
pub struct Witness {
    rows: Option<Rows>,
    marks: Marks,
    claims: Claims,
    order: Order,
    erased: Erased,
    histories: Histories,
    reach: Reach,
    jobs: BTreeMap<Uuid, JobRow>,
    told: Told,
    not_chosen: NotChosen,
    /// The provider's own ledger.
    payments: Option<Arc<Mutex<Payments>>>,
    rule: Option<Rule>,
    fates: BTreeSet<String>,
    seen_of_log: usize,
    /// Whether every input has a commit of its own.
    singly: bool,
    broken: Vec<String>,
}

impl Witness {
    /// One that has nothing to look at yet.
    pub fn unsworn() -> Self {
        Self {
            rows: None,
            marks: Marks::default(),
            claims: Claims::default(),
            order: Order::default(),
            erased: Erased::default(),
            histories: Histories::default(),
            reach: Reach::default(),
            jobs: BTreeMap::new(),
            told: Told::default(),
            not_chosen: NotChosen::default(),
            payments: None,
            rule: None,
            fates: BTreeSet::new(),
            seen_of_log: 0,
            singly: true,
            broken: Vec::new(),
        }
    }

    /// Opens its own connection, and learns who takes the money, by which rule, and whether each commit is one input.
    pub async fn swear_in(
        &mut self,
        url: &str,
        payments: Arc<Mutex<Payments>>,
        rule: Option<Rule>,
        singly: bool,
    ) {
        self.rows = Some(Rows::open(url).await);
        self.singly = singly;
        (self.payments, self.rule) = (Some(payments), rule);
    }

    /// Its connection.
    pub fn rows(&mut self) -> &mut Rows {
        self.rows.as_mut().expect("the witness was sworn in")
    }

    /// Whether anything waited to be sent at the last look.
    pub fn anything_waits(&self) -> bool {
        self.marks.waiting > 0
    }

    /// What was promised and not kept.
    pub fn broken(&self) -> &[String] {
        &self.broken
    }

    /// The states that jobs were in, for the simulation's own coverage.
    pub fn states(&self) -> impl Iterator<Item = &str> {
        self.histories.states()
    }

    /// What became of money, for the simulation's own coverage.
    pub fn fates(&self) -> &BTreeSet<String> {
        &self.fates
    }

    /// Messages came into being on phones.
    pub fn sent(&mut self, instance: usize, sent: &[Sent], now: DateTime<Utc>) {
        self.order.sent(instance, sent, now);
    }

    /// The outcomes of everything an instance sent are committed.
    pub fn settled(&mut self, instance: usize) {
        self.order.settled(instance);
    }

    /// An instance lost what it had in memory.
    pub fn crashed(&mut self, instance: usize) {
        self.order.uncertain(instance);
    }

    /// It is later now: who holds a chat and did not say so again may have lost it.
    pub fn time_passed(&mut self, now: DateTime<Utc>) {
        self.order.time_passed(now);
    }

    /// Somebody who brought this was told that we have it.
    pub fn told_ok(&mut self, parcel: &Parcel) {
        match parcel {
            Parcel::Update(update) => self.broken.extend(self.claims.told_ok(*update)),
            Parcel::Callback(event, _) => self.claims.told_ok_event(event),
            Parcel::Forgery => self.broken.push("a forged callback was answered with 2xx".into()),
        }
    }

    /// Looks at what was committed since the last look, and at what Telegram wrote down.
    pub async fn look(&mut self, telegram: &Arc<Mutex<Emulator>>) {
        let fresh = {
            let telegram = lock(telegram);
            let fresh: Vec<LogEntry> = telegram.log()[self.seen_of_log..].to_vec();
            self.seen_of_log = telegram.log().len();
            fresh
        };
        self.claims.hear(&fresh);
        self.not_chosen.hear(&fresh);
        self.look_at_rows().await;
        self.broken.extend(self.claims.acknowledged(&fresh));
    }

    /// Looks at what was committed since the last look.
    pub async fn look_at_rows(&mut self) {
        let rows = self.rows.as_mut().expect("the witness was sworn in");
        let marks = rows.marks().await;
        let before = std::mem::replace(&mut self.marks, marks);
        if marks.claims != before.claims {
            self.claims.claimed(rows.newest_claims().await);
        }
        if marks.people != before.people {
            self.erased.look(rows, &self.claims, &mut self.order).await;
        }
        if marks.parts != before.parts {
            self.order.shown(&rows.parts().await);
        }
        if marks.orders != before.orders {
            self.order.ordered(rows.orders_after(before.orders).await);
            // What several inputs did in one commit may have moved those who were told before.
            if self.singly {
                self.broken.extend(self.reach.look(rows).await);
            }
        }
        if marks.events != before.events {
            let by = self.claims.take_authors();
            let clocks = by.is_empty() || !self.singly;
            let told = self.histories.extend(rows, Authors { by, clocks }, &self.jobs).await;
            self.broken.extend(told);
            self.look_at_bookings().await;
        }
        if marks.jobs != before.jobs {
            self.jobs_moved().await;
        }
        self.claims.take_authors();
    }

    /// Who is picked, and whether the booked have paid.
    async fn look_at_bookings(&mut self) {
        let books = self.books();
        let rows = self.rows.as_mut().expect("the witness was sworn in");
        let mut broken = offers::picked(rows).await;
        broken.extend(books.covered(rows, self.rule.as_ref()).await);
        self.fates.extend(books::fates(&rows.attempts().await));
        self.broken.extend(broken);
    }

    fn books(&self) -> Books {
        Books::of(&lock(self.payments.as_ref().expect("the witness was sworn in")))
    }

    /// Versions grow with every write, epochs with every change of state and with nothing else.
    async fn jobs_moved(&mut self) {
        for job in self.rows().jobs().await {
            if let Some(before) = self.jobs.get(&job.id) {
                self.broken.extend(history::moved(before, &job));
                self.broken.extend(rescue::moved(before, &job));
            }
            self.jobs.insert(job.id, job);
        }
    }

    /// Looks at what every phone shows or ever showed, beside the rows.
    pub async fn look_at_phones(&mut self, telegram: &Arc<Mutex<Emulator>>, crowd: &Crowd) {
        let rows = self.rows.as_mut().expect("the witness was sworn in");
        let broken = self.told.check(rows, telegram, crowd).await;
        self.broken.extend(broken);
    }

    /// Judges a world at rest.
    pub async fn judge(&mut self, telegram: &Arc<Mutex<Emulator>>, now: DateTime<Utc>) {
        self.look_at_bookings().await;
        let books = self.books();
        let rows = self.rows.as_mut().expect("the witness was sworn in");
        let mut broken = self.claims.at_rest(rows, telegram).await;
        broken.extend(phones::at_rest(rows, telegram, &self.order).await);
        broken.extend(resting::at_rest(rows, now).await);
        broken.extend(records::at_rest(rows, now).await);
        broken.extend(blocks::at_rest(rows).await);
        broken.extend(rescue::at_rest(rows).await);
        broken.extend(self.erased.at_rest(rows).await);
        self.fates.extend(self.erased.fates(rows).await);
        broken.extend(self.histories.at_rest(rows).await);
        broken.extend(self.order.out_of_order());
        broken.extend(books.balanced(rows).await);
        broken.extend(self.not_chosen.at_rest(rows, &self.order).await);
        self.broken.extend(broken);
    }
}
