//! What the workbench shows first: the finding on the open scenario with the key itself, and the values side by
//! side in the frame after it.

use yew::prelude::*;

use crate::page::workbench::use_bench::BenchAnswer;
use crate::piece::chart::number_table::number_table;
use crate::piece::same::Same;
use lofted_view::page::workbench::board::Board;
use lofted_view::saying::unbroken::unbroken;

/// The finding of two-body flight, with what the worker has answered of the same figures.
pub fn bench_finding(board: &Board, answer: &BenchAnswer) -> Html {
    let Some(open) = board.opened() else { return html! {} };
    html! {
        <>
            if open.outcome().is_none() {
                <p class="card">
                    { "This scenario has no result yet: it needs an apogee, a ground distance, a time or a speed, and no field that \
                       cannot be read." }
                </p>
            }
            if open.is_stale() && open.outcome().is_some() {
                <p class="stale">{ "Shown below: the last figures that could be read." }</p>
            }
            if let Some(outcome) = open.outcome() {
                <p class="lead" aria-live="polite">
                    { unbroken(&outcome.finding) }
                    if let Some(headline) = answer.answers().headline((&open.seen, outcome)) {
                        { format!(" {}", unbroken(&headline)) }
                    }
                </p>
            }
        </>
    }
}

/// What the values are made from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct BenchValuesProps {
    /// The scenarios.
    pub board: Same<Board>,
    /// The worker's answer.
    pub answer: Same<BenchAnswer>,
}

/// The values of two-body flight, and what the worker has answered of the same figures.
///
/// A component of its own: a key leaves it as it is until the frame after.
#[component]
pub fn BenchValues(props: &BenchValuesProps) -> Html {
    let shown = props.board.shown();
    if shown.is_empty() {
        return html! {};
    }
    html! {
        <section class="card">
            <h2>{ "Values side by side" }</h2>
            { number_table("Values of each scenario", &props.answer.answers().values(&shown)) }
            <p class="minor">
                { "Two-body values at once, on an Earth at rest, or turning where launch point and bearing are known. Of \
                   powered flight: 5, 50 and 95 % of the simulated flights." }
            </p>
        </section>
    }
}
