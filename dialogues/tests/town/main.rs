//! People of a small town talk to the house: stories, tables and random walks over `step`, with a store in
//! memory that loads what was asked for and writes what follows.

mod jobs;
mod offers;
mod posting;
mod talking;
mod telling;
mod walk;
mod walker;
mod world;
