//! The stage's own API: what people see, and what they do.

use std::time::Duration;

use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router, middleware};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Sandbox, StoryError, StoryInfo, events, gate, page};
use crate::acts::Act;
use crate::emulator::Emulator;
use crate::faults::Fault;
use crate::people::{NewPerson, Person};

/// Largest body of an act, in bytes: a few photos as Base64.
const MAX_ACT: usize = 24 << 20;
/// Farthest jump of the clock, in seconds: a year.
const MAX_JUMP: u64 = 366 * 86_400;
/// Media a browser may show; anything else is downloaded.
const SHOWN: [&str; 9] = [
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "video/mp4",
    "video/webm",
    "audio/mpeg",
    "audio/ogg",
    "audio/mp4",
];

pub(super) fn routes(sandbox: &Sandbox) -> Router {
    let guarded = Router::new()
        .route("/stage/state", get(state))
        .route("/stage/events", get(events::events))
        .route("/stage/act", post(act))
        .route("/stage/people", post(add_person))
        .route("/stage/clock", post(move_clock))
        .route("/stage/faults", post(inject).delete(clear_faults))
        .route("/stage/file/{file_id}", get(file))
        .route("/stage/stories", get(stories))
        .route("/stage/story", post(start_story))
        .layer(middleware::from_fn_with_state(sandbox.clone(), gate::key_only));
    Router::new()
        .route("/", get(page::html))
        .route("/stage/{file}", get(page::file))
        .merge(guarded)
        .layer(middleware::from_fn_with_state(sandbox.clone(), gate::own_names_only))
        .layer(DefaultBodyLimit::max(MAX_ACT))
        .with_state(sandbox.clone())
}

#[derive(Deserialize)]
struct Since {
    #[serde(default)]
    since: u64,
}

/// Everything the page shows; with `?since=`, only the phones changed after that revision.
async fn state(State(sandbox): State<Sandbox>, Query(Since { since }): Query<Since>) -> Json<Value> {
    let stories = sandbox.story_list();
    Json(sandbox.with(|emulator, now| snapshot(emulator, now, since, &stories)))
}

fn snapshot(emulator: &Emulator, now: DateTime<Utc>, since: u64, stories: &[StoryInfo]) -> Value {
    let config = emulator.config();
    let everyone: Vec<i64> = emulator.people().map(|person| person.id).collect();
    let people: Vec<Value> = emulator
        .people()
        .filter(|person| emulator.phone(person.id).is_some_and(|phone| phone.changed_at > since))
        .map(|person| seat(emulator, person))
        .collect();
    json!({
        "seq": emulator.revision(),
        "now": now,
        "bot": { "id": config.bot_id, "username": config.bot_username, "name": config.bot_name },
        "everyone": everyone,
        "people": people,
        "faults": emulator.faults(),
        "pending_updates": emulator.pending_updates(),
        "stories": stories,
    })
}

fn seat(emulator: &Emulator, person: &Person) -> Value {
    json!({
        "person": person,
        "phone": emulator.phone(person.id),
        "commands": emulator.commands_for(person.id),
    })
}

#[derive(Deserialize)]
struct ActRequest {
    person: i64,
    act: Act,
}

async fn act(State(sandbox): State<Sandbox>, Json(request): Json<ActRequest>) -> Response {
    match sandbox.with(|emulator, now| emulator.act(now, request.person, request.act)) {
        Ok(acted) => Json(acted).into_response(),
        Err(error) => refuse(StatusCode::UNPROCESSABLE_ENTITY, &error.to_string()),
    }
}

fn refuse(status: StatusCode, why: &str) -> Response {
    (status, Json(json!({ "error": why }))).into_response()
}

async fn add_person(State(sandbox): State<Sandbox>, Json(person): Json<NewPerson>) -> Json<Value> {
    let id = sandbox.with(|emulator, now| emulator.add_person(now, person));
    Json(json!({ "id": id }))
}

#[derive(Deserialize)]
struct Jump {
    advance_seconds: u64,
}

async fn move_clock(State(sandbox): State<Sandbox>, Json(jump): Json<Jump>) -> Response {
    if jump.advance_seconds > MAX_JUMP {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, "the clock moves a year at most");
    }
    sandbox.clock().advance(Duration::from_secs(jump.advance_seconds));
    Json(json!({ "now": sandbox.clock().now() })).into_response()
}

async fn inject(State(sandbox): State<Sandbox>, Json(fault): Json<Fault>) -> StatusCode {
    sandbox.with(|emulator, _| emulator.inject(fault));
    StatusCode::NO_CONTENT
}

async fn clear_faults(State(sandbox): State<Sandbox>) -> StatusCode {
    sandbox.with(|emulator, _| emulator.clear_faults());
    StatusCode::NO_CONTENT
}

async fn file(State(sandbox): State<Sandbox>, Path(file_id): Path<String>) -> Response {
    let found = sandbox
        .with(|emulator, _| emulator.file(&file_id).map(|file| (file.mime.clone(), file.bytes.clone())));
    let Some((mime, bytes)) = found else { return refuse(StatusCode::NOT_FOUND, "there is no such file") };
    if let Some(mime) = SHOWN.iter().find(|shown| **shown == mime) {
        return ([(header::CONTENT_TYPE, *mime)], bytes).into_response();
    }
    let mut response = bytes.into_response();
    response.headers_mut().insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
    response
}

async fn stories(State(sandbox): State<Sandbox>) -> Json<Value> {
    Json(json!(sandbox.story_list()))
}

#[derive(Deserialize)]
struct StoryRequest {
    name: String,
}

async fn start_story(State(sandbox): State<Sandbox>, Json(request): Json<StoryRequest>) -> Response {
    let host = sandbox.inner.stories.as_ref();
    match host.map_or(Err(StoryError::Unknown), |host| host.start(&request.name)) {
        Ok(()) => StatusCode::ACCEPTED.into_response(),
        Err(error @ StoryError::Unknown) => refuse(StatusCode::NOT_FOUND, &error.to_string()),
        Err(error @ StoryError::Busy) => refuse(StatusCode::CONFLICT, &error.to_string()),
    }
}

impl Sandbox {
    fn story_list(&self) -> Vec<StoryInfo> {
        self.inner.stories.as_ref().map(|host| host.stories()).unwrap_or_default()
    }
}
