//! What an instance can be made to do for a turn, and what becomes of it when it crashes there.

use axum::http::StatusCode;
use checker::Witness;
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use gigline::{engine::Engine, ports::Crashed, store::Sqlite, telegram::polling::Polling};
use rand::RngExt as _;
use sandbox::PushOutcome;

use crate::{
    instance::Instance,
    instruments::lock,
    parcel::{self, Delivery, Parcel},
    world::{Pushed, World},
};

/// How many bodies are remembered for straying.
const REMEMBERED: usize = 24;

impl World {
    /// The engine handles one input; `false` if there was none.
    pub async fn engine(&mut self, at: usize) -> bool {
        let now = self.now();
        match self.instances[at].app.engine.pump(now).await {
            Ok(pumped) => {
                if pumped.did {
                    self.look().await;
                    self.answers(at);
                } else {
                    // Nothing waits to be handled: the outcomes of everything it sent are committed.
                    self.witness.settled(at);
                }
                pumped.did
            }
            Err(crashed) => {
                self.crash(at, crashed).await;
                true
            }
        }
    }

    /// The outbox sends what is ready.
    pub async fn outbox(&mut self, at: usize) -> bool {
        let now = self.now();
        let pumped = self.instances[at].app.outbox.pump(now).await;
        let sent = self.instances[at].wire.take_sent();
        self.witness.sent(at, &sent, now);
        match pumped {
            Ok(pumped) => pumped.did,
            Err(crashed) => {
                self.crash(at, crashed).await;
                true
            }
        }
    }

    /// Due timers are submitted.
    pub async fn timers(&mut self, at: usize) -> bool {
        let now = self.now();
        self.instances[at].app.timers.pump(now).await.did
    }

    /// Old claims are forgotten.
    pub async fn housekeeping(&mut self, at: usize) {
        let now = self.now();
        while self.instances[at].app.housekeeping.pump(now).await.did {}
    }

    /// One round of polling, with the engine handling what it fetched meanwhile.
    pub async fn polling(&mut self, at: usize) {
        let now = self.now();
        self.look().await;
        let Instance { polling, app, .. } = &mut self.instances[at];
        if let Err(crashed) = fetch(polling, &mut app.engine, now, &mut self.witness).await {
            return self.crash(at, crashed).await;
        }
        self.look().await;
    }

    /// Looks at what the last commit did, and at what Telegram was told.
    pub async fn look(&mut self) {
        self.witness.look().await;
    }

    /// Telegram and the payment provider hear the answers to what they brought.
    pub fn answers(&mut self, at: usize) {
        for (delivery, status) in self.instances[at].answered() {
            self.answered(&delivery, status);
        }
    }

    fn answered(&mut self, delivery: &Delivery, status: StatusCode) {
        if status.is_success() {
            match &delivery.parcel {
                Parcel::Update(update) => self.witness.told_ok(*update),
                Parcel::Callback(event, _) => self.witness.told_ok_event(event),
                Parcel::Forgery => self.witness.told_ok_forgery(),
            }
        }
        if !delivery.awaited {
            return;
        }
        let gone_astray = self.crowd.faults && self.rng.random_ratio(1, 25);
        let outcome = match status {
            _ if gone_astray => PushOutcome::Lost,
            status if status.is_success() => PushOutcome::Accepted { body: Vec::new() },
            _ => PushOutcome::Refused { retry_after: Some(2) },
        };
        self.note(format!(
            "{:?} answered {status}{}",
            delivery.parcel,
            if gone_astray { ", lost" } else { "" }
        ));
        self.hears(&delivery.parcel, outcome);
    }

    /// Whoever brought it hears what became of it.
    fn hears(&mut self, parcel: &Parcel, outcome: PushOutcome) {
        let now = self.now();
        match parcel {
            Parcel::Update(update) => lock(&self.telegram).pushed(now, *update, outcome),
            Parcel::Callback(_, delivery) => lock(&self.till.payments).pushed(now, *delivery, &outcome),
            Parcel::Forgery => {}
        }
    }

    /// Telegram pushes what it has; some of it goes to both, some strays in again later.
    pub fn push(&mut self) -> bool {
        let now = self.now();
        let mut pushes = lock(&self.telegram).next_pushes(now);
        // Queues are independent of each other: any of their heads may come first.
        for at in (1..pushes.len()).rev() {
            let other = self.rng.random_range(0..=at);
            pushes.swap(at, other);
        }
        let did = !pushes.is_empty();
        for push in pushes {
            let at = self.any_instance();
            self.bring_update(at, push.update_id, &push.body, true);
            if self.crowd.faults && self.rng.random_ratio(1, 20) {
                let other = (at + 1) % self.instances.len();
                self.bring_update(other, push.update_id, &push.body, false);
            }
            self.pushed.push_back(Pushed { update: push.update_id, body: push.body, at: now });
            if self.pushed.len() > REMEMBERED {
                self.pushed.pop_front();
            }
        }
        did
    }

    /// Brings an update to an instance.
    pub fn bring_update(&mut self, at: usize, update: i64, body: &str, awaited: bool) {
        self.instances[at].bring(Parcel::Update(update), parcel::update(body), awaited);
    }

    /// An instance is gone, with everything it had in memory. Answers it had given may still be on the wire.
    pub async fn crash(&mut self, at: usize, crashed: Crashed) {
        let now = self.now();
        self.note(format!("instance {at} crashed: {:?}", crashed.0));
        *self.crashes.entry(crashed.0).or_default() += 1;
        self.look().await;
        self.answers(at);
        let sent = self.instances[at].wire.take_sent();
        self.witness.sent(at, &sent, now);
        self.witness.crashed(at);
        let dying = std::mem::take(&mut self.instances[at].deliveries);
        for delivery in dying.iter().filter(|delivery| delivery.awaited) {
            self.hears(&delivery.parcel, PushOutcome::Lost);
        }
        self.instances[at] = self.new_instance().await;
        self.witness.rows().forgive_crashes().await;
        self.lead = self.any_instance();
    }
}

/// Polls the fetcher and pumps the engine in turn, until the page is committed or nothing moves any more.
async fn fetch(
    polling: &mut Polling,
    engine: &mut Engine<Sqlite>,
    now: DateTime<Utc>,
    witness: &mut Witness,
) -> Result<(), Crashed> {
    let mut fetching = Box::pin(polling.pump(now));
    while (&mut fetching).now_or_never().is_none() {
        if !engine.pump(now).await?.did {
            return Ok(());
        }
        witness.look_at_rows().await;
    }
    Ok(())
}
