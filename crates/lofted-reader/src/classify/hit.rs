//! A cue where it stands in a sentence.

use crate::words::cue::Cue;

/// A cue found in a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    pub(super) at: usize,
    pub(super) end: usize,
    pub(super) cue: Cue,
}
