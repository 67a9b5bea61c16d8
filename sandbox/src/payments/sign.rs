//! Signatures after the Standard Webhooks specification.

use chrono::{DateTime, Utc};
use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// `v1,` and the Base64 of HMAC-SHA256 over `id.timestamp.body`; the key is the Base64 behind `whsec_`.
pub(super) fn signature(secret: &str, id: &str, at: DateTime<Utc>, body: &str) -> String {
    let bare = secret.strip_prefix("whsec_").unwrap_or(secret);
    let key = BASE64.decode(bare.as_bytes()).unwrap_or_else(|_| bare.as_bytes().to_vec());
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("a key of any length will do");
    mac.update(format!("{id}.{}.{body}", at.timestamp()).as_bytes());
    format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes()))
}
