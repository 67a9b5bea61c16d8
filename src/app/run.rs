//! The loops: each room is pumped until nothing is left to do, then waits for its bell or its time.

use std::future::Future;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::{net::TcpListener, sync::watch, task::JoinSet};

use super::{
    App,
    rooms::{Glancing, Room},
};
use crate::{
    engine::Engine,
    ports::{Crashed, Ports},
    store::{Backend, Left},
    wake::{Bell, Wake},
};

/// How long others are left alone who could not be reached.
const PAUSE: TimeDelta = TimeDelta::seconds(1);

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

/// Becomes true when the instance is to leave.
pub type Leave = watch::Receiver<bool>;

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
        fetching,
        housekeeping,
        timekeeping,
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
    if let Some(fetching) = fetching {
        loops.spawn(cut_short(leave.clone(), drive(fetching, Bell::silent(), ports.clone(), leave.clone())));
    }
    if ports.commons.is_some() {
        loops.spawn(cut_short(leave.clone(), hear_others(wake.clone(), ports.clone())));
    }
    let (timers, calls, parcels) =
        (glancing::<DB, _>(timers), glancing::<DB, _>(calls), glancing::<DB, _>(parcels));
    loops.spawn(cut_short(leave.clone(), drive(timers, wake.timers, ports.clone(), leave.clone())));
    loops.spawn(cut_short(leave.clone(), drive(housekeeping, Bell::silent(), ports.clone(), leave.clone())));
    loops.spawn(cut_short(leave.clone(), drive(timekeeping, Bell::silent(), ports.clone(), leave.clone())));
    loops.spawn(drive(calls, wake.calls, ports.clone(), leave.clone()));
    loops.spawn(drive(parcels, wake.parcels, ports.clone(), leave.clone()));
    loops.spawn(drive(outbox, wake.outbox, ports.clone(), leave));
    loops.spawn(handle_all(engine, ports));
    while let Some(ended) = loops.join_next().await {
        ended??;
    }
    Ok(())
}

fn glancing<DB: Backend, R: Room>(room: R) -> Glancing<R> {
    Glancing { room, every: DB::GLANCE }
}

/// Passes the bells of all instances on to each other, as long as there is a way.
async fn hear_others(wake: Wake, ports: Ports) -> Result<(), Ended> {
    while let Some(commons) = &ports.commons {
        commons.exchange(&|| wake.ring_here(Left::ANYTHING)).await;
        ports.clock.reached(ports.clock.now() + PAUSE).await;
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
            () = room.stirred() => {}
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
