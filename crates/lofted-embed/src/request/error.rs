//! What can be wrong with a question.

use lofted::ask::AskError;
use lofted::claim::UnknownWord;
use lofted_view::judging::heavier::NO_HEAVIER;

use super::names::known;

/// Why an object is no question.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum RequestError {
    /// The question is no object.
    #[error("the question is no object; write for example {{\"apogee\": \"about 7,000 km\"}}")]
    NoObject,
    /// A field that there is not.
    #[error("\"{name}\" is no field of a question; there are {}", known())]
    Field {
        /// The field.
        name: String,
    },
    /// A field holds something of another type.
    #[error("{field} is {found}: write {wanted}")]
    Type {
        /// The field.
        field: String,
        /// What it holds.
        found: String,
        /// What it takes.
        wanted: &'static str,
    },
    /// Fields that stand together, of which one is missing.
    #[error("{0}")]
    Together(&'static str),
    /// A class of vehicle that there is not.
    #[error("class: {0}")]
    Class(UnknownWord),
    /// A heavier payload that does not read.
    #[error("heavier \"{0}\": {NO_HEAVIER}")]
    Heavier(String),
    /// The figures are no question.
    #[error(transparent)]
    Ask(#[from] AskError),
}

impl RequestError {
    /// Whether something of a wrong type was given, or a field that there is not: a slip of the program rather than
    /// of the figures.
    #[must_use]
    pub const fn is_of_type(&self) -> bool {
        matches!(self, Self::NoObject | Self::Field { .. } | Self::Type { .. })
    }
}
