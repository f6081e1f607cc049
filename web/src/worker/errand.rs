//! A worker of records for one errand, ended with it.

use std::cell::RefCell;

use futures_channel::oneshot;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};
use yew::Callback;

use crate::location::files::address_of;

/// Starts the worker's wasm; a file of the app.
const START: &str = "record-worker-start.js";

/// What the worker says: a list, or in words why it cannot.
pub type Said = Result<Array, String>;

/// An errand under way; dropped, its worker is ended.
#[derive(Debug)]
pub struct Errand {
    worker: Worker,
    _hear: Closure<dyn FnMut(MessageEvent)>,
    _fail: Closure<dyn FnMut(Event)>,
}

impl Errand {
    /// Starts a worker and gives it a message once it listens; `tell` hears everything that it says after.
    ///
    /// # Errors
    /// The browser starts no worker, in words.
    pub fn start(message: JsValue, tell: Callback<Said>) -> Result<Self, String> {
        Self::start_in(START, message, tell)
    }

    /// As [`start`](Self::start), with a worker that another file of the app starts.
    ///
    /// # Errors
    /// The browser starts no worker, in words.
    pub fn start_in(file: &str, message: JsValue, tell: Callback<Said>) -> Result<Self, String> {
        // Which record stands in place of the host's is said by the address, to the worker too, and where the page lies.
        let page = gloo::utils::window().location();
        let search = page.search().unwrap_or_default();
        let place = page.pathname().unwrap_or_default();
        let worker = Worker::new(&format!("{}{search}#{place}", address_of(file)))
            .map_err(|_| "this browser starts no worker here")?;
        let hear = {
            let (own, tell) = (worker.clone(), tell.clone());
            let mut listens = false;
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let said = said(event.data());
                if said.is_ok() && !std::mem::replace(&mut listens, true) {
                    let _ = own.post_message(&message);
                } else {
                    tell.emit(said);
                }
            })
        };
        let fail = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            event.prevent_default();
            tell.emit(Err("its worker could not start or has failed".to_owned()));
        });
        worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
        Ok(Self { worker, _hear: hear, _fail: fail })
    }
}

/// What a worker of records says first to a message; it is ended with that.
///
/// # Errors
/// The browser starts no worker, or the worker says in words why it cannot.
pub async fn answer(message: JsValue) -> Said {
    let (done, said) = oneshot::channel::<Said>();
    let done = RefCell::new(Some(done));
    let tell = Callback::from(move |said| {
        if let Some(done) = done.take() {
            let _ = done.send(said);
        }
    });
    let errand = Errand::start(message, tell)?;
    let said = said.await;
    drop(errand);
    said.map_err(|_| "its worker has gone")?
}

impl Drop for Errand {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

fn said(data: JsValue) -> Said {
    data.dyn_into::<Array>().map_err(|words| {
        words.as_string().unwrap_or_else(|| "its worker’s file could not be had or run".to_owned())
    })
}
