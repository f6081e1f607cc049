//! The page's line to the worker of records: one job at a time, stopped by ending the worker.

use std::cell::RefCell;

use js_sys::{Array, Uint8Array};
use lofted_jobs::message::{from_bytes, to_bytes};
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};
use yew::Callback;

use crate::page::data::own::message::{RecordAsk, RecordReply};

/// Starts the worker's wasm; beside the page, whatever folder it lies in.
const START: &str = "record-worker-start.js";

/// A reply, and the files that came with it.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What the worker says.
    pub reply: RecordReply,
    /// The files that follow, uncopied.
    pub files: Array,
}

thread_local! {
    static UNDER_WAY: RefCell<Option<Worker>> = const { RefCell::new(None) };
}

/// Gives a worker a job and the files that follow, in place of any before; `tell` hears its replies, the
/// last of which is [`Imported`](RecordReply::Imported), [`Packed`](RecordReply::Packed) or
/// [`Refused`](RecordReply::Refused).
pub fn start(ask: &RecordAsk, files: &Array, tell: Callback<Answer>) {
    stop();
    let refuse = {
        let tell = tell.clone();
        move |why: &str| {
            stop();
            let reply = RecordReply::Refused(why.to_owned());
            tell.emit(Answer { reply, files: Array::new() });
        }
    };
    let (Ok(bytes), Ok(worker)) = (to_bytes(ask), Worker::new(START)) else {
        return refuse("This browser starts no worker here, and files are read in one");
    };
    let message = Array::of1(&Uint8Array::from(bytes.as_slice()));
    let message = message.concat(files);
    let hear = {
        let (worker, refuse) = (worker.clone(), refuse.clone());
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            match answer(&event.data()) {
                None => refuse("The worker’s file could not be had or run: reload the page"),
                Some(Answer { reply: RecordReply::Ready, .. }) => {
                    let _ = worker.post_message(&message);
                }
                Some(answer) => {
                    if !matches!(answer.reply, RecordReply::Began(_)) {
                        stop();
                    }
                    tell.emit(answer);
                }
            }
        })
    };
    worker.set_onmessage(Some(hear.into_js_value().unchecked_ref()));
    let fail = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        event.prevent_default();
        refuse("The worker that reads files could not start or has failed; nothing was changed");
    });
    worker.set_onerror(Some(fail.into_js_value().unchecked_ref()));
    UNDER_WAY.set(Some(worker));
}

/// Ends the job under way, if there is one.
pub fn stop() {
    if let Some(worker) = UNDER_WAY.take() {
        worker.terminate();
    }
}

fn answer(data: &JsValue) -> Option<Answer> {
    let list: &Array = data.dyn_ref()?;
    let bytes: Uint8Array = list.get(0).dyn_into().ok()?;
    let reply = from_bytes(&bytes.to_vec()).ok()?;
    Some(Answer { reply, files: list.slice(1, list.length()) })
}
