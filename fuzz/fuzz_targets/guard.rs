//! `cargo fuzz run guard`
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::guard(bytes));
