//! What the workbench computed: the finding, values side by side, verdicts, shared charts.

use lofted_jobs::message::Reply;
use yew::prelude::*;

use super::chart_figure::ChartFigure;
use super::flight_charts::reach;
use super::number_table::number_table;
use super::page_frame::unbroken;
use super::use_bench::BenchAnswer;
use super::verdict_list::verdict_list;
use crate::view::bench_answers::Judged;
use crate::view::claim_sets::ClaimSet;
use crate::view::figures::workbench::{altitude, consistency, ranges, side};
use crate::view::scenario::Scenario;
use crate::view::workbench_view::{Outcome, Seen};

/// What is shown.
#[derive(Debug)]
pub struct Results<'a> {
    /// The scenarios with what they say, or said last.
    pub shown: &'a [(&'a Seen, &'a Outcome)],
    /// The open scenario.
    pub open: &'a Scenario,
    /// Whether the open scenario's fields do not read, so that its last figures stand.
    pub is_stale: bool,
    /// Whether the worker's answer is to earlier figures.
    pub powered_is_stale: bool,
    /// The sets of claims as they stand in the fields.
    pub judged: &'a Judged,
    /// The worker's answer.
    pub answer: &'a BenchAnswer,
    /// Stops the worker.
    pub stop: &'a Callback<MouseEvent>,
}

/// The results of every scenario.
pub fn results(results: &Results<'_>) -> Html {
    let opened = results.shown.iter().find(|(seen, _)| seen.id == results.open.id);
    let opened = opened.map(|(_, outcome)| *outcome);
    let open = results.open.id;
    let reply = results.answer.powered.reply.as_deref();
    // Before the first answer: what is being computed.
    let judged = if reply.is_some() { &results.answer.judged } else { results.judged };
    let headline = judged.headline(open, reply.filter(|_| !results.powered_is_stale));
    html! {
        <>
            if opened.is_none() {
                <p class="card">
                    { "This scenario has no result yet: it needs an apogee and a ground distance, and no field that cannot be read." }
                </p>
            }
            if results.is_stale && opened.is_some() {
                <p class="stale">{ "Shown below: the last figures that could be read." }</p>
            }
            if let Some(outcome) = opened {
                <p class="lead" aria-live="polite">
                    { unbroken(&outcome.finding) }
                    if let Some(headline) = headline {
                        { format!(" {}", unbroken(&headline)) }
                    }
                </p>
            }
            if !results.shown.is_empty() {
                { computed(results, judged, reply) }
            }
        </>
    }
}

/// Values, verdicts and charts of every scenario that has a result.
fn computed(results: &Results<'_>, judged: &Judged, reply: Option<&Reply>) -> Html {
    let open_class = results.open.class;
    let classes = |set: &ClaimSet| set.question.classes.clone();
    let same_class = judged.sets.windows(2).all(|two| classes(&two[0]) == classes(&two[1]));
    let values = judged.values(results.shown, reply);
    html! {
        <>
            <section class="card">
                <h2>{ "Values side by side" }</h2>
                { number_table("Values of each scenario", &values) }
                <p class="minor">
                    { "Two-body values at once, on an Earth at rest, or turning where launch point and bearing are known. Of \
                       powered flight: 5, 50 and 95 % of the members." }
                </p>
            </section>
            { verdict_list(&judged.verdicts(reply), &results.answer.powered, results.stop, open_class) }
            if !same_class {
                <p class="minor">{ "The scenarios assume different classes: each is judged by its own, the open one’s is named above." }</p>
            }
            if results.powered_is_stale {
                <p class="stale">{ "The verdicts are of the figures before; those of the new ones are being computed." }</p>
            }
            { charts(results, results.open.id) }
        </>
    }
}

fn charts(results: &Results<'_>, open: u32) -> Html {
    let judged = &results.answer.judged;
    let reply = results.answer.powered.reply.as_deref();
    html! {
        <>
            <div class="pair">
                <ChartFigure figure={altitude(results.shown)} />
                <ChartFigure figure={side(results.shown, open)} />
            </div>
            if let Some(figure) = consistency(judged, open, reply) {
                <ChartFigure {figure} />
            }
            { reach(ranges(judged, reply)) }
        </>
    }
}
