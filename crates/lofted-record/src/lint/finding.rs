//! What the lint tells: something doubtful, with its place, the value, why, and the likely fix.

use std::fmt;

use crate::fault::Fault;
#[cfg(feature = "package")]
use crate::package::{OUTLINES, OutlineFault};

/// Whether something cannot be read, or reads and is doubtful.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It cannot be read; its row was left out.
    Error,
    /// It reads, but is doubtful.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Something doubtful, with its place, the value, why, and the likely fix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whether it cannot be read, or is only doubtful.
    pub severity: Severity,
    /// Which rule found it; `unreadable` for an error.
    pub rule: &'static str,
    /// The file.
    pub file: &'static str,
    /// The row as a spreadsheet counts; `None` where the whole file is meant.
    pub row: Option<u64>,
    /// The column; `None` where the whole row is meant.
    pub column: Option<&'static str>,
    /// What stands there, on one line and at most 60 characters long.
    pub value: String,
    /// Why it is doubtful.
    pub why: String,
    /// What would likely be right.
    pub fix: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.severity.id(), self.file)?;
        if let Some(row) = self.row {
            write!(f, " row {row}")?;
        }
        if let Some(column) = self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {}; {}", self.why, self.fix)?;
        if self.severity == Severity::Warning { write!(f, " [{}]", self.rule) } else { Ok(()) }
    }
}

impl From<&Fault> for Finding {
    fn from(fault: &Fault) -> Self {
        Self {
            severity: Severity::Error,
            rule: "unreadable",
            file: fault.file.name(),
            row: fault.row,
            column: fault.column,
            value: fault.value.clone(),
            why: fault.why(),
            fix: fault.fix(),
        }
    }
}

#[cfg(feature = "package")]
impl From<&OutlineFault> for Finding {
    fn from(fault: &OutlineFault) -> Self {
        Self {
            severity: Severity::Error,
            rule: "unreadable",
            file: OUTLINES,
            row: None,
            column: None,
            value: fault.place.clone(),
            why: match fault.place.as_str() {
                "" => fault.why(),
                place => format!("place \"{place}\": {}", fault.why()),
            },
            fix: fault.fix(),
        }
    }
}
