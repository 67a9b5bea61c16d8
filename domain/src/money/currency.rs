//! The currencies of ISO 4217 and the signs people write for them.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::text::fold;

/// An ISO 4217 currency, by its three-letter code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// The text names no currency we know.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
#[error("`{0}` is not an ISO 4217 currency code")]
pub struct UnknownCurrency(String);

/// Codes without minor units.
const NO_MINOR_UNITS: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
/// Codes with a thousand minor units.
const THOUSAND_MINOR_UNITS: &str = "BHD IQD JOD KWD LYD OMR TND";
/// Codes with a hundred minor units.
const HUNDRED_MINOR_UNITS: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL \
    BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS \
    GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL \
    MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON \
    RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH \
    USD UYU UZS VES WST XCD YER ZAR ZMW";

/// Code, everyday sign, and the sign that no other currency of this table shares. Where several share an
/// everyday sign the first is meant when a stranger to all of them writes it.
const SIGNS: &[(&str, &str, &str)] = &[
    ("USD", "$", "US$"),
    ("NZD", "$", "NZ$"),
    ("AUD", "$", "A$"),
    ("CAD", "$", "CA$"),
    ("MXN", "$", "MX$"),
    ("ARS", "$", "AR$"),
    ("CLP", "$", "CL$"),
    ("COP", "$", "CO$"),
    ("DOP", "$", "RD$"),
    ("UYU", "$", "$U"),
    ("SGD", "$", "S$"),
    ("HKD", "$", "HK$"),
    ("TWD", "$", "NT$"),
    ("FJD", "$", "FJ$"),
    ("BRL", "R$", "R$"),
    ("EUR", "€", "€"),
    ("GBP", "£", "£"),
    ("JPY", "¥", "JP¥"),
    ("CNY", "¥", "CN¥"),
    ("INR", "₹", "₹"),
    ("KRW", "₩", "₩"),
    ("VND", "₫", "₫"),
    ("PHP", "₱", "₱"),
    ("NGN", "₦", "₦"),
    ("ILS", "₪", "₪"),
    ("TRY", "₺", "₺"),
    ("RUB", "₽", "₽"),
    ("UAH", "₴", "₴"),
    ("KZT", "₸", "₸"),
    ("GEL", "₾", "₾"),
    ("CRC", "₡", "₡"),
    ("PYG", "₲", "₲"),
    ("GHS", "₵", "₵"),
    ("THB", "฿", "฿"),
    ("PLN", "zł", "zł"),
    ("CZK", "Kč", "Kč"),
    ("PEN", "S/", "S/"),
];

impl Currency {
    /// United States dollar.
    pub const USD: Self = Self(*b"USD");
    /// New Zealand dollar.
    pub const NZD: Self = Self(*b"NZD");
    /// Euro.
    pub const EUR: Self = Self(*b"EUR");

    /// The three-letter code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("codes are checked to be ASCII when made")
    }

    /// How many decimal places its minor unit has: 0, 2 or 3.
    pub fn exponent(&self) -> u32 {
        match self.code() {
            code if lists(NO_MINOR_UNITS, code) => 0,
            code if lists(THOUSAND_MINOR_UNITS, code) => 3,
            _ => 2,
        }
    }

    /// What stands beside a figure in a market whose currency is `home`: the everyday sign for that currency,
    /// else one that cannot be mistaken.
    pub fn sign(&self, home: Self) -> &str {
        match SIGNS.iter().find(|(code, ..)| *code == self.code()) {
            Some((_, everyday, _)) if *self == home => everyday,
            Some((_, _, distinct)) => distinct,
            None => self.code(),
        }
    }

    /// The currency a person means by a sign or code in any case (`$`, `NZ$`, `nzd`), in a market whose
    /// currency is `home`.
    pub fn meant_by(sign: &str, home: Self) -> Option<Self> {
        let sign = fold(sign);
        if fold(home.sign(home)) == sign {
            return Some(home);
        }
        let named =
            |(_, everyday, distinct): &&(&str, &str, &str)| [fold(distinct), fold(everyday)].contains(&sign);
        let code = SIGNS.iter().find(named).map_or(sign.to_uppercase(), |(code, ..)| (*code).into());
        code.parse().ok()
    }
}

fn lists(codes: &str, code: &str) -> bool {
    codes.split_ascii_whitespace().any(|known| known == code)
}

impl FromStr for Currency {
    type Err = UnknownCurrency;

    /// Takes a code in upper case, as profiles and rows hold it.
    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let known = [HUNDRED_MINOR_UNITS, NO_MINOR_UNITS, THOUSAND_MINOR_UNITS];
        let bytes = code.as_bytes().try_into().ok().filter(|_| known.iter().any(|list| lists(list, code)));
        bytes.map(Self).ok_or_else(|| UnknownCurrency(code.into()))
    }
}

impl TryFrom<String> for Currency {
    type Error = UnknownCurrency;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        code.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().into()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minor_units_follow_the_standard() {
        for (code, exponent) in [("NZD", 2), ("JPY", 0), ("KWD", 3), ("CLP", 0), ("EUR", 2)] {
            assert_eq!(code.parse::<Currency>().unwrap().exponent(), exponent, "{code}");
        }
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in ["", "nzd", "NZ", "NZDX", "XXX", "€€€", "NZ D"] {
            assert!(text.parse::<Currency>().is_err(), "{text}");
        }
    }

    #[test]
    fn every_sign_belongs_to_a_known_currency_and_distinct_signs_are_distinct() {
        let mut seen = std::collections::BTreeSet::new();
        for (code, _, distinct) in SIGNS {
            assert!(code.parse::<Currency>().is_ok(), "{code}");
            assert!(seen.insert(distinct), "{distinct}");
        }
    }

    #[test]
    fn a_bare_dollar_is_the_dollar_of_the_market() {
        assert_eq!(Currency::meant_by("$", Currency::NZD), Some(Currency::NZD));
        assert_eq!(Currency::meant_by("$", Currency::EUR), Some(Currency::USD));
        assert_eq!(Currency::meant_by("NZ$", Currency::USD), Some(Currency::NZD));
        assert_eq!(Currency::meant_by("nzd", Currency::EUR), Some(Currency::NZD));
        assert_eq!(Currency::meant_by("apples", Currency::EUR), None);
    }
}
