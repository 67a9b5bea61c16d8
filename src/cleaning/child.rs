//! Strangers' pictures are decoded in a process of their own, which has little memory and little time: whatever a
//! picture does to its decoder, it does to nobody else.

use std::{
    io::{Read as _, Write as _},
    path::PathBuf,
    process::{ExitCode, Stdio},
    time::Duration,
};

use async_trait::async_trait;
use rlimit::Resource;
use tokio::{io::AsyncWriteExt as _, process::Command};

use super::pixels;
use crate::ports::{Cleaner, Painted, Unclean};

/// What the program is told so that it becomes such a process.
const TASK: &str = "clean-image";
/// The most memory it may have, in bytes.
const MEMORY: u64 = 1 << 30;
/// The most time it may work, in seconds.
const SECONDS: u64 = 20;
/// The most time anybody waits for it.
const PATIENCE: Duration = Duration::from_secs(40);
/// The most bytes it reads.
const LARGEST: u64 = domain::parcel::LARGEST;

/// How it says that a picture is broken.
const BROKEN: u8 = 3;
/// How it says that a picture is too large.
const TOO_LARGE: u8 = 4;

/// Paints each picture in a process of its own.
#[derive(Clone, Debug)]
pub struct Child {
    program: PathBuf,
}

impl Child {
    /// Processes of this very program.
    pub fn of_this_program() -> std::io::Result<Self> {
        std::env::current_exe().map(Self::of)
    }

    /// Processes of that program.
    pub fn of(program: PathBuf) -> Self {
        Self { program }
    }

    async fn ask(&self, bytes: &[u8]) -> std::io::Result<std::process::Output> {
        // Nothing of ours goes along: no token, no address of a database.
        let mut child = Command::new(&self.program)
            .arg(TASK)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let mut input = child.stdin.take();
        let write = async {
            if let Some(mut input) = input.take() {
                // One that has seen enough stops reading; its answer says why.
                let _ = input.write_all(bytes).await;
            }
        };
        let ((), output) = tokio::join!(write, child.wait_with_output());
        output
    }
}

#[async_trait]
impl Cleaner for Child {
    async fn picture(&self, bytes: Vec<u8>) -> Result<Painted, Unclean> {
        let output = match tokio::time::timeout(PATIENCE, self.ask(&bytes)).await {
            Ok(Ok(output)) => output,
            Ok(Err(error)) => {
                tracing::error!(%error, "pictures cannot be cleaned");
                return Err(Unclean::Unavailable);
            }
            Err(_) => return Err(Unclean::Broken),
        };
        match output.status.code() {
            Some(0) => painted(output.stdout),
            Some(code) if code == i32::from(TOO_LARGE) => Err(Unclean::TooLarge),
            // It may have run out of memory or time, or worse: that picture goes nowhere.
            _ => Err(Unclean::Broken),
        }
    }
}

fn painted(bytes: Vec<u8>) -> Result<Painted, Unclean> {
    let ending = match bytes.as_slice() {
        [0xff, 0xd8, ..] => "jpg",
        [0x89, b'P', b'N', b'G', ..] => "png",
        _ => return Err(Unclean::Broken),
    };
    Ok(Painted { bytes, ending })
}

/// What such a process does: one picture in, one picture out.
pub fn serve() -> ExitCode {
    if let Err(error) = limit() {
        eprintln!("memory and time cannot be limited: {error}");
        return ExitCode::FAILURE;
    }
    let mut bytes = Vec::new();
    if std::io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes).is_err() {
        return ExitCode::FAILURE;
    }
    match pixels::paint(&bytes) {
        _ if bytes.len() as u64 > LARGEST => ExitCode::from(TOO_LARGE),
        Ok(painted) => match std::io::stdout().lock().write_all(&painted.bytes) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(Unclean::TooLarge) => ExitCode::from(TOO_LARGE),
        Err(_) => ExitCode::from(BROKEN),
    }
}

fn limit() -> std::io::Result<()> {
    let memory = Resource::AS.set(MEMORY, MEMORY);
    // Elsewhere, where nobody runs a market, the system may know no such limit.
    if cfg!(target_os = "linux") {
        memory?;
    }
    Resource::CPU.set(SECONDS, SECONDS)?;
    // It writes no file.
    Resource::FSIZE.set(0, 0)
}
