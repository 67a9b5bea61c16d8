//! `gigline guard`: JSON lines in, JSON lines out, each answered at once.

use std::{
    io::{BufRead as _, Write as _},
    process::ExitCode,
};

use anyhow::Context as _;
use domain::guard::line::{Input, judge};

use super::Failed;

/// Judges every line of standard input.
pub fn run() -> Result<ExitCode, Failed> {
    let mut out = std::io::stdout().lock();
    for (index, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line.context("standard input")?;
        if line.trim().is_empty() {
            continue;
        }
        let input: Input = serde_json::from_str(&line).with_context(|| {
            format!("line {} is neither {{\"text\"}} nor {{\"messages\", \"senders\"}}", index + 1)
        })?;
        let verdict = serde_json::to_string(&judge(&input)).context("a verdict")?;
        writeln!(out, "{verdict}").and_then(|()| out.flush()).context("standard output")?;
    }
    Ok(ExitCode::SUCCESS)
}
