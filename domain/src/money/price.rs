//! The price of a request: named, bounded, or open to talk.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{MAX_MINOR, Money};

/// What a request says about money. Made by [`Price::fixed`] and [`Price::range`], which check the figures.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", try_from = "RawPrice")]
pub enum Price {
    /// This total and no other.
    Fixed(Money),
    /// Any total from `min` to `max`, both included.
    Range {
        /// The lowest total.
        min: Money,
        /// The highest total.
        max: Money,
    },
    /// Whatever both sides agree on.
    Negotiable,
}

/// Why figures make no price.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum PriceTrouble {
    /// Zero or less.
    #[error("a price must be above zero")]
    NotPositive,
    /// More than [`MAX_MINOR`].
    #[error("the price is above the limit")]
    TooLarge,
    /// The lowest figure is above the highest.
    #[error("the lowest figure is above the highest")]
    Reversed,
    /// The two ends are of different currencies.
    #[error("the two ends are of different currencies")]
    MixedCurrencies,
}

impl Price {
    /// One total.
    pub fn fixed(total: Money) -> Result<Self, PriceTrouble> {
        Ok(Self::Fixed(payable(total)?))
    }

    /// A range with both ends included; equal ends are a fixed price.
    pub fn range(min: Money, max: Money) -> Result<Self, PriceTrouble> {
        let (min, max) = (payable(min)?, payable(max)?);
        match () {
            () if min.currency != max.currency => Err(PriceTrouble::MixedCurrencies),
            () if min.minor > max.minor => Err(PriceTrouble::Reversed),
            () if min == max => Ok(Self::Fixed(min)),
            () => Ok(Self::Range { min, max }),
        }
    }

    /// The price that reaches up to a higher total than it does now; none for a price that names none, or if the
    /// total is no higher.
    pub fn raised_to(&self, total: Money) -> Option<Self> {
        let highest = self.highest()?;
        let is_higher = total.currency == highest.currency && total.minor > highest.minor;
        match *self {
            Self::Fixed(_) if is_higher => Self::fixed(total).ok(),
            Self::Range { min, .. } if is_higher => Self::range(min, total).ok(),
            _ => None,
        }
    }

    /// The highest total it allows, if it names one.
    pub fn highest(&self) -> Option<Money> {
        match *self {
            Self::Fixed(total) | Self::Range { max: total, .. } => Some(total),
            Self::Negotiable => None,
        }
    }

    /// Whether a provider may name this total when accepting. The currency of a negotiable price is the
    /// market's, which the caller has already seen to.
    pub fn accepts(&self, total: Money) -> bool {
        match *self {
            Self::Fixed(price) => total == price,
            Self::Range { min, max } => {
                total.currency == min.currency && (min.minor..=max.minor).contains(&total.minor)
            }
            Self::Negotiable => total.is_payable(),
        }
    }
}

fn payable(money: Money) -> Result<Money, PriceTrouble> {
    match money.minor {
        ..=0 => Err(PriceTrouble::NotPositive),
        minor if minor > MAX_MINOR => Err(PriceTrouble::TooLarge),
        _ => Ok(money),
    }
}

/// The stored form, checked again on its way in.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum RawPrice {
    Fixed(Money),
    Range { min: Money, max: Money },
    Negotiable,
}

impl TryFrom<RawPrice> for Price {
    type Error = PriceTrouble;

    fn try_from(raw: RawPrice) -> Result<Self, Self::Error> {
        match raw {
            RawPrice::Fixed(total) => Self::fixed(total),
            RawPrice::Range { min, max } => Self::range(min, max),
            RawPrice::Negotiable => Ok(Self::Negotiable),
        }
    }
}
