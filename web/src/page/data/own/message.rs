//! What the page and the worker of records say to each other.
//!
//! A message is a list: first these bytes, then files as they are, which are handed over uncopied.

use lofted_view::page::data::counts::Counts;
use lofted_view::page::data::import::Stage;
use serde::{Deserialize, Serialize};

use crate::page::data::own::differing::Differing;
use crate::page::data::own::pasted::PastedTable;
use crate::page::data::own::report::Report;

/// From the page to the worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RecordAsk {
    /// Files of these names follow, then the nine files of the data there is and the file of its outlines; all are made
    /// one.
    Import {
        /// The names of the files that follow.
        names: Vec<String>,
    },
    /// The nine files of the data there is follow and the file of its outlines, to be packed as a zip.
    Pack,
    /// The same follow, to be made a patch of the record in place.
    Patch,
    /// Two packages of these names follow, to be compared.
    Compare {
        /// The names of the earlier and of the later.
        names: [String; 2],
    },
    /// A table as people have it follows, to be read beside the record for a look.
    Sheet {
        /// What the reader chose for its columns, in their order.
        choices: Vec<String>,
        /// The day on the reader's clock.
        today: String,
    },
}

/// From the worker to the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RecordReply {
    /// It listens.
    Ready,
    /// What it has begun to do.
    Began(Stage),
    /// It has read what it was given; the nine files of all data follow, then the file of outlines, these as maps
    /// take them, and what the files that were read say of themselves.
    Imported(Box<Imported>),
    /// A zip follows.
    Packed,
    /// A patch follows, as a zip.
    Patched,
    /// What two packages differ in.
    Compared(Differing),
    /// It has read a table; the nine files of its claims follow.
    Sheet(Box<PastedTable>),
    /// Nothing could be opened, and why, in words for the reader.
    Refused(String),
}

/// What an import gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Imported {
    /// What was found in the files.
    pub report: Report,
    /// Claims of the reader's own, all told.
    pub claims: u32,
    /// The claims counted, where they are too many to be shown singly.
    pub counts: Option<Counts>,
    /// How many places have an outline that had none before.
    pub new_outlines: u32,
    /// Rows of the data there was that the files change, which are shown before anything is kept.
    pub changes: Option<Differing>,
}
