//! `cargo fuzz run stripe`
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::stripe(bytes));
