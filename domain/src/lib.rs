//! The rules of the market: jobs, terms, money, reviews, matching, places and the contact guard.
//!
//! Pure: no I/O, no clock, no randomness. Time, ids and rows come in as arguments.

pub mod badge;
pub mod casefile;
pub mod change;
pub mod facts;
pub mod fault;
pub mod fee;
pub mod geo;
pub mod guard;
pub mod held;
pub mod ids;
pub mod job;
pub mod language;
pub mod market;
pub mod matching;
pub mod money;
pub mod offer;
pub mod pace;
pub mod parcel;
pub mod payout;
pub mod person;
pub mod photo;
pub mod places;
pub mod report;
pub mod review;
pub mod seal;
pub mod terms;
pub mod text;
