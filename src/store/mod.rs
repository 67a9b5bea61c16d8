//! The store: rows in `SQLite` or Postgres, the SQL beside the function that runs it.
//!
//! Free functions on an open transaction, in files named after their tables. [`ReadTx`] reads, [`Tx`] writes
//! and reads. Nothing here knows a rule of the market; it imports only `domain`. Times are whole
//! microseconds, which is what both databases keep.

mod apply;
pub mod attempts;
mod audit;
mod backend;
mod badges;
pub mod blocks;
pub mod calls;
pub mod cards;
pub mod case_files;
pub mod cases;
pub mod claims;
mod column;
mod conduct;
mod copy;
pub mod dead_letters;
pub mod dialogues;
mod directory;
mod dispatches;
pub mod erasure;
mod error;
mod events;
pub mod facts;
pub mod faults;
pub mod fees;
pub mod files;
pub mod former;
pub mod gauges;
pub mod held;
mod invitations;
pub mod invites;
pub mod jobs;
mod known_job;
mod left;
mod lines;
pub mod marks;
pub mod matching;
mod messages;
mod migrate;
mod offers;
mod openings;
pub mod originals;
pub mod outbox;
pub mod parcels;
mod parties;
mod patience;
mod payouts;
pub mod people;
pub mod posts;
mod profiles;
pub mod providers;
mod reports;
pub mod responses;
pub mod retention;
mod reviews;
pub mod runs;
pub mod sanctions;
pub mod shards;
mod sql;
mod statistics;
mod terms;
pub mod threads;
pub mod timers;
pub mod tries;
mod tx;
pub mod wishes;
pub mod withheld;

pub use apply::apply;
pub use backend::Backend;
pub use copy::{copy, dump};
pub use error::{Class, StoreError};
pub use left::{Left, Mail};
pub use outbox::Order;
pub use posts::{Lane, NewPost, PostSeen};
pub use sqlx::{Postgres, Sqlite};
pub use tx::{Dialect, ReadTx, Store, Tx};

type Result<T> = std::result::Result<T, StoreError>;
