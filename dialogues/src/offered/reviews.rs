//! What can be done on a card about the review of its reader.

use domain::{
    ids::PersonId,
    job::{JobFile, State},
    review::Review,
};

use crate::press::CardVerb;

/// The review about this person, if everybody may read it.
pub(super) fn review_of(file: &JobFile, person: PersonId) -> Option<&Review> {
    let readable = |review: &&Review| file.job.state == State::Closed && review.removed.is_none();
    file.reviews.iter().filter(readable).find(|review| review.subject == person)
}

/// What whom it is about may do.
pub(super) fn about_review(file: &JobFile, person: PersonId) -> Vec<CardVerb> {
    let Some(review) = review_of(file, person) else { return Vec::new() };
    let replies = review.may_reply(person).is_ok().then_some(CardVerb::Reply);
    replies.into_iter().chain([CardVerb::ReportReview]).collect()
}
