//! The programs of the test: the sandbox that is looked at, and the driver of the browser.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
    time::Duration,
};

use tempfile::TempDir;
use tokio::{task::spawn_blocking, time::timeout};

/// How long a program may take until it is ready: the sandbox builds its town first.
const PATIENCE: Duration = Duration::from_mins(2);

/// A running program that said it is ready; it ends when this is dropped.
pub struct Program {
    /// What it said when it was ready, after the words that were waited for.
    pub said: String,
    _running: Running,
    /// Its working folder, so that nothing it finds or leaves there counts.
    _folder: TempDir,
}

struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // One that has ended already needs no end.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the sandbox on a free port; it says the address of the stage.
pub async fn sandbox() -> Program {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gigline"));
    command.arg("sandbox").env("GIGLINE_LOG", "warn");
    for variable in ["MARKET", "HOST", "PORT"] {
        command.env_remove(variable);
    }
    start(command, "Open ").await
}

/// Starts the driver on a free port; it says which.
pub async fn driver() -> Program {
    let mut command = Command::new("chromedriver");
    command.arg("--port=0");
    start(command, "successfully on port ").await
}

/// Starts a program and waits for the line in which it says these words.
async fn start(mut command: Command, words: &'static str) -> Program {
    let folder = tempfile::tempdir().expect("a temporary folder");
    command.current_dir(folder.path()).stdin(Stdio::null()).stdout(Stdio::piped());
    let name = command.get_program().to_string_lossy().into_owned();
    let child = command.spawn().unwrap_or_else(|error| panic!("{name} cannot be started: {error}"));
    let mut running = Running(child);
    let output = running.0.stdout.take().expect("its output is piped");
    let listening = spawn_blocking(move || said_after(words, output));
    let said = timeout(PATIENCE, listening).await;
    let said = said.unwrap_or_else(|_| panic!("{name} is not ready after {PATIENCE:?}"));
    let said =
        said.expect("the listener ends well").unwrap_or_else(|| panic!("{name} ended before it was ready"));
    Program { said, _running: running, _folder: folder }
}

/// The rest of the line with these words. What the program says afterwards is heard and forgotten.
fn said_after(words: &str, output: ChildStdout) -> Option<String> {
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let said =
        lines.find_map(|line| line.split_once(words).map(|(_, said)| said.trim_end_matches('.').to_owned()));
    std::thread::spawn(move || lines.for_each(drop));
    said
}
