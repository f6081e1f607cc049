//! The worker: runs one job in slices and hears the page between them; draws charts that it is sent.

use std::cell::{Cell, RefCell};
use std::ops::ControlFlow;

use js_sys::Uint8Array;
use lofted_charts::Sheet;
use lofted_charts::map::geography::Geography;
use lofted_charts::sheet::track::Tracked;
use lofted_charts::worker_chart::WorkerChart;
use lofted_jobs::ask::Ask;
use lofted_jobs::job::Job;
use lofted_jobs::message::{FromWorker as Computed, ToWorker as Compute, from_bytes, to_bytes};
use lofted_jobs::validation_job::ValidationJob;
use lofted_web::record::coasts;
use lofted_web::worker::message::{Finality, FromWorker, ToWorker};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort};

/// How long the worker computes before it hears the page again, ms.
const SLICE_MS: f64 = 12.0;

/// How long the page is left to read before it is told more, ms.
const TELL_MS: f64 = 250.0;

/// The job under way, or done: another ask may go on from it.
struct Desk {
    number: u32,
    job: Job,
    /// Sets that the page has been told the first answer of.
    told_sets: usize,
    told_at_ms: f64,
    rest: Rest,
}

/// Whether the page still wants the job.
#[derive(PartialEq)]
enum Rest {
    /// It does.
    Wanted,
    /// It was cancelled, or is done.
    Resting,
}

/// Our results beside published ones, under way.
struct Comparing {
    number: u32,
    job: ValidationJob,
    told_at_ms: f64,
}

thread_local! {
    static COMPARING: RefCell<Option<Comparing>> = const { RefCell::new(None) };
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
    static WAKER: RefCell<Option<MessagePort>> = const { RefCell::new(None) };
    static WOKEN: Cell<bool> = const { Cell::new(false) };
}

fn main() {
    let waker = Closure::<dyn FnMut()>::new(|| {
        WOKEN.set(false);
        go_on();
    });
    // A message to itself: a timer would wait 4 ms after every slice.
    if let Ok(channel) = MessageChannel::new() {
        channel.port1().set_onmessage(Some(waker.into_js_value().unchecked_ref()));
        WAKER.set(Some(channel.port2()));
    }
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| hear(&event));
    scope().set_onmessage(Some(hear.into_js_value().unchecked_ref()));
    tell(&FromWorker::Computed(Computed::Ready));
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
        Ok(ToWorker::Compute(Compute::Start(number, ask))) => start(number, ask),
        Ok(ToWorker::Compute(Compute::Validate(number, draws))) => {
            rest();
            let job = ValidationJob::new(draws);
            COMPARING.set(Some(Comparing { number, job, told_at_ms: 0.0 }));
            wake();
        }
        Ok(ToWorker::Compute(Compute::Cancel)) => rest(),
        Ok(ToWorker::Draw(number, chart, width_px)) => draw(number, chart, width_px),
        Err(_) => {
            let _ = scope().post_message(&JsValue::from_str("a message of another version"));
        }
    }
}

/// Lets go of what is under way; claims that were judged may be gone on from.
fn rest() {
    COMPARING.set(None);
    DESK.with_borrow_mut(|desk| {
        if let Some(desk) = desk {
            desk.rest = Rest::Resting;
        }
    });
}

/// Draws a chart; a map whose coasts are not there yet at once without them, and again with them.
fn draw(number: u32, chart: WorkerChart, width_px: u32) {
    let give = move |chart: &WorkerChart, geography: &Geography, note, finality| {
        let drawn = chart.draw(geography, Sheet::page(width_px));
        let drawn = drawn.map(|tracked| Tracked { note, ..tracked });
        tell(&FromWorker::Drawn(number, drawn.map_err(|error| error.to_string()), finality));
    };
    let Some(file) = chart.coast_file() else {
        return give(&chart, &Geography::default(), None, Finality::Final);
    };
    if let Some(known) = coasts::known(file) {
        return give(&chart, &known, None, Finality::Final);
    }
    let note = "Coasts are being fetched.".to_owned();
    give(&chart, &Geography::default(), Some(note), Finality::MoreToCome);
    spawn_local(async move {
        match coasts::fetched(file).await {
            Ok(geography) => give(&chart, &geography, None, Finality::Final),
            Err(reason) => {
                let note = format!("Drawn without coasts: {reason}.");
                give(&chart, &Geography::default(), Some(note), Finality::Final);
            }
        }
    });
}

/// Starts a job, or goes on with the one before where it has the answers already.
fn start(number: u32, ask: Ask) {
    COMPARING.set(None);
    let before = DESK.take();
    let job = match before {
        Some(desk) => desk.job.turned_to(ask),
        None => Job::new(ask),
    };
    DESK.set(Some(Desk { number, job, told_sets: 0, told_at_ms: 0.0, rest: Rest::Wanted }));
    wake();
}

/// Computes for one slice, tells the page what is due, and asks to be woken for the next.
fn go_on() {
    if compare() {
        return wake();
    }
    let busy = DESK.with_borrow_mut(|desk| {
        let Some(open) = desk else { return false };
        if open.rest == Rest::Wanted {
            open.slice();
        }
        if open.job.is_done() {
            open.rest = Rest::Resting;
        }
        open.rest == Rest::Wanted
    });
    if busy {
        wake();
    }
}

/// Asks to be woken once what has been heard meanwhile is dealt with.
fn wake() {
    if !WOKEN.replace(true) {
        WAKER.with_borrow(|waker| {
            if let Some(waker) = waker {
                let _ = waker.post_message(&JsValue::NULL);
            }
        });
    }
}

/// Compares for one slice; whether there is more to compare.
fn compare() -> bool {
    COMPARING.with_borrow_mut(|comparing| {
        let Some(open) = comparing else { return false };
        let start_ms = js_sys::Date::now();
        let over = || js_sys::Date::now() - start_ms > SLICE_MS;
        open.job.advance(&mut || {
            if over() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        let done = open.job.is_done();
        if done || start_ms - open.told_at_ms > TELL_MS {
            open.told_at_ms = start_ms;
            tell(&FromWorker::Computed(Computed::Validated(open.number, open.job.known())));
        }
        if done {
            *comparing = None;
        }
        !done
    })
}

impl Desk {
    fn slice(&mut self) {
        let start_ms = js_sys::Date::now();
        let over = || js_sys::Date::now() - start_ms > SLICE_MS;
        while !self.job.is_done() && !over() {
            self.job.advance(&mut || {
                if over() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
            if self.is_due() {
                self.told_at_ms = js_sys::Date::now();
                let reply = self.job.reply();
                self.told_sets = reply.answers.len();
                tell(&FromWorker::Computed(Computed::Known(self.number, Box::new(reply))));
            }
        }
    }

    /// The first answer to each set and the last of all at once, those between now and then.
    fn is_due(&self) -> bool {
        let waited = js_sys::Date::now() - self.told_at_ms > TELL_MS;
        self.job.is_done()
            || self.job.first_answers() > self.told_sets
            || (self.told_sets > 0 && waited)
    }
}
