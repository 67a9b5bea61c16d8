//! `gigline run`: the real thing.

use std::{fs::File, process::ExitCode, sync::Arc};

use anyhow::Context as _;
use dialogues::link;
use domain::change::InviteKind;
use tokio::{net::TcpListener, sync::watch};

use super::{
    Failed,
    database::{lock_file, on_database},
    place::{self, Place},
    till,
};
use crate::{
    app::{self, App, Blueprint},
    cleaning::Child,
    clock::{RandomIds, SharedClock, SystemClock},
    commons::RedisCommons,
    config::{Config, Environment, Mode, Wrong},
    ports::{Clock as _, Commons, Ids as _, NoProbe, Ports},
    store::{Backend, Store, invites},
    telegram::{register, wire::HttpWire},
};

/// Runs until SIGINT or SIGTERM.
pub async fn run(environment: &Environment) -> Result<ExitCode, Failed> {
    let config = Config::read(environment)?;
    let alone = lock_file(&config.database)?;
    on_database!(config.database, serve(&config, alone))
}

/// `alone` is the lock of a database that nobody else can be using.
async fn serve<DB: Backend>(config: &Config, alone: Option<File>) -> Result<ExitCode, Failed> {
    open_many_files();
    let till = till::open(config)?;
    let wire = Arc::new(HttpWire::new(&config.telegram.api, config.telegram.token.secret())?);
    let ports = Ports {
        clock: Arc::new(SharedClock::default()),
        ids: Arc::new(RandomIds),
        wire: Arc::clone(&wire) as _,
        probe: Arc::new(NoProbe),
        cleaner: Arc::new(Child::of_this_program().context("this program cannot be found again")?),
        payments: till.provider(),
        commons: commons(config)?,
    };
    let store = Store::<DB>::connect(&config.database).await?;
    let username = register::username(wire.as_ref()).await.context("this token cannot be used")?;
    let listener = TcpListener::bind(config.listen)
        .await
        .map_err(|error| Wrong::new("PORT", format!("cannot listen on {}: {error}", config.listen)))?;
    // What can go wrong has gone wrong by now: a run that began and did not work would look like a crash.
    let place = Place::take(listener.local_addr().context("our own address is unknown")?);
    let place_name = place.as_ref().map(Place::name);
    let app = App::build(blueprint(config, username.clone(), place_name), store.clone(), ports).await?;
    if let Some(gone) = if alone.is_some() { Some("") } else { place_name } {
        place::free(&store, gone).await?;
    }
    first_operator(&store, &username).await?;
    let leave = until_asked();
    tracing::info!(address = %config.listen, "ready");
    let router = app.router().merge(till.router());
    let _pusher = till.push();
    let serving = app::run(app, listener, router, leave.clone());
    let (served, ()) = tokio::join!(serving, introduce(&wire, config, leave));
    served.context("the service ended")?;
    Ok(ExitCode::SUCCESS)
}

/// Every connection is a file, and strangers may hold many of them open. Shells hand out few, for the sake of programs that
/// are older than this; whoever knows better may have as many as the system allows.
fn open_many_files() {
    match rlimit::increase_nofile_limit(u64::MAX) {
        Ok(files) => tracing::debug!(files, "may be open at once"),
        Err(error) => tracing::warn!(%error, "no more files may be open than before"),
    }
}

/// Where this instance meets the others. A Redis that is away is waited for by nobody.
fn commons(config: &Config) -> Result<Option<Arc<dyn Commons>>, Failed> {
    let Some(url) = &config.redis else { return Ok(None) };
    let run = RandomIds.id(SystemClock.now()).to_string();
    let commons = RedisCommons::open(url, config.telegram.token.bot_id(), run);
    Ok(Some(Arc::new(commons.map_err(|error| Wrong::new("REDIS_URL", error.to_string()))?)))
}

/// While nobody runs the market: prints the link to the operator's desk. It works once, and is new at each start.
async fn first_operator<DB: Backend>(store: &Store<DB>, username: &str) -> Result<(), Failed> {
    let payload = link::payload(&InviteKind::Operator, RandomIds.random());
    let mut tx = store.begin().await?;
    let waiting = invites::renew_first_operator(&mut tx, &link::hash(&payload), SystemClock.now()).await?;
    tx.commit().await?;
    if waiting {
        println!("Nobody runs this market yet. Who opens this link first does; it works once:");
        println!("https://t.me/{username}?start={payload}");
    }
    Ok(())
}

/// Tells Telegram where updates go and which commands there are. Without an answer we go on: they were told before.
async fn introduce(wire: &HttpWire, config: &Config, leave: app::Leave) {
    if *leave.borrow() {
        return;
    }
    if let Err(error) = register::delivery(wire, &config.telegram.mode).await {
        tracing::error!(%error, "updates may not come");
    }
    if let Err(error) = register::words(wire, &config.market).await {
        tracing::warn!(%error, "commands and descriptions stay as they were");
    }
}

fn blueprint(config: &Config, bot_username: String, place: Option<&str>) -> Blueprint {
    let telegram_secrets = match &config.telegram.mode {
        Mode::Polling => Vec::new(),
        Mode::Webhook { secrets, .. } => secrets.0.clone(),
    };
    Blueprint {
        market: config.market.clone(),
        bot_id: config.telegram.token.bot_id(),
        bot_username,
        chat: None,
        place: place.map(str::to_owned),
        telegram_secrets,
        sending: config.sending,
        account_key: config.account_key.clone(),
        flood_per_person: config.flood_per_person,
        metrics_token: config.metrics_token.clone(),
        public_url: config.payments.as_ref().map(till::base),
    }
}

/// Becomes true when the process is asked to leave.
pub(super) fn until_asked() -> app::Leave {
    use tokio::signal::unix::{SignalKind, signal};
    let (ask, leave) = watch::channel(false);
    // Heard from this moment on, however late the task gets its first turn.
    let signals = [SignalKind::interrupt(), SignalKind::terminate()].map(signal);
    tokio::spawn(async move {
        let [Ok(mut interrupt), Ok(mut terminate)] = signals else {
            tracing::error!("signals cannot be heard; stop me with SIGKILL");
            return std::future::pending().await;
        };
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        tracing::info!("leaving");
        ask.send_replace(true);
        // The receivers are gone when everything has drained.
        ask.closed().await;
    });
    leave
}
