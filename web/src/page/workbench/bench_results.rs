//! What follows a key after a moment on the workbench: verdicts and shared charts of every scenario.

use yew::prelude::*;

use crate::page::workbench::use_bench::{Asked, BenchAnswer};
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::chart::worker_artist::WORKER;
use crate::piece::judged::reach::reach;
use crate::piece::judged::verdict_list::verdict_list;
use crate::piece::same::Same;
use crate::piece::take::take_data::take_values;
use lofted_view::judging::answered::AnsweredSet;
use lofted_view::judging::verdict::method;
use lofted_view::page::workbench::answers::Answers;
use lofted_view::page::workbench::figures::{altitude, consistency, ranges, side};
use lofted_view::saying::unbroken::unbroken;

/// What is shown.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct BenchResultsProps {
    /// The scenarios, and what the worker is asked of them.
    pub asked: Same<Asked>,
    /// The worker's answer.
    pub answer: Same<BenchAnswer>,
    /// Stops the worker.
    pub stop: Callback<MouseEvent>,
}

/// Verdicts and charts of every scenario that has a result.
#[component]
pub fn BenchResults(props: &BenchResultsProps) -> Html {
    let (asked, answer) = (&props.asked, &props.answer);
    if asked.scenarios.is_empty() {
        return html! {};
    }
    // Before the first answer: what is being computed.
    let answers = match answer.powered.reply {
        Some(_) => answer.answers(),
        None => Answers::of(&asked.scenarios, None),
    };
    let open_class = asked.board.opened().and_then(|row| row.scenario().class);
    let classes = |one: &AnsweredSet<'_>| one.set.question.classes.clone();
    let how = answer.powered.reply.as_ref().map_or_else(Html::default, |reply| {
        html! { <p class="minor">{ unbroken(&method(reply, open_class)) }</p> }
    });
    let same_class = answers.sets().windows(2).all(|two| classes(&two[0]) == classes(&two[1]));
    html! {
        <>
            { take_values() }
            { verdict_list(&answers.verdicts(), &answer.powered, &props.stop, how) }
            if !same_class {
                <p class="minor">{ "The scenarios assume different classes: each is judged by its own, the open one’s is named above." }</p>
            }
            if answer.is_stale(asked) {
                <p class="stale">{ "The verdicts are of the figures before; those of the new ones are being computed." }</p>
            }
            { charts(props) }
        </>
    }
}

fn charts(props: &BenchResultsProps) -> Html {
    let (board, answers) = (&props.asked.board, props.answer.answers());
    let Some(open) = board.opened().map(|row| row.seen.id) else { return html! {} };
    let shown = board.shown();
    html! {
        <>
            <div class="pair">
                for figure in altitude(&shown).into_iter().chain(side(&shown, open)) {
                    <ChartFigure {figure} />
                }
            </div>
            if let Some(figure) = consistency(&answers, open) {
                <ChartFigure {figure} artist={&WORKER} />
            }
            { reach(ranges(&answers)) }
        </>
    }
}
