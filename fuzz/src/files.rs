//! Pictures and films people send.

use futures::FutureExt as _;
use gigline::{
    cleaning::{InProcess, blank},
    ports::Cleaner as _,
};

/// A picture is painted anew or refused, and what was painted is a picture.
pub fn pictures(bytes: &[u8]) {
    let paint = |bytes: &[u8]| {
        let painted = InProcess.picture(bytes.to_vec()).now_or_never();
        painted.expect("painting in this process waits for nobody")
    };
    if let Ok(painted) = paint(bytes) {
        assert!(paint(&painted.bytes).is_ok(), "what was painted can be painted again");
    }
}

/// A film keeps its length, so that nothing in it moves, and is clean after once.
pub fn films(bytes: &[u8]) {
    let Some(clean) = blank(bytes.to_vec()) else { return };
    assert_eq!(clean.len(), bytes.len());
    assert_eq!(blank(clean.clone()), Some(clean));
}
