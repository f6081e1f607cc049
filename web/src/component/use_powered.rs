//! Powered-flight answers for a page: asked once, refined by the worker, cancelled when not needed.

use std::rc::Rc;

use lofted_jobs::ask::Ask;
use lofted_jobs::message::Reply;
use yew::prelude::*;

use crate::worker_line::{News, Ticket, start};

/// What a page knows of powered flight.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Powered {
    /// What is known; the last of it stays while more is computed.
    pub reply: Option<Rc<Reply>>,
    /// What is going on.
    pub phase: Phase,
}

/// What is going on with a job.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Phase {
    /// It runs, or waits for the worker to start.
    #[default]
    Running,
    /// It is done.
    Done,
    /// The reader stopped it.
    Stopped,
    /// The worker could not start, with the reason.
    Unavailable(Rc<str>),
}

/// Asks the worker, and gives what it answered so far with a way to stop it.
#[hook]
pub fn use_powered(ask: Option<Ask>) -> (Powered, Callback<MouseEvent>) {
    let powered = use_state(Powered::default);
    let ticket = use_mut_ref(|| None::<Ticket>);
    {
        let (powered, ticket) = (powered.setter(), ticket.clone());
        use_effect_with(ask, move |ask| {
            powered.set(Powered::default());
            let tell = Callback::from(move |news| {
                powered.set(match news {
                    News::Known(reply) => {
                        let phase = if reply.progress.done { Phase::Done } else { Phase::Running };
                        Powered { reply: Some(reply), phase }
                    }
                    News::Unavailable(reason) => {
                        Powered { reply: None, phase: Phase::Unavailable(reason) }
                    }
                    // News of another kind of job.
                    News::Validated(_) => return,
                });
            });
            *ticket.borrow_mut() = ask.clone().map(|ask| start(ask, tell));
            move || drop(ticket.take())
        });
    }
    let stop = {
        let powered = powered.clone();
        Callback::from(move |_| {
            drop(ticket.take());
            powered.set(Powered { phase: Phase::Stopped, ..(*powered).clone() });
        })
    };
    ((*powered).clone(), stop)
}
