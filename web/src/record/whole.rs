//! The whole record, for a part of the app that was given an excerpt of it.

use js_sys::{Array, Function, Promise, Reflect};
use lofted_record::Reading;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::record::record_files::RecordFiles;

/// Fetches the whole record, once for all parts; `None` where it cannot be had, which the page's script says.
pub async fn whole() -> Option<Reading> {
    let ask: Function =
        Reflect::get(&js_sys::global(), &"loftedWhole".into()).ok()?.dyn_into().ok()?;
    let answer: Promise = ask.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
    let files: Array = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
    (files.length() > 0).then(|| RecordFiles::of_list(&files).read())
}
