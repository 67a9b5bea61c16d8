//! Which photos stand behind a button of a card.

use domain::{
    ids::PersonId,
    job::{Actor, Answer, JobFile, State},
    photo::Photo,
};

use crate::press::CardVerb;

/// The photos behind a button of the card, as far as its reader may see them now: what is asked for while the card
/// tells of it, what was done from then on.
pub(crate) fn photos_of(verb: CardVerb, file: &JobFile, viewer: PersonId) -> &[Photo] {
    let (job, actor) = (&file.job, file.role_of(viewer));
    let told = || file.dispatch.as_ref().is_some_and(|dispatch| dispatch.answer == Answer::Told);
    let stands = job.disputed_from.unwrap_or(job.state);
    match (verb, actor) {
        (CardVerb::Photos, Actor::Customer | Actor::Provider) if job.state != State::Cancelled => {
            &job.request.photos
        }
        (CardVerb::Photos, Actor::Candidate) if file.is_open_to(viewer) && told() => &job.request.photos,
        (CardVerb::DonePhotos, Actor::Customer | Actor::Provider)
            if matches!(stands, State::Delivered | State::Approved | State::Settled) =>
        {
            &job.done_photos
        }
        _ => &[],
    }
}
