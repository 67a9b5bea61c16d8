//! `cargo fuzz run presses`
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::presses(bytes));
