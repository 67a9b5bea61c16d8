//! No public function of the store goes untested.

use std::{fs, path::Path};

/// The texts of all Rust files under a folder.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            found.extend(sources(&entry));
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            found.push((entry.display().to_string(), fs::read_to_string(&entry).unwrap()));
        }
    }
    found
}

/// The names of its public functions, methods included.
fn public_functions(text: &str) -> Vec<&str> {
    let after = |line: &'static str| text.split(line).skip(1);
    let rest = after("pub fn ").chain(after("pub async fn "));
    rest.map(|rest| rest.split(['<', '(']).next().unwrap()).collect()
}

#[test]
fn every_public_function_of_the_store_is_called_by_a_story() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut stories = sources(&root.join("tests/store"));
    stories.extend(sources(&root.join("tests/common")));
    let called = |name: &str| stories.iter().any(|(_, text)| text.contains(&format!("{name}(")));
    let store = sources(&root.join("src/store"));
    let functions: Vec<_> = store
        .iter()
        .flat_map(|(file, text)| public_functions(text).into_iter().map(move |name| (file, name)))
        .collect();
    assert!(functions.len() > 40, "the store was not read: {functions:?}");
    let untested: Vec<_> = functions.into_iter().filter(|(_, name)| !called(name)).collect();
    assert!(untested.is_empty(), "{untested:?}");
}
