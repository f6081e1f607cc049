//! Records of claims and news stories.

use lofted_embed::{checked, story};
use lofted_reader::Lexicon;
use lofted_record::package::{PackageFile, PackageReading};
use lofted_view::judging::lexicon::lexicon;
use serde_json::Value;

use crate::outcome::Failed;

/// The files of a record as they cross the border: their names with their lengths as JSON, and their bytes in a row.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// `[["claims.csv", 812], ...]`.
    pub names: &'a str,
    /// The bytes of all of them.
    pub bytes: &'a [u8],
}

impl Files<'_> {
    fn read(&self) -> Result<PackageReading, Failed> {
        let names: Vec<(String, usize)> = serde_json::from_str(self.names)
            .map_err(|error| Failed::Type(format!("the names of the files: {error}")))?;
        let mut left = self.bytes;
        let mut files = Vec::with_capacity(names.len());
        for (name, length) in names {
            let Some((bytes, rest)) = left.split_at_checked(length) else {
                return Err(Failed::Type(format!("{name} has fewer bytes than was said")));
            };
            files.push(PackageFile { name, bytes: bytes.to_vec() });
            left = rest;
        }
        checked::read(files).map_err(|error| Failed::Input(error.to_string()))
    }
}

/// The rows of a record that could be read.
///
/// # Errors
/// No record at all: [`Failed`].
pub fn read_record(files: Files<'_>) -> Result<Value, Failed> {
    Ok(checked::record_json(&files.read()?))
}

/// Every error and every doubt in a record.
///
/// # Errors
/// No record at all: [`Failed`].
pub fn lint(name: &str, files: Files<'_>) -> Result<Value, Failed> {
    let read = files.read()?;
    Ok(checked::lint_json(name, &read, &checked::findings(&read)))
}

/// The claims of a news story; with the names of a record, where one is given.
///
/// # Errors
/// The day of publication is none, or there is no record: [`Failed`].
pub fn read_story(
    text: &str,
    published: Option<&str>,
    files: Option<Files<'_>>,
) -> Result<Value, Failed> {
    let known = match files {
        Some(files) => lexicon(&files.read()?.reading.record),
        None => Lexicon::world(),
    };
    story::read(text, published, &known).map_err(|error| Failed::Input(error.to_string()))
}
