//! `lofted read`: a news story in, its claims out.

mod rows;
mod table;

use lofted::claim::Date;
use lofted_embed::story::candidate_json;
use lofted_reader::read;
use lofted_view::judging::lexicon::lexicon;

use super::entry::Outcome;
use crate::args::{self, AsJson, Form};
use crate::error::Result;
use crate::help::{ANSWERED, after};
use crate::input::sound_record;
use crate::terminal::Out;
use crate::{input, output};

const EXAMPLES: &str = "
Examples:
  lofted read story.txt                      the claims of a story in plain text
  pbpaste | lofted read -                    the same from the standard input
  lofted read story.txt --json               for a program: [{\"metric\": \"apogee\", \"best\": 7000, ...}, ...]
  lofted read story.txt --published 2024-10-31   the day that \"on Thursday\" is seen from
  lofted read story.txt --record my-record/  with the names of another record
  lofted read story.txt --package claims.zip     as a data package, to mend and to lint

English alone, no model, nothing leaves the machine. Every candidate is a guess with its doubts: look at it
before you use it. \"subject\" is a flight or a deployment of the record, or else what the story calls it;
\"claimant\" is null where the story names nobody; \"span\" counts bytes.
";

/// The most bytes of a story.
const LARGEST_STORY_BYTES: u64 = 64 * 1024 * 1024;

/// The claims of a news story, each with its speaker and its words
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, ANSWERED))]
pub(super) struct Args {
    /// A story in plain text, or - for the standard input
    #[arg(value_name = "STORY")]
    path: String,
    /// The day it was published, such as 2024-10-31
    #[arg(long, value_name = "DAY", value_parser = |text: &str| args::day(text, "--published"))]
    published: Option<Date>,
    /// The record whose names are known, in place of the bundled one
    #[arg(long, value_name = "RECORD")]
    record: Option<String>,
    /// Write a data package of the claims to this file; - for the standard output
    #[arg(long, value_name = "FILE.zip", conflicts_with = "json")]
    package: Option<String>,
    #[command(flatten)]
    form: AsJson,
}

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let bytes = input::bytes(&args.path, LARGEST_STORY_BYTES)?;
    let source = String::from_utf8_lossy(&bytes);
    let own = args.record.as_deref().map(sound_record).transpose()?;
    let record = own.as_ref().map_or(&lofted_record::bundled().record, |package| &package.record);
    let candidates = read(&source, args.published, &lexicon(record));
    if let Some(path) = &args.package {
        let name = if args.path == input::STDIN { "story" } else { &args.path };
        let (bytes, left) = rows::package(name, &source, &candidates)?;
        if left > 0 {
            output::remark(&format!(
                "{left} of {} claims have no row in a record: clock readings, denials, claims without a day \
                 (give --published)",
                candidates.len()
            ));
        }
        output::put(path, &bytes, "a data package", out)?;
        return Ok(Outcome::Clean);
    }
    match args.form.form() {
        Form::Json => {
            let list =
                candidates.iter().map(|candidate| candidate_json(&source, candidate)).collect();
            output::json(out, &list)?;
        }
        Form::Text => table::write(out, &source, &candidates)?,
    }
    Ok(Outcome::Clean)
}
