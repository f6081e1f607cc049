//! What pages with a state of their own are given: the record.

use std::rc::Rc;

use lofted_record::Reading;
use lofted_view::saying::coverage::Coverage;
use yew::prelude::*;

/// The record of a page, compared by identity.
#[derive(Debug, Clone, Properties)]
pub struct ReadingProps {
    /// The record, or an excerpt of it.
    pub reading: Rc<Reading>,
    /// What the whole record covers, where only an excerpt was read.
    #[prop_or_default]
    pub covers: Option<Coverage>,
}

impl PartialEq for ReadingProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading) && self.covers == other.covers
    }
}
