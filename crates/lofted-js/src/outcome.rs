//! What a function gives: its answer, or why there is none and whose slip it is.

use lofted_embed::request::{Request, RequestError};
use serde_json::{Value, json};

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failed {
    /// Something of a wrong type was given: a slip of the program.
    Type(String),
    /// The figures, the record or the name does not read.
    Input(String),
}

impl From<RequestError> for Failed {
    fn from(error: RequestError) -> Self {
        let said = error.to_string();
        if error.is_of_type() { Self::Type(said) } else { Self::Input(said) }
    }
}

/// As text for the border.
#[must_use]
pub fn outcome(answer: Result<Value, Failed>) -> String {
    match answer {
        Ok(answer) => json!({ "ok": answer }),
        Err(Failed::Type(why)) => json!({ "type_error": why }),
        Err(Failed::Input(why)) => json!({ "error": why }),
    }
    .to_string()
}

/// A question from its text.
///
/// # Errors
/// It is no JSON, or no question: [`Failed`].
pub fn request(question: &str) -> Result<Request, Failed> {
    let question: Value = serde_json::from_str(question)
        .map_err(|error| Failed::Type(format!("the question is no JSON: {error}")))?;
    Ok(Request::read(&question)?)
}
