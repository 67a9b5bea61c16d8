//! One job with everybody around it, the times that wait for it, and a clock that only a test moves.

use std::{borrow::Cow, collections::BTreeMap, sync::LazyLock};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    fee::{Attempt, AttemptState, Capture, CaptureKind, Fee, FeeFile, FeeState},
    ids::{AttemptId, PersonId},
    job::{
        Act, Actor, Bell, Closing, Ctx, Deed, Dispatch, JobFile, Notice, Outcome, Refusal, State, decide,
        notices, table::Row,
    },
    market::{self, Clocks, Mode, Switches},
    money::Price,
};
use uuid::Uuid;

use crate::fixtures::{TOLD, bid, party, posted, posted_at, told, usual_total};

/// The clocks of the default market.
pub static CLOCKS: LazyLock<Clocks> = LazyLock::new(Clocks::default);

/// What a booking costs where it costs something.
static FEE: LazyLock<market::Fee> = LazyLock::new(market::Fee::default);

/// How far beyond their area providers are asked.
const BEYOND_KM: &[u32] = &[10, 25];

/// What the pay link is made of.
const RANDOM: u128 = 0xfee;

/// A time that waits, bound to the epoch it was set in.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Waiting {
    /// When.
    pub due: DateTime<Utc>,
    /// Dead once the job left it.
    pub epoch: i64,
    /// Which time.
    pub bell: Bell,
}

/// What came of a time that was reached.
#[derive(Clone, PartialEq, Debug)]
pub enum Rung {
    /// The job had left the epoch: nothing.
    Dead,
    /// Somebody was warned, or nobody any more.
    Warned(Act, DateTime<Utc>, Vec<Notice>),
    /// The provider may see the exact place.
    GraceOver(Vec<Notice>),
    /// The clock acted.
    Did(Box<Outcome>),
    /// What the clock was to do was answered meanwhile.
    Refused(Act, Refusal),
}

/// A job and its surroundings.
#[derive(Clone)]
pub struct World<'a> {
    /// The job, as anybody sees it who is not a candidate.
    pub file: JobFile,
    /// Who was told, and what they did.
    pub told: BTreeMap<PersonId, Dispatch>,
    /// What waits.
    pub waiting: Vec<Waiting>,
    /// The time.
    pub now: DateTime<Utc>,
    table: &'a [Row],
    names: u128,
}

impl<'a> World<'a> {
    /// A request just published to three providers; where it takes offers, each made the usual one.
    pub fn new(switches: Switches, price: Price, wanted_in: TimeDelta, table: &'a [Row]) -> Self {
        let ctx = Ctx {
            table,
            now: posted_at(),
            clocks: &CLOCKS,
            beyond_km: BEYOND_KM,
            fee: Some(&FEE),
            random: RANDOM,
        };
        let mut file = posted(switches, price, wanted_in, &ctx);
        if file.job.switches.mode() == Mode::Offers {
            let slot = file.job.request.slot;
            file.bids = TOLD.map(|provider| bid(provider, usual_total(price), slot)).into();
        }
        let armed = domain::job::armed(&file.job, file.job.request.slot, &ctx);
        let told = TOLD.map(|provider| (provider, told(provider))).into();
        let mut world = Self { file, told, waiting: Vec::new(), now: ctx.now, table, names: 1000 };
        world.wait_for(&armed);
        world
    }

    /// The same request, if it has words that the operator looks at first.
    #[must_use]
    pub fn looked_at_first(mut self) -> Self {
        self.file.job.state = State::Checking;
        self.waiting.clear();
        let armed = domain::job::armed(&self.file.job, self.file.job.request.slot, &self.ctx());
        self.wait_for(&armed);
        self
    }

