//! A worker of records of its own that makes one file of a page, and is ended.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, MessageEvent, Worker};

use crate::piece::take::hand_over::download_blob;

/// Starts the worker's wasm; beside the page, whatever folder it lies in.
const START: &str = "record-worker-start.js";

/// Makes a file, asked for as `ending link`, and gives it to the reader.
///
/// # Errors
/// The worker does not start, or cannot make it, in words.
pub async fn take(ask: String) -> Result<(), String> {
    let (name, blob) = file(ask).await?;
    download_blob(&blob, &name)
}

/// Makes a file of text, asked for in the same way, and gives its text.
///
/// # Errors
/// As [`take`].
pub async fn made(ask: String) -> Result<String, String> {
    let (_, blob) = file(ask).await?;
    let text = JsFuture::from(blob.text()).await.map_err(|_| "this browser reads no file here")?;
    Ok(text.as_string().unwrap_or_default())
}

async fn file(ask: String) -> Result<(String, Blob), String> {
    let worker = Worker::new(START).map_err(|_| "this browser starts no worker here")?;
    let promise = Promise::new(&mut |done: Function, failed: Function| {
        let (own, ask) = (worker.clone(), JsValue::from_str(&ask));
        let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let data = event.data();
            // It says that it listens in one piece, gives a file in two, and says in words why it cannot.
            drop(match data.dyn_ref::<Array>().map(Array::length) {
                Some(1) => own.post_message(&ask),
                Some(_) => done.call1(&JsValue::NULL, &data).map(drop),
                None => failed.call1(&JsValue::NULL, &data).map(drop),
            });
        });
        worker.set_onmessage(Some(hear.into_js_value().unchecked_ref()));
    });
    let file = JsFuture::from(promise).await;
    worker.terminate();
    let file: Array = file.map_err(|why| why.as_string().unwrap_or_default())?.unchecked_into();
    Ok((file.get(0).as_string().unwrap_or_default(), file.get(1).unchecked_into()))
}
