//! The conversations, and their rendering into words.
//!
//! Pure: no I/O, no clock, no randomness. `step` decides, data says what follows.

mod apart;
mod bells;
mod bids;
pub mod copies;
pub mod effects;
pub mod flows;
pub mod input;
pub mod link;
pub mod locale;
mod offered;
mod pace;
pub mod payments;
pub mod press;
pub mod reading;
mod records;
pub mod render;
pub mod rendered;
pub mod route;
pub mod say;
pub mod session;
pub mod step;
mod talk;
mod wants;
pub mod waves;

pub use apart::on_pair;
pub use bells::on_timer;
pub use offered::{offered, press_of};
pub use payments::{on_pay, on_payment};
pub use records::on_fault;
pub use talk::{on_sanction_over, on_withheld, step};
pub use wants::wants;
