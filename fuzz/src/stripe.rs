//! The webhook of Stripe: a header that proves a body.

use std::sync::{Arc, LazyLock};

use async_trait::async_trait;
use chrono::DateTime;
use data_encoding::HEXLOWER;
use gigline::payments::{
    Knock, PaymentProvider as _, Refused,
    stripe::{Account, Secret, Stripe, StripeAnswer, StripeRequest, StripeWire},
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

const SECRET: &str = "whsec_of_the_fuzzer";
const NOW: i64 = 1_780_315_200;

static STRIPE: LazyLock<Stripe> = LazyLock::new(|| {
    let secrets = Secret::read(SECRET).into_iter().collect();
    Stripe::new(Arc::new(Silence), Account { secrets, live: false, pages: String::new() })
});

/// The first line is a header, the rest a body. Nobody proves a body without the secret, whatever they write around
/// the true date; with it, the body is read or refused.
pub fn stripe(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let (header, body) = (&bytes[..end], bytes.get(end + 1..).unwrap_or_default());
    let dated = [format!("t={NOW},").as_bytes(), header].concat();
    assert!(!proves(header, body) && !proves(&dated, body), "{:?} is forged", crate::text(header));
    let signed = [b"t=", NOW.to_string().as_bytes(), b",v1=", signature(body).as_bytes()].concat();
    if proves(&signed, body) {
        assert!(!proves(&signed, &[body, b" "].concat()), "another body than the one that was signed");
    }
    // The reader bears what no check came before.
    let _ = STRIPE.read(body);
}

fn proves(header: &[u8], body: &[u8]) -> bool {
    let knock = Knock { headers: vec![("stripe-signature", header)], body };
    STRIPE.authenticate(&knock, DateTime::from_timestamp(NOW, 0).expect("a moment")).is_ok()
}

fn signature(body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).expect("a key of any length will do");
    mac.update(format!("{NOW}.").as_bytes());
    mac.update(body);
    HEXLOWER.encode(&mac.finalize().into_bytes())
}

struct Silence;

#[async_trait]
impl StripeWire for Silence {
    async fn call(&self, _: StripeRequest) -> Result<StripeAnswer, Refused> {
        Err(Refused::Unknown("nobody is there".into()))
    }
}
