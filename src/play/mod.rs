//! Playing: a whole service in the sandbox, the small town it opens on, and the stories it can tell.
//!
//! A story acts only over HTTP, prints only from the emulator's log, reads rows only through the store, and moves
//! the clock between acts, so that limits behave as in life.

mod clock;
pub mod director;
pub mod house;
mod ids;
mod playbill;
mod screenplay;
pub mod stories;
pub mod till;
pub mod town;

pub use clock::MovableClock;
pub use director::{Director, Tempo};
pub use house::{AS_IN_LIFE, House, Plan};
pub use ids::SeededIds;
pub use stories::Story;
pub use till::Till;
