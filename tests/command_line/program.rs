//! Starts the program and tells what it said.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpListener,
    path::Path,
    process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio},
};

use tempfile::TempDir;

/// Bad configuration or bad use.
pub const WRONG: i32 = 2;
/// A token that could be real.
pub const TOKEN: &str = "4242:AAF-not-a-token-anybody-has-given";
/// Where nobody answers.
pub const NOWHERE: &str = "http://127.0.0.1:1";

/// What a finished run left behind.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// The lines of the error stream that begin with this variable.
    pub fn about(&self, variable: &str) -> Vec<&str> {
        let begins = format!("{variable}: ");
        self.err.lines().filter(|line| line.starts_with(&begins)).collect()
    }
}

/// A folder with nothing in it.
pub fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// The program in this folder, with these variables and no others.
pub fn gigline(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gigline"));
    command.args(arguments).env_clear().envs(variables.iter().copied()).current_dir(folder);
    command
}

/// Runs it to its end, with nothing to read.
pub fn run(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Said {
    said(gigline(folder, arguments, variables).stdin(Stdio::null()))
}

/// Runs it to its end with this on its standard input.
pub fn answer(folder: &Path, arguments: &[&str], input: &str) -> Said {
    let mut command = gigline(folder, arguments, &[]);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A program that ends early closes its ear; what it said is judged, not what it did not hear.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    told(output.status.code(), &output.stdout, &output.stderr)
}

fn said(command: &mut Command) -> Said {
    let output = command.output().unwrap();
    told(output.status.code(), &output.stdout, &output.stderr)
}

fn told(code: Option<i32>, out: &[u8], err: &[u8]) -> Said {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Said { code: code.expect("it ended by itself"), out: text(out), err: text(err) }
}

/// A program that goes on running; dropping it ends it.
pub struct Running {
    child: Child,
    input: Option<ChildStdin>,
    out: BufReader<ChildStdout>,
    err: BufReader<ChildStderr>,
}

impl Running {
    /// Starts it with all three streams in hand.
    pub fn start(mut command: Command) -> Self {
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = piped.spawn().unwrap();
        let input = child.stdin.take();
        let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        Self { child, input, out: BufReader::new(out), err: BufReader::new(err) }
    }

    /// Hands it a line and leaves the pipe open.
    pub fn tell(&mut self, line: &str) {
        let input = self.input.as_mut().unwrap();
        writeln!(input, "{line}").and_then(|()| input.flush()).unwrap();
    }

    /// The next line of its output, without its end; empty when there are no more.
    pub fn next_line(&mut self) -> String {
        let mut line = String::new();
        self.out.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    /// Reads its error stream up to the first line with these words.
    pub fn until_logged(&mut self, words: &str) -> String {
        let mut heard = String::new();
        while !heard.contains(words) {
            let read = self.err.read_line(&mut heard).unwrap();
            assert!(read > 0, "it ended before saying `{words}`:\n{heard}");
        }
        heard
    }

    /// Asks it to leave, as a supervisor does, and waits until it has; its exit code and the rest of its words.
    pub fn leave(mut self) -> (Option<i32>, String) {
        let asked =
            Command::new("sh").arg("-c").arg(format!("kill -TERM {}", self.child.id())).status().unwrap();
        assert!(asked.success());
        let mut rest = String::new();
        self.err.read_to_string(&mut rest).unwrap();
        (self.child.wait().unwrap().code(), rest)
    }

    /// Closes its standard input and waits for its end.
    pub fn hang_up(mut self) -> Said {
        drop(self.input.take());
        let (mut out, mut err) = (Vec::new(), Vec::new());
        self.out.read_to_end(&mut out).unwrap();
        self.err.read_to_end(&mut err).unwrap();
        told(self.child.wait().unwrap().code(), &out, &err)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A Bot API that answers everything with this result, until the test ends.
pub fn telegram(result: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
            let head: Vec<String> =
                lines.by_ref().map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
            if head.is_empty() {
                continue;
            }
            let body = format!("{{\"ok\":true,\"result\":{result}}}");
            let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close";
            // Whoever hung up does not mind.
            let _ = write!(&stream, "{head}\r\nContent-Length: {}\r\n\r\n{body}", body.len());
        }
    });
    address
}
