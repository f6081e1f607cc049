//! `cargo install` of a tool, with a line that says how far it is.

use std::fs;
use std::io::{BufRead, BufReader, IsTerminal, Write, stdout};
use std::process::{ChildStderr, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::error::{Error, Result};
use crate::process::{cargo, line, not_started};
use crate::report::seconds;
use crate::workspace::Workspace;

/// Which features of a tool are compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Features {
    Default,
    /// Those that it cannot run without.
    Bare,
}

/// Which tool to compile.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CargoInstall<'a> {
    pub(crate) package: &'a str,
    pub(crate) version: &'a str,
    pub(crate) features: Features,
    /// How much the compiler is to think about it: tools that run for a second need little.
    pub(crate) opt_level: &'a str,
    /// About how many crates it compiles, to say how far it is.
    pub(crate) crates: usize,
}

/// Compiles a tool into `target/tools`; where its own lock file cannot be had, with current versions.
pub(crate) fn cargo_install(workspace: &Workspace, install: &CargoInstall<'_>) -> Result<()> {
    let mut locked = command(workspace, install);
    let attempt = follow(locked.arg("--locked"), install)?;
    let outcome = match attempt {
        // Nothing compiled yet: a crate of the tool's lock file is not served here.
        Outcome::Failed { compiled: 0, .. } => {
            println!(
                "      the crates that {} locks cannot all be had here; taking current ones",
                install.package
            );
            follow(&mut command(workspace, install), install)?
        }
        other => other,
    };
    match outcome {
        Outcome::Done => {
            let build = workspace.tools().join("build");
            fs::remove_dir_all(&build).map_err(|source| Error::file("remove", &build, &source))
        }
        Outcome::Failed { last_lines, .. } => {
            eprintln!("{last_lines}");
            let command = line(&command(workspace, install));
            Err(Error::task(format!("`{command}` failed: its last lines are above")))
        }
    }
}

fn command(workspace: &Workspace, install: &CargoInstall<'_>) -> Command {
    let mut command = cargo(workspace);
    command
        .args(["install", install.package, "--version", install.version, "--force", "--root"])
        .arg(workspace.tools())
        .env("CARGO_TARGET_DIR", workspace.tools().join("build"))
        // The tools run for seconds: the time of compiling them is worth more than their speed.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", install.opt_level)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_TERM_COLOR", "never")
        .env("CARGO_TERM_PROGRESS_WHEN", "never")
        .env_remove("RUSTFLAGS")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    if install.features == Features::Bare {
        command.arg("--no-default-features");
    }
    command
}

enum Outcome {
    Done,
    Failed { compiled: usize, last_lines: String },
}

/// Runs the command, counting the crates it compiles.
fn follow(command: &mut Command, install: &CargoInstall<'_>) -> Result<Outcome> {
    let mut child = command.spawn().map_err(|source| not_started(command, &source))?;
    let Some(stderr) = child.stderr.take() else {
        return Err(Error::task("the output of cargo install could not be read"));
    };
    let (sender, lines) = channel();
    let reader = thread::spawn(move || send_lines(stderr, &sender));
    let seen = watch(&lines, install);
    let status = child.wait().map_err(|source| not_started(command, &source))?;
    // The reader ends with the child's output; it cannot fail.
    let _ = reader.join();
    Ok(if status.success() {
        Outcome::Done
    } else {
        let from = seen.lines.len().saturating_sub(20);
        Outcome::Failed { compiled: seen.compiled, last_lines: seen.lines[from..].join("\n") }
    })
}

fn send_lines(stderr: ChildStderr, sender: &std::sync::mpsc::Sender<String>) {
    for line in BufReader::new(stderr).lines().map_while(std::result::Result::ok) {
        if sender.send(line).is_err() {
            return;
        }
    }
}

#[derive(Default)]
struct Seen {
    compiled: usize,
    lines: Vec<String>,
}

/// Takes lines until the child closes its output, and reports once a second (or half a minute).
fn watch(lines: &Receiver<String>, install: &CargoInstall<'_>) -> Seen {
    let terminal = stdout().is_terminal();
    let every = Duration::from_secs(if terminal { 1 } else { 30 });
    let start = Instant::now();
    let mut reported = start;
    let mut seen = Seen::default();
    loop {
        match lines.recv_timeout(Duration::from_millis(500)) {
            Ok(line) => {
                seen.compiled += usize::from(line.trim_start().starts_with("Compiling "));
                seen.lines.push(line);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if reported.elapsed() >= every {
            reported = Instant::now();
            report(terminal, &progress(seen.compiled, install.crates, start.elapsed()));
        }
    }
    if terminal {
        report(true, "");
    }
    seen
}

fn report(terminal: bool, text: &str) {
    if terminal {
        print!("\r\x1b[2K{text}");
        // A terminal that cannot be flushed shows the line a little later.
        let _ = stdout().flush();
    } else {
        println!("{text}");
    }
}

fn progress(compiled: usize, crates: usize, elapsed: Duration) -> String {
    if compiled == 0 {
        return format!("      fetching its crates, {}", seconds(elapsed));
    }
    format!("      {compiled} of about {} crates, {}", crates.max(compiled), seconds(elapsed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_never_counts_past_its_total() {
        let minute = Duration::from_secs(60);
        assert_eq!(progress(0, 10, minute), "      fetching its crates, 1 min 0 s");
        assert_eq!(progress(4, 10, minute), "      4 of about 10 crates, 1 min 0 s");
        assert_eq!(progress(12, 10, minute), "      12 of about 12 crates, 1 min 0 s");
    }
}
