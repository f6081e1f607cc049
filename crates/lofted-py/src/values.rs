//! Errors as Python raises them.

use lofted_embed::request::{Request, RequestError};
use pyo3::PyErr;
use pyo3::exceptions::{PyTypeError, PyValueError};
use serde_json::Value;

/// A slip of the program as `TypeError`, one of the figures as `ValueError`.
pub(crate) fn raised(error: &RequestError) -> PyErr {
    let said = error.to_string();
    if error.is_of_type() { PyTypeError::new_err(said) } else { PyValueError::new_err(said) }
}

/// A question from the JSON that the Python part made of its arguments.
pub(crate) fn request(question: &str) -> Result<Request, PyErr> {
    let question: Value = serde_json::from_str(question)
        .map_err(|error| PyTypeError::new_err(format!("the question is no JSON: {error}")))?;
    Request::read(&question).map_err(|error| raised(&error))
}
