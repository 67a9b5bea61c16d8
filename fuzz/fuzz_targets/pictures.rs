//! `cargo fuzz run pictures`
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::pictures(bytes));
