//! Time per message through the contact guard, for messages of about 200 characters.
//!
//! `cargo bench --bench guard`.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use domain::guard::{Context, check};

const TALK: &str = "I can come on Tuesday at 9:15 and the whole job is about $480 including the materials, please \
    leave the gate open because the van needs to come in, the dog is friendly and the code is 4471 then hash";
const LEAK: &str = "I can come on Tuesday at 9:15 and the whole job is about $480 including the materials, please \
    leave the gate open because the van needs to come in, the dog is friendly and my cell is 021 330 9182 ok?";
const CYRILLIC: &str = "Могу приехать во вторник в 9:15, вся работа стоит около 14800 руб. вместе с материалами, \
    оставьте пожалуйста калитку открытой, потому что нужно заехать на машине, собака добрая, код домофона 45";

/// Ten times as long takes ten times as long.
const LONGER: usize = 10;

fn messages(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("guard");
    let long = TALK.repeat(LONGER);
    for (name, message) in [
        ("talk about a job", TALK),
        ("a number in it", LEAK),
        ("talk in Cyrillic letters", CYRILLIC),
        ("ten times the talk", &long),
    ] {
        group.bench_function(name, |bench| bench.iter(|| check(black_box(message), &Context::default())));
    }
    group.finish();
}

criterion_group!(benches, messages);
criterion_main!(benches);
