//! The key under which accounts that left are hashed: whoever has only the database learns nothing from a hash, though
//! there are few enough accounts to try them all. Everybody's seal comes from it, too.

use data_encoding::BASE64URL_NOPAD;
use domain::{ids::PersonId, seal::Seal};
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
        BASE64URL_NOPAD.encode(&self.mac(b"former member ", telegram_id.to_string().as_bytes()))
    }

    /// The seal on what comes to somebody from the house.
    pub fn seal(&self, person: PersonId) -> Seal {
        let [one, two, ..] = self.mac(b"seal ", person.0.as_bytes());
        Seal::of([one, two])
    }

    fn mac(&self, purpose: &[u8], whose: &[u8]) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(purpose);
        mac.update(whose);
        mac.finalize().into_bytes().into()
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
