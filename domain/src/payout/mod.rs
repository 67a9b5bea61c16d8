//! How a provider likes to be paid: cash, a bank account number, a link to a pay host that the market lists.
//!
//! The only words beside an address that may carry what the contact guard hides elsewhere, so this field has rules
//! of its own: an account number or a listed link passes, whatever else leads out of the chat does not.

mod account;
mod link;

use std::fmt;

use crate::guard::{self, Kind};

/// How somebody likes to be paid. Stored and shown as it is.
#[derive(Clone, PartialEq, Eq, Default, Debug, serde::Serialize, serde::Deserialize)]
pub struct Payout {
    /// In cash.
    pub cash: bool,
    /// To this bank account, as its owner writes it.
    pub account: Option<String>,
    /// By this link.
    pub link: Option<String>,
}

/// Why words are no way to be paid.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PayoutTrouble {
    /// They carry a telephone number, an address or a name.
    #[error("it carries contact details")]
    Contact,
    /// They are no whole account number.
    #[error("it is no account number")]
    NotAnAccount,
    /// The link leads elsewhere than to a pay host of this market.
    #[error("it leads to no pay host of this market")]
    NotAPayHost,
}

const CASH: &str = "cash";
const ACCOUNT: &str = "account:";
const LINK: &str = "link:";

impl Payout {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Reads the stored form back; lines nobody knows are left out.
    pub fn stored(text: &str) -> Self {
        let after = |start: &str| text.lines().find_map(|line| line.strip_prefix(start)).map(str::to_owned);
        Self { cash: text.lines().any(|line| line == CASH), account: after(ACCOUNT), link: after(LINK) }
    }

    /// Takes typed words: a bank account number, or a link to one of these hosts.
    pub fn take(&mut self, typed: &str, hosts: &[String]) -> Result<(), PayoutTrouble> {
        if link::is_one(typed) {
            self.link = Some(link::read(typed, hosts)?);
        } else {
            self.account = Some(account::read(typed)?);
        }
        Ok(())
    }

    /// The host of the link.
    pub fn host(&self) -> Option<&str> {
        link::host(self.link.as_deref()?)
    }
}

impl fmt::Display for Payout {
    /// The stored form: a line each.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cash = self.cash.then(|| CASH.to_owned());
        let account = self.account.as_ref().map(|number| format!("{ACCOUNT}{number}"));
        let link = self.link.as_ref().map(|link| format!("{LINK}{link}"));
        f.write_str(&cash.into_iter().chain(account).chain(link).collect::<Vec<_>>().join("\n"))
    }
}

/// Whether words carry a contact detail of one of these kinds.
fn carries(words: &str, kinds: &[Kind]) -> bool {
    guard::check(words, &guard::Context::default()).kinds.iter().any(|kind| kinds.contains(kind))
}

#[cfg(test)]
mod tests;
