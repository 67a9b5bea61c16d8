//! What is dear to read and seldom needed.

use std::{
    fmt::{Debug, Formatter, Result},
    ops::Deref,
    sync::atomic::{AtomicBool, Ordering::Relaxed},
};

/// Something that is read only once a step has asked for it: until then it is empty, and the step is taken again with what
/// was read. So a step may ask as it likes, and what it says without having known is never said.
#[derive(Default)]
pub struct OnDemand<T> {
    value: T,
    is_known: bool,
    asked: AtomicBool,
}

impl<T> OnDemand<T> {
    /// Whether a step asked for it that did not know.
    pub fn is_missed(&self) -> bool {
        self.asked.load(Relaxed)
    }
}

impl<T> From<T> for OnDemand<T> {
    fn from(value: T) -> Self {
        Self { value, is_known: true, asked: AtomicBool::new(false) }
    }
}

impl<T> Deref for OnDemand<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.asked.fetch_or(!self.is_known, Relaxed);
        &self.value
    }
}

impl<T: Clone> Clone for OnDemand<T> {
    fn clone(&self) -> Self {
        let asked = AtomicBool::new(self.is_missed());
        Self { value: self.value.clone(), is_known: self.is_known, asked }
    }
}

impl<T: PartialEq> PartialEq for OnDemand<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Debug> Debug for OnDemand<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.value.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_missed_once_it_is_asked_for() {
        let unknown = OnDemand::<Vec<i32>>::default();
        assert!(!unknown.is_missed(), "nobody asked");
        assert!(unknown.is_empty() && unknown.is_missed());
        let known = OnDemand::from(vec![1]);
        assert!(known.len() == 1 && !known.is_missed());
    }
}
