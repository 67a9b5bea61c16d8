//! People of a small town talk to the house: stories, tables and random walks over `step`, with a store in
//! memory that loads what was asked for and writes what follows.

#[macro_use]
#[path = "../common/variants.rs"]
mod variants;

mod booking;
mod both;
mod cases;
mod changes;
mod checked;
#[path = "../../../domain/tests/job/dice.rs"]
mod dice;
mod directory;
#[path = "../common/fits.rs"]
mod fits;
mod guarded;
#[path = "../common/held.rs"]
mod held;
mod inbox;
mod jobs;
mod looked_at;
mod missed;
mod offers;
mod pace;
mod photos;
mod posting;
mod record;
mod requests;
mod rescue;
mod safety;
mod settling;
mod talking;
mod taps;
mod telling;
mod walks;
mod world;
