//! Judges JSON lines from standard input with the contact guard, one line out for each line in.

use std::io::{self, BufRead, Write};

use domain::guard::line::{Input, judge};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let input: Input = serde_json::from_str(&line?)?;
        writeln!(out, "{}", serde_json::to_string(&judge(&input))?)?;
    }
    Ok(())
}
