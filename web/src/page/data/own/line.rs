//! The page's line to the worker of records: one job at a time, stopped by ending the worker.

use std::cell::RefCell;

use js_sys::{Array, Uint8Array};
use lofted_jobs::message::{from_bytes, to_bytes};
use wasm_bindgen::JsCast;
use yew::Callback;

use crate::page::data::own::message::{RecordAsk, RecordReply};
use crate::worker::errand::{Errand, Said};

/// A reply, and the files that came with it.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What the worker says.
    pub reply: RecordReply,
    /// The files that follow, uncopied.
    pub files: Array,
}

thread_local! {
    static UNDER_WAY: RefCell<Option<Errand>> = const { RefCell::new(None) };
}

/// Gives a worker a job and the files that follow, in place of any before; `tell` hears its replies, the
/// last of which is [`Imported`](RecordReply::Imported), [`Packed`](RecordReply::Packed) or
/// [`Refused`](RecordReply::Refused).
pub fn start(ask: &RecordAsk, files: &Array, tell: &Callback<Answer>) {
    stop();
    let heard = {
        let tell = tell.clone();
        Callback::from(move |said| {
            let answer = answer(said);
            if !matches!(answer.reply, RecordReply::Began(_)) {
                stop();
            }
            tell.emit(answer);
        })
    };
    let bytes = to_bytes(ask).unwrap_or_default();
    let message = Array::of1(&Uint8Array::from(bytes.as_slice())).concat(files);
    match Errand::start(message.into(), heard) {
        Ok(errand) => UNDER_WAY.set(Some(errand)),
        Err(why) => tell.emit(refused(&why)),
    }
}

/// Ends the job under way, if there is one.
pub fn stop() {
    drop(UNDER_WAY.take());
}

fn refused(why: &str) -> Answer {
    let reply = RecordReply::Refused(format!("Nothing was changed: {why}"));
    Answer { reply, files: Array::new() }
}

fn answer(said: Said) -> Answer {
    let list = match said {
        Ok(list) => list,
        Err(why) => return refused(&why),
    };
    let reply = list
        .get(0)
        .dyn_into::<Uint8Array>()
        .ok()
        .and_then(|bytes| from_bytes(&bytes.to_vec()).ok());
    match reply {
        Some(reply) => Answer { reply, files: list.slice(1, list.length()) },
        None => refused("page and worker are of different versions; reload the page"),
    }
}
