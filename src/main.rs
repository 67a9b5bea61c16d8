//! Gigline: a services marketplace that lives in a Telegram chat.

use std::process::ExitCode;

fn main() -> ExitCode {
    gigline::cli::main()
}
