//! The worker's answers for a page: asked for once, refined as draws come, no more of them once they are not needed.

use std::rc::Rc;

use lofted_jobs::ask::Ask;
use lofted_jobs::message::{Progress, Reply};
use yew::prelude::*;

use crate::worker::compute::{Computing, Known, judge};
use crate::worker::line::{News, Ticket};

/// What a page knows of powered flight.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Powered {
    /// What is known; the last of it stays while more is computed.
    pub reply: Option<Rc<Reply>>,
    /// What is going on.
    pub phase: Phase,
}

impl Powered {
    /// Whether more of it is to come by itself.
    #[must_use]
    pub fn is_coming(&self) -> bool {
        self.phase == Phase::Running
    }
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

/// What was answered, and what of it still counts for what is asked now.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answers {
    /// The last reply, and what is going on.
    pub powered: Powered,
    /// What the reply answers.
    pub to: Option<Rc<Ask>>,
}

impl Answers {
    /// Whether the reply answers another ask.
    #[must_use]
    pub fn are_stale(&self, ask: Option<&Ask>) -> bool {
        self.powered.reply.is_some() && self.to.as_deref() != ask
    }

    /// As a page shows it that keeps the answers to the ask before until there are others.
    #[must_use]
    pub fn kept(&self, ask: Option<&Ask>) -> Powered {
        let mut shown = self.powered.clone();
        if self.are_stale(ask) {
            shown.reply = shown.reply.as_deref().map(|reply| Rc::new(begun(reply)));
        }
        shown
    }

    /// As a page shows it that shows answers to what is asked only, or to what that goes on from.
    #[must_use]
    pub fn current(&self, ask: Option<&Ask>) -> Powered {
        let goes_on = match (ask, self.to.as_deref()) {
            (Some(ask), Some(earlier)) => ask == earlier || ask.goes_on_from(earlier),
            _ => false,
        };
        Powered { reply: self.powered.reply.clone().filter(|_| goes_on), ..self.powered.clone() }
    }

    /// What is known after news of an ask.
    fn after(&self, news: News<Known>, ask: &Rc<Ask>) -> Self {
        let phase = match news {
            News::Answer(Known::Judged(reply)) => {
                let phase = if reply.progress.done { Phase::Done } else { Phase::Running };
                let powered = Powered { reply: Some(reply), phase };
                return Self { powered, to: Some(Rc::clone(ask)) };
            }
            // An answer to another kind of job.
            News::Answer(Known::Validated(_)) => return self.clone(),
            News::Unavailable(reason) => Phase::Unavailable(reason),
            News::Silent => Phase::Silent,
            News::Restarted => Phase::Running,
        };
        self.in_phase(phase)
    }

    fn in_phase(&self, phase: Phase) -> Self {
        Self { powered: Powered { phase, ..self.powered.clone() }, to: self.to.clone() }
    }
}

/// An earlier reply while the job after it has none yet.
fn begun(reply: &Reply) -> Reply {
    let progress = Progress { drawn: 0, done: false, ..reply.progress };
    Reply { progress, ..reply.clone() }
}

/// Asks the worker, in place of what was asked before, and gives what it answered last with a way to stop it.
#[hook]
pub fn use_answers(ask: Option<Ask>) -> (Answers, Callback<MouseEvent>) {
    let answers = use_state(Answers::default);
    let latest = use_mut_ref(Answers::default);
    let ticket = use_mut_ref(|| None::<Ticket<Computing>>);
    let (setter, last) = (answers.setter(), latest.clone());
    let set = use_callback((), move |next: Answers, ()| {
        *last.borrow_mut() = next.clone();
        setter.set(next);
    });
    {
        let (set, ticket, latest) = (set.clone(), ticket.clone(), latest.clone());
        use_effect_with(ask, move |ask| {
            let running = latest.borrow().in_phase(Phase::Running);
            set.emit(running);
            let given = ask.clone().map(|ask| {
                let about = Rc::new(ask.clone());
                let tell = Callback::from(move |news| {
                    let next = latest.borrow().after(news, &about);
                    set.emit(next);
                });
                judge(ask, tell)
            });
            // The job before is taken back only after the new one waits, which may go on from it.
            drop(ticket.replace(given));
        });
    }
    {
        let ticket = ticket.clone();
        use_effect_with((), move |()| move || drop(ticket.take()));
    }
    let stop = use_callback((), move |_: MouseEvent, ()| {
        drop(ticket.take());
        let stopped = latest.borrow().in_phase(Phase::Stopped);
        set.emit(stopped);
    });
    ((*answers).clone(), stop)
}
