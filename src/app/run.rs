//! The loops: each room is pumped until nothing is left to do, then waits for its bell or its time.

use std::future::Future;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::{net::TcpListener, sync::watch, task::JoinSet};

use super::{App, Housekeeping};
use crate::{
    calls::{Calls, Parcels},
    engine::Engine,
    outbox::Outbox,
    ports::{Crashed, Ports, Pumped},
    store::Backend,
    telegram::polling::Polling,
    timers::Timers,
    wake::Bell,
};

/// Why an instance ended other than by being asked to.
#[derive(Debug, thiserror::Error)]
pub enum Ended {
    /// A loop died.
    #[error("a loop of the service ended: {0}")]
    Loop(#[from] tokio::task::JoinError),
    /// A planted crash.
    #[error(transparent)]
    Crashed(#[from] Crashed),
    /// HTTP ended.
    #[error("serving HTTP ended: {0}")]
    Http(#[from] std::io::Error),
}

/// How often rows are looked for that another process wrote: the operator's command line.
const GLANCE: TimeDelta = TimeDelta::seconds(30);

/// Becomes true when the instance is to leave.
pub type Leave = watch::Receiver<bool>;

/// A room that is pumped.
trait Room: Send + 'static {
    fn pump(&mut self, now: DateTime<Utc>) -> impl Future<Output = Result<Pumped, Crashed>> + Send;

    /// Finishes what is under way and begins nothing; `true` once nothing is left.
    fn drain(&mut self) -> impl Future<Output = bool> + Send {
        std::future::ready(true)
    }
}

impl Room for Polling {
    async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        Ok(Self::pump(self, now).await)
    }
}

impl<DB: Backend> Room for Timers<DB> {
    async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        Ok(Self::pump(self, now).await)
    }
}

impl<DB: Backend> Room for Housekeeping<DB> {
    async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        Ok(Self::pump(self, now).await)
    }
}

/// Calls that may be written by another process, too, which rings no bell here.
struct Glancing<DB: Backend>(Calls<DB>);

impl<DB: Backend> Room for Glancing<DB> {
    async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        let Pumped { did, next_due } = self.0.pump(now).await?;
        let glance = now + GLANCE;
        Ok(Pumped { did, next_due: Some(next_due.map_or(glance, |due| due.min(glance))) })
    }

    async fn drain(&mut self) -> bool {
        self.0.drain().await
    }
}

impl<DB: Backend> Room for Parcels<DB> {
    async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        Self::pump(self, now).await
    }

    async fn drain(&mut self) -> bool {
        Self::drain(self).await
    }
}

impl<DB: Backend> Room for Outbox<DB> {
    async fn pump(&mut self, now: DateTime<Utc>) -> Result<Pumped, Crashed> {
        Self::pump(self, now).await
    }

    async fn drain(&mut self) -> bool {
        Self::drain(self).await
    }
}

/// Runs until `leave` becomes true, then drains: the edges stop first, then the outbox records what it had under
/// way, and the engine ends when nobody is left to hand anything in.
pub async fn run<DB: Backend>(
    app: App<DB>,
    listener: TcpListener,
    router: axum::Router,
    leave: Leave,
) -> Result<(), Ended> {
    let App {
        inbox,
        engine,
        outbox,
        timers,
        calls,
        parcels,
        polling,
        housekeeping,
        vitals,
        routes,
        wake,
        ports,
    } = app;
    drop((inbox, routes));
    let mut loops: JoinSet<Result<(), Ended>> = JoinSet::new();
    let mut left = leave.clone();
    let draining = async move {
        let _ = left.wait_for(|leave| *leave).await;
        vitals.drain();
    };
    loops.spawn(async move {
        let router = router.into_make_service_with_connect_info::<std::net::SocketAddr>();
        Ok(axum::serve(listener, router).with_graceful_shutdown(draining).await?)
    });
    if let Some(polling) = polling {
        loops.spawn(cut_short(leave.clone(), drive(polling, Bell::silent(), ports.clone(), leave.clone())));
    }
    loops.spawn(cut_short(leave.clone(), drive(timers, wake.timers, ports.clone(), leave.clone())));
    loops.spawn(cut_short(leave.clone(), drive(housekeeping, Bell::silent(), ports.clone(), leave.clone())));
    loops.spawn(drive(Glancing(calls), wake.calls, ports.clone(), leave.clone()));
    loops.spawn(drive(parcels, wake.parcels, ports.clone(), leave.clone()));
    loops.spawn(drive(outbox, wake.outbox, ports.clone(), leave));
    loops.spawn(handle_all(engine, ports));
    while let Some(ended) = loops.join_next().await {
        ended??;
    }
    Ok(())
}

/// Pumps a room until we leave, then drains it.
async fn drive<R: Room>(mut room: R, bell: Bell, ports: Ports, mut leave: Leave) -> Result<(), Ended> {
    while !*leave.borrow() {
        let pumped = room.pump(ports.clock.now()).await?;
        if pumped.did {
            continue;
        }
        tokio::select! {
            () = bell.rung() => {}
            () = due(&ports, pumped.next_due) => {}
            _ = leave.wait_for(|leave| *leave) => {}
        }
    }
    while !room.drain().await {
        bell.rung().await;
    }
    Ok(())
}

/// Drops a loop in the middle of whatever it does: its work is kept elsewhere and comes again.
async fn cut_short(mut leave: Leave, work: impl Future<Output = Result<(), Ended>>) -> Result<(), Ended> {
    tokio::select! {
        ended = work => ended,
        _ = leave.wait_for(|leave| *leave) => Ok(()),
    }
}

/// Handles inputs until every room that hands them in is gone.
async fn handle_all<DB: Backend>(mut engine: Engine<DB>, ports: Ports) -> Result<(), Ended> {
    loop {
        let pumped = engine.pump(ports.clock.now()).await?;
        if pumped.did {
            continue;
        }
        let goes_on = tokio::select! {
            heard = engine.heard() => heard,
            () = due(&ports, pumped.next_due) => true,
        };
        if !goes_on && pumped.next_due.is_none() {
            if let Err(error) = engine.leave().await {
                tracing::warn!(%error, "the next start will be a careful one");
            }
            return Ok(());
        }
    }
}

async fn due(ports: &Ports, at: Option<DateTime<Utc>>) {
    match at {
        Some(at) => ports.clock.reached(at).await,
        None => std::future::pending().await,
    }
}
