//! The platform fee of a booking: what it is, the attempts to pay it, and what becomes of every capture.
//!
//! An attempt is one checkout at a payment provider. It is written before the provider is called, so that nothing
//! the provider says can arrive before its row. Money that arrives is recorded first and judged second.

mod back;
mod capture;
mod fate;
mod figures;
mod hear;
mod lapse;
mod press;
mod record;
mod said;

pub use capture::{Capture, CaptureKind, Dispute, Refund};
pub use figures::{BelowFee, Figures, figures, smallest_total};
pub use hear::Heard;
pub use press::Stand;
pub use record::{Attempt, AttemptState, Call, Checkout, Fee, FeeFile, FeeState, Writes};
pub use said::{Payment, Said, Trouble};
