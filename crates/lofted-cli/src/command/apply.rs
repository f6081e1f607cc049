//! `lofted apply RECORD PATCH`: what a patch changes in a record, in words; and with `--write` the record changed.

use lofted_record::changes::{Applied, Changes, PatchError, apply_to, changes};
use lofted_record::package::Package;

use super::entry::Outcome;
use crate::differences;
use crate::error::{Error, Result};
use crate::help::after;
use crate::input::{self, sound_record};
use crate::stored;
use crate::terminal::{Hue, Out};

const EXAMPLES: &str = "
Examples:
  lofted apply my-record/ patch.zip          what the patch changes, in words; nothing is written
  lofted apply my-record/ patch.zip --write  the same, and the record written
  lofted apply my-record/ changes.csv        a patch as its list alone, or - for the standard input
  lofted apply my-record/ more.zip           a data package: its rows are added, and update those of their names

A patch comes from lofted diff --patch. It is refused as a whole where a row is neither as it was when the patch was
made nor as it would become, each such row being told, and where the record would not read with it. What is there
already is left alone. A data package that is no patch takes nothing away.
";

const EXIT: &str =
    "Exit code: 0 it fits, 1 refused and nothing written, 2 not a record or a patch at all.";

/// What a patch changes in a record, shown first and then written
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, EXIT))]
pub(super) struct Args {
    /// A record: a folder, a zip, a file of claims, or - for the standard input
    #[arg(value_name = "RECORD")]
    record: String,
    /// A patch: a folder, a zip, its changes.csv alone, a data package, or - for the standard input
    #[arg(value_name = "PATCH")]
    patch: String,
    /// Write the changed record in place
    #[arg(long)]
    write: bool,
}

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let path = args.record.as_str();
    let home = if args.write { Some(stored::home(path)?) } else { None };
    let package = sound_record(path)?;
    let asked = input::patch(&args.patch)?.changes(&package.record, &package.outlines);
    match apply_to(&package.record, &package.outlines, &asked) {
        Ok(applied) => taken(args, home, package, &asked, applied, out),
        Err(PatchError::Moved(conflicts)) => refused(path, &conflicts, MOVED, out),
        Err(PatchError::Broken(faults)) => refused(path, &faults, BROKEN, out),
        Err(source) => Err(Error::Patch { path: args.patch.clone(), source: Box::new(source) }),
    }
}

const MOVED: &str = "where the record is not as it was when the patch was made";
const BROKEN: &str = "that the record would have with the patch";

fn refused<T: ToString>(path: &str, why: &[T], what: &str, out: &mut Out<'_>) -> Result<Outcome> {
    for one in why {
        out.headed(Hue::Bad, "refused", &format!(": {}", one.to_string()))?;
    }
    let faults =
        if why.len() == 1 { "1 fault".to_owned() } else { format!("{} faults", why.len()) };
    out.line(&format!("{path}: nothing written, for {faults} {what}"))?;
    Ok(Outcome::Errors)
}

fn taken(
    args: &Args,
    home: Option<input::Kind>,
    package: Package,
    asked: &Changes,
    applied: Applied,
    out: &mut Out<'_>,
) -> Result<Outcome> {
    let path = args.record.as_str();
    let done = changes(&package.record, &applied.record)
        .with_outlines(&package.outlines, &applied.outlines);
    differences::tell(&package.record, &applied.record, &done, out)?;
    out.line("")?;
    if applied.already > 0 {
        let all = asked.all().len();
        out.line(&format!("{} of {all} changes are in {path} already", applied.already))?;
    }
    if done.is_empty() {
        out.line(&format!("{path}: nothing to write"))?;
    } else if let Some(kind) = home {
        let Applied { record, outlines, .. } = applied;
        stored::store(path, kind, &Package { record, outlines, ..package })?;
        out.line(&format!("{path}: written"))?;
    } else {
        out.line(&format!("{path}: not written; --write does it"))?;
    }
    Ok(Outcome::Clean)
}
