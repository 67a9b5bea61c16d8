//! What happens next: one seed chooses who acts, which room is pumped, how time passes and what goes wrong.

use chrono::TimeDelta;
use gigline::ports::Point;
use rand::{RngExt as _, seq::IndexedRandom as _};
use sandbox::{Fault, FaultKind};

use crate::{
    instruments::lock,
    people,
    world::{INSTANCES, Pushed, World},
};

/// What everybody does on the first morning, one after the other: enough to register, or to post a first job.
const FIRST_ACTS: u32 = 22;
/// Old updates are not brought again: Telegram forgets them after a day.
const STRAYS_FOR: TimeDelta = TimeDelta::hours(20);
/// Between two looks at everything the phones show.
const BETWEEN_LOOKS: u32 = 33;

impl World {
    /// Lives for so many turns.
    pub async fn live(&mut self, turns: u32) {
        // Some worlds keep up with their people, in others everything is late.
        let keeps_up = self.rng.random_range(50..98);
        for at in (0..self.crowd.souls.len()).rev() {
            let acts = if self.crowd.souls[at].has_much_to_say() { FIRST_ACTS } else { 3 };
            self.acts_in_a_row(at, acts, 97).await;
        }
        for turn in 0..turns {
            self.turn(keeps_up).await;
            if turn % BETWEEN_LOOKS == 0 {
                self.look_at_everything().await;
            }
        }
    }

    async fn turn(&mut self, keeps_up: u32) {
        match self.rng.random_range(0..100) {
            0..58 => self.somebody_acts(keeps_up).await,
            58..66 => self.some_room().await,
            66..69 => _ = self.push(),
            69..71 => _ = self.callbacks(),
            71..78 => self.time_passes().await,
            78..84 => self.fault(),
            84..90 => self.arm(),
            90..92 => self.stray(),
            92 => self.stray_callback(),
            93 => self.switch_delivery(),
            _ => self.catch_up(2).await,
        }
    }

    /// Somebody takes up their phone and does a few things in a row.
    async fn somebody_acts(&mut self, keeps_up: u32) {
        let eagerness: Vec<(usize, u32)> = {
            let telegram = lock(&self.telegram);
            let souls = self.crowd.souls.iter().enumerate();
            souls.map(|(at, soul)| (at, people::eagerness(soul, &telegram))).collect()
        };
        let (at, _) =
            *eagerness.choose_weighted(&mut self.rng, |(_, weight)| *weight).expect("there is a crowd");
        let acts = self.rng.random_range(1..6);
        self.acts_in_a_row(at, acts, keeps_up).await;
    }

    async fn acts_in_a_row(&mut self, at: usize, acts: u32, keeps_up: u32) {
        for _ in 0..acts {
            if !self.pays(at).await {
                self.acts(at);
            }
            let moment = self.rng.random_range(200..4_000);
            self.pass(TimeDelta::milliseconds(moment));
            if self.rng.random_range(0..100) < keeps_up {
                let rounds = self.rng.random_range(3..12);
                self.catch_up(rounds).await;
            }
        }
    }

    fn acts(&mut self, at: usize) {
        let now = self.now();
        let mut telegram = lock(&self.telegram);
        let act = people::act(&mut self.crowd, at, &telegram, &mut self.rng);
        let done = telegram.act(now, self.crowd.souls[at].id, act.clone());
        drop(telegram);
        let outcome = done.map_or_else(|error| error.to_string(), |acted| format!("{:?}", acted.updates));
        let act: String = format!("{act:?}").chars().take(140).collect();
        self.note(format!("{} {act} -> {outcome}", self.crowd.souls[at].id));
    }

    async fn some_room(&mut self) {
        let at = self.any_instance();
        match self.rng.random_range(0..10) {
            0..4 => _ = self.engine(at).await,
            4..7 => _ = self.outbox(at).await,
            7 if self.rng.random_ratio(1, 2) => _ = self.calls(at).await,
            7 => _ = self.timers(at).await,
            8 => self.housekeeping(at).await,
            _ if !self.pushes => self.polling(at).await,
            _ => self.answers(at),
        }
    }

