//! Where a claim was printed.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::id::SourceId;
use super::vocabulary::vocabulary;

vocabulary! {
    /// What was read of a publication when its claims were entered.
    pub enum ReadIn, "reading" {
        /// The outlet's own page.
        OwnPage = "own-page",
        /// An agency's text as the outlet printed it.
        AgencyText = "agency-text",
        /// A copy at another place.
        Copy = "copy",
        /// What others quote of it.
        Quotation = "quotation",
        /// The record does not say.
        NotStated = "not-stated",
    }
}

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
    /// What of it was read.
    pub read_in: ReadIn,
    /// The day on which its claims were last held against it; `None` where that was not noted.
    pub checked_on: Option<Date>,
    /// How it was read: a copy, a quotation, an agency's text in another paper.
    pub note: String,
}
