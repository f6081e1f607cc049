//! `lofted export excerpts RECORD FOLDER`: what single pages of the app fetch of a record in place of the whole.

use std::fs;
use std::path::Path;

use lofted_view::any_page::excerpt::Excerpt;

use crate::command::entry::Outcome;
use crate::error::{Error, Result};
use crate::help::{ANSWERED, after};
use crate::input::sound_record;
use crate::output::write;
use crate::terminal::Out;

const EXAMPLES: &str = "
Examples:
  lofted export excerpts my-record web/record

For whoever puts a record of their own beside the app: what the overview, the deployments and the workbench
fetch in place of the whole. Without these files they show the whole record, later.
";

/// What single pages of the app fetch of a record in place of the whole
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, ANSWERED))]
pub(super) struct Args {
    /// A record: a folder, a zip, a file of claims, or - for the standard input
    #[arg(value_name = "RECORD")]
    from: String,
    /// The folder to write its excerpts to
    #[arg(value_name = "FOLDER")]
    to: String,
}

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let Args { from, to } = args;
    let record = sound_record(from)?.record;
    fs::create_dir_all(to).map_err(|source| Error::File { path: to.clone(), source })?;
    for which in Excerpt::ALL {
        let (path, bytes) = (Path::new(to).join(which.file()), which.bytes(&record));
        write(&path, &bytes)?;
        let claims = which.of(&record).claims().len();
        out.line(&format!("{}: {claims} claims written", path.display()))?;
    }
    Ok(Outcome::Clean)
}
