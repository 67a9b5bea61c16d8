//! Redis forgets everything, takes no writes, says nothing or is gone: nothing in it would be missed.

use std::{
    collections::BTreeSet,
    net::TcpListener,
    process::{Child, Command, Stdio},
};

use crate::{
    faults::freezing::signal,
    postgres,
    scene::{Scene, among, holds},
    service::Stage,
    story::Story,
};

/// How often Redis goes wrong in one story, each time in every way.
const TIMES: usize = 2;
/// What all may send in a second: more than is ever to be said, so that every message asks Redis.
const SPOKEN: &str = "1000";

/// A Redis of its own.
struct Redis {
    port: u16,
    child: Child,
}

impl Drop for Redis {
    fn drop(&mut self) {
        // One that has ended already needs no end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test]
async fn without_a_redis_that_works_two_instances_do_what_they_did_with_it() {
    let place = postgres().await;
    let mut redis = Redis::start().await;
    let settings = vec![("REDIS_URL", redis.url()), ("SEND_PER_SECOND", SPOKEN.into())];
    let stage = Stage { instances: 2, settings, ..Stage::of(Story::Kilibis, &place) };
    among(stage, place, async |scene| {
        for _ in 0..TIMES {
            redis.goes_wrong(scene).await;
        }
        BTreeSet::new()
    })
    .await;
}

impl Redis {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        drop(listener);
        let redis = Self { port, child: spawn(port) };
        redis.is_there().await;
        redis
    }

    fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    /// In every way, one after the other.
    async fn goes_wrong(&mut self, scene: &Scene) {
        self.told("FLUSHALL", &[]).await.expect("it forgets");
        scene.takes_in(5).await;
        // A replica takes no writes; whose it is does not matter.
        self.told("REPLICAOF", &["127.0.0.1", "1"]).await.expect("it becomes a replica");
        let refused = self.told("SET", &["anything", "1"]).await.expect_err("it takes no writes");
        assert_eq!(refused.code(), Some("READONLY"));
        scene.takes_in(5).await;
        self.told("REPLICAOF", &["NO", "ONE"]).await.expect("it is its own again");
        signal(self.child.id(), "STOP");
        holds().await;
        scene.takes_in(5).await;
        signal(self.child.id(), "CONT");
        self.child.kill().expect("a child can be killed");
        self.child.wait().expect("a killed child ends");
        holds().await;
        scene.takes_in(5).await;
        self.child = spawn(self.port);
        self.is_there().await;
        scene.takes_in(5).await;
    }

    async fn is_there(&self) {
        while self.told("PING", &[]).await.is_err() {
            tokio::task::yield_now().await;
        }
    }

    async fn told(&self, command: &str, arguments: &[&str]) -> redis::RedisResult<redis::Value> {
        let client = redis::Client::open(self.url())?;
        let mut connection = client.get_multiplexed_async_connection().await?;
        redis::cmd(command).arg(arguments).query_async(&mut connection).await
    }
}

fn spawn(port: u16) -> Child {
    let mut command = Command::new("redis-server");
    command.args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]);
    command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().expect("redis-server is there")
}
