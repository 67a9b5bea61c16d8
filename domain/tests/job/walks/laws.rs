//! What always holds. Each law stands by itself: none asks the table of the code.

mod change;
mod clock;
mod money;
mod offers;
mod record;
mod standing;

pub use change::{blind_to_declines, obeyed};
pub use clock::{grace_over, refused_to_the_clock, warned};
pub use money::money;
pub use offers::{bid, picked};
pub use record::record;
pub use standing::{clock_leads_on, standing};
