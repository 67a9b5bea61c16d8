//! Where a story lets the process end, and which rules it puts out of force.

use std::sync::Mutex;

use gigline::ports::{Crashed, Defect, Point, Probe};

/// Ends the process at one point, as often as it is passed, while it is set; or once so many points were passed.
#[derive(Default)]
pub struct Trap(Mutex<Option<Point>>, Mutex<Option<Defect>>, Mutex<Option<usize>>);

impl Trap {
    /// Set at that point, or taken away.
    pub fn set(&self, point: Option<Point>) {
        *self.0.lock().unwrap() = point;
    }

    /// Set at whatever point follows after so many, or taken away.
    pub fn set_after(&self, points: Option<usize>) {
        *self.2.lock().unwrap() = points;
    }

    /// Plants a defect, or takes it away.
    pub fn plant(&self, defect: Option<Defect>) {
        *self.1.lock().unwrap() = defect;
    }
}

impl Probe for Trap {
    fn pass(&self, point: Point) -> Result<(), Crashed> {
        let counted = match &mut *self.2.lock().unwrap() {
            Some(0) => true,
            Some(left) => {
                *left -= 1;
                false
            }
            None => false,
        };
        if counted || *self.0.lock().unwrap() == Some(point) { Err(Crashed(point)) } else { Ok(()) }
    }

    fn planted(&self, defect: Defect) -> bool {
        *self.1.lock().unwrap() == Some(defect)
    }
}
