//! The rules of the house, read from its sources: who may name whom, what stays pure, what is never left behind.

mod ci;
mod declines;
mod imports;
mod leftovers;
mod purity;
mod requirements;
mod sources;
