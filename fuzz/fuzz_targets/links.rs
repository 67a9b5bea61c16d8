//! `cargo fuzz run links`
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::links(bytes));
