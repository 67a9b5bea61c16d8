//! A running service with three thousand providers, all of whom were told of one job.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use dialogues::say::Say;
use domain::{
    change::Change,
    ids::{PersonId, PostId},
    job::{Answer, Job},
};
use gigline::{
    app::{App, Blueprint},
    clock::SystemClock,
    config::Sending,
    inbox::{Ack, Inbox, Source},
    ports::Clock as _,
    store::{Backend, Lane, NewPost, Store, apply, gauges, people, wishes},
};
use serde_json::{Value, json};

use crate::{
    instance::{blueprint, ports},
    phones::Phones,
    running::Running,
    world::{id, inhabited, leak, named, plumber, told},
};

/// Where the accounts of providers begin.
const ACCOUNTS: i64 = 50_000;

/// The account of a provider.
pub fn account(number: u32) -> i64 {
    ACCOUNTS + i64::from(number)
}

fn provider(number: u32) -> PersonId {
    PersonId(id(u128::from(number) + 100_000))
}

/// A service on a port of its own.
pub struct Service {
    inbox: Inbox,
    next: AtomicI64,
    running: Running,
}

impl Service {
    /// Sends within these limits.
    pub async fn open<DB: Backend>(store: &Store<DB>, phones: &Arc<Phones>, sending: Sending) -> Self {
        let ports = ports(Arc::new(SystemClock), Arc::clone(phones) as _);
        let blueprint = Blueprint { sending, ..blueprint("[modes.dispatch]") };
        let app = App::build(blueprint, store.clone(), ports).await.expect("an instance starts");
        let inbox = app.inbox.clone();
        Self { inbox, next: AtomicI64::new(1), running: Running::start(app).await }
    }

    /// Somebody asks for help, which is answered by one message.
    pub async fn hears(&self, account: i64) {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let person = json!({ "id": account, "is_bot": false, "first_name": "Qua" });
        let chat = json!({ "id": account, "type": "private", "first_name": "Qua" });
        let message =
            json!({ "message_id": number, "date": 0, "from": person, "chat": chat, "text": "/help" });
        let update: Value = json!({ "update_id": number, "message": message });
        let taken =
            self.inbox.put(Source::Telegram, number.to_string(), update.to_string().into_bytes()).await;
        assert_eq!(taken.await.expect("the engine is there"), Ack::Committed);
    }

    /// Leaves in good order.
    pub async fn close(self) {
        let Self { inbox, running, .. } = self;
        drop(inbox);
        running.close().await;
    }
}

/// So many plumbers, each of whom was told of Ana's leak and has yet to see the card.
pub async fn tells<DB: Backend>(store: &Store<DB>, many: u32) {
    inhabited(store).await;
    let now = SystemClock.now();
    let job = Job { open_until: now + chrono::TimeDelta::days(1), created_at: now, ..leak(1) };
    let mut tx = store.begin().await.expect("the store is there");
    apply(&mut tx, &[Change::NewJob(Box::new(job.clone()))], now).await.expect("a job");
    for number in 0..many {
        let person = provider(number);
        people::create(&mut tx, account(number), &named(person, "Qua")).await.expect("a person");
        let changes =
            [Change::SaveProvider(plumber(person)), Change::SaveDispatch(told(&job, person, Answer::Told))];
        apply(&mut tx, &changes, now).await.expect("a provider");
    }
    tx.commit().await.expect("all of it");
}

/// Wants the card shown to each of them, as a wave does.
pub async fn cards<DB: Backend>(store: &Store<DB>, many: u32) {
    let (job, now) = (leak(1).id, SystemClock.now());
    let say = serde_json::to_string(&Say::Card { job, news: None }).expect("plain data");
    let mut tx = store.begin().await.expect("the store is there");
    for number in 0..many {
        let (id, person) = (PostId(id(u128::from(number) + 900_000)), provider(number));
        let card =
            NewPost { id, person, say: say.clone(), lane: Lane::Wave, job: Some(job), ..NewPost::silent() };
        wishes::put(&mut tx, &card, now).await.expect("a card");
    }
    tx.commit().await.expect("all of them");
}

/// Whether everything that was sent is recorded.
pub async fn nothing_waits<DB: Backend>(store: &Store<DB>) -> bool {
    let mut tx = store.read().await.expect("the store is there");
    gauges::read(&mut tx, SystemClock.now()).await.expect("figures").outbox_waiting == 0
}
