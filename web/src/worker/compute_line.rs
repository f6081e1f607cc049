//! The page's line to the worker that computes: one worker, one job at a time.

use std::cell::RefCell;
use std::rc::Rc;

use lofted_jobs::ask::Ask;
use lofted_jobs::message::{FromWorker as Computed, Reply, ToWorker as Compute};
use lofted_jobs::validation_job::Validated;
use yew::Callback;

use crate::location::timing;
use crate::worker::host::{Heard, Host};
use crate::worker::message::{FromWorker, ToWorker};

/// What the line says of a job.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// What is known so far.
    Known(Rc<Reply>),
    /// What is known so far of our results beside published ones.
    Validated(Rc<Validated>),
    /// The worker could not start, with the reason in words.
    Unavailable(Rc<str>),
    /// The worker has said nothing for long; [`start_again`] starts another.
    Silent,
    /// It was started again.
    Restarted,
}

/// The line, and who waits at its end.
#[derive(Default)]
struct Line {
    host: Host,
    last_number: u32,
    waiting: Option<(u32, Compute, Callback<News>)>,
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
            LINE.with_borrow_mut(|line| {
                line.waiting = None;
                line.host.rest();
                line.host.send(&ToWorker::Compute(Compute::Cancel));
            });
        }
    }
}

/// Gives the worker a job, in place of any before; `tell` hears what becomes of it.
///
/// A ticket held for the job before is best dropped after this: a job that goes on from it then does.
pub fn start(ask: Ask, tell: Callback<News>) -> Ticket {
    timing::asked();
    give(|number| Compute::Start(number, ask), tell)
}

/// Has the worker set our results beside published ones, with so many draws each; else as [`start`].
pub fn start_validation(draws: u32, tell: Callback<News>) -> Ticket {
    give(|number| Compute::Validate(number, draws), tell)
}

fn give(job: impl FnOnce(u32) -> Compute, tell: Callback<News>) -> Ticket {
    let number = LINE.with_borrow_mut(|line| {
        line.last_number = line.last_number.wrapping_add(1);
        line.waiting = Some((line.last_number, job(line.last_number), tell));
        line.last_number
    });
    send_waiting();
    Ticket(number)
}

/// Ends a worker that has fallen silent and gives its job to another.
pub fn start_again() {
    LINE.with_borrow_mut(|line| line.host.close());
    tell_waiting(News::Restarted);
    send_waiting();
}

impl Line {
    fn is_waiting(&self, number: u32) -> bool {
        self.waiting.as_ref().is_some_and(|(waiting, ..)| *waiting == number)
    }
}

/// Sends the job as soon as the worker listens; tells where it never will.
fn send_waiting() {
    let broken = LINE.with_borrow_mut(|line| {
        line.host.open(hear);
        if line.host.broken().is_none() {
            line.host.expect(tick);
        }
        if line.host.is_ready()
            && let Some((_, job, _)) = &line.waiting
        {
            line.host.send(&ToWorker::Compute(job.clone()));
        }
        line.host.broken()
    });
    if let Some(reason) = broken {
        tell_waiting(News::Unavailable(reason));
    }
}

fn tell_waiting(news: News) {
    let tell = LINE.with_borrow(|line| line.waiting.as_ref().map(|(_, _, tell)| tell.clone()));
    if let Some(tell) = tell {
        tell.emit(news);
    }
}

fn tick() {
    if LINE.with_borrow_mut(|line| line.host.tick()) {
        tell_waiting(News::Silent);
    }
}

fn hear(heard: Heard) {
    LINE.with_borrow_mut(|line| line.host.note(&heard));
    match heard {
        Heard::Ready => send_waiting(),
        Heard::Broken(reason) => {
            LINE.with_borrow_mut(|line| line.host.rest());
            tell_waiting(News::Unavailable(reason));
        }
        Heard::Message(message) => match *message {
            FromWorker::Computed(Computed::Known(number, reply)) => known(number, *reply),
            FromWorker::Computed(Computed::Validated(number, all)) => validated(number, all),
            _ => {}
        },
        Heard::Silent => {}
    }
}

fn known(number: u32, reply: Reply) {
    if !LINE.with_borrow(|line| line.is_waiting(number)) {
        return;
    }
    if let Some(first) = reply.answers.first() {
        timing::answered(first.as_ref().map_or(0, |answer| answer.members));
    }
    if reply.progress.done {
        LINE.with_borrow_mut(|line| line.host.rest());
    }
    tell_waiting(News::Known(Rc::new(reply)));
}

fn validated(number: u32, all: Validated) {
    if !LINE.with_borrow(|line| line.is_waiting(number)) {
        return;
    }
    if all.done {
        LINE.with_borrow_mut(|line| line.host.rest());
    }
    tell_waiting(News::Validated(Rc::new(all)));
}
