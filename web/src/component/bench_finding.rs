//! What the workbench shows with the key itself: the finding on the open scenario, values side by side.

use yew::prelude::*;

use super::number_table::number_table;
use super::page_frame::unbroken;
use super::use_bench::BenchAnswer;
use crate::view::bench_board::Board;

/// The finding and the values of two-body flight, with what the worker has answered of the same figures.
pub fn bench_finding(board: &Board, answer: &BenchAnswer) -> Html {
    let Some(open) = board.opened() else { return html! {} };
    let (reply, judged) = (answer.powered.reply.as_deref(), &answer.judged);
    let shown = board.shown();
    html! {
        <>
            if open.outcome().is_none() {
                <p class="card">
                    { "This scenario has no result yet: it needs an apogee and a ground distance, and no field that cannot be read." }
                </p>
            }
            if open.is_stale() && open.outcome().is_some() {
                <p class="stale">{ "Shown below: the last figures that could be read." }</p>
            }
            if let Some(outcome) = open.outcome() {
                <p class="lead" aria-live="polite">
                    { unbroken(&outcome.finding) }
                    if let Some(headline) = judged.headline((&open.seen, outcome), reply) {
                        { format!(" {}", unbroken(&headline)) }
                    }
                </p>
            }
            if !shown.is_empty() {
                <section class="card">
                    <h2>{ "Values side by side" }</h2>
                    { number_table("Values of each scenario", &judged.values(&shown, reply)) }
                    <p class="minor">
                        { "Two-body values at once, on an Earth at rest, or turning where launch point and bearing are known. Of \
                           powered flight: 5, 50 and 95 % of the members." }
                    </p>
                </section>
            }
        </>
    }
}
