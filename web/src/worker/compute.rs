//! The work of the worker that computes: powered flight, and our results beside published ones.

use std::cell::RefCell;
use std::rc::Rc;
use std::thread::LocalKey;

use lofted_jobs::ask::Ask;
use lofted_jobs::message::{FromWorker as Told, Reply, ToWorker as Compute};
use lofted_jobs::validation_job::Validated;
use yew::Callback;

use crate::location::timing;
use crate::worker::line::{Line, News, Ticket, Work, give};
use crate::worker::message::{Finality, FromWorker, ToWorker};

/// What is computed.
#[derive(Debug, Clone, PartialEq)]
pub enum Job {
    /// Powered flight of sets of claims.
    Judge(Ask),
    /// Our results beside published ones, with so many draws each.
    Validate(u32),
}

/// What is known so far.
#[derive(Debug, Clone, PartialEq)]
pub enum Known {
    /// Of sets of claims.
    Judged(Rc<Reply>),
    /// Of our results beside published ones.
    Validated(Rc<Validated>),
}

/// Computing.
#[derive(Debug)]
pub struct Computing;

thread_local! {
    static LINE: RefCell<Line<Computing>> = RefCell::default();
}

impl Work for Computing {
    type Ask = Job;
    type Answer = Known;

    fn line() -> &'static LocalKey<RefCell<Line<Self>>> {
        &LINE
    }

    fn message(number: u32, job: &Job) -> ToWorker {
        ToWorker::Compute(match job {
            Job::Judge(ask) => Compute::Start(number, ask.clone()),
            Job::Validate(draws) => Compute::Validate(number, *draws),
        })
    }

    fn answer(message: FromWorker) -> Option<(u32, Known, Finality)> {
        let last = |done| if done { Finality::Final } else { Finality::UnderWay };
        match message {
            FromWorker::Computed(Told::Known(number, reply)) => {
                if let Some(first) = reply.answers.first() {
                    timing::answered(first.as_ref().map_or(0, |answer| answer.members));
                }
                let last = last(reply.progress.done);
                Some((number, Known::Judged(Rc::new(*reply)), last))
            }
            FromWorker::Computed(Told::Validated(number, all)) => {
                let last = last(all.done);
                Some((number, Known::Validated(Rc::new(all)), last))
            }
            _ => None,
        }
    }

    fn cancel() -> Option<ToWorker> {
        Some(ToWorker::Compute(Compute::Cancel))
    }
}

/// Has sets of claims judged.
pub fn judge(ask: Ask, tell: Callback<News<Known>>) -> Ticket<Computing> {
    timing::asked();
    give(Job::Judge(ask), tell)
}
