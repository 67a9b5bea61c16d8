//! Who is told at once and who a little later.

use super::Ranked;
use crate::market::{TellingOrder, WaveRule};

/// The score at which the better half starts; `None` where everyone is told at once, because they are few
/// or the market has no waves. Candidates come ranked, best first.
pub fn better_half_from(ranked: &[Ranked], order: TellingOrder, rule: &WaveRule) -> Option<i64> {
    let together = order == TellingOrder::AllAtOnce || ranked.len() <= rule.together_up_to as usize;
    let last_of_half = ranked.len().div_ceil(2).checked_sub(1)?;
    (!together).then(|| ranked[last_of_half].score)
}

/// Whether a candidate is told in the first wave, which starts at that score; equals are told together. So
/// is everyone with too few reviews to be judged: a newcomer must not wait behind those whose reviews came
/// from going first. All others follow after [`WaveRule::second_after`].
pub fn goes_first(candidate: &Ranked, from_score: i64, rule: &WaveRule) -> bool {
    candidate.score >= from_score || candidate.candidate.rating.count < i64::from(rule.few_reviews)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        matching::{Candidate, rank, score::tests::candidate},
        review::Rating,
    };
    use proptest::prelude::*;

    const CATEGORY: Rating = Rating { sum: 400, count: 100 };

    /// That many candidates with ten reviews each, no two rated alike.
    fn experienced(number: u8) -> Vec<Candidate> {
        (0..number).map(|n| candidate(n.into(), 50 - i64::from(n), 10)).collect()
    }

    fn first_wave(ranked: &[Ranked], rule: &WaveRule) -> Vec<u128> {
        let cut = better_half_from(ranked, TellingOrder::Waves, rule);
        let first = ranked.iter().filter(|r| cut.is_none_or(|score| goes_first(r, score, rule)));
        first.map(|r| r.candidate.id.0.as_u128()).collect()
    }

    #[test]
    fn ten_are_told_together_and_of_eleven_the_better_six_first() {
        let rule = WaveRule::default();
        let ten = rank(experienced(10), CATEGORY);
        assert_eq!(better_half_from(&ten, TellingOrder::Waves, &rule), None);
        assert_eq!(first_wave(&rank(experienced(11), CATEGORY), &rule), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn whoever_has_enough_reviews_to_be_judged_waits_their_turn() {
        let rule = WaveRule::default();
        let few = i64::from(rule.few_reviews);
        let rated = |count| rank([candidate(1, count, count)], CATEGORY)[0];
        let goes = |count| goes_first(&rated(count), i64::MAX, &rule);
        assert_eq!((goes(few - 1), goes(few)), (true, false));
    }

    #[test]
    fn newcomers_do_not_wait_for_the_second_wave() {
        let badly_rated_newcomers = (20..23).map(|id| candidate(id, 2, 2));
        let ranked = rank(experienced(12).into_iter().chain(badly_rated_newcomers), CATEGORY);
        let first = first_wave(&ranked, &WaveRule::default());
        assert!((20..23).all(|id| first.contains(&id)));
        assert!(!first.contains(&11), "the worst of the experienced waits");
    }

    #[test]
    fn a_market_without_waves_tells_everyone_at_once() {
        let ranked = rank(experienced(40), CATEGORY);
        assert_eq!(better_half_from(&ranked, TellingOrder::AllAtOnce, &WaveRule::default()), None);
    }

    #[test]
    fn nobody_to_tell_needs_no_waves() {
        assert_eq!(better_half_from(&[], TellingOrder::Waves, &WaveRule::default()), None);
    }

    proptest! {
        #[test]
        fn at_least_half_are_told_first_and_never_a_worse_one_instead_of_a_better(
            reviews in prop::collection::vec((0_i64..8, 1_i64..=5), 11..60),
        ) {
            let field = (0_u128..).zip(&reviews).map(|(id, (count, stars))| candidate(id, stars * count, *count));
            let (ranked, rule) = (rank(field, CATEGORY), WaveRule::default());
            let cut = better_half_from(&ranked, TellingOrder::Waves, &rule).unwrap();
            let (first, second): (Vec<Ranked>, Vec<Ranked>) =
                ranked.iter().partition(|r| goes_first(r, cut, &rule));
            prop_assert!(first.len() >= second.len());
            prop_assert!(second.iter().all(|r| r.score < cut && r.candidate.rating.count >= 3));
        }
    }
}
