//! The record with own data beside it: put together by the worker of records, so that no part carries what that takes.

use std::cell::RefCell;

use futures_channel::oneshot;
use js_sys::{Array, Uint8Array};
use lofted_record::{Reading, RecordFile};
use lofted_view::link::carried::carrying;
use wasm_bindgen::JsCast;
use yew::Callback;

use crate::record::own::there;
use crate::record::record_files::RecordFiles;
use crate::worker::errand::{Errand, Said};

/// What the worker is asked with.
pub const BESIDE: &str = "beside";

/// The record with own data beside it: what the link carried, else what the browser keeps; `None` where there is
/// nothing to show singly, or it cannot be had.
pub async fn beside() -> Option<Reading> {
    if !there::may_be() {
        return None;
    }
    let (done, said) = oneshot::channel::<Said>();
    let done = RefCell::new(Some(done));
    let tell = Callback::from(move |said| {
        if let Some(done) = done.take() {
            let _ = done.send(said);
        }
    });
    let ask = carrying(BESIDE, &there::carried().unwrap_or_default());
    let errand = Errand::start(ask.into(), tell).ok()?;
    let files: Array = said.await.ok()?.ok()?;
    drop(errand);
    let marks: Uint8Array = files.get(RecordFile::ALL.len() as u32).dyn_into().ok()?;
    let marks = String::from_utf8(marks.to_vec()).ok()?;
    let Reading { record, faults } = RecordFiles::of_list(&files).read();
    Some(Reading { record: record.with_marks(&marks), faults })
}
