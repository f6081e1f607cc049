//! A story read: its claims as cards, and what becomes of them.

pub mod bench;
pub mod beside;
pub mod claimed;
pub mod desk;
pub mod draft;
pub mod field;
pub mod relayed;
pub mod rows;
pub mod state;
pub mod story;
#[cfg(test)]
mod tests;
pub mod text;
pub mod words;

use lofted_record::Record;

use crate::asking::page_data::PageData;
use crate::asking::{Charted, Page};
use crate::page::read::state::ReadState;
use crate::page::read::words::TITLE;

impl Page for ReadState {
    fn title(&self, _record: &Record) -> String {
        TITLE.to_owned()
    }

    fn data(&self, record: &Record) -> Option<PageData> {
        // The claims are the story's: none of the record stands behind them.
        (!self.claims.is_empty()).then(|| PageData::new(record, self.table(), |_| false))
    }

    fn charted(&self, _record: &Record) -> Charted {
        Charted::Link
    }
}
