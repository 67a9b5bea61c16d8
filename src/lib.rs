//! Gigline, the service: everything that touches the world.

pub mod address;
pub mod app;
pub mod called;
pub mod calls;
pub mod cleaning;
pub mod cli;
pub mod clock;
pub mod commons;
pub mod config;
pub mod courtesies;
pub mod engine;
pub mod fetched;
pub mod heard;
pub mod http;
pub mod inbox;
pub mod meters;
pub mod outbox;
pub mod payments;
#[cfg(feature = "sandbox")]
pub mod play;
pub mod ports;
pub mod sent;
pub mod store;
pub mod telegram;
pub mod timers;
pub mod wake;
