//! `lofted man [DIR]`: the command's manual pages, one each; and its help on the screen.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap_mangen::Man;

use super::entry::Outcome;
use crate::error::{Error, Result};
use crate::help::{ANSWERED, after};
use crate::output::write;
use crate::terminal::Out;

const EXAMPLES: &str = "
Examples:
  lofted man | man -l -                  the page of the command on the screen
  lofted man ~/.local/share/man/man1     every page as a file, lofted.1 and one for each command
";

/// The manual: a page of the command, or a folder of them all
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, ANSWERED))]
pub(super) struct Args {
    /// The folder to write every page to; without it the page of the command is written to the standard output
    #[arg(value_name = "DIR")]
    folder: Option<String>,
}

pub(super) fn run(args: &Args, whole: clap::Command, out: &mut Out<'_>) -> Result<Outcome> {
    let Some(folder) = &args.folder else {
        out.write_all(&page(whole)?)?;
        return Ok(Outcome::Clean);
    };
    fs::create_dir_all(folder).map_err(|source| Error::File { path: folder.clone(), source })?;
    let mut written = Vec::new();
    pages(whole, "", Path::new(folder), &mut written)?;
    for path in written {
        out.line(&format!("{}: written", path.display()))?;
    }
    Ok(Outcome::Clean)
}

/// Writes the page of a command and those of the commands under it.
fn pages(
    command: clap::Command,
    above: &str,
    folder: &Path,
    written: &mut Vec<PathBuf>,
) -> Result<()> {
    let name = match above {
        "" => command.get_name().to_owned(),
        above => format!("{above}-{}", command.get_name()),
    };
    let below = command.get_subcommands().filter(|one| one.get_name() != "help");
    for one in below.cloned().collect::<Vec<_>>() {
        pages(one, &name, folder, written)?;
    }
    let path = folder.join(format!("{name}.1"));
    // A manual's page is called by one word: lofted-export-flight.
    write(&path, &page(command.name(name))?)?;
    written.push(path);
    Ok(())
}

fn page(command: clap::Command) -> Result<Vec<u8>> {
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    Ok(page)
}

/// Writes the command's help.
pub(super) fn help(whole: &mut clap::Command, out: &mut Out<'_>) -> Result<Outcome> {
    let help = whole.render_help();
    if out.is_colored() {
        write!(out, "{}", help.ansi())?;
    } else {
        write!(out, "{help}")?;
    }
    Ok(Outcome::Clean)
}
