//! The Telegram edge: bytes in, calls out. The only room that knows teloxide.

pub mod decode;
mod markup;
mod media;
pub mod polling;
pub mod register;
pub mod send;
pub mod wire;
