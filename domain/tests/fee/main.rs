//! The money of a booking, held from outside: stories of what providers say, and random walks through all of it.

#![allow(clippy::unwrap_used, reason = "in a story every surprise is a failure")]

mod desk;
mod moments;
mod returns;
mod stories;
mod walk;
