//! The life of a job: one table of moves, what each does, and what follows.

mod apart;
mod case;
mod chain;
mod changes;
mod clocks;
mod conditions;
mod decide;
mod deed;
mod effects;
mod enter;
mod money;
pub mod notices;
mod outcome;
mod record;
mod refusal;
mod request;
mod rescue;
mod settling;
mod signing;
mod state;
pub mod table;
mod telling;
mod turn;

pub use case::{Case, CaseKind, Taken};
pub use changes::{ChangeAsked, check as check_change, figures as figures_of};
pub use clocks::{armed, open_until};
pub use decide::{Ctx, allowed, decide};
pub use deed::Deed;
pub use money::{fee_then, free_until, goes_back};
pub use outcome::{Bell, Closing, Level, News, Notice, Outcome, Spread};
pub use record::{Answer, Dispatch, Event, Job, JobFile};
pub use refusal::Refusal;
pub use request::{JobPlace, Outreach, Request};
pub use settling::{
    OPERATORS_PROPOSALS, Proposal, Settling, Way, WayOut, check as check_way_out, talk_is_over, talk_until,
    ways,
};
pub use signing::{can_start, check as check_terms, check_total, latest_signature, soonest_start};
pub use state::{Act, Actor, State};
pub use telling::{DeclineReason, Telling};
pub use turn::{Done, waits_for};
