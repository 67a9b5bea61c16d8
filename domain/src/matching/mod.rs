//! Who gets a job, in which order, and why: a pure ranking that can explain itself.
//!
//! Declining leaves no trace here: neither [`Supplier`] nor [`Candidate`] has a place to put one.

mod eligible;
mod score;
mod waves;

pub use eligible::{NotMatched, Standing, Supplier, Wanted, eligible};
pub use score::{Candidate, Ranked, Reason, judge, rank};
pub use waves::{better_half_from, goes_first};
