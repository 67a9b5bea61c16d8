use domain::language::Language;
use proptest::prelude::*;

use super::*;

fn words(language: &str) -> &'static Words {
    Words::of(&Language::read(language).unwrap())
}

fn cents(text: &str) -> Result<i64, MoneyTrouble> {
    money(text, Currency::NZD, words("en")).map(|money| money.minor)
}

#[test]
fn amounts_are_read_as_people_type_them() {
    for (text, minor) in [
        ("80", 8000),
        (" $80 ", 8000),
        ("80.50", 8050),
        ("80,5", 8050),
        ("1,200", 120_000),
        ("1.200", 120_000),
        ("1,200.50", 120_050),
        ("1.200,50", 120_050),
        ("1 200", 120_000),
        ("1,234,567", 123_456_700),
        ("80 NZD", 8000),
        ("NZ$80", 8000),
        ("$80 nzd", 8000),
        ("80 dollars", 8000),
        ("about $80", 8000),
        ("８０", 8000),
        ("٨٠", 8000),
        ("8️⃣0️⃣", 8000),
        ("$80.", 8000),
        ("0.50", 50),
    ] {
        assert_eq!(cents(text), Ok(minor), "{text}");
    }
}

#[test]
fn what_is_no_amount_has_a_reason() {
    for (text, trouble) in [
        ("", MoneyTrouble::NotUnderstood),
        ("a lot", MoneyTrouble::NotUnderstood),
        ("80 apples", MoneyTrouble::NotUnderstood),
        ("80 90", MoneyTrouble::NotUnderstood),
        ("1,20,300", MoneyTrouble::NotUnderstood),
        ("-80", MoneyTrouble::Negative),
        ("$-80", MoneyTrouble::Negative),
        ("−5", MoneyTrouble::Negative),
        ("0", MoneyTrouble::Zero),
        ("$0.00", MoneyTrouble::Zero),
        ("80.555.5", MoneyTrouble::NotUnderstood),
        ("80.5555", MoneyTrouble::TooFine),
        ("99999999999999999999", MoneyTrouble::TooLarge),
        ("10000000001", MoneyTrouble::TooLarge),
        ("80 USD", MoneyTrouble::Foreign(Currency::USD)),
        ("US$80", MoneyTrouble::Foreign(Currency::USD)),
        ("80€", MoneyTrouble::Foreign(Currency::EUR)),
        ("80 euros", MoneyTrouble::Foreign(Currency::EUR)),
    ] {
        assert_eq!(cents(text), Err(trouble), "{text}");
    }
}

#[test]
fn a_currency_without_cents_takes_none() {
    let yen: Currency = "JPY".parse().unwrap();
    assert_eq!(money("1500", yen, words("en")).map(|m| m.minor), Ok(1500));
    assert_eq!(money("¥1,500.00", yen, words("en")).map(|m| m.minor), Ok(1500));
    assert_eq!(money("1500.5", yen, words("en")), Err(MoneyTrouble::TooFine));
}

#[test]
fn prices_are_fixed_ranged_or_open() {
    let read = |text: &str, language: &str| price(text, Currency::NZD, words(language));
    let nzd = |minor| Money::new(minor, Currency::NZD);
    let range = Price::range(nzd(8000), nzd(12_000)).unwrap();
    for (text, language) in [
        ("80-120", "en"),
        ("$80 – $120", "en"),
        ("80 to 120", "en"),
        ("between 80 and 120", "en"),
        ("from $80 to $120 NZD", "en"),
        ("80 a 120", "es"),
        ("entre 80 y 120 dólares", "es"),
        ("de 80 hasta 120", "es"),
        ("80 à 120", "fr"),
        ("entre 80 et 120 dollars", "fr"),
        ("de 80 $ à 120 $", "fr"),
        ("de 80 jusqu’à 120", "fr"),
        ("80 a 120", "pt"),
        ("entre 80 e 120 dólares", "pt"),
        ("de 80 até 120", "pt"),
    ] {
        assert_eq!(read(text, language), Ok(range), "{text}");
    }
    assert_eq!(read("80", "en"), Ok(Price::Fixed(nzd(8000))));
    assert_eq!(read("Negotiable!", "en"), Ok(Price::Negotiable));
    for (text, language) in [
        ("A convenir", "es"),
        ("à discuter", "fr"),
        ("Parlons-en !", "fr"),
        ("A combinar", "pt"),
        ("não sei", "pt"),
    ] {
        assert_eq!(read(text, language), Ok(Price::Negotiable), "{text}");
    }
}

#[test]
fn the_names_of_money_are_those_of_the_country() {
    let brl: Currency = "BRL".parse().unwrap();
    for (text, language, home, minor) in [
        ("R$ 1.200,50", "pt", brl, 120_050),
        ("80 reais", "pt", brl, 8000),
        ("uns 80 conto", "pt", brl, 8000),
        ("1 200,50 €", "fr", Currency::EUR, 120_050),
        ("environ 80 euros", "fr", Currency::EUR, 8000),
        ("dans les 80 €", "fr", Currency::EUR, 8000),
    ] {
        assert_eq!(money(text, home, words(language)).map(|m| m.minor), Ok(minor), "{text}");
    }
    assert_eq!(money("80 euros", brl, words("pt")), Err(MoneyTrouble::Foreign(Currency::EUR)));
}

#[test]
fn a_price_that_cannot_be_has_a_reason() {
    let read = |text: &str| price(text, Currency::NZD, words("en"));
    for (text, trouble) in [
        ("120-80", MoneyTrouble::Reversed),
        ("-80", MoneyTrouble::Negative),
        ("0 to 80", MoneyTrouble::Zero),
        ("80-", MoneyTrouble::NotUnderstood),
        ("80-90-100", MoneyTrouble::NotUnderstood),
        ("80-120 USD", MoneyTrouble::Foreign(Currency::USD)),
    ] {
        assert_eq!(read(text), Err(trouble), "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_is_too_strange_to_be_refused(text: String) {
        for language in ["en", "es", "fr", "pt"] {
            if let Ok(amount) = money(&text, Currency::NZD, words(language)) {
                prop_assert!(amount.is_payable());
            }
            let _ = price(&text, Currency::NZD, words(language));
        }
    }

    #[test]
    fn what_we_show_can_be_typed_back(minor in 1..=MAX_MINOR) {
        let amount = Money::new(minor, Currency::NZD);
        for language in ["en", "es", "fr", "pt"] {
            let shown = amount.format(&words(language).numbers, Currency::NZD);
            prop_assert_eq!(money(&shown, Currency::NZD, words(language)), Ok(amount));
        }
    }
}
