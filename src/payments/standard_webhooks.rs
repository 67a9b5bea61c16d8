//! Signatures after the Standard Webhooks specification: HMAC-SHA256 over `id.timestamp.body`.

use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::BASE64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::{Authentic, Knock, NotAuthentic};

/// How far the date of a request may lie from our clock, either way: a captured one is worthless soon.
const TOLERANCE: TimeDelta = TimeDelta::minutes(5);
/// Of a list of signatures only so many are looked at.
const MOST: usize = 16;

/// A shared secret.
pub struct Secret(Vec<u8>);

impl Secret {
    /// Reads `whsec_` and Base64 of at least 24 bytes.
    pub fn read(text: &str) -> Option<Self> {
        let key = BASE64.decode(text.strip_prefix("whsec_")?.as_bytes()).ok()?;
        (key.len() >= 24).then_some(Self(key))
    }
}

/// Whether a request was signed with one of the secrets, and when it was; its name is the key.
pub fn verify(knock: &Knock<'_>, secrets: &[Secret], now: DateTime<Utc>) -> Result<Authentic, NotAuthentic> {
    let [id, dated, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"]
        .map(|name| knock.header(name).filter(|value| !value.is_empty()).ok_or(NotAuthentic));
    let (id, dated, signatures) = (id?, dated?, signatures?);
    let at: i64 = dated.parse().map_err(|_| NotAuthentic)?;
    if at.saturating_sub(now.timestamp()).saturating_abs() > TOLERANCE.num_seconds() {
        return Err(NotAuthentic);
    }
    let given = signatures.split(' ').take(MOST).filter_map(|signature| signature.strip_prefix("v1,"));
    let given: Vec<Vec<u8>> =
        given.filter_map(|signature| BASE64.decode(signature.as_bytes()).ok()).collect();
    // Every secret is tried, so that the answer's time does not tell which one is in use.
    let signed = secrets.iter().fold(false, |signed, secret| {
        let mac = mac(secret, [id.as_bytes(), dated.as_bytes(), knock.body]);
        given.iter().fold(signed, |signed, given| signed | mac.clone().verify_slice(given).is_ok())
    });
    if signed { Ok(Authentic { key: id.to_owned() }) } else { Err(NotAuthentic) }
}

fn mac(secret: &Secret, [id, dated, body]: [&[u8]; 3]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&secret.0).expect("a key of any length will do");
    for part in [id, b".", dated, b".", body] {
        mac.update(part);
    }
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification.
    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const SIGNATURE: &str = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    const BODY: &[u8] = b"{\"test\": 2432232314}";
    const SIGNED_AT: i64 = 1_614_265_330;

    fn check(changed: &[(&str, &str)], body: &[u8], secrets: &[&str], late: i64) -> bool {
        let mut headers = vec![
            ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
            ("webhook-timestamp", "1614265330"),
            ("webhook-signature", SIGNATURE),
        ];
        headers.retain(|(name, _)| !changed.iter().any(|(other, _)| other == name));
        headers.extend(changed.iter().copied().filter(|(_, value)| *value != "missing"));
        let headers = headers.into_iter().map(|(name, value)| (name, value.as_bytes())).collect();
        let secrets: Vec<Secret> = secrets.iter().map(|secret| Secret::read(secret).unwrap()).collect();
        let now = DateTime::from_timestamp(SIGNED_AT + late, 0).unwrap();
        verify(&Knock { headers, body }, &secrets, now).is_ok()
    }

    #[test]
    fn the_example_of_the_specification_is_authentic() {
        assert!(check(&[], BODY, &[SECRET], 0));
        let several = format!("v1,AAAA v1a,zzzz {SIGNATURE} v0,nonsense");
        assert!(check(&[("webhook-signature", &several)], BODY, &[SECRET], 0));
    }

    #[test]
    fn an_old_secret_opens_while_it_is_listed() {
        let other = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
        assert!(check(&[], BODY, &[other, SECRET], 0));
        assert!(!check(&[], BODY, &[other], 0));
        assert!(!check(&[], BODY, &[], 0));
    }

    #[test]
    fn a_date_may_lie_five_minutes_off_either_way_and_no_more() {
        for (late, good) in [(0, true), (300, true), (301, false), (-300, true), (-301, false)] {
            assert_eq!(check(&[], BODY, &[SECRET], late), good, "{late}");
        }
    }

    #[test]
    fn whatever_was_changed_or_is_missing_is_not_authentic() {
        for changed in [
            ("webhook-id", "msg_other"),
            ("webhook-id", "missing"),
            ("webhook-id", ""),
            ("webhook-timestamp", "1614265331"),
            ("webhook-timestamp", "missing"),
            ("webhook-timestamp", "soon"),
            ("webhook-timestamp", "-9223372036854775808"),
            ("webhook-timestamp", "100000000000000000000"),
            ("webhook-signature", "missing"),
            ("webhook-signature", ""),
            ("webhook-signature", "v1,"),
            ("webhook-signature", "v1,g0hM9SsE"),
            ("webhook-signature", "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
            ("webhook-signature", "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
        ] {
            assert!(!check(&[changed], BODY, &[SECRET], 0), "{changed:?}");
        }
        assert!(!check(&[], b"{\"test\":2432232314}", &[SECRET], 0), "written anew");
        assert!(!check(&[], b"", &[SECRET], 0));
        let twice = [("webhook-signature", SIGNATURE), ("webhook-signature", SIGNATURE)];
        assert!(!check(&twice, BODY, &[SECRET], 0));
    }

    #[test]
    fn a_short_or_bare_secret_is_none() {
        for text in ["", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_c2hvcnQ=", "whsec_%%%%"] {
            assert!(Secret::read(text).is_none(), "{text}");
        }
    }
}
