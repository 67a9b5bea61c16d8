//! Bank account numbers: an IBAN, a number with its bank and branch, or a United States account with its routing
//! number. A telephone number is shorter than all of them.

use super::{PayoutTrouble, carries};
use crate::{guard, guard::Kind, text};

/// Number, bank and the name on the account.
const LONGEST: usize = 100;
/// The digits of an account number with bank and branch, all over the world.
const DIGITS: std::ops::RangeInclusive<usize> = 14..=30;
/// The digits of a routing number of the United States.
const ROUTING: usize = 9;
/// The digits of an account beside it.
const BESIDE_ROUTING: std::ops::RangeInclusive<usize> = 4..=17;
/// The letters and digits of an IBAN.
const IBAN: std::ops::RangeInclusive<usize> = 15..=34;

/// The number as it is kept: as it was typed, in one line.
pub(super) fn read(typed: &str) -> Result<String, PayoutTrouble> {
    let line = text::clean_line(typed, LONGEST);
    if line.contains(['@', '+']) || carries(&line, &[Kind::Email, Kind::Url, Kind::Handle, Kind::Messenger]) {
        return Err(PayoutTrouble::Contact);
    }
    let (number, owner) = line.split_once(',').unwrap_or((line.as_str(), ""));
    if carries(owner, ALL) {
        return Err(PayoutTrouble::Contact);
    }
    if is_iban(number) && !owner.contains(|c: char| c.is_ascii_digit()) {
        return Ok(line);
    }
    let is_number = |token: &&str| token.contains(|c: char| c.is_numeric());
    let (numbers, words): (Vec<&str>, Vec<&str>) = line.split([' ', ',']).partition(is_number);
    if carries(&words.join(" "), ALL) {
        return Err(PayoutTrouble::Contact);
    }
    if numbers.iter().all(|token| token.chars().all(|c| c.is_ascii_digit() || "-./:".contains(c)))
        && is_whole(&numbers)
    {
        return Ok(line);
    }
    let called = carries(&line, ALL) || carries(&numbers.join(" "), ALL);
    Err(if called { PayoutTrouble::Contact } else { PayoutTrouble::NotAnAccount })
}

const ALL: &[Kind] =
    &[Kind::Phone, Kind::Email, Kind::Url, Kind::Handle, Kind::Messenger, Kind::Spelled, Kind::Mixed];

/// Whether the numbers are one account with all it takes, and not two telephone numbers in a row.
fn is_whole(numbers: &[&str]) -> bool {
    let digits: Vec<usize> =
        numbers.iter().map(|token| token.chars().filter(char::is_ascii_digit).count()).collect();
    let all: usize = digits.iter().sum();
    let routing = numbers.iter().any(|token| is_routing(token));
    if routing && BESIDE_ROUTING.contains(&(all - ROUTING)) {
        return true;
    }
    let alone = |token: &&&str| carries(token, &[Kind::Phone]);
    let together = guard::check(&numbers.join(" "), &guard::Context::default()).spans.len();
    DIGITS.contains(&all) && together < 2 && !numbers.iter().any(|token| alone(&token))
}

/// The check digit of the American Bankers Association.
fn is_routing(token: &str) -> bool {
    let digits: Option<Vec<u32>> = token.chars().map(|c| c.to_digit(10)).collect();
    let weighed =
        |digits: Vec<u32>| digits.iter().zip([3, 7, 1].iter().cycle()).map(|(d, w)| d * w).sum::<u32>();
    digits.filter(|digits| digits.len() == ROUTING).is_some_and(|digits| weighed(digits) % 10 == 0)
}

/// Country, check digits, and a rest of one when read as a number.
fn is_iban(number: &str) -> bool {
    let compact: String =
        number.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
    let compact = compact.strip_prefix("IBAN").unwrap_or(&compact);
    let begins = matches!(compact.as_bytes(), [a, b, c, d, ..]
        if a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_digit() && d.is_ascii_digit());
    if !begins || !IBAN.contains(&compact.len()) {
        return false;
    }
    let (head, rest) = compact.split_at(4);
    let value =
        rest.chars().chain(head.chars()).filter_map(|c| c.to_digit(36)).fold(0, |sum, digit| {
            if digit < 10 { (sum * 10 + digit) % 97 } else { (sum * 100 + digit) % 97 }
        });
    value == 1
}
