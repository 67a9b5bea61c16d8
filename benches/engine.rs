//! Time per input through inbox and engine, on `SQLite` with synchronous FULL in a temporary folder.
//!
//! `cargo bench --bench engine`; what is measured ends with the commit, as an acknowledgement does.

#[path = "common/instance.rs"]
mod instance;

use std::{
    hint::black_box,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use async_trait::async_trait;
use criterion::{Criterion, criterion_group, criterion_main};
use gigline::{
    app::App,
    clock::SystemClock,
    inbox::{Ack, Source},
    ports::{Answer, Clock as _, Download, Upload, Wire},
    store::{Sqlite, Store},
};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::Runtime;

use instance::{blueprint, ports};

/// Nobody is sent anything here.
struct Silence;

#[async_trait]
impl Wire for Silence {
    async fn upload(&self, _: &'static str, _: Value, _: Vec<Upload>) -> Answer {
        Answer::Lost
    }

    async fn download(&self, _: &str, _: u64) -> Download {
        Download::Lost
    }
}

/// A service with one person in it.
struct Bench {
    runtime: Runtime,
    app: App<Sqlite>,
    next: AtomicI64,
    _folder: TempDir,
}

impl Bench {
    fn open() -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite:{}", folder.path().join("bench.db").display());
        let app = runtime.block_on(async {
            let store = Store::<Sqlite>::connect(&url).await.expect("a database in a temporary folder");
            let ports = ports(Arc::new(SystemClock), Arc::new(Silence));
            App::build(blueprint("[modes.dispatch]"), store, ports).await.expect("an instance starts")
        });
        let mut bench = Self { runtime, app, next: AtomicI64::new(1), _folder: folder };
        bench.text("/start");
        bench.handle(&json!({ "callback_query": { "id": "1", "from": person(), "chat_instance": "1",
            "message": { "message_id": 1, "date": 0, "chat": chat() }, "data": "1go:agree_post:0" } }));
        bench
    }

    fn text(&mut self, words: &str) {
        let message = json!({ "message_id": 1, "date": 0, "from": person(), "chat": chat(), "text": words });
        self.handle(&json!({ "message": message }));
    }

    /// One input, from the door to its acknowledgement.
    fn handle(&mut self, update: &Value) {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let mut update = update.clone();
        update["update_id"] = json!(number);
        let Self { runtime, app, .. } = self;
        let ack = runtime.block_on(async {
            let acknowledged =
                app.inbox.put(Source::Telegram, number.to_string(), update.to_string().into_bytes()).await;
            app.engine.pump(SystemClock.now()).await.expect("no crash is planted");
            acknowledged.await.expect("the engine is there")
        });
        assert_eq!(black_box(ack), Ack::Committed);
    }
}

fn person() -> Value {
    json!({ "id": 1001, "is_bot": false, "first_name": "Ana", "language_code": "en" })
}

fn chat() -> Value {
    json!({ "id": 1001, "type": "private", "first_name": "Ana" })
}

fn inputs(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("engine");
    let mut home = Bench::open();
    group.bench_function("a /menu command", |bench| bench.iter(|| home.text("/menu")));
    let mut posting = Bench::open();
    posting.text("/post");
    let mut turn = 0;
    group.bench_function("an answer while posting", |bench| {
        bench.iter(|| {
            turn += 1;
            posting.text(&format!("My kitchen tap number {turn} drips and the cupboard below it gets wet"));
        });
    });
    group.finish();
}

criterion_group!(benches, inputs);
criterion_main!(benches);
