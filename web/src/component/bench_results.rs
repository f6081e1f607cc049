//! What follows a key after a moment on the workbench: verdicts and shared charts of every scenario.

use yew::prelude::*;

use super::chart_figure::ChartFigure;
use super::flight_charts::reach;
use super::same::Same;
use super::use_bench::{Asked, BenchAnswer};
use super::verdict_list::verdict_list;
use crate::view::chart_data::ChartData;
use crate::view::claim_sets::ClaimSet;
use crate::view::workbench_view::{profile, side};

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
    if asked.judged.sets.is_empty() {
        return html! {};
    }
    let reply = answer.powered.reply.as_deref();
    // Before the first answer: what is being computed.
    let judged = if reply.is_some() { &answer.judged } else { &asked.judged };
    let open_class = asked.board.opened().and_then(|row| row.scenario().class);
    let classes = |set: &ClaimSet| set.question.classes.clone();
    let same_class = judged.sets.windows(2).all(|two| classes(&two[0]) == classes(&two[1]));
    html! {
        <>
            { verdict_list(&judged.verdicts(reply), &answer.powered, &props.stop, open_class) }
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
    let method = "Method: two-body flight over a sphere at rest, or turning where launch point and bearing are given; no powered flight, no air.";
    let (board, judged) = (&props.asked.board, &props.answer.judged);
    let reply = props.answer.powered.reply.as_deref();
    let Some(open) = board.opened().map(|row| row.seen.id) else { return html! {} };
    let ranges = judged.ranges(reply);
    html! {
        <>
            <div class="pair">
                <ChartFigure
                    title="Altitude against time"
                    finding="Curves: two-body flight to each scenario’s apogee and distance. Dotted lines: the times given."
                    data={ChartData::Altitude(profile(&board.shown()))}
                    source={html! { method }}
                />
                <ChartFigure
                    title="Side view to scale"
                    finding="The arcs, and the open scenario’s launch speed flown for range."
                    data={ChartData::Side(side(&board.shown(), open))}
                    source={html! { method }}
                />
            </div>
            if let Some(chart) = judged.consistency(open, reply) {
                <ChartFigure
                    title="Which figures fit each other"
                    finding={format!("Boxes: what was given, as wide as its rounding. A box off the band does not hold together. Ground distance {}; scenarios at other distances are left out.", chart.distance)}
                    data={ChartData::Consistency(chart)}
                    source={html! { "Method: powered flight of generic vehicles of every class, 60 draws at each of five apogees, model error included; two-body flight for the line. An arrow points where nobody stated an end." }}
                />
            }
            if !ranges.is_empty() {
                { reach(ranges) }
            }
        </>
    }
}
