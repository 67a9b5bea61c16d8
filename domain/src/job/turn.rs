//! Whose turn it is.

use super::{record::Job, state::State};
use crate::person::Side;

/// What one side already did about the present state of a job.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Done {
    /// Signed the newest version of the terms.
    pub signed: bool,
    /// Wrote their review.
    pub reviewed: bool,
    /// An open request has an offer that stands for it as it is: the provider's own, or for the customer anybody's.
    pub offered: bool,
}

/// Whether a job waits for this side. In an open job the provider's side is whoever was told and has not
/// answered; once there are offers, the customer has something to look at.
pub fn waits_for(job: &Job, side: Side, done: Done) -> bool {
    let others_wish_to_end = job.end_asked.is_some_and(|(asked_by, _)| asked_by != side);
    match job.state {
        State::Booked | State::InProgress if others_wish_to_end || job.asked_at.is_some() => true,
        State::Booked if let Some((by, _)) = job.missed => by != side,
        State::Booked | State::InProgress if job.change.is_some_and(|change| change.by != side) => true,
        State::Open => done.offered == (side == Side::Customer),
        State::Booked | State::InProgress => side == Side::Provider,
        State::Matched => !done.signed,
        State::AwaitingFee | State::Delivered => side == Side::Customer,
        State::Approved => job.said_paid == (side == Side::Provider),
        State::Settled => !done.reviewed,
        State::Disputed => job.settled_by == Some(side.other()),
        State::Checking | State::Closed | State::Expired | State::Cancelled => false,
    }
}
