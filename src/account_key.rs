//! The key under which accounts that left are hashed: whoever has only the database learns nothing from a hash, though
//! there are few enough accounts to try them all.

use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// The key.
#[derive(Clone)]
pub struct AccountKey(Vec<u8>);

impl std::fmt::Debug for AccountKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AccountKey")
    }
}

impl AccountKey {
    /// Made of a secret of the service.
    pub fn of(secret: &str) -> Self {
        Self(secret.as_bytes().to_vec())
    }

    /// What a Telegram account is recognised by: the same for the same account, and nobody learns which.
    pub fn hash(&self, telegram_id: i64) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(b"former member ");
        mac.update(telegram_id.to_string().as_bytes());
        BASE64URL_NOPAD.encode(&mac.finalize().into_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_recognised_under_the_same_key_alone() {
        let key = AccountKey::of("a secret of the service");
        assert_eq!(key.hash(7_001), key.clone().hash(7_001));
        assert_ne!(key.hash(7_001), key.hash(7_002));
        assert_ne!(key.hash(7_001), AccountKey::of("another secret").hash(7_001));
        assert!(!key.hash(7_001).contains("7001") && !format!("{key:?}").contains("secret"));
    }
}
