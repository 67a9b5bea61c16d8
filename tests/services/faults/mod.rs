//! What goes wrong around a process that lives on. Each trouble is met several times while jobs are done, and afterwards
//! the same holds as after kills: nothing is lost, nothing happened twice, and everything has come to rest.

mod clocks;
mod database;
mod disk;
mod freezing;
mod pool;
mod redis;
mod release;
mod telegram;
