//! Plays a story: people act over HTTP, the clock moves between acts, and every act is over before the next.

mod calendar;
mod cast;
mod desk;
mod expect;
mod ledger;
mod pages;
mod player;
mod requirement;
mod rest;
mod time;

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use anyhow::{Context as _, bail};
use chrono::{TimeDelta, Utc};
use domain::geo::Point;
use futures::future::join_all;
use reqwest::{Client, redirect::Policy};
use sandbox::{Act, PaymentSandbox, Sandbox};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::json;
use tokio::sync::watch;
use url::Url;

pub use expect::Proof;
pub use ledger::Ledger;
pub use pages::Page;
pub use player::{Player, Step};
pub use requirement::{B_LAST, K_LAST, Programme, Requirement};

use super::screenplay::{Beat, Script};
use crate::store::{Backend, ReadTx, Store};
use rest::Pace;

/// How long anything may take in real time before the story says what it waits for.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a person thinks before the next act, by the clock of the story.
const THINKING: TimeDelta = TimeDelta::seconds(20);
/// The same where people watch.
const WATCHABLE: TimeDelta = TimeDelta::milliseconds(800);

/// What a story is played with; clones share it.
pub struct Backstage<DB: Backend> {
    /// Telegram and the phones.
    pub sandbox: Sandbox,
    /// Who takes the fees.
    pub till: PaymentSandbox,
    /// The rows.
    pub store: Store<DB>,
    /// Where the stage answers.
    pub address: Url,
    /// Opens it.
    pub stage_key: String,
    /// Changes with every turn of the engine.
    pub turns: watch::Receiver<u64>,
    /// Where the market is.
    pub home: Point,
}

impl<DB: Backend> Clone for Backstage<DB> {
    fn clone(&self) -> Self {
        Self {
            sandbox: self.sandbox.clone(),
            till: self.till.clone(),
            store: self.store.clone(),
            address: self.address.clone(),
            stage_key: self.stage_key.clone(),
            turns: self.turns.clone(),
            home: self.home,
        }
    }
}

/// Who waits for whom between two acts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tempo {
    /// The clock stands and is moved on by the director: as fast as the machine, the same every time.
    Stepped,
    /// The clock runs, and people watch.
    Live,
}

/// Directs one story; clones direct the same one.
pub struct Director<DB: Backend>(Arc<Inner<DB>>);

impl<DB: Backend> Clone for Director<DB> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

struct Inner<DB: Backend> {
    backstage: Backstage<DB>,
    client: Client,
    tempo: Tempo,
    pace: Mutex<Pace>,
    script: Mutex<Script>,
    ledger: Mutex<Ledger>,
}

/// The stage did it; nothing of what it says of it matters.
#[derive(Deserialize)]
struct Done {}

impl<DB: Backend> Director<DB> {
    /// A director of nobody yet.
    pub fn new(backstage: Backstage<DB>, tempo: Tempo) -> anyhow::Result<Self> {
        let client =
            Client::builder().no_proxy().redirect(Policy::none()).build().context("no HTTP client")?;
        let inner = Inner {
            backstage,
            client,
            tempo,
            pace: Mutex::default(),
            script: Mutex::default(),
            ledger: Mutex::default(),
        };
        Ok(Self(Arc::new(inner)))
    }

    /// A new scene begins; these two phones stand side by side from now on.
    pub fn scene(&self, title: &str, left: &Player<DB>, right: &Player<DB>) {
        locked(&self.0.script).open(title, (left.id, right.id));
    }

    /// Several people act in the same moment: nobody waits for what comes of another's act.
    pub async fn at_once(&self, acts: &[(&Player<DB>, Act)]) -> anyhow::Result<()> {
        self.thinks().await?;
        self.begin_beat(None);
        let acts = acts.iter().map(|(player, act)| self.post_act(player.id, act));
        for acted in join_all(acts).await {
            let Done {} = acted?;
        }
        self.settles().await
    }

    /// Several acts of one moment that reach the house in this order: each is done before the one before it is
    /// answered.
    pub async fn in_one_breath(&self, acts: &[(&Player<DB>, Act)]) -> anyhow::Result<()> {
        self.thinks().await?;
        self.begin_beat(None);
        for (player, act) in acts {
            let Done {} = self.post_act(player.id, act).await?;
        }
        self.settles().await
    }

