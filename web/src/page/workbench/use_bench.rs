//! The worker's answers for the workbench: each with the sets that it answers, so that the last good ones
//! stay on the page while newer figures are computed.

use std::rc::Rc;

use lofted_jobs::ask::Ask;
use yew::prelude::*;

use crate::piece::judged::use_answers::{Phase, Powered, use_answers};
use crate::piece::same::Same;
use lofted_view::page::workbench::answers::Answers;
use lofted_view::page::workbench::ask::{self, Asked as Scenario};
use lofted_view::page::workbench::board::Board;

/// What the worker is asked.
#[derive(Debug, Default)]
pub struct Asked {
    /// The scenarios that are asked about.
    pub board: Same<Board>,
    /// Each with its set of claims.
    pub scenarios: Rc<Vec<Scenario>>,
    /// The ask; `None` where no scenario has a result.
    ask: Option<Ask>,
}

impl Asked {
    /// What is asked about scenarios.
    #[must_use]
    pub fn about(board: &Same<Board>) -> Self {
        let scenarios = Rc::new(ask::asked(&board.shown()));
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
}

/// Asks the worker about sets of claims, in place of what was asked before; the last answer stays until
/// the first to the new ask is there. Gives a way to stop as well.
#[hook]
pub fn use_bench(asked: &Same<Asked>) -> (Same<BenchAnswer>, Callback<MouseEvent>) {
    let (answers, stop) = use_answers(asked.ask.clone());
    // What was asked, from what the reply answers on.
    let history = use_mut_ref(Vec::<Same<Asked>>::new);
    let seen = (answers, asked.clone());
    let shown = use_memo(seen, move |(answers, asked)| {
        let mut history = history.borrow_mut();
        history.retain(|earlier| earlier != asked);
        history.push(asked.clone());
        let answered =
            |one: &Same<Asked>| one.ask.is_some() && one.ask.as_ref() == answers.to.as_deref();
        let from = history.iter().rposition(answered);
        let scenarios = from.and_then(|at| history.get(at)).map(|one| Rc::clone(&one.scenarios));
        // The next reply answers what is asked now, or what was asked until just now.
        let needed = from.unwrap_or(history.len()).min(history.len().saturating_sub(2));
        history.drain(..needed);
        let mut powered = answers.kept(asked.ask.as_ref());
        if answers.are_stale(asked.ask.as_ref()) && powered.phase == Phase::Done {
            powered.phase = Phase::Running;
        }
        BenchAnswer { scenarios: scenarios.unwrap_or_default(), powered, ask: answers.to.clone() }
    });
    (shown.into(), stop)
}
