//! A real service beside a local Telegram, on one port: what `gigline sandbox` runs and stories play in.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
};

use anyhow::Context as _;
use axum::Router;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{geo::Point, market::Market};
use sandbox::{EmulatorConfig, Sandbox, SandboxClock, SandboxConfig};
use tokio::{
    net::TcpListener,
    sync::watch,
    task::{AbortHandle, JoinHandle},
};
use url::Url;

use super::{
    MovableClock,
    director::Backstage,
    playbill::{self, Playbill},
    stories::Story,
    till::Till,
};
use crate::{
    account_key::AccountKey,
    app::{self, App, Blueprint, Ended},
    cleaning::InProcess,
    clock::RandomIds,
    config::{Mode, Secrets, Sending},
    ports::{Ids, NoProbe, Ports},
    store::{Backend, Store, claims},
    telegram::{register, wire::HttpWire},
};

/// A database is stamped with its bot's id; the sandbox's is nobody's.
pub const SANDBOX_BOT: i64 = 0;
/// The name people see on their phones.
const BOT_NAME: &str = "Gigline";
const BOT_USERNAME: &str = "gigline_bot";
/// Tried when no port was asked for.
const USUAL_PORT: u16 = 8080;
const OTHER_PORTS: u16 = 20;

/// Telegram's own limits, so that play feels like life.
pub const AS_IN_LIFE: Sending = Sending { per_second: 30, per_chat: 1 };

/// What a house is opened with.
pub struct Plan {
    /// The market.
    pub market: Market,
    /// The time it goes by.
    pub clock: SandboxClock,
    /// Where to listen; without one the usual port, or the next free one.
    pub port: Option<u16>,
    /// Host name others may reach the stage by; without one, this machine only.
    pub public: Option<String>,
    /// Where the service takes ids from; the keys of the house are always random.
    pub ids: Arc<dyn Ids>,
    /// Limits on sending.
    pub sending: Sending,
}

/// A running house. Dropping it stops everything at once; [`House::close`] drains first.
pub struct House<DB: Backend> {
    /// Telegram and the phones.
    pub sandbox: Sandbox,
    /// Who takes the fees.
    pub till: Till,
    /// The rows.
    pub store: Store<DB>,
    /// Where the stage is.
    pub address: Url,
    /// Opens the stage.
    pub stage_key: String,
    turns: watch::Receiver<u64>,
    home: Point,
    playbill: Arc<Playbill<DB>>,
    leave: watch::Sender<bool>,
    running: JoinHandle<Result<(), Ended>>,
    pushers: [AbortHandle; 2],
}

impl<DB: Backend> House<DB> {
    /// Opens a house on this store: listens, serves, and tells its Telegram where updates go.
    pub async fn open(plan: Plan, store: Store<DB>) -> anyhow::Result<Self> {
        let listener = listen(plan.port, plan.public.is_some()).await?;
        let address: Url = format!("http://127.0.0.1:{}", listener.local_addr()?.port()).parse()?;
        let public = plan.public.as_ref().map_or_else(|| address.clone(), |host| outside(&address, host));
        let public_url = public.as_str().trim_end_matches('/').to_owned();
        let till = Till::open(plan.clock.clone(), &address, &public_url, &RandomIds)?;
        let (stage_key, secret, token) = (key(), key(), format!("{SANDBOX_BOT}:{}", key()));
        let (home, playbill) = (plan.market.home.at, Arc::new(Playbill::default()));
        let stories = Story::ALL.iter().copied().filter(|story| story.fits(&plan.market)).collect();
        let sandbox = Sandbox::new(SandboxConfig {
            emulator: EmulatorConfig {
                bot_id: 1,
                bot_username: BOT_USERNAME.into(),
                bot_name: BOT_NAME.into(),
                token: token.clone(),
            },
            clock: plan.clock.clone(),
            stage_key: stage_key.clone(),
            hosts: plan.public.into_iter().collect(),
            stories: Some(playbill::as_host(&playbill)),
        });
        let wire = Arc::new(HttpWire::new(&address, &token)?);
        let ports = Ports {
            clock: Arc::new(MovableClock(plan.clock)),
            ids: plan.ids,
            wire: Arc::clone(&wire) as _,
            probe: Arc::new(NoProbe),
            // What is played with is somebody's own: it needs no process of its own.
            cleaner: Arc::new(InProcess),
            payments: Some(Arc::clone(&till.provider)),
            commons: None,
        };
        let blueprint = blueprint((plan.market, plan.sending), public_url, secret.clone());
        let (market, now) = (blueprint.market.clone(), ports.clock.now());
        let app = App::build(blueprint, store.clone(), ports).await?;
        forget_numbers(&store, now).await?;
        let turns = app.turns();
        let router = Router::new().merge(app.router()).merge(sandbox::router(&sandbox)).merge(till.router());
        let (leave, left) = watch::channel(false);
        let pusher = tokio::spawn(sandbox::run_pusher(sandbox.clone(), std::future::pending()));
        let pushers = [pusher.abort_handle(), till.push()];
        let running = tokio::spawn(app::run(app, listener, router, left));
        let mode = Mode::Webhook { public_url: address.clone(), secrets: Secrets(vec![secret]) };
        register::delivery(wire.as_ref(), &mode).await?;
        register::words(wire.as_ref(), &market).await?;
        let house =
            Self { sandbox, till, store, address, stage_key, turns, home, playbill, leave, running, pushers };
        house.playbill.opens(house.backstage(), stories);
        Ok(house)
    }

