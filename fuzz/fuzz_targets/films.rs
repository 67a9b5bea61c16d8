//! `cargo fuzz run films`
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::films(bytes));
