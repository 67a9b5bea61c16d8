//! A story is played while something goes wrong, and everything is looked at afterwards.

use std::{
    collections::BTreeSet,
    panic::{AssertUnwindSafe, resume_unwind},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use futures::{FutureExt as _, future::join_all};
use gigline::{clock::SystemClock, ports::Clock as _};
use sandbox::{Dialect, LogEvent};
use tempfile::TempDir;
use tokio::time::timeout;

use super::{
    checks,
    database::Place,
    killer::Toll,
    length,
    proxy::Gate,
    rows::Rows,
    service::{Service, Stage},
    story::{Household, Told},
    telegram::{Telegram, new_message},
    till::Till,
};

/// How long the last messages may take to be recorded, in real time.
const PATIENCE: Duration = Duration::from_mins(1);

/// The service at work, with everything around it.
pub struct Scene {
    /// What is played, and where.
    pub stage: Stage,
    /// Where its people are.
    pub telegram: Arc<Telegram>,
    /// Its processes.
    pub service: Service,
    /// Where they find nothing.
    pub folder: TempDir,
}

impl Scene {
    /// Everything is there, and ready.
    pub async fn opens(stage: Stage) -> Self {
        let gate = Gate::bind().await;
        // On Postgres the real module for Stripe is at work, and its calls meet the same trouble.
        let dialect = if stage.database.starts_with("sqlite:") { Dialect::Plain } else { Dialect::Stripe };
        let till = Till::of(&gate.address, dialect).await;
        let telegram = Arc::new(Telegram::open(SystemClock.now(), till).await);
        let folder = tempfile::tempdir().expect("a temporary folder");
        let service = Service::start(&stage, &telegram, gate, folder.path());
        service.is_ready().await;
        Self { stage, telegram, service, folder }
    }

    /// Waits until this holds, looking at every change of Telegram and of the till.
    pub async fn until(&self, what: &str, holds: impl Fn() -> bool) {
        self.telegram.until(None, what, || holds().then_some(())).await;
    }

    /// How often Telegram was told to come again, or was told nothing.
    pub fn turned_away(&self) -> usize {
        let failed = |event: &LogEvent| matches!(event, LogEvent::PushFailed { .. }).then_some(());
        self.telegram.since(0, failed).len()
    }

    /// Waits until Telegram was told to come again so many times more.
    pub async fn turns_away(&self, many: usize) {
        let before = self.turned_away();
        self.until("update to come again", || self.turned_away() >= before + many).await;
    }

    /// Waits until so many more updates were taken in.
    pub async fn takes_in(&self, many: usize) {
        let taken = |event: &LogEvent| matches!(event, LogEvent::UpdateAcknowledged { .. }).then_some(());
        let before = self.telegram.logged();
        self.until("update to be taken", || self.telegram.since(before, taken).len() >= many).await;
    }

    /// The messages that are on a phone while no row knows of them.
    pub async fn in_flight(&self) -> BTreeSet<i64> {
        let mut rows = Rows::of(&self.stage.database).await;
        let known: Vec<(i64,)> = rows.ask("SELECT message_id FROM post_parts").await;
        let known: BTreeSet<i64> = known.into_iter().map(|(message,)| message).collect();
        let sent = self.telegram.since(0, new_message).into_iter().map(|(_, message)| message);
        sent.filter(|message| !known.contains(message)).collect()
    }

    /// Once nothing is to be done any more: everything happened, and once. What is on a phone twice was in flight.
    pub async fn looks_back(self, told: &[Told], in_flight: BTreeSet<i64>) {
        let Self { stage, telegram, service, folder: _folder } = self;
        service.is_ready().await;
        comes_to_rest_in_time(&telegram, &stage.database).await;
        let mut rows = Rows::of(&stage.database).await;
        checks::updates_happened_once(&telegram, &service.proxy, &mut rows).await;
        checks::jobs_went_their_way(stage.story.way(), told, &mut rows).await;
        checks::notices_exist_once(stage.story.way(), stage.instances, in_flight.len(), &mut rows).await;
        let toll = Toll { in_flight, ..Toll::default() };
        checks::repeats_were_in_flight(&telegram, told, &toll, &mut rows).await;
        checks::fees_were_paid_once(&telegram.till, &mut rows).await;
    }
}

/// Plays jobs for as long as this trouble lasts, and to their end; it tells which messages were in flight when chats
/// changed hands, or calls were never answered.
pub async fn among(stage: Stage, place: Place, trouble: impl AsyncFnOnce(&mut Scene) -> BTreeSet<i64>) {
    leaving_nothing(place, plays(stage, trouble)).await;
}

/// Plays, and leaves no database behind, however it ends.
pub async fn leaving_nothing(place: Place, played: impl Future<Output = ()>) {
    let end = AssertUnwindSafe(played).catch_unwind().await;
    place.remove().await;
    if let Err(failed) = end {
        resume_unwind(failed);
    }
}

async fn plays(stage: Stage, trouble: impl AsyncFnOnce(&mut Scene) -> BTreeSet<i64>) {
    let mut scene = Scene::opens(stage).await;
    let [one, other, _] = Household::all(scene.stage.story, &scene.telegram);
    let over = AtomicBool::new(false);
    let troubled = async {
        let in_flight = trouble(&mut scene).await;
        over.store(true, Ordering::Relaxed);
        in_flight
    };
    let living = join_all([one.lives(&over), other.lives(&over)]);
    let (in_flight, told) = tokio::join!(troubled, living);
    scene.looks_back(&told.concat(), in_flight).await;
}

/// Holds a fault for a while. Meanwhile the others work.
pub async fn holds() {
    holds_for(length::held()).await;
}

/// Holds a fault for so long.
pub async fn holds_for(time: Duration) {
    SystemClock.reached(SystemClock.now() + time).await;
}

/// Waits until nothing is on its way to the service or from it, and nothing is due.
pub async fn comes_to_rest_in_time(telegram: &Telegram, database: &str) {
    timeout(PATIENCE, comes_to_rest(telegram, database)).await.expect("the service comes to rest");
}

async fn comes_to_rest(telegram: &Telegram, database: &str) {
    let mut rows = Rows::of(database).await;
    loop {
        let unsent = rows.count("SELECT COUNT(*) FROM outbox").await;
        let due = rows.due("SELECT due FROM timers").await + rows.due("SELECT due FROM calls").await;
        let updates = telegram.sandbox.with(|emulator, _| emulator.pending_updates());
        let callbacks = telegram.till.sandbox.with(|payments, _| payments.pending_callbacks());
        if unsent == 0 && due + updates + callbacks == 0 {
            return;
        }
        tokio::task::yield_now().await;
    }
}
