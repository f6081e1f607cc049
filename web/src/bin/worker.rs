//! The worker: runs one job in slices, and hears the page between them.

use std::cell::RefCell;
use std::ops::ControlFlow;

use js_sys::{Function, Uint8Array};
use lofted_jobs::job::Job;
use lofted_jobs::message::{FromWorker, ToWorker, from_bytes, to_bytes};
use lofted_jobs::validation_job::ValidationJob;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// How long the worker computes before it hears the page again, ms.
const SLICE_MS: f64 = 40.0;

/// How long the page is left to read before it is told more, ms.
const TELL_MS: f64 = 250.0;

/// The job under way.
struct Desk {
    number: u32,
    work: Work,
    told_first: bool,
    told_at_ms: f64,
}

/// What is computed.
enum Work {
    /// Sets of claims are judged.
    Claims(Job),
    /// Our results are set beside published ones.
    Validation(ValidationJob),
}

impl Work {
    fn is_done(&self) -> bool {
        match self {
            Self::Claims(job) => job.is_done(),
            Self::Validation(job) => job.is_done(),
        }
    }

    fn has_first_answers(&self) -> bool {
        match self {
            Self::Claims(job) => job.has_first_answers(),
            Self::Validation(_) => true,
        }
    }

    fn advance(&mut self, pause: &mut dyn FnMut() -> ControlFlow<()>) {
        match self {
            Self::Claims(job) => job.advance(pause),
            Self::Validation(job) => job.advance(pause),
        }
    }

    fn known(&self, number: u32) -> FromWorker {
        match self {
            Self::Claims(job) => FromWorker::Known(number, job.reply()),
            Self::Validation(job) => FromWorker::Validated(number, job.known()),
        }
    }
}

thread_local! {
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
    static GO_ON: RefCell<Option<Function>> = const { RefCell::new(None) };
}

fn main() {
    let go_on = Closure::<dyn FnMut()>::new(go_on).into_js_value();
    GO_ON.set(Some(go_on.unchecked_into()));
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| hear(&event));
    scope().set_onmessage(Some(hear.into_js_value().unchecked_ref()));
    tell(&FromWorker::Ready);
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

fn tell(message: &FromWorker) {
    let Ok(bytes) = to_bytes(message) else { return };
    // A page that has gone hears nothing, and needs nothing.
    let _ = scope().post_message(&Uint8Array::from(bytes.as_slice()));
}

fn hear(event: &MessageEvent) {
    let bytes = Uint8Array::new(&event.data()).to_vec();
    match from_bytes(&bytes) {
        Ok(ToWorker::Start(number, ask)) => begin(number, Work::Claims(Job::new(ask))),
        Ok(ToWorker::Validate(number, draws)) => {
            begin(number, Work::Validation(ValidationJob::new(draws)));
        }
        Ok(ToWorker::Cancel) => DESK.set(None),
        Err(_) => {
            let _ = scope().post_message(&JsValue::from_str("a message of another version"));
        }
    }
}

fn begin(number: u32, work: Work) {
    let desk = Desk { number, work, told_first: false, told_at_ms: 0.0 };
    let idle = DESK.replace(Some(desk)).is_none();
    if idle {
        go_on();
    }
}

/// Computes for one slice, tells the page what is due, and asks to be woken for the next.
fn go_on() {
    let busy = DESK.with_borrow_mut(|desk| {
        let Some(open) = desk else { return false };
        open.slice();
        if open.work.is_done() {
            *desk = None;
        }
        desk.is_some()
    });
    if busy {
        GO_ON.with_borrow(|go_on| {
            if let Some(go_on) = go_on {
                let _ = scope().set_timeout_with_callback(go_on);
            }
        });
    }
}

impl Desk {
    fn slice(&mut self) {
        let start_ms = js_sys::Date::now();
        let over = || js_sys::Date::now() - start_ms > SLICE_MS;
        while !self.work.is_done() && !over() {
            self.work.advance(&mut || {
                if over() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
            if self.is_due() {
                self.told_at_ms = js_sys::Date::now();
                tell(&self.work.known(self.number));
            }
        }
    }

    /// The first answers and the last at once, those between now and then.
    fn is_due(&mut self) -> bool {
        if self.work.has_first_answers() && !self.told_first {
            self.told_first = true;
            return true;
        }
        let waited = js_sys::Date::now() - self.told_at_ms > TELL_MS;
        self.work.is_done() || (self.told_first && waited)
    }
}
