//! Telegram's semantics, each as a sentence.

mod albums;
mod canaries;
mod clock;
mod deletion;
mod delivery;
mod edits;
mod faults;
mod files;
mod http;
mod keyboards;
mod people;
mod polling;
mod presses;
mod pushes;
mod sending;
mod server;
mod stage;
mod town;
