//! The payment provider of a world: what it tells, what it is asked, and what goes wrong with both.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::{Arc, Mutex},
};

use chrono::{DateTime, TimeDelta, Utc};
use gigline::{
    payments::PaymentProvider,
    play::till,
    ports::{Clock, Ids, Point},
};
use rand::{RngExt as _, seq::IndexedRandom as _};
use sandbox::{Dialect, PaymentFault, PaymentFaultKind, PaymentPush, Payments, PushOutcome};

use crate::{
    instance::PUBLIC_URL,
    instruments::lock,
    parcel::{Parcel, callback},
    world::World,
};

/// How many callbacks are remembered for straying.
const REMEMBERED: usize = 12;

/// Where a call can be cut off: before it is made, with its answer at hand, and around its commit.
pub const AROUND_CALLS: [Point; 6] = [
    Point::Sending,
    Point::Answered,
    Point::Received,
    Point::BeforeCommit,
    Point::Committed,
    Point::Recorded,
];

/// The provider, and the pages people keep open in their browsers.
pub struct Till {
    /// The provider.
    pub payments: Arc<Mutex<Payments>>,
    /// Pages by whose browser they are open in.
    pub open: BTreeMap<i64, BTreeSet<String>>,
    told: VecDeque<PaymentPush>,
    /// Whether somebody on the way takes all that it tells, and passes nothing on: what happened is found by looking.
    unheard: bool,
    /// Where the next call is cut off: one after the other, so that few calls meet them all.
    next_cut: usize,
}

impl Till {
    /// A provider nobody has asked for anything, and what the service asks it with.
    pub fn open(
        seed: u64,
        unheard: bool,
        clock: Arc<dyn Clock>,
        ids: &dyn Ids,
    ) -> (Self, Arc<dyn PaymentProvider>) {
        let dialect = dialect_of(seed);
        let config = match dialect {
            Dialect::Plain => till::config(PUBLIC_URL, PUBLIC_URL, ids),
            Dialect::Stripe => till::stripe_config(PUBLIC_URL, PUBLIC_URL, ids),
        };
        let payments = Arc::new(Mutex::new(Payments::new(config.clone())));
        let key = config.key.clone();
        let line = Arc::new(till::InProcess { payments: Arc::clone(&payments), clock, key });
        let provider = match dialect {
            Dialect::Plain => till::provider(line, &config),
            Dialect::Stripe => till::stripe(line, &config, &[]),
        };
        (
            Self {
                payments,
                open: BTreeMap::new(),
                told: VecDeque::new(),
                unheard,
                next_cut: usize::try_from(seed / 8).unwrap_or(0),
            },
            provider,
        )
    }

    /// When something will happen there by itself.
    pub fn next_due(&self) -> Option<DateTime<Utc>> {
        lock(&self.payments).next_due()
    }

    /// What it tells now; where nothing arrives, it takes all for delivered.
    fn tells(&self, now: DateTime<Utc>) -> Vec<PaymentPush> {
        let mut payments = lock(&self.payments);
        let mut pushes = payments.next_pushes(now);
        if self.unheard {
            for push in pushes.drain(..) {
                payments.pushed(now, push.delivery, &PushOutcome::Accepted { body: Vec::new() });
            }
        }
        pushes
    }

    fn remember(&mut self, push: PaymentPush) {
        self.told.push_back(push);
        if self.told.len() > REMEMBERED {
            self.told.pop_front();
        }
    }
}

/// The name of the event that a callback brings.
fn name_of(push: &PaymentPush) -> String {
    let named = push.headers.iter().find(|(header, _)| *header == "webhook-id").map(|(_, name)| name.clone());
    let written =
        || Some(serde_json::from_str::<serde_json::Value>(&push.body).ok()?["id"].as_str()?.to_owned());
    named.or_else(written).expect("every event has a name")
}

/// In two worlds of eight fees are paid at Stripe, by the real module.
fn dialect_of(seed: u64) -> Dialect {
    if matches!(seed % 8, 3 | 6) { Dialect::Stripe } else { Dialect::Plain }
}

