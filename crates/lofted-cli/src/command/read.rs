//! `lofted read`: a news story in, its claims out.

mod quote;
mod rows;
mod table;

use std::io::{self, Read, Write};

use lofted::claim::Date;
use lofted_reader::read;
use lofted_view::judging::lexicon::lexicon;

use super::entry::{Command, Outcome};
use crate::args::{Form, text};
use crate::ask_error::AskError;
use crate::error::{Error, Result};
use crate::input::sound_record;
use crate::output;

pub(super) const COMMAND: Command = Command {
    name: "read",
    line: "the claims of a news story, each with its speaker and its words",
    help: "\
  lofted read story.txt                      the claims of a story in plain text
  pbpaste | lofted read -                    the same from the standard input
  lofted read story.txt --json               for a program: [{\"metric\": \"apogee\", \"best\": 7000, ...}, ...]
  lofted read story.txt --published 2024-10-31   the day that \"on Thursday\" is seen from
  lofted read story.txt --record my-record/  with the names of another record
  lofted read story.txt --package claims.zip     as a data package, to mend and to lint

English alone, no model, nothing leaves the machine. Every candidate is a guess with its doubts: look at it
before you use it. \"subject\" is a flight or a deployment of the record, or else what the story calls it;
\"claimant\" is null where the story names nobody; \"span\" counts bytes.
",
    run,
};

/// The most bytes of a story.
const LARGEST_STORY_BYTES: u64 = 64 * 1024 * 1024;

#[derive(Debug, Default)]
struct Asked {
    path: Option<String>,
    form: Form,
    published: Option<Date>,
    record: Option<String>,
    package: Option<String>,
}

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let asked = asked(arguments)?;
    let Some(path) = &asked.path else {
        return Err(COMMAND.misused("name a file, or - for the standard input"));
    };
    let bytes = story(path)?;
    let source = String::from_utf8_lossy(&bytes);
    let own = asked.record.as_deref().map(sound_record).transpose()?;
    let record = own.as_ref().map_or(&lofted_record::bundled().record, |package| &package.record);
    let candidates = read(&source, asked.published, &lexicon(record));
    if let Some(path) = &asked.package {
        let name = asked.path.as_deref().filter(|path| *path != "-").unwrap_or("story");
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
    match asked.form {
        Form::Json => {
            let list = candidates.iter().map(|candidate| rows::json(&source, candidate)).collect();
            output::json(out, &list)?;
        }
        Form::Text => table::write(out, &source, &candidates)?,
    }
    Ok(Outcome::Clean)
}

fn asked(arguments: &[String]) -> Result<Asked> {
    let mut asked = Asked::default();
    let mut parser = lexopt::Parser::from_args(arguments);
    while let Some(argument) = parser.next()? {
        match argument {
            lexopt::Arg::Long("json") => asked.form = Form::Json,
            lexopt::Arg::Long("published") => {
                let day = text(&mut parser)?;
                let day = day.parse::<Date>();
                asked.published = Some(day.map_err(|fault| COMMAND.misused(&fault.to_string()))?);
            }
            lexopt::Arg::Long("record") => asked.record = Some(text(&mut parser)?),
            lexopt::Arg::Long("package") => asked.package = Some(text(&mut parser)?),
            lexopt::Arg::Value(path) if asked.path.is_none() => {
                asked.path = Some(path.to_string_lossy().into_owned());
            }
            other => return Err(AskError::from(other.unexpected()).into()),
        }
    }
    Ok(asked)
}

/// The bytes of a story, of a file or of the standard input.
fn story(path: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = LARGEST_STORY_BYTES.saturating_add(1);
    let fault = |source| Error::File { path: path.to_owned(), source };
    if path == "-" {
        io::stdin().lock().take(limit).read_to_end(&mut bytes).map_err(fault)?;
    } else {
        std::fs::File::open(path)
            .map_err(fault)?
            .take(limit)
            .read_to_end(&mut bytes)
            .map_err(fault)?;
    }
    if bytes.len() as u64 > LARGEST_STORY_BYTES {
        return Err(Error::TooLarge { path: path.to_owned(), limit_bytes: LARGEST_STORY_BYTES });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_is_none_is_told() {
        let words = ["story.txt", "--published", "Thursday"].map(str::to_owned);
        assert!(asked(&words).unwrap_err().to_string().contains("\"Thursday\" is no day"));
    }
}
