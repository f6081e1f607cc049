//! Words by which clauses are told apart, and what is from what could or will be: one a line.

use crate::words::list::{Words, words};

/// Words by which what follows could be.
pub(crate) static MODALS: Words =
    words!["could", "can", "may", "might", "would", "should", "ought"];

/// Words by which what follows will be.
pub(crate) static FUTURE: Words = words!["will", "shall", "'ll", "’ll"];

/// Words at which every clause ends.
pub(crate) static CLAUSE_ENDS: Words =
    words![";", "but", "while", "although", "because", "said", "says"];
