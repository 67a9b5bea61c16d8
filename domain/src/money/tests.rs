use proptest::prelude::*;

use super::*;

const SPANISH: NumberStyle = NumberStyle { group: '.', decimal: ',', currency_last: true };

fn nzd(minor: i64) -> Money {
    Money::new(minor, Currency::NZD)
}

fn currency(code: &str) -> Currency {
    code.parse().unwrap()
}

#[test]
fn amounts_read_as_people_write_them() {
    let shown = |money: Money| money.format(&NumberStyle::ENGLISH, Currency::NZD);
    assert_eq!(shown(nzd(8000)), "$80");
    assert_eq!(shown(nzd(8050)), "$80.50");
    assert_eq!(shown(nzd(123_456_705)), "$1,234,567.05");
    assert_eq!(shown(nzd(-5)), "-$0.05");
    assert_eq!(shown(Money::new(8000, Currency::USD)), "US$80");
    assert_eq!(shown(Money::new(1500, currency("JPY"))), "JP¥1,500");
    assert_eq!(shown(Money::new(1500, currency("KWD"))), "KWD\u{a0}1.500");
    assert_eq!(shown(nzd(i64::MIN)).chars().next(), Some('-'));
}

#[test]
fn a_language_brings_its_own_separators() {
    assert_eq!(Money::new(120_050, Currency::EUR).format(&SPANISH, Currency::EUR), "1.200,50\u{a0}€");
    assert_eq!(nzd(8000).format(&SPANISH, Currency::EUR), "80\u{a0}NZ$");
}

#[test]
fn a_fixed_price_accepts_itself_alone() {
    let price = Price::fixed(nzd(8000)).unwrap();
    assert!(price.accepts(nzd(8000)));
    assert!(!price.accepts(nzd(8001)));
    assert!(!price.accepts(Money::new(8000, Currency::USD)));
}

#[test]
fn a_range_accepts_what_lies_inside_it() {
    let price = Price::range(nzd(8000), nzd(12_000)).unwrap();
    for (total, accepted) in [(7999, false), (8000, true), (12_000, true), (12_001, false)] {
        assert_eq!(price.accepts(nzd(total)), accepted, "{total}");
    }
    assert!(!price.accepts(Money::new(9000, Currency::USD)));
}

#[test]
fn a_negotiable_price_accepts_any_positive_total() {
    assert!(Price::Negotiable.accepts(nzd(1)));
    assert!(!Price::Negotiable.accepts(nzd(0)));
    assert!(!Price::Negotiable.accepts(nzd(MAX_MINOR + 1)));
}

#[test]
fn a_price_is_raised_and_never_lowered() {
    let fixed = Price::fixed(nzd(8000)).unwrap();
    assert_eq!(fixed.raised_to(nzd(9000)), Some(Price::Fixed(nzd(9000))));
    assert_eq!(fixed.raised_to(nzd(8000)), None);
    assert_eq!(fixed.raised_to(Money::new(9000, Currency::USD)), None);
    assert_eq!(fixed.raised_to(nzd(MAX_MINOR + 1)), None);
    let range = Price::range(nzd(8000), nzd(12_000)).unwrap();
    let higher = Price::Range { min: nzd(8000), max: nzd(13_000) };
    assert_eq!((range.raised_to(nzd(13_000)), range.raised_to(nzd(11_000))), (Some(higher), None));
    assert_eq!(Price::Negotiable.raised_to(nzd(9000)), None, "there is nothing to raise");
}

#[test]
fn impossible_prices_are_refused() {
    assert_eq!(Price::fixed(nzd(0)), Err(PriceTrouble::NotPositive));
    assert_eq!(Price::fixed(nzd(MAX_MINOR + 1)), Err(PriceTrouble::TooLarge));
    assert_eq!(Price::range(nzd(9), nzd(8)), Err(PriceTrouble::Reversed));
    assert_eq!(Price::range(nzd(8), Money::new(9, Currency::USD)), Err(PriceTrouble::MixedCurrencies));
    assert_eq!(Price::range(nzd(8), nzd(8)), Ok(Price::Fixed(nzd(8))));
}

#[test]
fn a_stored_price_is_checked_when_it_is_read() {
    let price = Price::range(nzd(8000), nzd(12_000)).unwrap();
    let json = serde_json::to_string(&price).unwrap();
    assert_eq!(serde_json::from_str::<Price>(&json).unwrap(), price);
    let reversed = json.replace("8000", "99999");
    assert!(serde_json::from_str::<Price>(&reversed).is_err());
}

#[test]
fn amounts_of_two_currencies_are_never_summed() {
    assert_eq!(nzd(1).checked_add(Money::new(1, Currency::USD)), Err(SumTrouble::Mixed));
    assert_eq!(nzd(i64::MAX).checked_add(nzd(1)), Err(SumTrouble::Overflow));
    assert_eq!(nzd(5).checked_sub(nzd(8)), Ok(nzd(-3)));
}

proptest! {
    #[test]
    fn what_is_added_can_be_taken_away(a in -MAX_MINOR..MAX_MINOR, b in -MAX_MINOR..MAX_MINOR) {
        let sum = nzd(a).checked_add(nzd(b)).unwrap();
        prop_assert_eq!(sum.checked_sub(nzd(b)), Ok(nzd(a)));
    }

    #[test]
    fn every_amount_can_be_shown(minor: i64) {
        let shown = nzd(minor).format(&SPANISH, Currency::EUR);
        prop_assert!(shown.ends_with("NZ$"));
    }
}
