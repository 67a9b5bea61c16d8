//! `Stripe-Signature`: HMAC-SHA256 over the date as it was sent, a full stop and the raw body.

use chrono::{DateTime, Utc};
use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::payments::{Knock, NotAuthentic};

/// How far the date of a request may lie from our clock, in seconds and either way: a captured one is worthless soon,
/// and every true repetition is dated anew.
const TOLERANCE: i64 = 300;
/// Longest header that is looked at.
const LONGEST: usize = 4 * 1024;
/// Of a list of signatures only so many are looked at.
const MOST: usize = 16;

/// A signing secret: all of its text is the key, `whsec_` included.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl std::fmt::Debug for Secret {
    /// Without what must not be read in a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl Secret {
    /// Reads one; the empty one is none, nor is the bare prefix.
    pub fn read(text: &str) -> Option<Self> {
        let bare = text.strip_prefix("whsec_")?;
        let printable = bare.bytes().all(|byte| byte.is_ascii_graphic());
        (!bare.is_empty() && printable).then(|| Self(text.to_owned()))
    }
}

/// Whether a request was signed with one of the secrets, and when it was.
pub fn verify(knock: &Knock<'_>, secrets: &[Secret], now: DateTime<Utc>) -> Result<(), NotAuthentic> {
    let header = knock.header("stripe-signature").filter(|header| header.len() <= LONGEST);
    let Header { dated, given } = Header::read(header.ok_or(NotAuthentic)?).ok_or(NotAuthentic)?;
    let at: i64 = dated.parse().map_err(|_| NotAuthentic)?;
    if at.saturating_sub(now.timestamp()).saturating_abs() > TOLERANCE {
        return Err(NotAuthentic);
    }
    // Every secret is tried, so that the answer's time does not tell which one is in use.
    let signed = secrets.iter().fold(false, |signed, secret| {
        let mac = mac(secret, dated, knock.body);
        given.iter().fold(signed, |signed, given| signed | mac.clone().verify_slice(given).is_ok())
    });
    if signed { Ok(()) } else { Err(NotAuthentic) }
}

/// What the header says: one date, and signatures of the only scheme that counts.
struct Header<'a> {
    dated: &'a str,
    given: Vec<[u8; 32]>,
}

impl<'a> Header<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let (mut dated, mut given) = (None, Vec::new());
        for (name, value) in text.split(',').filter_map(|element| element.split_once('=')) {
            match name {
                // Two dates say that somebody put a fresh one beside the signed one.
                "t" if dated.is_some() => return None,
                "t" => dated = Some(value),
                "v1" if given.len() < MOST => given.extend(digest(value)),
                _ => {}
            }
        }
        let dated = dated.filter(|dated| dated.len() <= 20 && is_number(dated))?;
        (!given.is_empty()).then_some(Self { dated, given })
    }
}

/// Digits, perhaps behind a minus: no sign or space that a lenient reader would take along.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Exactly 64 lower-case hexadecimal digits, as Stripe writes them.
fn digest(text: &str) -> Option<[u8; 32]> {
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok()
}

fn mac(secret: &Secret, dated: &str, body: &[u8]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.0.as_bytes()).expect("a key of any length will do");
    for part in [dated.as_bytes(), b".", body] {
        mac.update(part);
    }
    mac
}

#[cfg(test)]
mod tests {
    use data_encoding::BASE64;
    use serde::Deserialize;

    use super::*;

    /// A request, a moment, and what the official library says of it.
    #[derive(Deserialize)]
    struct Vector {
        id: String,
        secret: String,
        now: i64,
        payload: String,
        payload_b64: Option<String>,
        header: String,
        valid: bool,
    }

    #[test]
    fn requests_are_judged_as_the_official_library_judges_them() {
        let text = include_str!("../../../tests/data/stripe/vectors.json");
        let vectors: Vec<Vector> = serde_json::from_str(text).unwrap();
        assert!(vectors.len() >= 34);
        for vector in vectors {
            let body = match &vector.payload_b64 {
                Some(raw) => BASE64.decode(raw.as_bytes()).unwrap(),
                None => vector.payload.clone().into_bytes(),
            };
            let knock = Knock { headers: vec![("stripe-signature", vector.header.as_bytes())], body: &body };
            let secrets: Vec<Secret> = Secret::read(&vector.secret).into_iter().collect();
            let now = DateTime::from_timestamp(vector.now, 0).unwrap();
            let signed = verify(&knock, &secrets, now).is_ok();
            // The signature of one is right over bytes that are no text: the reading of the body refuses it.
            let valid = signed && std::str::from_utf8(&body).is_ok();
            assert_eq!(valid, vector.valid, "{}", vector.id);
        }
    }

    #[test]
    fn a_secret_of_nothing_is_none() {
        for text in ["", "whsec_", "secret", "whsec_ \n", "whsec_a b"] {
            assert_eq!(Secret::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_has_digits_and_no_more() {
        for (text, good) in
            [("1", true), ("-1", true), ("", false), ("-", false), ("+1", false), (" 1", false)]
        {
            assert_eq!(is_number(text), good, "{text}");
        }
    }
}
