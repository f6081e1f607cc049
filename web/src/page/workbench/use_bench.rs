//! The worker's answers for the workbench: each with the sets that it answers, so that the last good ones
//! stay on the page while newer figures are computed.

use std::rc::Rc;

use lofted_jobs::ask::Ask;
use lofted_jobs::message::{Progress, Reply};
use yew::prelude::*;

use crate::piece::judged::use_powered::{Phase, Powered};
use crate::piece::same::Same;
use crate::worker::compute_line::{News, Ticket, start};
use lofted_view::page::workbench::answers::Answers;
use lofted_view::page::workbench::ask::{self, Asked as Scenario};
use lofted_view::page::workbench::board::Board;

/// What the worker is asked.
#[derive(Debug, Default)]
pub struct Asked {
    /// The scenarios that are asked about.
    pub board: Same<Board>,
    /// Each with its set of claims.
    pub scenarios: Vec<Scenario>,
    /// The ask; `None` where no scenario has a result.
    ask: Option<Ask>,
}

impl Asked {
    /// What is asked about scenarios.
    #[must_use]
    pub fn about(board: &Same<Board>) -> Self {
        let scenarios = ask::asked(&board.shown());
        let ask = board.opened().and_then(|open| ask::ask(&scenarios, open.seen.id));
        Self { board: board.clone(), scenarios, ask }
    }
}

/// What the worker has answered, and what it is doing.
#[derive(Debug, Clone, Default)]
pub struct BenchAnswer {
    /// The scenarios that the reply answers.
    scenarios: Rc<Vec<Scenario>>,
    /// The reply and what is going on, as pages show it.
    pub powered: Powered,
    /// What the reply answers.
    ask: Option<Rc<Ask>>,
}

impl BenchAnswer {
    /// The answers by scenario, as far as there are any.
    #[must_use]
    pub fn answers(&self) -> Answers<'_> {
        Answers::of(&self.scenarios, self.powered.reply.as_deref())
    }

    /// Whether the reply answers other figures than those asked about.
    #[must_use]
    pub fn is_stale(&self, asked: &Asked) -> bool {
        self.powered.reply.is_some() && self.ask.as_deref() != asked.ask.as_ref()
    }

    /// As pages show it beside what is asked by now.
    fn beside(&self, asked: &Asked, stopped: bool) -> Self {
        let mut shown = self.clone();
        if shown.is_stale(asked) {
            shown.powered.phase = Phase::Running;
            shown.powered.reply = shown.powered.reply.as_deref().map(|reply| Rc::new(begun(reply)));
        }
        if stopped && shown.powered.phase == Phase::Running {
            shown.powered.phase = Phase::Stopped;
        }
        shown
    }
}

/// Asks the worker about sets of claims, in place of what was asked before; the last answer stays until
/// the first to the new ask is there. Gives a way to stop as well.
#[hook]
pub fn use_bench(asked: &Same<Asked>) -> (Same<BenchAnswer>, Callback<MouseEvent>) {
    let answer = use_state(|| Same::new(BenchAnswer::default()));
    let stopped = use_state_eq(|| false);
    let ticket = use_mut_ref(|| None::<Ticket>);
    let latest = use_mut_ref(Powered::default);
    let before = use_mut_ref(|| None::<Ask>);
    {
        let (answer, ticket, stopped) = (answer.setter(), ticket.clone(), stopped.setter());
        use_effect_with(asked.clone(), move |asked| {
            if *before.borrow() == asked.ask {
                return;
            }
            before.borrow_mut().clone_from(&asked.ask);
            stopped.set(false);
            let given = asked.ask.clone().map(|ask| {
                let (scenarios, asked) = (Rc::new(asked.scenarios.clone()), Rc::new(ask.clone()));
                start(
                    ask,
                    Callback::from(move |news| {
                        let Some(powered) = told(news, &latest.borrow()) else { return };
                        *latest.borrow_mut() = powered.clone();
                        let (scenarios, ask) = (Rc::clone(&scenarios), Some(Rc::clone(&asked)));
                        answer.set(Same::new(BenchAnswer { scenarios, powered, ask }));
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
        use_callback((), move |_: MouseEvent, ()| {
            drop(ticket.take());
            stopped.set(true);
        })
    };
    let seen = ((*answer).clone(), asked.clone(), *stopped);
    let shown = use_memo(seen, |(answer, asked, stopped)| answer.beside(asked, *stopped));
    (shown.into(), stop)
}

/// What is known after news; `None` for news of another kind of job.
fn told(news: News, latest: &Powered) -> Option<Powered> {
    Some(match news {
        News::Known(reply) => {
            let phase = if reply.progress.done { Phase::Done } else { Phase::Running };
            Powered { reply: Some(reply), phase }
        }
        News::Unavailable(reason) => Powered { reply: None, phase: Phase::Unavailable(reason) },
        // The same answer, and that nothing more is heard for now.
        News::Silent => Powered { phase: Phase::Silent, ..latest.clone() },
        News::Restarted => Powered { phase: Phase::Running, ..latest.clone() },
        News::Validated(_) => return None,
    })
}

/// An earlier reply while the job after it has none yet.
fn begun(reply: &Reply) -> Reply {
    let progress = Progress { drawn: 0, done: false, ..reply.progress };
    Reply { progress, ..reply.clone() }
}
