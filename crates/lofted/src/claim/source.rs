//! Where a claim was printed.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::id::SourceId;

/// A publication that a claim was read in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Name of the source in the record.
    pub id: SourceId,
    /// Who published it.
    pub outlet: String,
    /// Its title; empty where only outlet and date are known.
    pub title: String,
    /// The day of publication; `None` where it is not known.
    pub published_on: Option<Date>,
    /// Its address at the outlet itself; empty where only a copy was read.
    pub url: String,
    /// How it was read: a copy, a quotation, an agency's text in another paper.
    pub note: String,
}
