//! Long stories: read in a worker that runs this very part, so that the page never waits and nothing more is fetched.

use std::cell::RefCell;

use js_sys::{Array, Uint8Array};
use lofted_jobs::message::{from_bytes, to_bytes};
use lofted_record::{Files, Record, RecordFile, write_file};
use lofted_view::judging::lexicon::lexicon;
use lofted_view::page::read::draft::Draft;
use lofted_view::page::read::story::drafts_of;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use yew::Callback;

use crate::record::record_files::RecordFiles;
use crate::worker::errand::{Errand, Said};

/// Starts the worker's wasm; a file of the app.
const START: &str = "read-worker-start.js";

/// A story that is being read; dropped, its worker ends.
#[derive(Debug)]
pub struct Reader {
    _errand: Errand,
}

/// Reads a text of a day in a worker, with the names of a record; `heard` is told what it found.
///
/// # Errors
/// The browser starts no worker, in words.
pub fn read(
    record: &Record,
    text: &str,
    day: &str,
    heard: Callback<Result<Vec<Draft>, String>>,
) -> Result<Reader, String> {
    let written = RecordFile::ALL.map(|file| (file, write_file(record, file)));
    let files = written.iter().fold(Files::NONE, |files, (file, bytes)| files.with(*file, bytes));
    let message = Array::of2(&text.into(), &day.into()).concat(&RecordFiles::of(&files).to_list());
    // Once: a worker that fails may say so twice.
    let heard = RefCell::new(Some(heard));
    let told = Callback::from(move |said: Said| {
        let heard = heard.borrow_mut().take();
        if let Some(heard) = heard {
            heard.emit(said.and_then(|list| answer(&list)));
        }
    });
    Errand::start_in(START, message.into(), told).map(|errand| Reader { _errand: errand })
}

fn answer(list: &Array) -> Result<Vec<Draft>, String> {
    let bytes = list.get(0).dyn_into::<Uint8Array>();
    let read = bytes.ok().and_then(|bytes| from_bytes(&bytes.to_vec()).ok());
    read.ok_or_else(|| "page and worker are of different versions; reload the page".to_owned())
}

/// Listens for a story, in the worker.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let hear = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| hear(&event));
    scope.set_onmessage(Some(hear.into_js_value().unchecked_ref()));
    let _ = scope.post_message(&Array::new());
}

fn hear(event: &MessageEvent) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let list: Array = event.data().unchecked_into();
    let text = list.get(0).as_string().unwrap_or_default();
    let day = list.get(1).as_string().unwrap_or_default();
    let record = RecordFiles::of_list(&list.slice(2, list.length())).read().record;
    let drafts = drafts_of(&record, &lexicon(&record), &text, day.trim().parse().ok());
    let bytes = to_bytes(&drafts).unwrap_or_default();
    let _ = scope.post_message(&Array::of1(&Uint8Array::from(bytes.as_slice())));
}
