//! The store on the database that `TEST_DATABASE_URL` names, or on `SQLite`: every public function, in stories.

#![allow(clippy::unwrap_used, reason = "in a story every unexpected answer is a failure")]

#[path = "../common/database.rs"]
mod database;

mod calls;
mod cards;
mod completeness;
mod conversations;
mod copies;
mod desk;
mod directory;
mod fees;
mod guard;
mod handed;
mod jobs;
mod lists;
mod matching;
mod moving;
mod offers;
mod once;
mod opening;
mod outbox;
mod own;
mod parcels;
mod people;
mod privacy;
mod races;
mod record;
mod retention;
mod safety;
mod shards;
mod trouble;
mod world;
