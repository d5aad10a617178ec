//! Starting other programs, waiting for them and ending them.

use std::ffi::OsStr;
use std::io;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};
use crate::place;

/// A command that runs in the project's root.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(place::root());
    command
}

/// Runs a command to its end, showing its output; a bad end is a failure that starts with `what`.
pub fn run(command: &mut Command, what: &str) -> Outcome<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("{what} failed ({}); its own messages are above", end(status))))
}

/// The sentence for a program that could not be started.
pub fn not_started(command: &Command, error: &io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    if error.kind() != io::ErrorKind::NotFound {
        return Failure::new(format!("{program} could not be started: {error}"));
    }
    let remedy = match program.as_ref() {
        "cargo" | "rustc" | "rustup" => "install Rust with rustup (https://rustup.rs)",
        "npm" | "node" => {
            "install Node.js 18 or newer with npm (on Debian: apt-get install nodejs npm)"
        }
        _ => "install it",
    };
    Failure::new(format!("{program} was not found: {remedy}, then run this command again"))
}

/// How a program ended, in words.
pub fn end(status: ExitStatus) -> String {
    match status.code() {
        Some(code) => format!("exit code {code}"),
        None => "ended by a signal".to_owned(),
    }
}

/// A progress line before a long step and one after it, with the seconds it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    eprintln!("··· {what}");
    let start = Instant::now();
    let outcome = work();
    let seconds = start.elapsed().as_secs_f32();
    match outcome {
        Ok(_) => eprintln!(" ok {what} ({seconds:.1} s)"),
        Err(_) => eprintln!("  ! {what} ({seconds:.1} s)"),
    }
    outcome
}

/// A program that runs beside xtask and is ended with it.
pub struct Companion(Child);

impl Companion {
    /// Starts it.
    pub fn start(command: &mut Command) -> Outcome<Self> {
        command.stdin(Stdio::null());
        command.spawn().map(Self).map_err(|error| not_started(command, &error))
    }

    /// The process, to read its output or to ask whether it still runs.
    pub fn child(&mut self) -> &mut Child {
        &mut self.0
    }

    /// Whether it ended by itself within the time given.
    pub fn ends_within(&mut self, limit: Duration) -> bool {
        let start = Instant::now();
        loop {
            if !matches!(self.0.try_wait(), Ok(None)) {
                return true;
            }
            if start.elapsed() >= limit {
                return false;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Companion {
    /// Asks it to end, so that it can close its files, and makes it end after five seconds.
    fn drop(&mut self) {
        if self.ends_within(Duration::ZERO) {
            return;
        }
        // The shell's own kill: the standard library knows only the kill that cannot be answered.
        let asked = Command::new("sh")
            .args(["-c", "kill -TERM \"$0\""])
            .arg(self.0.id().to_string())
            .status();
        if asked.is_ok_and(|status| status.success()) && self.ends_within(Duration::from_secs(5)) {
            return;
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_missing_program_is_named_with_what_to_do() {
        let missing = io::Error::from(io::ErrorKind::NotFound);
        let sentence = not_started(&Command::new("npm"), &missing).to_string();
        assert!(sentence.starts_with("npm was not found"), "{sentence}");
        assert!(sentence.contains("apt-get install nodejs npm"), "{sentence}");
    }

    #[test]
    fn a_bad_end_says_what_failed_and_how() {
        let failure = run(Command::new("sh").args(["-c", "exit 7"]), "building the app");
        let sentence = failure.map_err(|failure| failure.to_string());
        assert_eq!(
            sentence,
            Err("building the app failed (exit code 7); its own messages are above".to_owned())
        );
    }

    #[test]
    fn a_companion_is_asked_to_end() {
        let folder = std::env::temp_dir().join(format!("xtask-companion-{}", std::process::id()));
        let script =
            "trap 'echo asked > \"$0\"; exit 0' TERM; echo set; while :; do sleep 0.05; done";
        let mut command = Command::new("sh");
        command.args(["-c", script]).arg(&folder).stdout(Stdio::piped());
        let mut companion = Companion::start(&mut command).expect("a shell");
        let mut set = [0; 4];
        let mut output = companion.child().stdout.take().expect("a pipe");
        output.read_exact(&mut set).expect("the line that says the trap is set");
        drop(companion);
        let answer = std::fs::read_to_string(&folder);
        let _ = std::fs::remove_file(&folder);
        assert_eq!(answer.ok().as_deref(), Some("asked\n"));
    }
}
