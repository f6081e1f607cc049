//! The coasts of the maps, fetched by a worker when a map is drawn, and kept.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use lofted_charts::map::geography::Geography;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, WorkerGlobalScope};

/// Where the files lie, beside the worker's.
const FOLDER: &str = "geography";

thread_local! {
    static KNOWN: RefCell<Vec<(&'static str, Rc<Geography>)>> = const { RefCell::new(Vec::new()) };
}

/// The geography of a file, where it has been fetched.
#[must_use]
pub fn known(file: &str) -> Option<Rc<Geography>> {
    KNOWN.with_borrow(|known| {
        known.iter().find(|(name, _)| *name == file).map(|(_, geography)| Rc::clone(geography))
    })
}

/// Fetches and reads a file of the geography, in a worker.
///
/// # Errors
/// The file cannot be had or read, with the reason in words.
pub async fn fetched(file: &'static str) -> Result<Rc<Geography>, String> {
    if let Some(known) = known(file) {
        return Ok(known);
    }
    let bytes = bytes(&format!("{FOLDER}/{file}"))
        .await
        .map_err(|reason| format!("the file {FOLDER}/{file} could not be fetched ({reason})"))?;
    let geography = Rc::new(Geography::read(&bytes).map_err(|error| error.to_string())?);
    KNOWN.with_borrow_mut(|known| known.push((file, Rc::clone(&geography))));
    Ok(geography)
}

/// Fetches a file from beside the worker.
///
/// # Errors
/// It cannot be had: why, in words.
pub async fn bytes(address: &str) -> Result<Vec<u8>, String> {
    let no_answer = |_: JsValue| "no answer".to_owned();
    let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
    let answer = scope.fetch_with_str(address);
    let answer: Response =
        JsFuture::from(answer).await.and_then(JsCast::dyn_into).map_err(no_answer)?;
    if !answer.ok() {
        return Err(format!("the server answers {}", answer.status()));
    }
    let buffer = answer.array_buffer().map_err(no_answer)?;
    Ok(Uint8Array::new(&JsFuture::from(buffer).await.map_err(no_answer)?).to_vec())
}
