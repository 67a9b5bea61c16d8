//! How fast a webhook says no: forged signatures of Stripe's refused in a second, on one core.
//!
//! `cargo bench --bench signature`; the body has the size of a usual event.

use std::{hint::black_box, sync::Arc};

use async_trait::async_trait;
use chrono::DateTime;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gigline::payments::{
    Knock, PaymentProvider as _, Refused,
    stripe::{Account, Secret, Stripe, StripeAnswer, StripeRequest, StripeWire},
};

/// Nobody is asked anything here.
struct Silence;

#[async_trait]
impl StripeWire for Silence {
    async fn call(&self, _: StripeRequest) -> Result<StripeAnswer, Refused> {
        Err(Refused::Unknown("nobody is there".into()))
    }
}

fn forged(criterion: &mut Criterion) {
    let secrets = ["whsec_new_one", "whsec_old_one"].iter().filter_map(|text| Secret::read(text)).collect();
    let account = Account { secrets, live: false, pages: String::new() };
    let stripe = Stripe::new(Arc::new(Silence), account);
    let body = format!("{{\"id\":\"evt_1\",\"filler\":\"{}\"}}", "x".repeat(2_500));
    let header = format!("t=1780315200,v1={}", "ab".repeat(32));
    let now = DateTime::from_timestamp(1_780_315_200, 0).expect("a moment");
    let mut group = criterion.benchmark_group("webhook");
    group.throughput(Throughput::Elements(1));
    group.bench_function("a forged signature, two secrets", |bench| {
        bench.iter(|| {
            let headers = vec![("stripe-signature", header.as_bytes())];
            let refused = stripe.authenticate(&Knock { headers, body: body.as_bytes() }, now);
            assert!(black_box(refused).is_err());
        });
    });
    group.finish();
}

criterion_group!(benches, forged);
criterion_main!(benches);
