//! What stands beside a field of the workbench.

/// What stands beside a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// How it was read; empty where there is nothing to say.
    Help(String),
    /// What is wrong, and the text with a caret under the place where there is one.
    Fault {
        /// What is wrong, and what would be right.
        message: String,
        /// The text with the caret; empty where the fault has no place.
        pointer: String,
    },
}

impl Note {
    /// A fault that has no place in the text.
    #[must_use]
    pub(super) fn fault(message: String) -> Self {
        Self::Fault { message, pointer: String::new() }
    }

    /// Whether something is wrong.
    #[must_use]
    pub fn is_fault(&self) -> bool {
        matches!(self, Self::Fault { .. })
    }
}
