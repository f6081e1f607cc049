//! Records of claims and news stories, as JSON.

use lofted_embed::{checked, story};
use lofted_record::package::{PackageFile, PackageReading};
use lofted_view::judging::lexicon::lexicon;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// Files by their names.
type Files = Vec<(String, Vec<u8>)>;

fn read_files(files: Files) -> PyResult<PackageReading> {
    let files = files.into_iter().map(|(name, bytes)| PackageFile { name, bytes }).collect();
    checked::read(files).map_err(|error| PyValueError::new_err(error.to_string()))
}

/// The rows of a record that could be read.
#[pyfunction]
pub(crate) fn read_record(py: Python<'_>, files: Files) -> PyResult<String> {
    py.detach(|| Ok(checked::record_json(&read_files(files)?).to_string()))
}

/// Every error and every doubt in a record.
#[pyfunction]
pub(crate) fn lint(py: Python<'_>, name: &str, files: Files) -> PyResult<String> {
    py.detach(|| {
        let read = read_files(files)?;
        Ok(checked::lint_json(name, &read, &checked::findings(&read)).to_string())
    })
}

/// The claims of a news story, with the names of a record or of the bundled one.
#[pyfunction]
pub(crate) fn read(
    py: Python<'_>,
    text: &str,
    published: Option<&str>,
    files: Option<Files>,
) -> PyResult<String> {
    py.detach(|| {
        let own = files.map(read_files).transpose()?;
        let record = own
            .as_ref()
            .map_or(&lofted_record::bundled().record, |package| &package.reading.record);
        let claims = story::read(text, published, &lexicon(record));
        claims
            .map(|claims| claims.to_string())
            .map_err(|error| PyValueError::new_err(error.to_string()))
    })
}
