//! The built program, started as a person or a server would: with a clean environment, in a folder of its own.

#![allow(clippy::unwrap_used, reason = "in a story every unexpected answer is a failure")]

mod canaries;
mod checking;
mod cleaning;
mod configuration;
mod database;
mod guard;
mod init;
mod leaving;
mod matching;
mod payments;
mod program;
mod server_hints;
