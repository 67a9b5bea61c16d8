//! What proves that a callback is the provider's.

use chrono::{DateTime, Utc};
use data_encoding::{BASE64, HEXLOWER};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Headers after the Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`; the key is the Base64 behind `whsec_`.
pub(super) fn plain(secret: &str, id: &str, at: DateTime<Utc>, body: &str) -> Vec<(&'static str, String)> {
    let bare = secret.strip_prefix("whsec_").unwrap_or(secret);
    let key = BASE64.decode(bare.as_bytes()).unwrap_or_else(|_| bare.as_bytes().to_vec());
    let signature = mac(&key, &format!("{id}.{}.{body}", at.timestamp()));
    vec![
        ("webhook-id", id.to_owned()),
        ("webhook-timestamp", at.timestamp().to_string()),
        ("webhook-signature", format!("v1,{}", BASE64.encode(&signature))),
    ]
}

/// Stripe's header: HMAC-SHA256 over `timestamp.body`; all of the secret is the key.
pub(super) fn stripe(secret: &str, at: DateTime<Utc>, body: &str) -> Vec<(&'static str, String)> {
    let at = at.timestamp();
    let signature = mac(secret.as_bytes(), &format!("{at}.{body}"));
    vec![("stripe-signature", format!("t={at},v1={}", HEXLOWER.encode(&signature)))]
}

fn mac(key: &[u8], signed: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("a key of any length will do");
    mac.update(signed.as_bytes());
    mac.finalize().into_bytes().to_vec()
}
