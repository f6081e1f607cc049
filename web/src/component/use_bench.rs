//! The worker's answers for the workbench: each with the sets that it answers, so that the last good ones
//! stay on the page while newer figures are computed.

use std::rc::Rc;

use lofted_jobs::ask::Ask;
use lofted_jobs::message::{Progress, Reply};
use yew::prelude::*;

use super::use_powered::{Phase, Powered};
use crate::view::bench_answers::Judged;
use crate::worker_line::{News, Ticket, start};

/// What the worker has answered, and what it is doing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BenchAnswer {
    /// The sets that the reply answers.
    pub judged: Rc<Judged>,
    /// The reply and what is going on, as pages show it.
    pub powered: Powered,
    /// What the reply answers.
    asked: Option<Rc<Ask>>,
}

impl BenchAnswer {
    /// Whether the reply answers other figures than those of an ask.
    #[must_use]
    pub fn is_stale(&self, ask: Option<&Ask>) -> bool {
        self.powered.reply.is_some() && self.asked.as_deref() != ask
    }
}

/// Asks the worker about sets of claims, in place of what was asked before; the last answer stays until
/// the first to the new ask is there. Gives a way to stop as well.
#[hook]
pub fn use_bench(judged: Judged, ask: Option<Ask>) -> (BenchAnswer, Callback<MouseEvent>) {
    let answer = use_state(BenchAnswer::default);
    let stopped = use_state_eq(|| false);
    let ticket = use_mut_ref(|| None::<Ticket>);
    let latest = use_mut_ref(Powered::default);
    {
        let (answer, ticket, stopped) = (answer.setter(), ticket.clone(), stopped.setter());
        use_effect_with(ask.clone(), move |ask| {
            stopped.set(false);
            let given = ask.clone().map(|ask| {
                let (judged, asked) = (Rc::new(judged), Rc::new(ask.clone()));
                start(
                    ask,
                    Callback::from(move |news| {
                        let powered = match news {
                            News::Known(reply) => {
                                let phase =
                                    if reply.progress.done { Phase::Done } else { Phase::Running };
                                Powered { reply: Some(reply), phase }
                            }
                            News::Unavailable(reason) => {
                                Powered { reply: None, phase: Phase::Unavailable(reason) }
                            }
                            // The same answer, and that nothing more is heard for now.
                            News::Silent => {
                                Powered { phase: Phase::Silent, ..latest.borrow().clone() }
                            }
                            News::Restarted => {
                                Powered { phase: Phase::Running, ..latest.borrow().clone() }
                            }
                            News::Validated(_) => return,
                        };
                        *latest.borrow_mut() = powered.clone();
                        let (judged, asked) = (Rc::clone(&judged), Some(Rc::clone(&asked)));
                        answer.set(BenchAnswer { judged, powered, asked });
                    }),
                )
            });
            // The job before is cancelled by its ticket only after the new one has taken its place.
            drop(ticket.replace(given));
        });
    }
    {
        let ticket = ticket.clone();
        use_effect_with((), move |()| move || drop(ticket.take()));
    }
    let stop = {
        let stopped = stopped.setter();
        Callback::from(move |_| {
            drop(ticket.take());
            stopped.set(true);
        })
    };
    let mut shown = (*answer).clone();
    if shown.is_stale(ask.as_ref()) {
        shown.powered.phase = Phase::Running;
        shown.powered.reply = shown.powered.reply.as_deref().map(|reply| Rc::new(begun(reply)));
    }
    if *stopped && shown.powered.phase == Phase::Running {
        shown.powered.phase = Phase::Stopped;
    }
    (shown, stop)
}

/// An earlier reply while the job after it has none yet.
fn begun(reply: &Reply) -> Reply {
    let progress = Progress { drawn: 0, done: false, ..reply.progress };
    Reply { progress, ..reply.clone() }
}
