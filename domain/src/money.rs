//! Money in whole minor units, and the three ways a request can name its price.

use serde::{Deserialize, Serialize};
use thiserror::Error;

mod currency;
mod price;

pub use currency::{Currency, UnknownCurrency};
pub use price::{Price, PriceTrouble};

/// The largest amount anyone may name, in minor units: far above any job, far below an overflow when summed.
pub const MAX_MINOR: i64 = 1_000_000_000_000;

/// An amount in the minor units (cents, yen, fils) of one currency.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Money {
    /// Whole minor units; how many make one major unit is [`Currency::exponent`].
    pub minor: i64,
    /// The currency the units belong to.
    pub currency: Currency,
}

/// Why two amounts cannot be put together.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum SumTrouble {
    /// The amounts are of different currencies.
    #[error("amounts of two currencies")]
    Mixed,
    /// The result does not fit.
    #[error("the amount overflows")]
    Overflow,
}

/// How a language writes numbers; the separators come from the locale, not from code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct NumberStyle {
    /// Between groups of three digits.
    pub group: char,
    /// Between whole units and their fraction.
    pub decimal: char,
    /// Whether the currency follows the figure (`80 €`) instead of leading it (`€80`).
    pub currency_last: bool,
}

impl NumberStyle {
    /// `1,200.50`, currency first.
    pub const ENGLISH: Self = Self { group: ',', decimal: '.', currency_last: false };
}

impl Money {
    /// An amount of minor units.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Whether somebody can be asked to pay this: above zero and within [`MAX_MINOR`].
    pub const fn is_payable(self) -> bool {
        self.minor > 0 && self.minor <= MAX_MINOR
    }

    /// The sum of two amounts of one currency.
    pub fn checked_add(self, other: Self) -> Result<Self, SumTrouble> {
        self.combine(other, i64::checked_add)
    }

    /// The difference of two amounts of one currency; may be negative.
    pub fn checked_sub(self, other: Self) -> Result<Self, SumTrouble> {
        self.combine(other, i64::checked_sub)
    }

    fn combine(self, other: Self, operation: fn(i64, i64) -> Option<i64>) -> Result<Self, SumTrouble> {
        if self.currency != other.currency {
            return Err(SumTrouble::Mixed);
        }
        let minor = operation(self.minor, other.minor).ok_or(SumTrouble::Overflow)?;
        Ok(Self { minor, ..self })
    }

    /// The amount as a reader sees it: `$80`, `$1,200.50`, `1.200,50 €`. In the market's own currency
    /// (`home`) the everyday sign is enough; any other is shown so that it cannot be mistaken (`NZ$80`).
    pub fn format(self, style: &NumberStyle, home: Currency) -> String {
        let minus = if self.minor < 0 { "-" } else { "" };
        let sign = self.currency.sign(home);
        let figure = self.figure(style);
        // A no-break space keeps a letter code, or a trailing sign, on the line of its figure.
        match (style.currency_last, sign.ends_with(|c: char| c.is_ascii_alphabetic())) {
            (true, _) => format!("{minus}{figure}\u{a0}{sign}"),
            (false, true) => format!("{minus}{sign}\u{a0}{figure}"),
            (false, false) => format!("{minus}{sign}{figure}"),
        }
    }

    /// The unsigned figure without currency; a fraction of zero is left out.
    fn figure(self, style: &NumberStyle) -> String {
        let exponent = self.currency.exponent();
        let unit = 10_u64.pow(exponent);
        let (whole, fraction) = (self.minor.unsigned_abs() / unit, self.minor.unsigned_abs() % unit);
        let whole = grouped(whole, style.group);
        if fraction == 0 {
            return whole;
        }
        format!("{whole}{}{fraction:0width$}", style.decimal, width = exponent as usize)
    }
}

fn grouped(whole: u64, separator: char) -> String {
    let digits = whole.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests;
