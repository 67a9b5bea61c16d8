//! How the rest of a price is paid, directly between the two.

use serde::{Deserialize, Serialize};

use super::problem::Problems;
use crate::guard;

/// How the customer pays the provider.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payments {
    /// Hosts whose payment links a provider may show to the customer of an approved job.
    pub pay_hosts: Vec<String>,
}

impl Payments {
    pub(super) fn validate(&self, problems: &mut Problems) {
        for host in &self.pay_hosts {
            let why = format!("`{host}` is not the plain name of a host, as in \"paypal.me\"");
            problems.demand(is_host(host) && !leads_to_people(host), "payments.pay_hosts", &why);
        }
    }
}

/// `paypal.me`, without scheme, path or capitals.
fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        !label.is_empty() && label.chars().all(inner) && !label.starts_with('-') && !label.ends_with('-')
    };
    host.contains('.') && host.split('.').all(label)
}

/// A host at which people are written to is no place to pay.
fn leads_to_people(host: &str) -> bool {
    guard::check(&format!("https://{host}/ana"), &guard::Context::default())
        .kinds
        .contains(&guard::Kind::Messenger)
}
