//! Links that the operator hands out: a token in the link, its hash in the store.

use data_encoding::{BASE32_NOPAD, HEXLOWER};
use domain::change::InviteKind;
use sha2::{Digest, Sha256};

/// Telegram's limit for what follows `?start=`, in bytes.
const MAX_PAYLOAD: usize = 64;

/// What follows `?start=`: the kind for people's eyes, then a 128-bit token.
pub fn payload(kind: &InviteKind, token: u128) -> String {
    let prefix = match kind {
        InviteKind::Operator => "op",
        InviteKind::Provider { .. } => "p",
        InviteKind::Profile { .. } => "v",
    };
    format!("{prefix}_{}", BASE32_NOPAD.encode(&token.to_be_bytes()).to_ascii_lowercase())
}

/// The name under which a link is stored: what it opens stands there, whatever its prefix claims.
pub fn hash(payload: &str) -> String {
    let token = payload.split_once('_').map_or(payload, |(_, token)| token);
    HEXLOWER.encode(&Sha256::digest(token.to_ascii_lowercase().as_bytes()))
}

/// Whether this can be a link of ours at all.
pub(crate) fn is_plausible(payload: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    (1..=MAX_PAYLOAD).contains(&payload.len()) && payload.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_fits_and_is_found_by_its_hash_alone() {
        let made = payload(&InviteKind::Operator, 0x1234_5678_9abc_def0_1234_5678_9abc_def0);
        assert!(is_plausible(&made));
        assert_eq!(hash(&made), hash(&made.replace("op_", "p_")), "the prefix is for people");
        assert_ne!(hash(&made), hash(&payload(&InviteKind::Operator, 1)));
        assert!(!hash(&made).contains(made.trim_start_matches("op_")));
    }

    #[test]
    fn what_telegram_would_not_carry_is_no_link() {
        for payload in ["", "op tok", "ñ", &"a".repeat(65)] {
            assert!(!is_plausible(payload), "{payload}");
        }
    }
}
