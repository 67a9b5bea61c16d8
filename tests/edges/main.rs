//! The service at its edges: everything strangers can send, by the real router and on the real database.

#![allow(clippy::unwrap_used, reason = "in a story every unexpected answer is a failure")]

#[path = "../common/database.rs"]
mod database;

mod accounts;
mod albums;
mod belongings;
mod calendar;
mod called_off;
mod canaries;
mod changes;
mod copies;
mod crashes;
mod decoding;
mod delivery;
mod disputes;
mod fees;
mod figures;
mod files;
mod flood;
mod followed;
mod guarded;
mod house;
mod invites;
mod kinds;
mod languages;
mod media;
mod overtaken;
mod own;
mod pay_page;
mod payments;
mod places;
mod presses;
mod races;
mod reach;
mod record;
mod regulars;
mod relay;
mod restarts;
mod retention;
mod shop;
mod stripe;
mod texts;
mod trap;
mod tried_again;
mod unmapped;
mod unsigned;
mod updates;
mod uploads;
mod webhook;
mod world;
