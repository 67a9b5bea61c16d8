//! The seeded simulation: two instances on one database, an emulated Telegram and payment provider, a crowd of people, and a clock that
//! only the seed moves. Everything is awaited one at a time, so that a seed tells the same story every time.

mod defects;
mod evidence;
mod ground;
mod instance;
mod instruments;
mod life;
mod markets;
mod parcel;
mod paying;
mod people;
mod rest;
mod runs;
mod scheduler;
mod seeds;
mod till;
mod turns;
mod wire;
mod world;
