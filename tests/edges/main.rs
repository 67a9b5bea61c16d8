//! The service at its edges: everything strangers can send, by the real router and on the real database.

#![allow(clippy::unwrap_used, reason = "in a story every unexpected answer is a failure")]

#[path = "../common/database.rs"]
mod database;

mod copies;
mod crashes;
mod decoding;
mod delivery;
mod house;
mod invites;
mod overtaken;
mod places;
mod presses;
mod races;
mod reach;
mod texts;
mod trap;
mod updates;
mod uploads;
mod webhook;
mod world;
