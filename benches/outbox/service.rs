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
    market::Market,
};
use gigline::{
    account_key::AccountKey,
    app::{self, App, Blueprint, Ended},
    cleaning::InProcess,
    clock::{RandomIds, SystemClock},
    config::Sending,
    inbox::{Ack, Inbox, Source},
    ports::{Clock as _, NoProbe, Ports},
    store::{Backend, Lane, NewPost, Store, apply, gauges, people, wishes},
};
use serde_json::{Value, json};
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

use crate::{
    phones::Phones,
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
    leave: watch::Sender<bool>,
    running: JoinHandle<Result<(), Ended>>,
}

impl Service {
    /// Sends within these limits.
    pub async fn open<DB: Backend>(store: &Store<DB>, phones: &Arc<Phones>, sending: Sending) -> Self {
        let ports = Ports {
            clock: Arc::new(SystemClock),
            ids: Arc::new(RandomIds),
            wire: Arc::clone(phones) as _,
            probe: Arc::new(NoProbe),
            cleaner: Arc::new(InProcess),
            payments: None,
            commons: None,
        };
        let blueprint = Blueprint {
            market: Market::parse("[modes.dispatch]").expect("a profile"),
            bot_id: 1,
            bot_username: "gigline_bot".into(),
            chat: None,
            telegram_secrets: vec!["never asked for here, long enough though".into()],
            account_key: AccountKey::of("a key of this bench"),
            flood_per_person: 0,
            sending,
            metrics_token: None,
            public_url: None,
        };
        let app = App::build(blueprint, store.clone(), ports).await.expect("an instance starts");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let (leave, left) = watch::channel(false);
        let (inbox, router) = (app.inbox.clone(), app.router());
        let running = tokio::spawn(app::run(app, listener, router, left));
        Self { inbox, next: AtomicI64::new(1), leave, running }
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
        let Self { inbox, leave, running, .. } = self;
        drop(inbox);
        leave.send_replace(true);
        running.await.expect("it ends by itself").expect("and in good order");
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
