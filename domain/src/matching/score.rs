//! The order in which candidates are told, with what it rests on.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::{ids::PersonId, review::Rating};

/// How many reviews at the category's mean everyone starts with.
const PRIOR_REVIEWS: i64 = 5;
/// The mean taken for a category that has no review yet, in stars.
const UNKNOWN_MEAN: i64 = 4;
/// Scores are kept in millionths of a star, so that their order never hangs on rounding.
const MICRO: i64 = 1_000_000;

/// What may count for or against being told first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// Who.
    pub id: PersonId,
    /// Reviews by customers.
    pub rating: Rating,
    /// Jobs done; shown and breaks ties.
    pub jobs_done: i64,
    /// Whole kilometres from the job's coarse centre; breaks ties.
    pub distance_km: u32,
}

/// One fact that a rank rests on, strongest first.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The own reviews, and how many more at the category's mean they are weighed against.
    Reviews {
        /// Mean of the own reviews in tenths of a star; `None` without one.
        tenths: Option<i64>,
        /// How many there are.
        count: i64,
        /// Mean of the category in tenths of a star.
        category_tenths: i64,
        /// The score that follows, in hundredths of a star.
        score_hundredths: i64,
    },
    /// Between equal scores the nearer one comes first.
    Distance {
        /// Whole kilometres.
        km: u32,
    },
    /// Between equals of the same distance the more experienced one does.
    JobsDone {
        /// How many.
        count: i64,
    },
}

/// A candidate in its place, best first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ranked {
    /// Who.
    pub candidate: Candidate,
    /// The score in millionths of a star.
    pub score: i64,
    /// What the place rests on; nothing else does.
    pub reasons: [Reason; 3],
}

/// Orders candidates by `(C * m + sum) / (C + n)`: few reviews move a score little, many decide it. `m` is
/// the mean of all reviews in the category. Same candidates, same order, however they come in.
pub fn rank(candidates: impl IntoIterator<Item = Candidate>, category: Rating) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = candidates.into_iter().map(|c| judge(c, category)).collect();
    ranked.sort_by_key(|r| {
        let Candidate { id, distance_km, jobs_done, .. } = r.candidate;
        (Reverse(r.score), distance_km, Reverse(jobs_done), id)
    });
    ranked
}

