//! The list of personal data names every column there is.

use std::{collections::BTreeMap, fs, path::Path};

use gigline::store::{Backend, Store};

use crate::{database::stories, world::noon};

stories! { noon();
    every_column_has_a_class_and_every_class_a_column,
}

/// What a column may hold; each is explained in the document.
const CLASSES: [&str; 6] = ["account", "identity", "words", "place", "money", "technical"];

/// `table.column` -> class, from the rows `| table | column | class | … |` of the document.
fn classed() -> BTreeMap<(String, String), String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/privacy.md");
    let text = fs::read_to_string(path).unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('|').map(|cell| cell.trim().trim_matches('`')).collect();
        ((cells[1].to_owned(), cells[2].to_owned()), cells[3].to_owned())
    })
    .collect()
}

async fn every_column_has_a_class_and_every_class_a_column<DB: Backend>(store: Store<DB>) {
    let classed = classed();
    let columns = store.columns().await.unwrap();
    assert!(columns.len() > 100, "the schema was not read: {columns:?}");
    let unclassed: Vec<_> = columns.iter().filter(|column| !classed.contains_key(column)).collect();
    assert!(unclassed.is_empty(), "class these in docs/privacy.md: {unclassed:?}");
    let gone: Vec<_> = classed.keys().filter(|column| !columns.contains(column)).collect();
    assert!(gone.is_empty(), "these are no columns any more: {gone:?}");
}

#[test]
fn the_list_knows_only_the_classes_it_explains() {
    let strange: Vec<_> =
        classed().into_iter().filter(|(_, class)| !CLASSES.contains(&class.as_str())).collect();
    assert!(strange.is_empty(), "{strange:?}");
}