    /// What stories are played with.
    pub fn backstage(&self) -> Backstage<DB> {
        Backstage {
            sandbox: self.sandbox.clone(),
            till: self.till.sandbox.clone(),
            store: self.store.clone(),
            address: self.address.clone(),
            stage_key: self.stage_key.clone(),
            turns: self.turns.clone(),
            home: self.home,
        }
    }

    /// The address of the stage, with the key that opens it.
    pub fn stage(&self) -> String {
        format!("{}?key={}", self.address, self.stage_key)
    }

    /// Drains and stops.
    pub async fn close(self) -> anyhow::Result<()> {
        self.playbill.closes();
        self.pushers.iter().for_each(AbortHandle::abort);
        self.leave.send_replace(true);
        self.running.await.context("the service panicked")??;
        self.store.close().await;
        Ok(())
    }
}

/// A new Telegram counts its updates from the beginning: claims of an earlier one mean nothing to it.
async fn forget_numbers<DB: Backend>(store: &Store<DB>, now: DateTime<Utc>) -> anyhow::Result<()> {
    let mut tx = store.begin().await?;
    claims::prune(&mut tx, "tg:", now + TimeDelta::days(1)).await?;
    Ok(tx.commit().await?)
}

/// The same port under the name that others reach us by.
fn outside(own: &Url, host: &str) -> Url {
    let mut public = own.clone();
    // A name that no address can have leaves the stage, and the pages, to this machine.
    let _ = public.set_host(Some(host));
    public
}

fn key() -> String {
    format!("{:032x}", RandomIds.random())
}

async fn listen(port: Option<u16>, public: bool) -> anyhow::Result<TcpListener> {
    let host = if public { Ipv4Addr::UNSPECIFIED } else { Ipv4Addr::LOCALHOST };
    if let Some(port) = port {
        let address = SocketAddr::from((host, port));
        return TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}"));
    }
    for port in USUAL_PORT..USUAL_PORT + OTHER_PORTS {
        if let Ok(listener) = TcpListener::bind((host, port)).await {
            return Ok(listener);
        }
    }
    TcpListener::bind((host, 0)).await.context("no port is free")
}

fn blueprint((market, sending): (Market, Sending), public_url: String, secret: String) -> Blueprint {
    Blueprint {
        market,
        bot_id: SANDBOX_BOT,
        bot_username: BOT_USERNAME.into(),
        chat: Some(format!("{public_url}/")),
        place: None,
        telegram_secrets: vec![secret],
        account_key: AccountKey::of("a key of this sandbox"),
        flood_per_person: 0,
        sending,
        metrics_token: None,
        public_url: Some(public_url),
    }
}
