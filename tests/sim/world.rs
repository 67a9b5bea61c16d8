//! The simulated world: one database, two instances, one Telegram, one clock, and one seed behind all of it.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::{Arc, Mutex},
};

use checker::Witness;
use chrono::{DateTime, TimeDelta, Utc};
use gigline::{
    config::Sending,
    ports::{Clock, Defect, Point},
};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use sandbox::{Emulator, EmulatorConfig, LogEntry, LogEvent};
use serde_json::json;

use crate::{
    evidence::{self, Seen},
    ground::Ground,
    instance::{Instance, Makings},
    instruments::{FrozenClock, Saboteur, SeededIds, lock},
    life::Life,
    markets,
    parcel::SECRET,
    people::Crowd,
    till::Till,
};

/// How many instances share the database.
pub const INSTANCES: usize = 2;

/// How many inputs share a commit: in every other world each has its own, so that the checker knows whose move it was.
fn together_of(seed: u64) -> usize {
    if (seed / 8).is_multiple_of(2) { 1 } else { 64 }
}

/// A body Telegram pushed, kept so that it may stray in a second time.
pub struct Pushed {
    /// The update's number.
    pub update: i64,
    /// Its JSON.
    pub body: String,
    /// When it was pushed first.
    pub at: DateTime<Utc>,
}

/// Everything there is.
pub struct World {
    /// Decides everything.
    pub rng: ChaCha8Rng,
    /// The time.
    pub clock: Arc<FrozenClock>,
    /// Telegram and the phones.
    pub telegram: Arc<Mutex<Emulator>>,
    /// The payment provider.
    pub till: Till,
    /// The instances.
    pub instances: Vec<Instance>,
    /// Who acts.
    pub crowd: Crowd,
    /// Watches, and judges.
    pub witness: Witness,
    /// What was decided, line by line.
    pub diary: Vec<String>,
    /// How often each crash point fired.
    pub crashes: BTreeMap<Point, u32>,
    /// Where an instance died around a call of the payment provider.
    pub died_calling: BTreeSet<Point>,
    /// Bodies that may stray in again.
    pub pushed: VecDeque<Pushed>,
    /// The instance that sends and watches the clock; the other one does only what it is brought.
    pub lead: usize,
    /// Whether Telegram pushes; else it is asked.
    pub pushes: bool,
    copied: usize,
    makings: Makings,
    defect: Option<Defect>,
}

impl World {
    /// The world of this seed, on ground where nobody lives.
    pub async fn begin(seed: u64, defect: Option<Defect>, ground: &Ground) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let clock = Arc::new(FrozenClock::new());
        let mut emulator = Emulator::new(EmulatorConfig {
            bot_id: 1,
            bot_username: "gigline_bot".into(),
            bot_name: "Gigline".into(),
            token: "1:simulated".into(),
        });
        let market = markets::of(seed);
        let crowd = Crowd::gather(&mut emulator, clock.now(), &market.home, &Life::of(seed), &mut rng);
        let telegram = Arc::new(Mutex::new(emulator));
        // One world in four lives under the limits of life, the others send as fast as they are pumped.
        let limited = rng.random_ratio(1, 4);
        let sending = if limited { (30, 1) } else { (0, 0) };
        let ids = Arc::new(SeededIds::new(seed ^ 0x5EED));
        let unheard = seed % 32 == 10 || defect == Some(Defect::NeverLooks);
        let (till, payments) = Till::open(seed, unheard, Arc::clone(&clock) as Arc<dyn Clock>, &*ids);
        let makings = Makings {
            store: ground.store.clone(),
            telegram: Arc::clone(&telegram),
            clock: Arc::clone(&clock),
            ids,
            sending: Sending { per_second: sending.0, per_chat: sending.1 },
            market: market.clone(),
            payments,
            together: together_of(seed),
        };
        let mut world = Self {
            rng,
            clock,
            telegram,
            till,
            instances: Vec::new(),
            crowd,
            witness: Witness::unsworn(),
            diary: Vec::new(),
            crashes: BTreeMap::new(),
            died_calling: BTreeSet::new(),
            pushed: VecDeque::new(),
            lead: 0,
            pushes: false,
            copied: 0,
            makings,
            defect,
        };
        world.open(&ground.url).await;
        world
    }

    /// Starts the instances, opens the checker's own connection, hands out the first operator's link.
    async fn open(&mut self, url: &str) {
        for _ in 0..INSTANCES {
            let instance = self.new_instance().await;
            self.instances.push(instance);
        }
        let rule = self.makings.market.fee.as_ref().map(evidence::rule);
        let seen = Seen::new(Arc::clone(&self.telegram), Arc::clone(&self.till.payments));
        self.witness.swear_in(url, Box::new(seen), rule, self.makings.together == 1).await;
        let (hash, now) = (dialogues::link::hash(&self.crowd.operator_link()), self.now());
        self.witness.rows().invite_operator(&hash, now).await;
        let pushes = self.rng.random_ratio(4, 5);
        self.deliver_by(pushes);
    }

    /// The time.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Writes down what was decided, after what Telegram wrote down before it.
    pub fn note(&mut self, line: impl AsRef<str>) {
        let entries = {
            let telegram = lock(&self.telegram);
            let entries = telegram.log()[self.copied..].iter().map(|entry| format!("    {}", short(entry)));
            let entries: Vec<String> = entries.collect();
            self.copied += entries.len();
            entries
        };
        self.diary.extend(entries);
        let at = self.now().format("%m-%dT%H:%M:%S%.3f");
        self.diary.push(format!("{at} {}", line.as_ref()));
    }

    /// Time passes.
    pub fn pass(&mut self, time: TimeDelta) {
        self.clock.advance(time);
        self.witness.time_passed(self.clock.now());
    }

    /// Telegram pushes updates from now on, or waits to be asked.
    pub fn deliver_by(&mut self, pushes: bool) {
        self.pushes = pushes;
        let now = self.now();
        let kinds = gigline::telegram::polling::ALLOWED_UPDATES;
        let url = if pushes { "https://gigline.example/webhooks/telegram" } else { "" };
        let params = json!({ "url": url, "secret_token": SECRET, "allowed_updates": kinds });
        lock(&self.telegram).call(now, "setWebhook", params, Vec::new());
    }

    /// A fresh process in place of one that died.
    pub async fn new_instance(&self) -> Instance {
        Instance::start(&self.makings, Arc::new(Saboteur::new(self.defect, self.makings.together))).await
    }

    /// One of the instances.
    pub fn any_instance(&mut self) -> usize {
        self.rng.random_range(0..self.instances.len())
    }
}

/// An entry of Telegram's log in one line, without what every call repeats.
fn short(entry: &LogEntry) -> String {
    match &entry.event {
        LogEvent::Call { method, chat, params, status, error, message_ids, answer_lost } => {
            let (text, edits) = (&params["text"], &params["message_id"]);
            let buttons = params["reply_markup"]["inline_keyboard"].to_string();
            format!(
                "{method} to {chat:?} edits {edits} -> {status} {error:?} {message_ids:?} lost {answer_lost}: {text} {buttons}"
            )
        }
        LogEvent::UpdateMade { update_id, kind, .. } => format!("update {update_id} {kind}"),
        other => format!("{other:?}"),
    }
}
