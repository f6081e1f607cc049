//! What pages with a state of their own are given: the record.

use std::rc::Rc;

use lofted_record::Reading;
use yew::prelude::*;

/// The record of a page, compared by identity.
#[derive(Debug, Clone, Properties)]
pub struct ReadingProps {
    /// The record.
    pub reading: Rc<Reading>,
}

impl PartialEq for ReadingProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
    }
}
