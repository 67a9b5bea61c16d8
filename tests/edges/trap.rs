//! Where a story lets the process end, and which rules it puts out of force.

use std::sync::Mutex;

use gigline::ports::{Crashed, Defect, Point, Probe};

/// Ends the process at one point, as often as it is passed, while it is set.
#[derive(Default)]
pub struct Trap(Mutex<Option<Point>>, Mutex<Option<Defect>>);

impl Trap {
    /// Set at that point, or taken away.
    pub fn set(&self, point: Option<Point>) {
        *self.0.lock().unwrap() = point;
    }

    /// Plants a defect, or takes it away.
    pub fn plant(&self, defect: Option<Defect>) {
        *self.1.lock().unwrap() = defect;
    }
}

impl Probe for Trap {
    fn pass(&self, point: Point) -> Result<(), Crashed> {
        if *self.0.lock().unwrap() == Some(point) { Err(Crashed(point)) } else { Ok(()) }
    }

    fn planted(&self, defect: Defect) -> bool {
        *self.1.lock().unwrap() == Some(defect)
    }
}
