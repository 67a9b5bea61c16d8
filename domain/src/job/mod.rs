//! The life of a job: one table of moves, what each does, and what follows.

mod chain;
mod clocks;
mod conditions;
mod decide;
mod deed;
mod effects;
mod enter;
pub mod notices;
mod outcome;
mod record;
mod refusal;
mod signing;
mod state;
pub mod table;
mod turn;

pub use clocks::{armed, open_until};
pub use decide::{Ctx, allowed, decide};
pub use deed::Deed;
pub use outcome::{Bell, Case, CaseKind, Level, News, Notice, Outcome, Refusal, Spread};
pub use record::{Answer, Dispatch, Event, Job, JobFile, JobPlace, Request, Telling};
pub use state::{Act, Actor, State};
pub use turn::{Done, waits_for};
