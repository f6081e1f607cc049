//! A cell as it is written.

use crate::read::begins_formula;

/// A cell to be written.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// A text, which may need its guard.
    Text(String),
    /// A number, or nothing.
    Number(Option<f64>),
}

impl Cell {
    pub(super) fn text<T: ToString + ?Sized>(value: &T) -> Self {
        Self::Text(value.to_string())
    }

    /// The value, or an empty cell.
    pub(super) fn optional(value: Option<impl ToString>) -> Self {
        Self::Text(value.map_or(String::new(), |value| value.to_string()))
    }

    pub(super) fn written(self) -> String {
        match self {
            Self::Text(text) => guarded(text),
            Self::Number(number) => number.map_or(String::new(), |number| number.to_string()),
        }
    }
}

/// A text as it is written: with a `'` before what would begin a formula.
pub(super) fn guarded(text: String) -> String {
    if begins_formula(&text) { format!("'{text}") } else { text }
}
