//! Server-sent events: one for every change, so that the page knows what to fetch again.

use std::convert::Infallible;

use axum::extract::State;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use futures::{Stream, stream};
use serde_json::json;
use tokio::sync::watch;

use super::Sandbox;

struct Listener {
    sandbox: Sandbox,
    changes: watch::Receiver<u64>,
    clock_moves: watch::Receiver<u64>,
    told: Option<u64>,
}

/// The stream of changes; the first event comes at once.
pub(super) async fn events(
    State(sandbox): State<Sandbox>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let listener =
        Listener { changes: sandbox.changes(), clock_moves: sandbox.clock().changed(), told: None, sandbox };
    Sse::new(stream::unfold(listener, next_event)).keep_alive(KeepAlive::default())
}

/// Waits for a change, then names the phones that differ from what was told last.
async fn next_event(mut listener: Listener) -> Option<(Result<Event, Infallible>, Listener)> {
    if listener.told.is_some() {
        tokio::select! {
            changed = listener.changes.changed() => changed.ok()?,
            moved = listener.clock_moves.changed() => moved.ok()?,
        }
    }
    listener.changes.borrow_and_update();
    listener.clock_moves.borrow_and_update();
    let since = listener.told.unwrap_or(0);
    let (revision, event) = listener.sandbox.with(|emulator, now| {
        let changed: Vec<i64> = emulator
            .people()
            .filter(|person| emulator.phone(person.id).is_some_and(|phone| phone.changed_at > since))
            .map(|person| person.id)
            .collect();
        let revision = emulator.revision();
        (revision, json!({ "seq": revision, "now": now, "changed": changed }))
    });
    listener.told = Some(revision);
    Some((Ok(Event::default().data(event.to_string())), listener))
}
