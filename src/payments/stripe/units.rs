//! Amounts as Stripe counts them. It follows ISO 4217 but for a few currencies.

use domain::money::{Currency, Money};

/// Counted in whole units by Stripe, whatever the standard says.
const WHOLE: &str = "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF";
/// Counted in thousandths, of which the last digit must be zero.
const THOUSANDTHS: &str = "BHD JOD KWD OMR TND";
/// Counted in hundredths although there are none: they must be zero.
const EMPTY_HUNDREDTHS: &str = "ISK UGX";
/// The least that can be charged, in units of Stripe, where the account is settled in that currency.
const LEAST: &[(&str, i64)] = &[
    ("AED", 200),
    ("AUD", 50),
    ("BRL", 50),
    ("CAD", 50),
    ("CHF", 50),
    ("CZK", 1_500),
    ("DKK", 250),
    ("EUR", 50),
    ("GBP", 30),
    ("HKD", 400),
    ("HUF", 17_500),
    ("INR", 50),
    ("JPY", 50),
    ("MXN", 1_000),
    ("MYR", 200),
    ("NOK", 300),
    ("NZD", 50),
    ("PLN", 200),
    ("RON", 200),
    ("SEK", 300),
    ("SGD", 50),
    ("THB", 1_000),
    ("USD", 50),
];
/// The most that a card can be charged: twelve digits.
const MOST: i64 = 999_999_999_999;

/// How many decimal places Stripe counts, and of how many of its units an amount must be a multiple.
fn scale(currency: Currency) -> (u32, i64) {
    let lists = |codes: &str| codes.split_ascii_whitespace().any(|known| known == currency.code());
    if lists(WHOLE) {
        (0, 1)
    } else if lists(THOUSANDTHS) {
        (3, 10)
    } else if lists(EMPTY_HUNDREDTHS) {
        (2, 100)
    } else {
        (2, 1)
    }
}

/// An amount in units of Stripe; none where it cannot be told exactly, or not be charged.
pub fn charged(money: Money) -> Option<i64> {
    let (places, step) = scale(money.currency);
    let minor = i128::from(money.minor);
    let units = match (places, money.currency.exponent()) {
        (more, less) if more >= less => minor * 10_i128.pow(more - less),
        (less, more) if minor % 10_i128.pow(more - less) == 0 => minor / 10_i128.pow(more - less),
        _ => return None,
    };
    let units = i64::try_from(units).ok().filter(|units| (1..=MOST).contains(units))?;
    (units % step == 0).then_some(units)
}

/// What units of Stripe mean; none where they say a fraction of the smallest amount there is.
pub(super) fn meant(units: i64, currency: Currency) -> Option<Money> {
    let (places, _) = scale(currency);
    let units = i128::from(units);
    let minor = match (places, currency.exponent()) {
        (more, less) if more >= less => {
            let fraction = 10_i128.pow(more - less);
            (units % fraction == 0).then(|| units / fraction)?
        }
        (less, more) => units.checked_mul(10_i128.pow(more - less))?,
    };
    Some(Money::new(i64::try_from(minor).ok()?, currency))
}

/// The least fee that can be charged, in minor units, and of how many of them each fee must be a multiple.
pub fn bounds(currency: Currency) -> (i64, i64) {
    let step = (1..=1_000).find(|minor| charged(Money::new(*minor, currency)).is_some()).unwrap_or(1);
    let least = LEAST.iter().find(|(code, _)| *code == currency.code()).map_or(1, |(_, least)| *least);
    let least = meant(least, currency).map_or(1, |least| least.minor);
    (least.max(step), step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(minor: i64, code: &str) -> Money {
        Money::new(minor, code.parse().unwrap())
    }

    #[test]
    fn amounts_are_counted_as_stripe_counts_them_and_back() {
        for (minor, code, units) in [
            (1_500, "NZD", 1_500),
            (500, "JPY", 500),
            (500, "ISK", 50_000),
            (7, "UGX", 700),
            (1_230, "KWD", 1_230),
            (1_500, "MGA", 15),
            (1, "XPF", 1),
            (250, "TTD", 250),
        ] {
            assert_eq!(charged(money(minor, code)), Some(units), "{minor} {code}");
            assert_eq!(meant(units, code.parse().unwrap()), Some(money(minor, code)), "{minor} {code}");
        }
    }

    #[test]
    fn what_cannot_be_told_exactly_is_not_charged() {
        for (minor, code) in
            [(1_234, "KWD"), (1_550, "MGA"), (0, "NZD"), (-5, "NZD"), (i64::MAX, "ISK"), (MOST + 1, "USD")]
        {
            assert_eq!(charged(money(minor, code)), None, "{minor} {code}");
        }
        assert_eq!(meant(50_050, "ISK".parse().unwrap()), None);
        assert_eq!(meant(i64::MAX, "MGA".parse().unwrap()), None);
    }

    #[test]
    fn every_currency_says_what_its_fees_must_be() {
        for (code, bound) in [
            ("NZD", (50, 1)),
            ("GBP", (30, 1)),
            ("JPY", (50, 1)),
            ("KWD", (10, 10)),
            ("MGA", (100, 100)),
            ("ISK", (1, 1)),
            ("TTD", (1, 1)),
        ] {
            assert_eq!(bounds(code.parse().unwrap()), bound, "{code}");
        }
        for (code, _) in LEAST {
            assert!(code.parse::<Currency>().is_ok(), "{code}");
        }
        for code in [WHOLE, THOUSANDTHS, EMPTY_HUNDREDTHS].iter().flat_map(|codes| codes.split(' ')) {
            assert!(code.parse::<Currency>().is_ok(), "{code}");
        }
    }
}
