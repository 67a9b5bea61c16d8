//! The independent checker. It reads Telegram's log, the phones, the ledger of the payment provider and plain rows, and
//! knows nothing of how the service renders, stores or decides: it imports nothing of ours.

pub mod evidence;

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

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use books::Books;
use claims::Claims;
use erased::Erased;
pub use erased::FATES;
use evidence::{Evidence, FeeRule, Sent};
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
    evidence: Option<Box<dyn Evidence>>,
    rule: Option<FeeRule>,
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
            evidence: None,
            rule: None,
            fates: BTreeSet::new(),
            seen_of_log: 0,
            singly: true,
            broken: Vec::new(),
        }
    }

    /// Opens its own connection, and learns where to look, by which rule money is taken, and whether each commit is
    /// one input.
    pub async fn swear_in(
        &mut self,
        url: &str,
        evidence: Box<dyn Evidence>,
        rule: Option<FeeRule>,
        singly: bool,
    ) {
        self.rows = Some(Rows::open(url).await);
        self.singly = singly;
        (self.evidence, self.rule) = (Some(evidence), rule);
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

    /// Telegram was told that we have this update.
    pub fn told_ok(&mut self, update: i64) {
        self.broken.extend(self.claims.told_ok(update));
    }

    /// The payment provider was told that we have this event.
    pub fn told_ok_event(&mut self, event: &str) {
        self.claims.told_ok_event(event);
    }

    /// Somebody who only pretends to be the payment provider was told that we believe it.
    pub fn told_ok_forgery(&mut self) {
        self.broken.push("a forged callback was answered with 2xx".into());
    }

    /// Looks at what was committed since the last look, and at what Telegram wrote down.
    pub async fn look(&mut self) {
        let seen = self.seen_of_log;
        let fresh = self.evidence().log_after(seen);
        self.seen_of_log += fresh.len();
        self.claims.hear(&fresh);
        self.not_chosen.hear(&fresh);
        self.told.hear(&fresh);
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

    fn books(&mut self) -> Books {
        Books::of(&self.evidence().ledger())
    }

    fn evidence(&mut self) -> &mut dyn Evidence {
        self.evidence.as_deref_mut().expect("the witness was sworn in")
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

    /// Looks at what every phone shows or ever showed, beside the rows; where nothing goes wrong any more, nothing may
    /// be late either.
    pub async fn look_at_phones(&mut self, at_rest: bool) {
        let leaks = self.evidence().leaks();
        self.broken.extend(leaks);
        let rows = self.rows.as_mut().expect("the witness was sworn in");
        let broken = self.told.check(rows, at_rest).await;
        self.broken.extend(broken);
    }

    /// Judges a world at rest.
    pub async fn judge(&mut self, now: DateTime<Utc>) {
        self.look_at_bookings().await;
        let (books, phones) = (self.books(), self.evidence().phones());
        let rows = self.rows.as_mut().expect("the witness was sworn in");
        let mut broken = self.claims.at_rest(rows, phones.pending_updates).await;
        broken.extend(phones::at_rest(rows, &phones, &self.order).await);
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
