//! Laws of the record, told apart from the code: only leaving a booking late and not coming may ever count.

use chrono::TimeDelta;
use domain::{
    fault::{FaultKind, FaultStanding},
    job::{Act, Actor, Deed, Outcome, State},
    person::Side,
};

use crate::world::World;

/// What a deed may bring on a record, and on whose.
pub fn record(before: &World<'_>, actor: Actor, deed: &Deed, outcome: &Outcome) {
    let Some(fault) = &outcome.fault else { return };
    let job = &before.file.job;
    assert_eq!((fault.job, fault.match_number, fault.at), (job.id, job.match_number, before.now));
    let sides = [Some(job.customer), job.provider];
    let by_side = |side| if side == Side::Customer { sides[0] } else { sides[1] };
    assert_eq!((Some(fault.person), Some(fault.other)), (by_side(fault.side), by_side(fault.side.other())));
    match fault.kind {
        FaultKind::LateCancel => {
            assert!(matches!(deed, Deed::Leave { act: Act::Cancel | Act::Release, .. }), "{deed:?}");
            assert_eq!((job.state, actor.side()), (State::Booked, Some(fault.side)));
            let start = before.file.start().min(before.file.first_start());
            assert!(start - before.now < TimeDelta::hours(24), "in good time");
            assert_eq!(fault.standing, FaultStanding::Waiting, "the other side may speak first");
        }
        FaultKind::NoShow => {
            let (said_by, said_at) = job.missed.expect("somebody said so");
            assert_eq!(said_by.other(), fault.side);
            let answered = actor != Actor::Clock || before.now - said_at >= TimeDelta::hours(48);
            assert!(answered, "the other side could answer");
            assert!(matches!(job.state, State::Booked | State::Disputed));
        }
    }
    assert!(outcome.review.is_none() && !outcome.publish_reviews, "a failed booking has no reviews");
}
