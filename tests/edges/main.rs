//! The service at its edges: everything strangers can send, by the real router and on the real database.

#![allow(clippy::unwrap_used, reason = "in a story every unexpected answer is a failure")]

#[path = "../common/database.rs"]
mod database;

mod called_off;
mod changes;
mod copies;
mod crashes;
mod decoding;
mod delivery;
mod fees;
mod followed;
mod house;
mod invites;
mod media;
mod overtaken;
mod pay_page;
mod payments;
mod places;
mod presses;
mod races;
mod reach;
mod relay;
mod shop;
mod texts;
mod trap;
mod unsigned;
mod updates;
mod uploads;
mod webhook;
mod world;
