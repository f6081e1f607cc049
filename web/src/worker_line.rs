//! The page's line to its worker: one worker, one job at a time.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use lofted_jobs::ask::Ask;
use lofted_jobs::message::{FromWorker, Reply, ToWorker, from_bytes, to_bytes};
use lofted_jobs::validation_job::Validated;
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
    /// What is known so far of our results beside published ones.
    Validated(Rc<Validated>),
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
    waiting: Option<(u32, ToWorker, Callback<News>)>,
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

/// Gives the worker claims to judge, in place of any job before; `tell` hears what becomes of it.
pub fn start(ask: Ask, tell: Callback<News>) -> Ticket {
    give(|number| ToWorker::Start(number, ask), tell)
}

/// Has the worker set our results beside published ones, with so many draws each; else as [`start`].
pub fn start_validation(draws: u32, tell: Callback<News>) -> Ticket {
    give(|number| ToWorker::Validate(number, draws), tell)
}

fn give(job: impl FnOnce(u32) -> ToWorker, tell: Callback<News>) -> Ticket {
    let number = LINE.with_borrow_mut(|line| {
        line.last_number = line.last_number.wrapping_add(1);
        line.waiting = Some((line.last_number, job(line.last_number), tell));
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
    if let Some((_, job, _)) = waiting {
        send(&job);
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

/// Passes on news of a job, unless another has taken its place.
fn hear_of(number: u32, news: News) {
    if LINE.with_borrow(|line| line.is_waiting(number)) {
        tell_waiting(news);
    }
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
        Ok(FromWorker::Known(number, reply)) => hear_of(number, News::Known(Rc::new(reply))),
        Ok(FromWorker::Validated(number, known)) => {
            hear_of(number, News::Validated(Rc::new(known)));
        }
        Err(_) => break_off("page and worker are of different versions: reload the page"),
    }
}
