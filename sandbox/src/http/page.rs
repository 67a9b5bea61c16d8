//! The stage's page: plain files, compiled in.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{Html, IntoResponse, Response};

const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Every file the page asks for, under `/stage/<name>`; a new module of the page is one line here.
const FILES: &[(&str, &str, &str)] = &[
    ("base.css", CSS, include_str!("../../stage/base.css")),
    ("bar.css", CSS, include_str!("../../stage/bar.css")),
    ("rail.css", CSS, include_str!("../../stage/rail.css")),
    ("phone.css", CSS, include_str!("../../stage/phone.css")),
    ("composer.css", CSS, include_str!("../../stage/composer.css")),
    ("message.css", CSS, include_str!("../../stage/message.css")),
    ("media.css", CSS, include_str!("../../stage/media.css")),
    ("sheet.css", CSS, include_str!("../../stage/sheet.css")),
    ("api.js", SCRIPT, include_str!("../../stage/api.js")),
    ("attach.js", SCRIPT, include_str!("../../stage/attach.js")),
    ("clock.js", SCRIPT, include_str!("../../stage/clock.js")),
    ("composer.js", SCRIPT, include_str!("../../stage/composer.js")),
    ("contents.js", SCRIPT, include_str!("../../stage/contents.js")),
    ("dom.js", SCRIPT, include_str!("../../stage/dom.js")),
    ("map.js", SCRIPT, include_str!("../../stage/map.js")),
    ("menus.js", SCRIPT, include_str!("../../stage/menus.js")),
    ("message.js", SCRIPT, include_str!("../../stage/message.js")),
    ("news.js", SCRIPT, include_str!("../../stage/news.js")),
    ("phone.js", SCRIPT, include_str!("../../stage/phone.js")),
    ("pictures.js", SCRIPT, include_str!("../../stage/pictures.js")),
    ("rail.js", SCRIPT, include_str!("../../stage/rail.js")),
    ("sheet.js", SCRIPT, include_str!("../../stage/sheet.js")),
    ("stage.js", SCRIPT, include_str!("../../stage/stage.js")),
    ("stories.js", SCRIPT, include_str!("../../stage/stories.js")),
    ("timeline.js", SCRIPT, include_str!("../../stage/timeline.js")),
    ("town.js", SCRIPT, include_str!("../../stage/town.js")),
    ("trouble.js", SCRIPT, include_str!("../../stage/trouble.js")),
    ("words.js", SCRIPT, include_str!("../../stage/words.js")),
    ("world.js", SCRIPT, include_str!("../../stage/world.js")),
];

pub(super) async fn html() -> Html<&'static str> {
    Html(include_str!("../../stage/index.html"))
}

pub(super) async fn file(Path(name): Path<String>) -> Response {
    match FILES.iter().find(|(known, _, _)| *known == name) {
        Some((_, mime, content)) => ([(CONTENT_TYPE, *mime)], *content).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
