//! Every reader that meets a stranger's bytes, as a function that holds it to what it promises. A fuzzer calls them
//! with what it makes up (`cargo fuzz run NAME`, see `docs/recipes.md`), `cargo test` with the seeds in `seeds/`.

mod bot;
mod files;
mod guard;
mod reading;
mod settings;
mod stripe;

pub use bot::{links, presses, updates};
pub use files::{films, pictures};
pub use guard::guard;
pub use reading::{dates, money, places};
pub use settings::{profiles, settings};
pub use stripe::stripe;

/// A reader under its name.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: [Target; 12] = [
    ("updates", updates),
    ("presses", presses),
    ("links", links),
    ("dates", dates),
    ("money", money),
    ("places", places),
    ("profiles", profiles),
    ("settings", settings),
    ("stripe", stripe),
    ("guard", guard),
    ("pictures", pictures),
    ("films", films),
];

/// Bytes as the text they are or nearly are.
fn text(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}
