//! What a monitor reads: kinds and numbers of what happened.

use std::net::SocketAddr;

use axum::{
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{Request, StatusCode, header::CONTENT_TYPE},
};
use chrono::TimeDelta;
use gigline::store::{Backend, Store};

use crate::{
    database::stories,
    house::{House, morning},
    updates::{self, pair},
};

stories! { morning();
    what_happened_is_counted_by_kind,
    the_dashboard_asks_for_nothing_that_is_not_counted,
    a_message_that_cannot_go_out_grows_old,
}

/// The figures, as a monitor on the same machine reads them.
async fn figures<DB: Backend>(house: &mut House<DB>) -> String {
    let mut request = Request::get("/metrics").body(Body::empty()).unwrap();
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 40_000))));
    let answer = house.request(request).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert!(answer.headers()[CONTENT_TYPE].to_str().unwrap().starts_with("application/openmetrics-text"));
    String::from_utf8(to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap()
}

/// The value of a figure, labels included in its name.
fn value(figures: &str, name: &str) -> f64 {
    let line = figures.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    line.unwrap_or_else(|| panic!("there is no {name} in\n{figures}")).parse().unwrap()
}

async fn what_happened_is_counted_by_kind<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, _) = pair(&mut house).await;
    let before = figures(&mut house).await;
    house.writes(ana, "Ring me: 202-555-0199").await;
    let twice = updates::text(1, ana, "/terms");
    house.hears(&twice).await;
    house.hears(&twice).await;
    let now = figures(&mut house).await;
    let grew = |name: &str| value(&now, name) - value(&before, name);
    let committed = "gigline_inputs_total{source=\"telegram\",outcome=\"committed\"}";
    assert!((grew(committed) - 2.0).abs() < f64::EPSILON, "{now}");
    let masked = grew("gigline_masked_total");
    assert!((masked - 1.0).abs() < f64::EPSILON, "{now}");
    assert!(value(&now, "gigline_inputs_total{source=\"telegram\",outcome=\"duplicate\"}") > 0.0);
    assert!(grew("gigline_sends_total{outcome=\"shown\"}") >= 2.0, "{now}");
    assert!(now.ends_with("# EOF\n"));
    for secret in ["Ana", "202-555", &ana.to_string()] {
        assert!(!now.contains(secret), "{secret} is nobody's figure");
    }
}

async fn the_dashboard_asks_for_nothing_that_is_not_counted<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    pair(&mut house).await;
    let figures = figures(&mut house).await;
    let dashboard = include_str!("../../docs/grafana.json");
    let asked = dashboard.split(|letter: char| !(letter.is_ascii_lowercase() || letter == '_'));
    let asked: Vec<&str> = asked.filter(|word| word.starts_with("gigline_")).collect();
    assert!(asked.len() > 10, "{asked:?}");
    for name in asked {
        let name = name.trim_end_matches("_total").trim_end_matches("_bucket");
        assert!(figures.contains(&format!("# TYPE {name} ")), "{name} is not counted:\n{figures}");
    }
}

async fn a_message_that_cannot_go_out_grows_old<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, _) = pair(&mut house).await;
    assert!(value(&figures(&mut house).await, "gigline_outbox_age_seconds").abs() < f64::EPSILON);
    let update = updates::text(1, ana, "/help");
    assert_eq!(house.update(&update.to_string()).await, StatusCode::OK);
    house.idle(TimeDelta::seconds(90));
    assert!((value(&figures(&mut house).await, "gigline_outbox_age_seconds") - 90.0).abs() < f64::EPSILON);
}
