//! The payment provider's semantics, each as a sentence.

#![allow(clippy::unwrap_used, reason = "in a story every surprise is a failure")]

mod callbacks;
mod calls;
mod http;
mod paying;
mod till;