    /// Several people take their steps side by side, each the next of their own.
    pub async fn side_by_side(&self, players: &[(&Player<DB>, &[Step<'_>])]) -> anyhow::Result<()> {
        let longest = players.iter().map(|(_, steps)| steps.len()).max().unwrap_or(0);
        for at in 0..longest {
            let next = players.iter().filter_map(|(player, steps)| Some((*player, steps.get(at)?)));
            let acts = next.map(|(player, step)| Ok((player, player.act_of(step)?)));
            self.at_once(&acts.collect::<anyhow::Result<Vec<_>>>()?).await?;
        }
        Ok(())
    }

    /// Chance decided between two people who are alike in everything but their name: they are told the other way
    /// round, so that the screenplay reads the same however it fell.
    pub fn recasts(&self, one: &Player<DB>, other: &Player<DB>) {
        locked(&self.0.script).recast = Some((one.id, other.id));
    }

    /// Notes that a requirement was shown, or several, by what was compared.
    pub fn shows(&self, requirements: impl Into<Vec<Requirement>>, proof: Proof) {
        let (requirements, what) = (requirements.into(), proof.into_words());
        for requirement in &requirements {
            locked(&self.0.ledger).note(*requirement);
        }
        locked(&self.0.script).prove(requirements, &what);
    }

    /// Who takes the fees.
    pub fn till(&self) -> &PaymentSandbox {
        &self.0.backstage.till
    }

    /// The middle of the market.
    pub fn home(&self) -> Point {
        self.0.backstage.home
    }

    /// One state of the rows.
    pub async fn rows(&self) -> anyhow::Result<ReadTx<DB>> {
        Ok(self.0.backstage.store.read().await?)
    }

    /// What the story showed so far.
    pub fn ledger(&self) -> Ledger {
        locked(&self.0.ledger).clone()
    }

    /// The screenplay so far, as the emulator's log tells it.
    pub fn screenplay(&self) -> String {
        let script = locked(&self.0.script).clone();
        self.0.backstage.sandbox.with(|emulator, _| match self.zone() {
            Ok(zone) => script.print(emulator.log(), &zone),
            Err(_) => script.print(emulator.log(), &Utc),
        })
    }

    /// Somebody acts, and everything that follows from it happens.
    async fn act(&self, person: i64, act: &Act) -> anyhow::Result<()> {
        self.thinks().await?;
        self.begin_beat(None);
        let Done {} = self.post_act(person, act).await?;
        self.settles().await
    }

    async fn post_act<A: DeserializeOwned>(&self, person: i64, act: &Act) -> anyhow::Result<A> {
        self.post("stage/act", &json!({ "person": person, "act": act })).await
    }

    /// People take a moment before they act.
    async fn thinks(&self) -> anyhow::Result<()> {
        match self.0.tempo {
            Tempo::Stepped => self.advance(THINKING).await,
            Tempo::Live => {
                self.0.backstage.sandbox.clock().wait_until(self.now() + WATCHABLE).await;
                Ok(())
            }
        }
    }

    async fn advance(&self, time: TimeDelta) -> anyhow::Result<()> {
        let seconds = u64::try_from(time.num_seconds()).context("time only passes forward")?;
        let Done {} = self.post("stage/clock", &json!({ "advance_seconds": seconds })).await?;
        Ok(())
    }

    fn begin_beat(&self, remark: Option<String>) {
        let (from, at) = self.0.backstage.sandbox.with(|emulator, now| (emulator.log().len(), now));
        locked(&self.0.script).begin(Beat { from, at, remark, ..Beat::default() });
    }

    async fn post<Q: Serialize, A: DeserializeOwned>(&self, path: &str, body: &Q) -> anyhow::Result<A> {
        let url = self.0.backstage.address.join(path)?;
        let request = self.0.client.post(url).header("X-Stage-Key", &self.0.backstage.stage_key).json(body);
        let answer = request.send().await.with_context(|| format!("POST /{path}"))?;
        let status = answer.status();
        let words = answer.text().await?;
        if !status.is_success() {
            bail!("POST /{path}: {status} {words}");
        }
        serde_json::from_str(&words).with_context(|| format!("POST /{path} answered {words}"))
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
