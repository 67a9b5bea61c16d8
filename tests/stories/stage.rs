//! Stories on the stage: played among the people who are there.

use gigline::{
    play::Story,
    store::{Backend, Store},
};
use reqwest::{Client, StatusCode};
use sandbox::SandboxClock;
use serde_json::{Value, json};

use super::{house, opening};
use crate::database::stories;

stories! { opening(); the_stage_plays_one_story_at_a_time }

async fn the_stage_plays_one_story_at_a_time<DB: Backend>(store: Store<DB>) {
    let house = house(Story::Kilibis.market(), SandboxClock::running(), store).await;
    let client = Client::builder().no_proxy().build().expect("a client");
    let at = |path: &str| house.address.join(path).expect("an address");
    let starts = async |name: &str| {
        let request = client.post(at("stage/story")).header("X-Stage-Key", &house.stage_key);
        request.json(&json!({ "name": name })).send().await.expect("the stage answers").status()
    };
    assert_eq!(starts("nothing").await, StatusCode::NOT_FOUND);
    assert_eq!(starts("kilibis").await, StatusCode::ACCEPTED);
    assert_eq!(starts("kilibis").await, StatusCode::CONFLICT);

    let listed = client.get(at("stage/stories")).header("X-Stage-Key", &house.stage_key).send().await;
    let listed: Value = listed.expect("the stage answers").json().await.expect("a list");
    let told = |at: usize| (listed[at]["name"].as_str(), listed[at]["running"].as_bool());
    assert_eq!(told(0), (Some("kilibis"), Some(true)));
    assert_eq!(told(1), (Some("safety"), Some(false)));
    assert_eq!(told(2), (Some("erase"), Some(false)));
    assert_eq!(told(3), (Some("rescue"), Some(false)));
    assert_eq!(listed[4], Value::Null, "the others need other markets");
    house.close().await.expect("the house closes, whatever plays");
}
