//! A worker and whether it lives: opened, spoken to, watched for silence, started again.

use std::rc::Rc;

use gloo::timers::callback::Interval;
use js_sys::Uint8Array;
use lofted_jobs::message::{FromWorker as Computed, from_bytes, to_bytes};
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

use crate::location::files::address_of;
use crate::worker::message::{FromWorker, ToWorker};

/// Starts the worker's wasm; a file of the app.
const START: &str = "worker-start.js";

/// A worker that owes an answer is looked at this often, ms.
const TICK_MS: u32 = 5_000;

/// Ticks without a word after which it counts as silent: 15 s in which the page was awake.
const SILENT_TICKS: u32 = 3;

/// What is heard of a worker.
#[derive(Debug)]
pub enum Heard {
    /// It listens.
    Ready,
    /// A message.
    Message(Box<FromWorker>),
    /// It cannot go on, with the reason in words.
    Broken(Rc<str>),
    /// It has said nothing for long.
    Silent,
}

/// A worker of the page.
#[derive(Debug, Default)]
pub struct Host {
    worker: Option<Worker>,
    ready: bool,
    broken: Option<Rc<str>>,
    silent_ticks: u32,
    watch: Option<Interval>,
}

impl Host {
    /// Opens the worker, unless it is open; `hear` is told what it says.
    pub fn open(&mut self, hear: fn(Heard)) {
        if self.worker.is_some() || self.broken.is_some() {
            return;
        }
        let Ok(worker) = Worker::new(&address_of(START)) else {
            self.broken = Some("this browser starts no worker here".into());
            return;
        };
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            hear(heard(&event.data()));
        });
        worker.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
        let on_error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            event.prevent_default();
            hear(Heard::Broken("its file could not be loaded".into()));
        });
        worker.set_onerror(Some(on_error.into_js_value().unchecked_ref()));
        self.worker = Some(worker);
    }

    /// Whether it listens.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.ready
    }

    /// Why it cannot be used, where that is so.
    #[must_use]
    pub fn broken(&self) -> Option<Rc<str>> {
        self.broken.clone()
    }

    /// Takes note of what was heard: any word is a sign of life.
    pub fn note(&mut self, heard: &Heard) {
        match heard {
            Heard::Ready => self.ready = true,
            Heard::Broken(reason) => self.broken = Some(Rc::clone(reason)),
            Heard::Message(_) | Heard::Silent => {}
        }
        self.silent_ticks = 0;
    }

    /// Sends a message.
    pub fn send(&self, message: &ToWorker) {
        let Ok(bytes) = to_bytes(message) else { return };
        if let Some(worker) = &self.worker {
            let _ = worker.post_message(&Uint8Array::from(bytes.as_slice()));
        }
    }

    /// Watches for silence from now on, until [`rest`](Self::rest); `tick` calls [`tick`](Self::tick).
    pub fn expect(&mut self, tick: fn()) {
        if self.watch.is_none() {
            self.silent_ticks = 0;
            self.watch = Some(Interval::new(TICK_MS, tick));
        }
    }

    /// Expects nothing.
    pub fn rest(&mut self) {
        self.watch = None;
    }

    /// Another while without a word; whether it was one too many.
    ///
    /// Ticks are counted, not the clock: a computer that slept has not waited.
    pub fn tick(&mut self) -> bool {
        self.silent_ticks += 1;
        let silent = self.silent_ticks >= SILENT_TICKS;
        if silent {
            self.rest();
        }
        silent
    }

    /// Ends the worker, so that a new one can be opened.
    pub fn close(&mut self) {
        if let Some(worker) = self.worker.take() {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
        *self = Self::default();
    }
}

fn heard(data: &JsValue) -> Heard {
    let Some(bytes) = data.dyn_ref::<Uint8Array>() else {
        return Heard::Broken("its file could not be loaded".into());
    };
    match from_bytes(&bytes.to_vec()) {
        Ok(FromWorker::Computed(Computed::Ready)) => Heard::Ready,
        Ok(message) => Heard::Message(Box::new(message)),
        Err(_) => {
            Heard::Broken("page and worker are of different versions: reload the page".into())
        }
    }
}
