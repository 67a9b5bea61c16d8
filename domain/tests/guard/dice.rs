//! A seeded dice: the same numbers in every run.

/// Gives numbers from a seed (`SplitMix64`).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From `low` to `high`, both included.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        let span = u64::try_from(high - low + 1).expect("it fits");
        low + usize::try_from(self.roll() % span).expect("it fits")
    }

    /// One of several.
    pub fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.between(0, of.len() - 1)]
    }

    /// A pattern with every `#` a digit from 0 to 9 and every `%` one from 2 to 8.
    pub fn digits(&mut self, pattern: &str) -> String {
        let mut digit =
            |low, high| char::from(b'0' + u8::try_from(self.between(low, high)).expect("it fits"));
        pattern
            .chars()
            .map(|c| {
                if c == '#' {
                    digit(0, 9)
                } else if c == '%' {
                    digit(2, 8)
                } else {
                    c
                }
            })
            .collect()
    }
}
