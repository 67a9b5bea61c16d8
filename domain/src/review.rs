//! Reviews: stars and a few words by each side of a done job, and what they add up to.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{JobId, PersonId, ReviewId},
    job::Refusal,
    person::Side,
};

/// One to five stars.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Stars(u8);

/// A number of stars that is not one to five.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("stars go from 1 to 5")]
pub struct NotStars;

impl Stars {
    /// Every answer to "how many stars?", worst first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// `None` unless one to five.
    pub fn new(number: u8) -> Option<Self> {
        (1..=5).contains(&number).then_some(Self(number))
    }

    /// The number, 1 to 5.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Stars {
    type Error = NotStars;

    fn try_from(number: u8) -> Result<Self, NotStars> {
        Self::new(number).ok_or(NotStars)
    }
}

impl From<Stars> for u8 {
    fn from(stars: Stars) -> Self {
        stars.0
    }
}

/// What one side of a job wrote about the other. Never edited.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Review {
    /// Name of the review.
    pub id: ReviewId,
    /// The job it is about; one review a side.
    pub job: JobId,
    /// The side that wrote it.
    pub by: Side,
    /// Who wrote it.
    pub author: PersonId,
    /// Whose profile it is shown on.
    pub subject: PersonId,
    /// How well it went.
    pub stars: Stars,
    /// In the author's words; cleaned, guarded and possibly empty.
    pub text: String,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// The one public reply of whom it is about; cleaned and guarded, never edited.
    #[serde(default)]
    pub reply: Option<String>,
    /// Why an operator took it away, if one did: nobody reads it then, and it counts nowhere.
    #[serde(default)]
    pub removed: Option<String>,
}

impl Review {
    /// Whether this person may write the one reply under it, once it can be read.
    pub fn may_reply(&self, person: PersonId) -> Result<(), Refusal> {
        match () {
            () if self.subject != person => Err(Refusal::NotYours),
            () if self.removed.is_some() => Err(Refusal::NotNow),
            () if self.reply.is_some() => Err(Refusal::AlreadyDone),
            () => Ok(()),
        }
    }
}

/// Whether a job's reviews may be read: once both sides wrote, or the window is over. Until then neither
/// side can answer stars with stars.
pub fn are_visible(reviews: &[Review], window_ends: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    let wrote = |side| reviews.iter().any(|review| review.by == side);
    now >= window_ends || (wrote(Side::Customer) && wrote(Side::Provider))
}

/// The visible reviews of one person in one role, added up.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Rating {
    /// All their stars.
    pub sum: i64,
    /// How many reviews.
    pub count: i64,
}

impl Rating {
    /// The rating after one more review.
    #[must_use]
    pub fn with(self, stars: Stars) -> Self {
        Self { sum: self.sum + i64::from(stars.get()), count: self.count + 1 }
    }

    /// The mean in tenths of a star, rounded half up (50 is shown as 5.0); `None` without a review.
    pub fn tenths(self) -> Option<i64> {
        (self.count > 0).then(|| (20 * self.sum + self.count) / (2 * self.count))
    }
}

impl FromIterator<Stars> for Rating {
    fn from_iter<I: IntoIterator<Item = Stars>>(stars: I) -> Self {
        stars.into_iter().fold(Self::default(), Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn review(by: Side) -> Review {
        let nobody = PersonId(Uuid::nil());
        Review {
            id: ReviewId(Uuid::nil()),
            job: JobId(Uuid::nil()),
            by,
            author: nobody,
            subject: nobody,
            stars: Stars(4),
            text: String::new(),
            at: DateTime::UNIX_EPOCH,
            reply: None,
            removed: None,
        }
    }

    #[test]
    fn whom_it_is_about_replies_once_and_nobody_else() {
        let (subject, other) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
        let written = Review { subject, ..review(Side::Customer) };
        assert_eq!(written.may_reply(subject), Ok(()));
        assert_eq!(written.may_reply(other), Err(Refusal::NotYours));
        let answered = Review { reply: Some("Thank you.".into()), ..written.clone() };
        assert_eq!(answered.may_reply(subject), Err(Refusal::AlreadyDone));
        assert_eq!(
            Review { removed: Some("It insults.".into()), ..written }.may_reply(subject),
            Err(Refusal::NotNow)
        );
    }

    #[test]
    fn one_five_star_review_shows_five() {
        let rating = Rating::default().with(Stars(5));
        assert_eq!((rating.tenths(), rating.count), (Some(50), 1));
    }

    #[test]
    fn nobody_is_rated_before_the_first_review() {
        assert_eq!(Rating::default().tenths(), None);
    }

    #[test]
    fn a_mean_is_rounded_to_the_nearest_tenth() {
        let tenths = |stars: &[u8]| stars.iter().map(|n| Stars(*n)).collect::<Rating>().tenths();
        assert_eq!(tenths(&[5, 4, 4]), Some(43));
        assert_eq!(tenths(&[5, 5, 4]), Some(47));
        assert_eq!(tenths(&[4, 4, 4, 5]), Some(43), "4.25 goes up");
    }

    #[test]
    fn a_review_stays_hidden_until_the_other_side_wrote_too() {
        let (end, before) = (DateTime::UNIX_EPOCH + TimeDelta::days(14), DateTime::UNIX_EPOCH);
        assert!(!are_visible(&[], end, before));
        assert!(!are_visible(&[review(Side::Customer)], end, before));
        assert!(are_visible(&[review(Side::Customer), review(Side::Provider)], end, before));
    }

    #[test]
    fn silence_of_one_side_hides_a_review_no_longer_than_the_window() {
        let end = DateTime::UNIX_EPOCH + TimeDelta::days(14);
        assert!(!are_visible(&[review(Side::Provider)], end, end - TimeDelta::seconds(1)));
        assert!(are_visible(&[review(Side::Provider)], end, end));
    }

    #[test]
    fn stars_are_kept_as_their_number() {
        assert_eq!(serde_json::to_string(&Stars(4)).expect("a number"), "4");
    }

    #[test]
    fn six_stars_are_not_stars() {
        assert!(serde_json::from_str::<Stars>("6").is_err() && serde_json::from_str::<Stars>("0").is_err());
    }

    proptest! {
        #[test]
        fn the_mean_lies_between_the_worst_and_the_best(numbers in prop::collection::vec(1_u8..=5, 1..50)) {
            let tenths = numbers.iter().map(|n| Stars(*n)).collect::<Rating>().tenths().unwrap();
            let bound = |number: Option<&u8>| i64::from(*number.unwrap()) * 10;
            prop_assert!((bound(numbers.iter().min())..=bound(numbers.iter().max())).contains(&tenths));
        }
    }
}
