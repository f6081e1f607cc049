//! `lofted export excerpts RECORD FOLDER`: what single pages of the app fetch of a record in place of the whole.

use std::fs;
use std::io::Write;
use std::path::Path;

use lofted_view::any_page::excerpt::Excerpt;

use crate::command::entry::{Command, Outcome};
use crate::error::{Error, Result};
use crate::input::sound_record;
use crate::output::write;

pub(super) fn run(command: &Command, arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let [from, to] = arguments else {
        return Err(command.misused("name a record and the folder to write its excerpts to"));
    };
    let record = sound_record(from)?.record;
    fs::create_dir_all(to).map_err(|source| Error::File { path: to.clone(), source })?;
    for which in Excerpt::ALL {
        let (path, bytes) = (Path::new(to).join(which.file()), which.bytes(&record));
        write(&path, &bytes)?;
        writeln!(out, "{}: {} claims written", path.display(), which.of(&record).claims().len())?;
    }
    Ok(Outcome::Clean)
}
