//! `cargo fuzz run updates`
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::updates(bytes));
