//! The record with own data beside it: put together by the worker of records, so that no part carries what that takes.

use js_sys::Uint8Array;
use lofted_record::{Reading, RecordFile};
use lofted_view::link::carried::carrying;
use wasm_bindgen::JsCast;

use crate::record::own::there;
use crate::record::record_files::RecordFiles;
use crate::worker::errand::answer;

/// What the worker is asked with.
pub const BESIDE: &str = "beside";

/// The record with own data beside it: what the link carried, else what the browser keeps; `None` where there is
/// nothing to show singly, or it cannot be had.
pub async fn beside() -> Option<Reading> {
    if !there::may_be() {
        return None;
    }
    let ask = carrying(BESIDE, &there::carried().unwrap_or_default());
    let files = answer(ask.into()).await.ok()?;
    let marks: Uint8Array = files.get(RecordFile::ALL.len() as u32).dyn_into().ok()?;
    let marks = String::from_utf8(marks.to_vec()).ok()?;
    let Reading { record, faults } = RecordFiles::of_list(&files).read();
    Some(Reading { record: record.with_marks(&marks), faults })
}