    /// Everything that is ready is done, at most so many times over; one instance sends and watches the clock.
    pub async fn catch_up(&mut self, rounds: u32) {
        let lead = self.lead;
        // The first round sends whatever there is, those after it what the engine left them.
        let mut has_news = true;
        for round in 0..rounds {
            let mut did = self.pushes && self.push();
            did |= self.callbacks();
            if !self.pushes && lock(&self.telegram).pending_updates() > 0 {
                self.polling(lead).await;
                has_news = true;
            }
            for at in 0..INSTANCES {
                while self.engine(at).await {
                    has_news = true;
                }
                self.answers(at);
            }
            if std::mem::take(&mut has_news) {
                did = true;
                if round == 0 || self.witness.anything_waits() {
                    self.outbox(lead).await;
                }
            }
            if !did && !self.due_work(lead).await {
                break;
            }
        }
    }

    /// Submits due timers and makes due calls, if there are any.
    async fn due_work(&mut self, at: usize) -> bool {
        let now = self.now();
        let is_due = |due: Option<_>| due.is_some_and(|due| due <= now);
        let next = self.witness.rows().next_work().await;
        let rang = is_due(next.timer) && self.timers(at).await;
        rang || (is_due(next.call) && self.makes_due_calls(at).await)
    }

    /// Makes due calls; every other time an instance dies of one, once there is anything to ask the provider about.
    async fn makes_due_calls(&mut self, at: usize) -> bool {
        let pays = lock(&self.till.payments).sessions().next().is_some();
        if pays && self.crowd.faults && self.rng.random_ratio(1, 2) {
            self.dies_calling().await;
            return true;
        }
        self.calls(at).await
    }

    async fn time_passes(&mut self) {
        let milliseconds: i64 = match self.rng.random_range(0..20) {
            0..8 => self.rng.random_range(1..900),
            8..12 => self.rng.random_range(1_000..8_000),
            12..16 => self.rng.random_range(10_000..400_000),
            16..18 => self.rng.random_range(3_600_000..20_000_000),
            _ => return self.jump_to_next_timer().await,
        };
        self.lead = self.any_instance();
        self.pass(TimeDelta::milliseconds(milliseconds));
    }

    /// To the next timer, if it is no further than some days away.
    async fn jump_to_next_timer(&mut self) {
        let Some(due) = self.witness.rows().next_work().await.timer else { return };
        let wait = (due - self.now()).max(TimeDelta::milliseconds(1));
        self.pass(wait.min(TimeDelta::days(3)));
    }

    fn fault(&mut self) {
        if self.rng.random_ratio(1, 3) {
            return self.trouble_at_the_till();
        }
        let kind = match self.rng.random_range(0..6) {
            0 => FaultKind::TooManyRequests { retry_after: self.rng.random_range(1..40) },
            1 => FaultKind::ServerError { status: 502 },
            2 => FaultKind::Blocked,
            3 | 4 => FaultKind::AnswerLost,
            _ => FaultKind::ConnectionLost,
        };
        let narrow = self.rng.random_ratio(1, 2);
        let chat = self.crowd.souls.choose(&mut self.rng).map(|soul| soul.id).filter(|_| narrow);
        let method = (kind == FaultKind::Blocked).then(|| "sendMessage".to_owned());
        self.note(format!("fault {kind:?} for {chat:?}"));
        lock(&self.telegram).inject(Fault { kind, times: self.rng.random_range(1..3), chat, method });
    }

    fn arm(&mut self) {
        let at = self.any_instance();
        let point = *Point::ALL.choose(&mut self.rng).expect("there are points");
        let after = self.rng.random_range(0..4);
        self.note(format!("instance {at} is to crash at {point:?} after {after}"));
        self.instances[at].probe.arm(point, after);
    }

    /// An update that was pushed before comes in again, by whichever instance.
    fn stray(&mut self) {
        let now = self.now();
        self.pushed.retain(|pushed| now - pushed.at < STRAYS_FOR);
        if self.pushed.is_empty() {
            return;
        }
        let which = self.rng.random_range(0..self.pushed.len());
        let at = self.any_instance();
        let Pushed { update, body, .. } = &self.pushed[which];
        let (update, body) = (*update, body.clone());
        self.bring_update(at, update, &body, false);
    }

    fn switch_delivery(&mut self) {
        let pushes = !self.pushes || self.rng.random_ratio(1, 2);
        self.note(if pushes { "Telegram pushes" } else { "Telegram waits to be asked" });
        self.deliver_by(pushes);
    }
}
