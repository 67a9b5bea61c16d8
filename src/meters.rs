//! What an instance counts while it works, for `/metrics`: kinds and numbers, never a name, an id or a word.

use chrono::TimeDelta;
use prometheus_client::{
    encoding::text::encode,
    metrics::{
        counter::Counter,
        family::Family,
        histogram::{Histogram, exponential_buckets},
    },
    registry::{Registry, Unit},
};

type Label = (&'static str, &'static str);

/// Counters that start at zero with the instance; every room may raise them.
#[derive(Debug)]
pub struct Meters {
    registry: Registry,
    inputs: Family<[Label; 2], Counter>,
    handling: Family<[Label; 1], Histogram>,
    sends: Family<[Label; 1], Counter>,
    retry_after: Counter,
    calls: Family<[Label; 1], Counter>,
    timers_late: Histogram,
    masked: Counter,
}

impl Default for Meters {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("gigline");
        let inputs = Family::default();
        registry.register("inputs", "Inputs by who spoke and what became of them", inputs.clone());
        let handling = Family::new_with_constructor(milliseconds_to_seconds as fn() -> Histogram);
        let help = "From the turn of an input to its commit";
        registry.register_with_unit("handling", help, Unit::Seconds, handling.clone());
        let sends = Family::default();
        registry.register("sends", "Calls of the Bot API by what became of them", sends.clone());
        let retry_after = Counter::default();
        let help = "Time that Telegram asked us to wait";
        registry.register_with_unit("retry_after", help, Unit::Seconds, retry_after.clone());
        let calls = Family::<[Label; 1], Counter>::default();
        // What is not there cannot be seen to stand still.
        drop(calls.get_or_create(&[("outcome", "said")]));
        registry.register("calls", "Calls of others than Telegram by what became of them", calls.clone());
        let timers_late = milliseconds_to_seconds();
        let help = "From the time a timer was due to its turn";
        registry.register_with_unit("timers_late", help, Unit::Seconds, timers_late.clone());
        let masked = Counter::default();
        registry.register("masked", "Messages in which the guard hid something", masked.clone());
        Self { registry, inputs, handling, sends, retry_after, calls, timers_late, masked }
    }
}

impl Meters {
    /// An input had its turn.
    pub fn handled(&self, source: &'static str, outcome: &'static str, took: TimeDelta) {
        self.inputs.get_or_create(&[("source", source), ("outcome", outcome)]).inc();
        self.handling.get_or_create(&[("source", source)]).observe(took.as_seconds_f64());
    }

    /// A call of the Bot API was answered, or was not.
    pub fn sent(&self, outcome: &'static str) {
        self.sends.get_or_create(&[("outcome", outcome)]).inc();
    }

    /// Telegram asked us to wait.
    pub fn asked_to_wait(&self, seconds: u32) {
        self.retry_after.inc_by(u64::from(seconds));
    }

    /// Somebody else was called.
    pub fn called(&self, outcome: &'static str) {
        self.calls.get_or_create(&[("outcome", outcome)]).inc();
    }

    /// A timer had its turn so long after it was due.
    pub fn timer(&self, late: TimeDelta) {
        self.timers_late.observe(late.as_seconds_f64());
    }

    /// The guard hid something.
    pub fn masked(&self) {
        self.masked.inc();
    }

    /// All of it in the `OpenMetrics` text format, the end mark included.
    pub fn text(&self) -> String {
        let mut text = String::new();
        encode(&mut text, &self.registry).expect("a string takes all text");
        text
    }
}

/// From a millisecond to half a minute.
fn milliseconds_to_seconds() -> Histogram {
    Histogram::new(exponential_buckets(0.001, 2.0, 16))
}
