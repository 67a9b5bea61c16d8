//! Kills the service at moments chosen by a seed, and notes what was under way at each.

use std::{collections::BTreeSet, sync::Arc};

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};
use sandbox::{Fault, FaultKind, LogEvent};

use super::{
    rows::Rows,
    service::{Service, Stage},
    story::Story,
    telegram::{Telegram, new_message},
};

/// How long a held answer would take, in milliseconds: longer than the service lives.
const HELD: u64 = 60_000;
/// Kills that need no payment. Of those after them, every fourth waits for one.
const UNPAID: usize = 10;

/// When a kill falls, counted from the start of the process.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Moment {
    /// Somebody did something: its update is on its way.
    Heard(usize),
    /// The service took an update: what follows from it is on its way.
    Taken(usize),
    /// The service called Telegram, if only to say that it is there.
    Called(usize),
    /// A message is on a phone, and the service does not know: the next after so many.
    Sending(usize),
    /// The payment provider was asked for a page, and the service does not know that there is one.
    Asking,
    /// Money came, and the payment provider is about to tell.
    Paying,
}

/// How far everything was when a process was started.
#[derive(Clone, Copy, Default)]
struct Start {
    /// Entries of the log.
    logged: usize,
    /// Pages at the payment provider.
    pages: usize,
    /// Payments there.
    payments: usize,
}

impl Start {
    fn now(telegram: &Telegram) -> Self {
        let till = &telegram.till;
        Self { logged: telegram.logged(), pages: till.pages(), payments: till.payments() }
    }
}

impl Moment {
    fn chosen(turn: usize, story: Story, chance: &mut ChaCha8Rng) -> Self {
        let mut up_to = |most: u32| 1 + chance.next_u32() as usize % most as usize;
        let pays = story == Story::KiwiGigs && turn > UNPAID;
        match turn % 4 {
            1 if pays && turn % 8 == 1 => Self::Asking,
            1 if pays => Self::Paying,
            0 => Self::Heard(up_to(14)),
            1 => Self::Taken(up_to(14)),
            2 => Self::Called(up_to(40)),
            _ => Self::Sending(up_to(14)),
        }
    }

    fn has_come(self, telegram: &Telegram, start: Start) -> bool {
        let count = |tell: fn(&LogEvent) -> bool| {
            telegram.since(start.logged, |event| tell(event).then_some(())).len()
        };
        match self {
            Self::Asking => telegram.till.pages() > start.pages,
            Self::Paying => telegram.till.payments() > start.payments,
            Self::Heard(n) => count(|event| matches!(event, LogEvent::UpdateMade { .. })) >= n,
            Self::Taken(n) => count(|event| matches!(event, LogEvent::UpdateAcknowledged { .. })) >= n,
            Self::Called(n) => count(|event| matches!(event, LogEvent::Call { .. })) >= n,
            Self::Sending(n) => count(|event| new_message(event).is_some()) >= n,
        }
    }
}

/// What was under way at the kills, added up.
#[derive(Clone, Default, Debug)]
pub struct Toll {
    /// How often the service was killed.
    pub kills: usize,
    /// Kills with anything under way.
    pub at_work: usize,
    /// Updates that Telegram had not been told were taken.
    pub unacknowledged: usize,
    /// Messages still to be sent, those in flight included.
    pub unsent: usize,
    /// Messages that were on a phone, by number, while the service had not recorded it.
    pub in_flight: BTreeSet<i64>,
    /// What the payment provider was to be asked, or was being asked.
    pub unasked: usize,
    /// Callbacks of the payment provider that the service had not taken.
    pub untold: usize,
}

/// Kills and starts again.
pub struct Killer {
    telegram: Arc<Telegram>,
    service: Service,
    stage: Stage,
    chance: ChaCha8Rng,
    started: Start,
    toll: Toll,
}

impl Killer {
    /// Of this service, which was just started.
    pub fn new(telegram: &Arc<Telegram>, service: Service, stage: &Stage) -> Self {
        Self {
            telegram: Arc::clone(telegram),
            service,
            stage: stage.clone(),
            chance: ChaCha8Rng::seed_from_u64(stage.seed),
            started: Start::default(),
            toll: Toll::default(),
        }
    }

    /// Kills the service so many times, each time in the middle of something, and leaves it running.
    pub async fn kills(&mut self, times: usize) {
        for turn in 0..times {
            let moment = Moment::chosen(turn, self.stage.story, &mut self.chance);
            self.awaits(moment).await;
            self.service.kill();
            self.notes_what_was_under_way().await;
            self.started = Start::now(&self.telegram);
            self.service.start_again();
        }
    }

    /// The service and what the kills cost, once nothing more is to be killed.
    pub fn rests(self) -> (Service, Toll) {
        (self.service, self.toll)
    }

    async fn awaits(&self, moment: Moment) {
        let has_come = || moment.has_come(&self.telegram, self.started);
        self.until(&format!("moment to kill, {moment:?}"), has_come).await;
        // Of several processes the one that lives on may be the one that sends: nothing is held.
        if matches!(moment, Moment::Sending(_)) && self.stage.instances == 1 {
            let held = FaultKind::Slow { ms: HELD };
            let fault = Fault { kind: held, times: 1, chat: None, method: Some("sendMessage".into()) };
            let sandbox = &self.telegram.sandbox;
            sandbox.with(|emulator, _| emulator.inject(fault));
            let is_held = || sandbox.with(|emulator, _| emulator.faults().is_empty());
            self.until("message to hold", is_held).await;
        }
    }

    async fn until(&self, what: &str, has_come: impl Fn() -> bool) {
        self.telegram.until(None, what, || has_come().then_some(())).await;
    }

    /// The process is gone: what the rows do not know now, they will never know.
    async fn notes_what_was_under_way(&mut self) {
        let mut rows = Rows::of(&self.stage.database).await;
        let known: Vec<(i64,)> = rows.ask("SELECT message_id FROM post_parts").await;
        let known: BTreeSet<i64> = known.into_iter().map(|(message,)| message).collect();
        let sent = self.telegram.since(self.started.logged, new_message);
        let in_flight: BTreeSet<i64> =
            sent.into_iter().map(|(_, message)| message).filter(|m| !known.contains(m)).collect();
        let unsent = rows.count("SELECT COUNT(*) FROM outbox").await;
        let unacknowledged = self.telegram.sandbox.with(|emulator, _| emulator.pending_updates());
        let unasked = rows.due("SELECT due FROM calls").await;
        let untold = self.telegram.till.sandbox.with(|payments, _| payments.pending_callbacks());
        self.toll.kills += 1;
        self.toll.at_work += usize::from(unsent > 0 || unacknowledged > 0 || unasked > 0 || untold > 0);
        self.toll.unacknowledged += unacknowledged;
        self.toll.unasked += unasked;
        self.toll.untold += untold;
        self.toll.unsent += usize::try_from(unsent).expect("a count");
        self.toll.in_flight.extend(in_flight);
    }
}
