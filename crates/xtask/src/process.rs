//! Starting other programs: always waited for, always from the workspace root.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::{Error, Result};
use crate::workspace::Workspace;

/// `cargo` as it started us, so that the same toolchain is used throughout.
pub(crate) fn cargo(workspace: &Workspace) -> Command {
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.current_dir(workspace.root());
    command
}

/// A program of the machine or of set-up, found with our tools first.
pub(crate) fn program(workspace: &Workspace, name: impl AsRef<Path>) -> Result<Command> {
    let path = workspace.path()?;
    let name = name.as_ref();
    let file = find_in(&path, name).unwrap_or_else(|| name.to_path_buf());
    let mut command = Command::new(file);
    command.current_dir(workspace.root()).env("PATH", path);
    Ok(command)
}

/// Runs to the end with its output on ours.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|source| not_started(command, &source))?;
    if status.success() {
        return Ok(());
    }
    Err(Error::task(format!("`{}` failed ({status})", line(command))))
}

/// What a program prints on its standard output, if it can be started and succeeds.
pub(crate) fn stdout(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Where a program lies on the machine's `PATH`.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    find_in(&env::var_os("PATH")?, Path::new(name))
}

fn find_in(path: &std::ffi::OsStr, name: &Path) -> Option<PathBuf> {
    let suffixes: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ""] } else { &[""] };
    let folders = env::split_paths(path);
    folders
        .flat_map(|folder| suffixes.iter().map(move |s| (folder.clone(), *s)))
        .map(|(folder, suffix)| folder.join(format!("{}{suffix}", name.display())))
        .find(|file| file.is_file())
}

/// A program could not be started at all.
pub(crate) fn not_started(command: &Command, source: &std::io::Error) -> Error {
    let name = command.get_program().to_string_lossy();
    Error::task(format!("cannot start `{name}`: {source}; is it installed and on PATH?"))
}

/// The command as one would type it: program name without its folder, then the arguments.
pub(crate) fn line(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(name).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