/// One candidate's score, whoever else there is.
pub fn judge(candidate: Candidate, category: Rating) -> Ranked {
    let mean = if category.count > 0 { category.sum * MICRO / category.count } else { UNKNOWN_MEAN * MICRO };
    let Rating { sum, count } = candidate.rating;
    let score = (PRIOR_REVIEWS * mean + sum * MICRO) / (PRIOR_REVIEWS + count);
    let reviews = Reason::Reviews {
        tenths: candidate.rating.tenths(),
        count,
        category_tenths: category.tenths().unwrap_or(UNKNOWN_MEAN * 10),
        score_hundredths: (score + MICRO / 200) / (MICRO / 100),
    };
    let distance = Reason::Distance { km: candidate.distance_km };
    let jobs_done = Reason::JobsDone { count: candidate.jobs_done };
    Ranked { candidate, score, reasons: [reviews, distance, jobs_done] }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    const CATEGORY: Rating = Rating { sum: 400, count: 100 };

    pub(in crate::matching) fn candidate(number: u128, sum: i64, count: i64) -> Candidate {
        Candidate {
            id: PersonId(Uuid::from_u128(number)),
            rating: Rating { sum, count },
            jobs_done: count,
            distance_km: 3,
        }
    }

    fn order(candidates: &[Candidate]) -> Vec<u128> {
        let ranked = rank(candidates.iter().copied(), CATEGORY);
        ranked.iter().map(|r| r.candidate.id.0.as_u128()).collect()
    }

    #[test]
    fn one_perfect_review_does_not_outrank_fifty_very_good_ones() {
        assert_eq!(order(&[candidate(1, 5, 1), candidate(2, 240, 50)]), [2, 1]);
    }

    #[test]
    fn somebody_new_ranks_above_somebody_bad() {
        assert_eq!(order(&[candidate(1, 20, 10), candidate(2, 0, 0)]), [2, 1]);
    }

    #[test]
    fn between_equal_scores_the_nearer_then_the_more_experienced_comes_first() {
        let near = Candidate { distance_km: 1, ..candidate(3, 8, 2) };
        let experienced = Candidate { jobs_done: 9, ..candidate(2, 8, 2) };
        assert_eq!(order(&[candidate(1, 8, 2), experienced, near]), [3, 2, 1]);
    }

    #[test]
    fn a_rank_says_what_it_rests_on() {
        let ranked = rank([candidate(1, 5, 1)], CATEGORY);
        let reviews =
            Reason::Reviews { tenths: Some(50), count: 1, category_tenths: 40, score_hundredths: 417 };
        assert_eq!(ranked[0].reasons, [reviews, Reason::Distance { km: 3 }, Reason::JobsDone { count: 1 }]);
    }

    #[test]
    fn a_score_begins_at_the_mean_of_the_category_or_at_four_stars_where_there_is_none() {
        let score = |candidate, category| judge(candidate, category).score;
        let (new, rated) = (candidate(1, 0, 0), candidate(1, 5, 1));
        let three = Rating { sum: 30, count: 10 };
        assert_eq!((score(new, three), score(new, Rating::default())), (3_000_000, 4_000_000));
        assert_eq!((score(rated, three), score(rated, Rating::default())), (3_333_333, 4_166_666));
        let Ranked { reasons: [reviews, ..], .. } = judge(new, Rating::default());
        assert!(matches!(reviews, Reason::Reviews { category_tenths: 40, .. }), "{reviews:?}");
    }

    fn anybody() -> impl Strategy<Value = Candidate> {
        (0_u128..1_000, prop::collection::vec(1_i64..=5, 0..20), 0_i64..50, 0_u32..80).prop_map(
            |(id, stars, jobs_done, distance_km)| Candidate {
                jobs_done,
                distance_km,
                ..candidate(id, stars.iter().sum(), i64::try_from(stars.len()).unwrap())
            },
        )
    }

    proptest! {
        #[test]
        fn the_order_does_not_hang_on_who_came_in_first(
            candidates in prop::collection::btree_map(0_u128..1_000, anybody(), 0..20),
        ) {
            let named = |(id, c): (&u128, &Candidate)| Candidate { id: PersonId(Uuid::from_u128(*id)), ..*c };
            let forwards: Vec<Candidate> = candidates.iter().map(named).collect();
            let backwards: Vec<Candidate> = forwards.iter().rev().copied().collect();
            prop_assert_eq!(order(&forwards), order(&backwards));
        }

        #[test]
        fn a_decline_changes_nobodys_place(
            candidates in prop::collection::btree_map(0_u128..1_000, anybody(), 1..20),
            choice in any::<prop::sample::Index>(),
        ) {
            let named = |(id, c): (&u128, &Candidate)| Candidate { id: PersonId(Uuid::from_u128(*id)), ..*c };
            let everyone: Vec<Candidate> = candidates.iter().map(named).collect();
            let decliner = choice.get(&everyone).id;
            // A field for declines would have to be named here, and would fail this test by its presence.
            let Candidate { id: _, rating: _, jobs_done: _, distance_km: _ } = everyone[0];

            let next_job = order(&everyone);
            let others: Vec<Candidate> = everyone.iter().copied().filter(|c| c.id != decliner).collect();
            let same_job_again = order(&others);
            let mut expected = next_job;
            expected.retain(|id| *id != decliner.0.as_u128());
            prop_assert_eq!(same_job_again, expected);
        }

        #[test]
        fn a_good_review_never_lowers_a_score(before in anybody()) {
            let Rating { sum, count } = before.rating;
            let after = Candidate { rating: Rating { sum: sum + 5, count: count + 1 }, ..before };
            prop_assert!(judge(after, CATEGORY).score >= judge(before, CATEGORY).score);
        }

        #[test]
        fn a_score_lies_between_one_and_five_stars(somebody in anybody()) {
            prop_assert!((MICRO..=5 * MICRO).contains(&judge(somebody, CATEGORY).score));
        }
    }
}
