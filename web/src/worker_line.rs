//! The page's line to its worker: one worker, one job at a time.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use lofted_jobs::ask::Ask;
use lofted_jobs::message::{FromWorker, Reply, ToWorker, from_bytes, to_bytes};
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};
use yew::Callback;

/// Starts the worker's wasm; beside the page, whatever folder it lies in.
const START: &str = "worker-start.js";

/// What the line says of a job.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// What is known so far.
    Known(Rc<Reply>),
    /// The worker could not start, with the reason in words.
    Unavailable(Rc<str>),
}

/// The line, and who waits at its end.
#[derive(Default)]
struct Line {
    worker: Option<Worker>,
    ready: bool,
    broken: Option<Rc<str>>,
    last_number: u32,
    waiting: Option<(u32, Ask, Callback<News>)>,
}

thread_local! {
    static LINE: RefCell<Line> = RefCell::default();
}

/// A job that the worker was given; it is cancelled when this is dropped.
#[derive(Debug)]
pub struct Ticket(u32);

impl Drop for Ticket {
    fn drop(&mut self) {
        let waits = LINE.with_borrow(|line| line.is_waiting(self.0));
        if waits {
            LINE.with_borrow_mut(|line| line.waiting = None);
            send(&ToWorker::Cancel);
        }
    }
}

/// Gives the worker a job, in place of any before; `tell` hears what becomes of it.
pub fn start(ask: Ask, tell: Callback<News>) -> Ticket {
    let number = LINE.with_borrow_mut(|line| {
        line.last_number = line.last_number.wrapping_add(1);
        line.waiting = Some((line.last_number, ask, tell));
        if line.worker.is_none() && line.broken.is_none() {
            line.open();
        }
        line.last_number
    });
    let (ready, broken) = LINE.with_borrow(|line| (line.ready, line.broken.clone()));
    match broken {
        Some(reason) => tell_waiting(News::Unavailable(reason)),
        None if ready => send_waiting(),
        // Sent once the worker says that it listens.
        None => {}
    }
    Ticket(number)
}

impl Line {
    fn is_waiting(&self, number: u32) -> bool {
        self.waiting.as_ref().is_some_and(|(waiting, ..)| *waiting == number)
    }

    fn open(&mut self) {
        match Worker::new(START) {
            Ok(worker) => {
                let hear = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
                    hear(&event.data());
                });
                worker.set_onmessage(Some(hear.into_js_value().unchecked_ref()));
                let fail = Closure::<dyn FnMut(Event)>::new(|event: Event| {
                    event.prevent_default();
                    break_off("its file could not be loaded");
                });
                worker.set_onerror(Some(fail.into_js_value().unchecked_ref()));
                self.worker = Some(worker);
            }
            Err(_) => self.broken = Some("this browser starts no worker here".into()),
        }
    }
}

fn send(message: &ToWorker) {
    let Ok(bytes) = to_bytes(message) else { return };
    LINE.with_borrow(|line| {
        if let Some(worker) = &line.worker {
            let _ = worker.post_message(&Uint8Array::from(bytes.as_slice()));
        }
    });
}

fn send_waiting() {
    let waiting = LINE.with_borrow(|line| line.waiting.clone());
    if let Some((number, ask, _)) = waiting {
        send(&ToWorker::Start(number, ask));
    }
}

fn tell_waiting(news: News) {
    let waiting = LINE.with_borrow(|line| line.waiting.clone());
    if let Some((_, _, tell)) = waiting {
        tell.emit(news);
    }
}

fn break_off(reason: &str) {
    let reason: Rc<str> = reason.into();
    LINE.with_borrow_mut(|line| line.broken = Some(Rc::clone(&reason)));
    tell_waiting(News::Unavailable(reason));
}

fn hear(data: &JsValue) {
    let Some(bytes) = data.dyn_ref::<Uint8Array>() else {
        return break_off("its file could not be loaded");
    };
    match from_bytes(&bytes.to_vec()) {
        Ok(FromWorker::Ready) => {
            LINE.with_borrow_mut(|line| line.ready = true);
            send_waiting();
        }
        Ok(FromWorker::Known(number, reply)) => {
            if LINE.with_borrow(|line| line.is_waiting(number)) {
                tell_waiting(News::Known(Rc::new(reply)));
            }
        }
        Err(_) => break_off("page and worker are of different versions: reload the page"),
    }
}
