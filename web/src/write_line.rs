//! A worker of its own that writes one flight as the text of a file, and is ended.

use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise, Uint8Array};
use lofted_jobs::message::to_bytes;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

use crate::view::flight_file::{FlightFile, FlightFormat};
use crate::worker_host::{Heard, START, heard};
use crate::worker_message::{FromWorker, ToWorker};

/// How long the worker may take, ms.
const PATIENCE_MS: u32 = 15_000;

/// The text of a flight's file.
///
/// # Errors
/// The worker does not start, says nothing for 15 s, or cannot write it, in words.
pub async fn written(format: FlightFormat, file: FlightFile) -> Result<String, String> {
    let worker = Worker::new(START).map_err(|_| "this browser starts no worker here")?;
    let asked = to_bytes(&ToWorker::Write(format, Box::new(file))).map_err(|e| e.to_string())?;
    let asked = Uint8Array::from(asked.as_slice());
    let mut patience = None;
    let promise = Promise::new(&mut |done, failed| {
        let silent = failed.clone();
        let tell = move || say(&silent, "the worker that writes it is silent");
        patience = Some(Timeout::new(PATIENCE_MS, tell));
        let (own, asked) = (worker.clone(), asked.clone());
        let hear = move |event: MessageEvent| match heard(&event.data()) {
            Heard::Ready => drop(own.post_message(&asked)),
            Heard::Broken(reason) => say(&failed, &reason),
            Heard::Message(message) => match *message {
                FromWorker::Written(Ok(text)) => say(&done, &text),
                FromWorker::Written(Err(reason)) => say(&failed, &reason),
                _ => {}
            },
            Heard::Silent => {}
        };
        let hear = Closure::<dyn FnMut(MessageEvent)>::new(hear).into_js_value();
        worker.set_onmessage(Some(hear.unchecked_ref()));
    });
    let text = JsFuture::from(promise).await;
    worker.terminate();
    drop(patience);
    let words = |said: JsValue| said.as_string().unwrap_or_default();
    text.map(words).map_err(words)
}

fn say(to: &Function, words: &str) {
    drop(to.call1(&JsValue::NULL, &words.into()));
}
