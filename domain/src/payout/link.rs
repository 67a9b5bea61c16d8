//! Links to pay hosts.

use super::{PayoutTrouble, carries};
use crate::guard::Kind;

/// The longest link anybody needs to be paid by.
const LONGEST: usize = 200;

/// Whether the words are a link, or begin with one.
pub(super) fn is_one(typed: &str) -> bool {
    let first = typed.split_whitespace().next().unwrap_or_default();
    let named = |host: &str| host.contains('.') && host.chars().any(char::is_alphabetic);
    first.contains("://") || named(first.split('/').next().unwrap_or_default()) && !first.contains('@')
}

/// The link as it is kept: https, at a host of the list or below it, with nothing in its path that the guard hides.
pub(super) fn read(typed: &str, hosts: &[String]) -> Result<String, PayoutTrouble> {
    let typed = typed.trim();
    let plain = typed.chars().all(|c| c.is_ascii_graphic()) && typed.len() <= LONGEST;
    let rest = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://")).unwrap_or(typed);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let below = |known: &String| host.strip_suffix(known.as_str()).is_some_and(|sub| sub.ends_with('.'));
    if !plain || path.is_empty() || !hosts.iter().any(|known| host == known || below(known)) {
        return Err(PayoutTrouble::NotAPayHost);
    }
    let words = path.replace(['/', '?', '=', '&', '#', '+', '-', '_', '.'], " ");
    let digits = path.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or_default();
    let names = [Kind::Phone, Kind::Email, Kind::Messenger, Kind::Spelled, Kind::Mixed];
    if path.contains(['@', '%']) || digits >= FEWEST_DIALLED || carries(&words, &names) {
        return Err(PayoutTrouble::Contact);
    }
    Ok(format!("https://{host}/{path}"))
}

/// The fewest digits in a row that can be dialled.
const FEWEST_DIALLED: usize = 7;

/// The host of a link that was kept.
pub(super) fn host(link: &str) -> Option<&str> {
    link.strip_prefix("https://")?.split('/').next()
}
