//! What fuzzers start from, and what once upset a reader: every file in `seeds/` is read at every test.

use std::{collections::BTreeSet, fs, path::Path};

use fuzz::TARGETS;

#[test]
fn every_reader_bears_its_seeds() {
    for (name, read) in TARGETS {
        let seeds = fs::read_dir(seeds().join(name)).unwrap_or_else(|error| panic!("seeds/{name}: {error}"));
        let mut count = 0;
        for seed in seeds {
            let path = seed.expect("a file").path();
            println!("{}", path.display());
            read(&fs::read(&path).expect("a seed can be read"));
            count += 1;
        }
        assert!(count > 0, "a fuzzer of {name} needs something to start from");
    }
}

#[test]
fn every_reader_can_be_fuzzed() {
    let fuzzed = fs::read_dir(seeds().join("../fuzz_targets")).expect("the targets are there");
    let fuzzed: BTreeSet<String> = fuzzed
        .map(|file| file.expect("a file").path().file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    assert_eq!(fuzzed, TARGETS.map(|(name, _)| name.to_owned()).into());
}

fn seeds() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds")
}
