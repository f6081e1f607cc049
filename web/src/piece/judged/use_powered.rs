//! Powered-flight answers for a page: asked once, refined by the worker, cancelled when not needed.

use std::rc::Rc;

use lofted_jobs::ask::Ask;
use lofted_jobs::message::Reply;
use yew::prelude::*;

use crate::worker::compute_line::{News, Ticket, start};

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
    /// The worker has said nothing for long.
    Silent,
}

/// Asks the worker, and gives what it answered so far with a way to stop it.
///
/// An ask that goes on from the one before keeps its answers; another starts anew.
#[hook]
pub fn use_powered(ask: Option<Ask>) -> (Powered, Callback<MouseEvent>) {
    let powered = use_state(Powered::default);
    let ticket = use_mut_ref(|| None::<Ticket>);
    let latest = use_mut_ref(Powered::default);
    let before = use_mut_ref(|| None::<Ask>);
    let set = {
        let (powered, latest) = (powered.setter(), latest.clone());
        Callback::from(move |next: Powered| {
            *latest.borrow_mut() = next.clone();
            powered.set(next);
        })
    };
    {
        let (ticket, latest, set) = (ticket.clone(), latest.clone(), set.clone());
        use_effect_with(ask, move |ask| {
            let earlier = before.replace(ask.clone());
            let goes_on = match (ask, &earlier) {
                (Some(ask), Some(earlier)) => ask.goes_on_from(earlier),
                _ => false,
            };
            let reply = if goes_on { latest.borrow().reply.clone() } else { None };
            set.emit(Powered { reply, phase: Phase::Running });
            let tell = Callback::from(move |news| {
                let reply = latest.borrow().reply.clone();
                set.emit(match news {
                    News::Known(reply) => {
                        let phase = if reply.progress.done { Phase::Done } else { Phase::Running };
                        Powered { reply: Some(reply), phase }
                    }
                    News::Unavailable(reason) => {
                        Powered { reply, phase: Phase::Unavailable(reason) }
                    }
                    // News of another kind of job.
                    News::Validated(_) => return,
                    News::Silent => Powered { reply, phase: Phase::Silent },
                    News::Restarted => Powered { reply, phase: Phase::Running },
                });
            });
            *ticket.borrow_mut() = ask.clone().map(|ask| start(ask, tell));
            move || drop(ticket.take())
        });
    }
    let stop = Callback::from(move |_| {
        drop(ticket.take());
        let reply = latest.borrow().reply.clone();
        set.emit(Powered { reply, phase: Phase::Stopped });
    });
    ((*powered).clone(), stop)
}
