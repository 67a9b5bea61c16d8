//! Throws mutated headers and bodies at the reader of Stripe's webhook: `cargo run --release --example fuzz_stripe
//! ROUNDS [SEED]`. A panic, or a forged request taken for a true one, ends it.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::DateTime;
use data_encoding::HEXLOWER;
use gigline::payments::{
    Knock, PaymentProvider as _, Refused,
    stripe::{Account, Secret, Stripe, StripeAnswer, StripeRequest, StripeWire},
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng as _, SeedableRng as _},
};
use sha2::Sha256;

const SECRET: &str = "whsec_of_the_fuzzer";
const NOW: i64 = 1_780_315_200;
/// Pieces that mean something to the reader.
const WORDS: &[&str] = &[
    "t=",
    "v1=",
    "v0=",
    ",",
    "-",
    "\"",
    "{",
    "}",
    "[",
    "]",
    ":",
    "null",
    "true",
    "1e999",
    "-1",
    "\\u0000",
    "9223372036854775808",
    "\"id\"",
    "\"type\"",
    "\"data\"",
    "\"object\"",
    "\"livemode\"",
    "checkout.session.",
    "completed",
    "charge.refunded",
    "charge.dispute.closed",
    "refund.failed",
    "\"payment_intent\"",
    "\"amount_total\"",
];

struct Silence;

#[async_trait]
impl StripeWire for Silence {
    async fn call(&self, _: StripeRequest) -> Result<StripeAnswer, Refused> {
        Err(Refused::Unknown("nobody is there".into()))
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse::<u64>().expect("a number"));
    let (rounds, seed) = (arguments.next().unwrap_or(100_000), arguments.next().unwrap_or(1));
    let secrets = Secret::read(SECRET).into_iter().collect();
    let stripe = Stripe::new(Arc::new(Silence), Account { secrets, live: false, pages: String::new() });
    let mut dice = ChaCha8Rng::seed_from_u64(seed);
    let events: Vec<Vec<u8>> = [
        ("checkout.session.completed", "\"id\":\"cs_1\",\"mode\":\"payment\",\"payment_status\":\"paid\",\"amount_total\":900,\"currency\":\"usd\",\"payment_intent\":\"pi_1\",\"client_reference_id\":\"x\""),
        ("charge.refunded", "\"payment_intent\":{\"id\":\"pi_1\"},\"amount_refunded\":900,\"currency\":\"isk\",\"metadata\":{}"),
        ("refund.updated", "\"payment_intent\":\"pi_1\",\"status\":\"succeeded\",\"amount\":900,\"currency\":\"usd\""),
        ("charge.dispute.closed", "\"payment_intent\":\"pi_1\",\"status\":\"won\""),
    ]
    .iter()
    .map(|(kind, object)| event(kind, object))
    .collect();
    let (mut read, mut refused) = (0_u64, 0_u64);
    for _ in 0..rounds {
        let mut body = events[pick(&mut dice, events.len())].clone();
        mutate(&mut body, &mut dice);
        let true_one = header(&body);
        let mut other = true_one.clone();
        mutate(&mut other, &mut dice);
        for (header, is_true) in [(&true_one, true), (&other, other == true_one)] {
            let knock = Knock { headers: vec![("stripe-signature", header)], body: &body };
            let now = DateTime::from_timestamp(NOW, 0).expect("a moment");
            let authentic = stripe.authenticate(&knock, now).is_ok();
            assert!(
                !authentic || is_true || proves(header, &true_one),
                "{}",
                String::from_utf8_lossy(header)
            );
            if authentic {
                read += 1;
                let _ = stripe.read(&body);
            } else {
                refused += 1;
            }
        }
        // The reader bears what no check came before.
        let _ = stripe.read(&body);
    }
    println!("{rounds} rounds: {read} read, {refused} refused");
}

fn event(kind: &str, object: &str) -> Vec<u8> {
    format!(
        "{{\"id\":\"evt_1\",\"type\":\"{kind}\",\"livemode\":false,\"data\":{{\"object\":{{{object}}}}}}}"
    )
    .into_bytes()
}

fn header(body: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).expect("a key of any length will do");
    mac.update(format!("{NOW}.").as_bytes());
    mac.update(body);
    format!("t={NOW},v1={}", HEXLOWER.encode(&mac.finalize().into_bytes())).into_bytes()
}

/// A header that still holds the date and the signature whole proves as much with anything around them.
fn proves(header: &[u8], true_one: &[u8]) -> bool {
    let text = String::from_utf8_lossy(header).into_owned();
    let whole = String::from_utf8_lossy(true_one).into_owned();
    let parts: Vec<&str> = text.split(',').collect();
    whole.split(',').all(|part| parts.contains(&part))
}

fn pick(dice: &mut ChaCha8Rng, below: usize) -> usize {
    usize::try_from(dice.next_u64() % u64::try_from(below.max(1)).unwrap_or(1)).unwrap_or(0)
}

fn mutate(bytes: &mut Vec<u8>, dice: &mut ChaCha8Rng) {
    for _ in 0..pick(dice, 5) {
        let at = pick(dice, bytes.len() + 1);
        match pick(dice, 6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << pick(dice, 8),
            1 if at < bytes.len() => drop(bytes.remove(at)),
            2 => bytes.truncate(at),
            3 => {
                let word = WORDS[pick(dice, WORDS.len())];
                bytes.splice(at..at, word.bytes());
            }
            4 => {
                let end = (at + pick(dice, 40)).min(bytes.len());
                let copy = bytes[at..end].to_vec();
                bytes.splice(at..at, copy);
            }
            _ => bytes.insert(at, u8::try_from(pick(dice, 256)).unwrap_or(0)),
        }
    }
}
