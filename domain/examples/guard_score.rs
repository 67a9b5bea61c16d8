//! Prints how the guard does on labelled JSON lines from standard input, with every mistake.

#[path = "../tests/guard/score.rs"]
mod score;

use std::io::{self, Read as _, Write as _};

fn main() -> io::Result<()> {
    let mut lines = String::new();
    io::stdin().lock().read_to_string(&mut lines)?;
    writeln!(io::stdout().lock(), "{}", score::score(&lines))
}