    /// What decisions are made with now.
    pub fn ctx(&self) -> Ctx<'a> {
        Ctx {
            table: self.table,
            now: self.now,
            clocks: &CLOCKS,
            beyond_km: BEYOND_KM,
            fee: Some(&FEE),
            random: RANDOM,
        }
    }

    /// A name nothing has yet.
    pub fn fresh(&mut self) -> Uuid {
        self.names += 1;
        Uuid::from_u128(self.names)
    }

    /// The file as it is loaded for this provider.
    pub fn seen_by(&self, viewer: PersonId) -> JobFile {
        let mut file = JobFile { dispatch: self.told.get(&viewer).cloned(), ..self.file.clone() };
        file.bids.retain(|bid| bid.offer.provider == viewer);
        file.threads.retain(|(with, _)| *with == viewer);
        file
    }

    /// The file as it is loaded for who does this.
    pub fn seen_for(&self, deed: &Deed) -> Cow<'_, JobFile> {
        match deed {
            Deed::Accept { provider, .. } => Cow::Owned(self.seen_by(*provider)),
            _ => Cow::Borrowed(&self.file),
        }
    }

    /// What would follow; nothing is written.
    pub fn consider(&self, actor: Actor, deed: &Deed) -> Result<Outcome, Refusal> {
        decide(&self.seen_for(deed), actor, deed, &self.ctx())
    }

    /// Does it, if it may be done.
    pub fn act(&mut self, actor: Actor, deed: &Deed) -> Result<Outcome, Refusal> {
        let outcome = self.consider(actor, deed)?;
        self.write(&outcome);
        Ok(outcome)
    }

    /// Moves the clock to the next waiting time and lets it happen, as the engine does.
    pub fn ring(&mut self) -> Option<Rung> {
        let next = (0..self.waiting.len()).min_by_key(|at| self.waiting[*at].due)?;
        let Waiting { due, epoch, bell } = self.waiting.remove(next);
        self.now = self.now.max(due);
        if epoch != self.file.job.epoch {
            return Some(Rung::Dead);
        }
        Some(match bell {
            Bell::Warn { act, at } => Rung::Warned(act, at, notices::warning(&self.file, act, at, &CLOCKS)),
            Bell::Offers => unreachable!("only conversations set it"),
            Bell::GraceOver => Rung::GraceOver(notices::address_open(&self.file.job)),
            Bell::Do(act) => match self.act(Actor::Clock, &Deed::Plain(act)) {
                Ok(outcome) => Rung::Did(Box::new(outcome)),
                Err(refusal) => Rung::Refused(act, refusal),
            },
        })
    }

    /// The same world at another time.
    pub fn clone_at(&self, now: DateTime<Utc>) -> Self {
        Self { now, ..self.clone() }
    }

    /// Waiting times that are not dead.
    pub fn alive(&self) -> impl Iterator<Item = &Waiting> {
        self.waiting.iter().filter(|waiting| waiting.epoch == self.file.job.epoch)
    }

    /// Keeps what was decided, as the store does.
    pub fn write(&mut self, outcome: &Outcome) {
        let file = &mut self.file;
        file.job = outcome.job.clone();
        file.provider = file.job.provider.map(party);
        for terms in &outcome.terms {
            file.terms.retain(|earlier| earlier.id != terms.id);
            file.terms.push(terms.clone());
        }
        file.reviews.extend(outcome.review.clone());
        file.history.extend(outcome.events.iter().cloned());
        match outcome.close_threads {
            Some(Closing::All) => file.threads.clear(),
            Some(Closing::With(provider)) => file.threads.retain(|(with, _)| *with != provider),
            Some(Closing::Others(provider)) => file.threads.retain(|(with, _)| *with == provider),
            None => {}
        }
        file.threads.extend(file.job.provider.zip(outcome.open_thread));
        for offer in &outcome.offers {
            let bid = file.bids.iter_mut().find(|bid| bid.offer.provider == offer.provider);
            bid.expect("only what was loaded is written").offer = offer.clone();
        }
        self.keep_money(outcome);
        for dispatch in &outcome.answers {
            self.told.insert(dispatch.provider, dispatch.clone());
        }
        let picked = self.file.job.provider;
        self.file.dispatch = picked.and_then(|provider| self.told.get(&provider)).cloned();
        self.wait_for(&outcome.bells);
    }

    /// Keeps what was decided about the fee, and what the bank says of it.
    fn keep_money(&mut self, outcome: &Outcome) {
        let money = &outcome.money;
        if let Some(fee) = &money.fee {
            let attempts = self.file.fee.take().filter(|file| file.fee.id == fee.id);
            let attempts = attempts.map_or(Vec::new(), |file| file.attempts);
            self.file.fee = Some(FeeFile { fee: fee.clone(), attempts });
        }
        let Some(file) = &mut self.file.fee else { return };
        for attempt in &money.attempts {
            file.attempts.retain(|known| known.id != attempt.id);
            file.attempts.push(attempt.clone());
        }
        if outcome.events.iter().any(|event| event.act == Act::FeePaid) {
            *file = paid(&file.fee, self.now);
        }
    }

    fn wait_for(&mut self, bells: &[(Bell, DateTime<Utc>)]) {
        let epoch = self.file.job.epoch;
        self.waiting.extend(bells.iter().map(|(bell, due)| Waiting { due: *due, epoch, bell: *bell }));
    }
}

/// The fee as it is once the money arrived.
fn paid(fee: &Fee, now: DateTime<Utc>) -> FeeFile {
    let capture = Capture::new("p_1".into(), now, CaptureKind::Booking, None);
    let attempt = Attempt {
        id: AttemptId(fee.id.0),
        fee: fee.id,
        number: 1,
        amount: fee.figures.fee,
        state: AttemptState::Captured,
        made_at: now,
        expires_at: fee.due_at,
        checkout: None,
        capture: Some(capture),
    };
    let fee = Fee { state: FeeState::Paid, paid_at: Some(now), ..fee.clone() };
    FeeFile { fee, attempts: vec![attempt] }
}
