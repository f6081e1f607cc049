//! The record that the page shows, handed down by context.

use std::rc::Rc;

use lofted_record::{Reading, Record};
use yew::prelude::*;

/// The reading of a record: what it holds, and what in it could not be read.
#[derive(Debug, Clone)]
pub struct RecordContext(pub Rc<Reading>);

impl PartialEq for RecordContext {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl RecordContext {
    /// What was read.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.0.record
    }
}

/// The record in reach of this component; an empty one outside of the app.
#[hook]
pub fn use_record() -> RecordContext {
    let empty =
        || RecordContext(Rc::new(Reading { record: Record::default(), faults: Vec::new() }));
    use_context::<RecordContext>().unwrap_or_else(empty)
}