impl World {
    /// The provider tells what it has to tell, in any order, some of it twice.
    pub fn callbacks(&mut self) -> bool {
        let now = self.now();
        let mut pushes = self.till.tells(now);
        for at in (1..pushes.len()).rev() {
            let other = self.rng.random_range(0..=at);
            pushes.swap(at, other);
        }
        let did = !pushes.is_empty();
        for push in pushes {
            let at = self.any_instance();
            self.tell(at, &push, true);
            if self.crowd.faults && self.rng.random_ratio(1, 10) {
                self.tell((at + 1) % self.instances.len(), &push, false);
            }
            self.till.remember(push);
        }
        did
    }

    /// A callback of before comes in again, or something that only looks like one.
    pub fn stray_callback(&mut self) {
        let told: Vec<PaymentPush> = self.till.told.iter().cloned().collect();
        let Some(mut push) = told.choose(&mut self.rng).cloned() else { return };
        let at = self.any_instance();
        if self.rng.random_ratio(1, 2) {
            return self.tell(at, &push, false);
        }
        if self.rng.random_ratio(1, 2) {
            push.body.push(' ');
            push.body =
                push.body.replace("session.expired", "session.paid").replace("\"amount\":", "\"amount\":1");
        } else {
            push.headers[0].1.push('7');
        }
        self.note(format!("a forged callback for instance {at}"));
        self.instances[at].bring(Parcel::Forgery, callback(&push), false);
    }

    fn tell(&mut self, at: usize, push: &PaymentPush, awaited: bool) {
        let (event, delivery) = (name_of(push), push.delivery);
        self.note(format!("callback {event} for instance {at}: {}", push.body));
        self.instances[at].bring(Parcel::Callback(event, delivery), callback(push), awaited);
    }

    /// The provider is asked what it is to be asked, and files are fetched.
    pub async fn calls(&mut self, at: usize) -> bool {
        let now = self.now();
        let app = &mut self.instances[at].app;
        let asked = match app.calls.pump(now).await {
            Ok(pumped) => app.parcels.pump(now).await.map(|fetched| pumped.did || fetched.did),
            Err(crashed) => Err(crashed),
        };
        match asked {
            Ok(did) => did,
            Err(crashed) => {
                self.crash(at, crashed).await;
                true
            }
        }
    }

    /// An instance dies while it asks the provider, or while it writes down the answer.
    pub async fn dies_calling(&mut self) {
        for at in 0..self.instances.len() {
            while self.engine(at).await {}
        }
        let at = self.any_instance();
        let point = AROUND_CALLS[self.till.next_cut % AROUND_CALLS.len()];
        self.till.next_cut += 1;
        self.note(format!("instance {at} is to crash at {point:?} around a call"));
        let before = self.crashes.get(&point).copied().unwrap_or(0);
        self.instances[at].probe.arm(point, 0);
        self.calls(at).await;
        self.engine(at).await;
        self.instances[at].probe.disarm();
        if self.crashes.get(&point).copied().unwrap_or(0) > before {
            self.died_calling.insert(point);
        }
    }

    /// Something goes wrong at the provider, or on the way to it, once it has anything to do.
    pub fn trouble_at_the_till(&mut self) {
        use PaymentFaultKind as Kind;
        if lock(&self.till.payments).sessions().next().is_none() {
            return;
        }
        let kind = match self.rng.random_range(0..12) {
            0 | 1 => Kind::ServerError { status: 503 },
            2..5 => Kind::AnswerLost,
            5..7 => Kind::ConnectionLost,
            7 | 8 => Kind::RefundPending { seconds: self.rng.random_range(5..9_000) },
            9 => Kind::RefundFails,
            10 => Kind::CallbackTwice,
            _ => Kind::CallbackLate { seconds: self.rng.random_range(5..90_000) },
        };
        let times = self.rng.random_range(1..3);
        self.inject_at_the_till(kind, times);
    }

    /// Orders a misfortune of the provider.
    pub fn inject_at_the_till(&mut self, kind: PaymentFaultKind, times: u32) {
        self.note(format!("fault {kind:?} at the provider"));
        lock(&self.till.payments).inject(PaymentFault { kind, times });
    }

    /// The next thing to happen at the provider is heard of a moment after it is due.
    pub fn till_due(&self) -> Option<DateTime<Utc>> {
        self.till.next_due().map(|due| due + TimeDelta::milliseconds(1))
    }
}
