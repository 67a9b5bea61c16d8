//! Bringing the world to rest: nothing goes wrong any more, nobody acts, and what is under way ends.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{instruments::lock, world::World};

/// How long what is under way may take: the longest wait of the outbox is five minutes, of Telegram two.
const SETTLING: TimeDelta = TimeDelta::minutes(30);
/// How long nobody does anything: past every clock of the market.
const SILENCE: TimeDelta = TimeDelta::days(60);
/// Between two looks for what is due: a fresh instance waits for the hold of the dead one to lapse.
const BREATH: TimeDelta = TimeDelta::milliseconds(400);
/// Rounds in which everything that is ready must be done.
const ROUNDS: u32 = 200;

impl World {
    /// Nothing goes wrong from now on; ends what is under way, and no clock of the market more than that.
    pub async fn settle(&mut self) {
        self.crowd.faults = false;
        lock(&self.telegram).clear_faults();
        lock(&self.till.payments).clear_faults();
        for instance in &self.instances {
            instance.probe.disarm();
        }
        self.note("everything comes to rest");
        self.deliver_by(true);
        self.until(self.now() + SETTLING, false).await;
        self.look_at_everything().await;
    }

    /// Nobody acts for two months; every clock strikes.
    pub async fn fall_silent(&mut self) {
        self.note("silence");
        self.until(self.now() + SILENCE, true).await;
        self.look_at_everything().await;
    }

    /// Goes from one due moment to the next until that time; the clocks of the market count only if asked for.
    async fn until(&mut self, end: DateTime<Utc>, clocks: bool) {
        loop {
            self.catch_up(ROUNDS).await;
            let at = self.any_instance();
            self.housekeeping(at).await;
            let Some(next) = self.next_due(clocks).await.filter(|next| *next <= end) else { break };
            let wait = next - self.now();
            self.pass(wait.max(BREATH));
        }
        let rest = end - self.now();
        if clocks && rest > TimeDelta::zero() {
            self.pass(rest);
        }
        self.catch_up(ROUNDS).await;
    }

    async fn next_due(&mut self, clocks: bool) -> Option<DateTime<Utc>> {
        let pushes = lock(&self.telegram).next_due();
        let now = self.now();
        let outbox = self.witness.rows().next_order(now).await;
        let work = self.witness.rows().next_work().await;
        let timer = work.timer.filter(|_| clocks);
        [pushes, outbox, timer, work.call, self.till_due()].into_iter().flatten().min()
    }

    /// Looks at every phone and every row, beside what is looked at after each commit.
    pub async fn look_at_everything(&mut self) {
        self.look().await;
        self.witness.look_at_phones(!self.crowd.faults).await;
    }
}
