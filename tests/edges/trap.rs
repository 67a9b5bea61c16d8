//! Where a story lets the process end.

use std::sync::Mutex;

use gigline::ports::{Crashed, Point, Probe};

/// Ends the process at one point, as often as it is passed, while it is set.
#[derive(Default)]
pub struct Trap(Mutex<Option<Point>>);

impl Trap {
    /// Set at that point, or taken away.
    pub fn set(&self, point: Option<Point>) {
        *self.0.lock().unwrap() = point;
    }
}

impl Probe for Trap {
    fn pass(&self, point: Point) -> Result<(), Crashed> {
        if *self.0.lock().unwrap() == Some(point) { Err(Crashed(point)) } else { Ok(()) }
    }
}
