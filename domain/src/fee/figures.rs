//! The three figures of a booking: total = fee + direct, to the minor unit.

use serde::{Deserialize, Serialize};

use crate::{
    market,
    money::{Currency, Money},
};

/// Hundredths of a percent in a whole.
const WHOLE: i128 = 10_000;

/// What a booking costs, and to whom it goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Figures {
    /// The agreed total.
    pub total: Money,
    /// The platform's part, paid at booking.
    pub fee: Money,
    /// The provider's part, paid directly.
    pub direct: Money,
}

/// The total does not exceed its fee: nothing would be left for the provider.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the total does not exceed its fee")]
pub struct BelowFee;

/// Splits a total. The fee is the rule's share, rounded half up to what the rule is rounded to, within its bounds.
pub fn figures(total: Money, rule: &market::Fee) -> Result<Figures, BelowFee> {
    let fee = Money { minor: share(total.minor, rule), ..total };
    let direct = total.checked_sub(fee).map_err(|_| BelowFee)?;
    if direct.minor > 0 { Ok(Figures { total, fee, direct }) } else { Err(BelowFee) }
}

/// The smallest total that leaves something for the provider.
pub fn smallest_total(rule: &market::Fee, currency: Currency) -> Money {
    // A share is at most half the total, so only the minimum can exceed it.
    Money::new(rule.minimum.saturating_add(1), currency)
}

fn share(total: i64, rule: &market::Fee) -> i64 {
    let step = i128::from(rule.rounding.max(1));
    let (part, whole) = (i128::from(total) * i128::from(rule.basis_points), WHOLE * step);
    let share = (part + whole / 2) / whole * step;
    i64::try_from(share).unwrap_or(i64::MAX).clamp(rule.minimum, rule.maximum)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rule(basis_points: u32, minimum: i64, maximum: i64) -> market::Fee {
        market::Fee { basis_points, minimum, maximum, ..market::Fee::default() }
    }

    fn dollars(minor: i64) -> Money {
        Money::new(minor, "USD".parse().unwrap())
    }

    #[test]
    fn a_tenth_of_eighty_dollars_is_eight() {
        let split = figures(dollars(8_000), &rule(1_000, 300, 10_000)).unwrap();
        assert_eq!((split.fee, split.direct), (dollars(800), dollars(7_200)));
    }

    #[test]
    fn half_a_cent_is_rounded_up() {
        let split = figures(dollars(1_005), &rule(1_000, 1, 10_000)).unwrap();
        assert_eq!(split.fee, dollars(101));
    }

    #[test]
    fn the_fee_is_rounded_once_to_what_the_rule_says() {
        let coarse = market::Fee { rounding: 100, ..rule(1_000, 100, 10_000) };
        for (total, fee) in [(1_499, 100), (1_500, 200), (8_449, 800), (8_450, 800), (8_500, 900)] {
            assert_eq!(figures(dollars(total), &coarse).unwrap().fee, dollars(fee), "{total}");
        }
    }

    #[test]
    fn who_settled_a_job_before_pays_the_lower_share() {
        let rule = market::Fee { repeat_basis_points: Some(500), ..rule(1_000, 300, 10_000) };
        let fee = |before| figures(dollars(8_000), &rule.between(before)).unwrap().fee;
        assert_eq!((fee(false), fee(true)), (dollars(800), dollars(400)));
        assert_eq!(
            figures(dollars(2_000), &rule.between(true)).unwrap().fee,
            dollars(300),
            "never below its minimum"
        );
    }

    #[test]
    fn a_total_that_only_covers_the_fee_is_none() {
        let rule = rule(1_000, 300, 10_000);
        assert_eq!(figures(dollars(300), &rule), Err(BelowFee));
        assert!(figures(smallest_total(&rule, "USD".parse().unwrap()), &rule).is_ok());
    }

    proptest! {
        #[test]
        fn fee_and_direct_always_make_the_total(
            total in 1_i64..=crate::money::MAX_MINOR,
            basis_points in 0_u32..=5_000,
            minimum in 1_i64..10_000,
            room in 0_i64..1_000_000,
            rounding in proptest::sample::select(vec![1, 10, 100]),
        ) {
            let (minimum, room) = (minimum * rounding, room * rounding);
            let rule = market::Fee { rounding, ..rule(basis_points, minimum, minimum + room) };
            match figures(dollars(total), &rule) {
                Ok(split) => {
                    prop_assert_eq!(split.fee.checked_add(split.direct).unwrap(), split.total);
                    prop_assert!(split.fee.minor >= minimum && split.direct.minor > 0);
                    prop_assert_eq!(split.fee.minor % rounding, 0);
                }
                Err(BelowFee) => prop_assert!(dollars(total).minor < smallest_total(&rule, dollars(1).currency).minor),
            }
        }
    }
}
