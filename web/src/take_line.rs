//! A worker of records of its own that makes one file of a page, and is ended.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, MessageEvent, Worker};

use crate::hand_over::download_blob;

/// Starts the worker's wasm; beside the page, whatever folder it lies in.
const START: &str = "record-worker-start.js";

/// Makes a file, asked for as `ending link`, and gives it to the reader; says in `status` how that goes.
pub fn take(ask: String, status: Element) {
    let say = move |words: &str| status.set_text_content(Some(words));
    let Ok(worker) = Worker::new(START) else {
        return say("Not done: this browser starts no worker here.");
    };
    say("The file is being made.");
    let own = worker.clone();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let data = event.data();
        // It says that it listens in one piece, gives a file in two, and says in words why it cannot.
        let done = match data.dyn_ref::<Array>() {
            Some(list) if list.length() == 1 => {
                return drop(own.post_message(&JsValue::from_str(&ask)));
            }
            Some(file) => {
                let name = file.get(0).as_string().unwrap_or_default();
                download_blob(&file.get(1).unchecked_into(), &name)
            }
            None => Err(data.as_string().unwrap_or_default()),
        };
        own.terminate();
        match done {
            Ok(()) => say("The file is in your downloads."),
            Err(reason) => say(&format!("Not done: {reason}.")),
        }
    });
    worker.set_onmessage(Some(hear.into_js_value().unchecked_ref()));
}
