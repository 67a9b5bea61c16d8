//! Why somebody leaves a job.

use domain::{job::Act, person::Side};
use serde::{Deserialize, Serialize};

words! {
    /// Why somebody leaves a job: one tap, never a must to explain.
    Reason {
        /// Plans changed.
        PlansChanged = "plans_changed",
        /// Somebody else does it.
        FoundAnother = "found_another",
        /// It costs too much.
        TooExpensive = "too_expensive",
        /// The time does not fit.
        TimeUnfit = "time_unfit",
        /// The other side does not answer.
        NoAnswer = "no_answer",
        /// They feel uneasy about the other side.
        Uneasy = "uneasy",
        /// The job is another one than described.
        NotAsDescribed = "not_as_described",
        /// Ill, or something happened.
        Unwell = "unwell",
        /// Something else, or nothing anybody must know.
        Other = "other",
    }
}

/// The reasons offered for leaving by `act` on that side, likeliest first.
pub fn reasons(act: Act, side: Side) -> &'static [Reason] {
    use Reason::{
        FoundAnother, NoAnswer, NotAsDescribed, Other, PlansChanged, TimeUnfit, TooExpensive, Uneasy, Unwell,
    };
    match (act, side) {
        (Act::Withdraw, _) => &[PlansChanged, FoundAnother, Other],
        (Act::StepBack, Side::Customer) => &[TooExpensive, TimeUnfit, NoAnswer, Uneasy, Other],
        (Act::StepBack, Side::Provider) => &[TimeUnfit, NotAsDescribed, NoAnswer, Uneasy, Other],
        (Act::Release, Side::Customer) => &[NoAnswer, TimeUnfit, Uneasy, Other],
        (Act::Release, Side::Provider) => &[Unwell, TimeUnfit, NotAsDescribed, Uneasy, Other],
        (_, Side::Customer) => &[PlansChanged, FoundAnother, NoAnswer, Uneasy, Other],
        (_, Side::Provider) => &[Unwell, TimeUnfit, NotAsDescribed, NoAnswer, Other],
    }
}
