//! How far the vehicle of judged sets reaches: a chart, or words.

use lofted::letters::upper_first;
use lofted_view::judging::figures::{RANGE_METHOD, RANGE_TITLE, Ranges};
use lofted_view::judging::fit_and_range::range_finding;
use yew::prelude::*;

use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::chart::worker_artist::WORKER;

/// How far the same vehicle reaches, as a chart, or in words where nothing but its right edge would be drawn.
pub fn reach(ranges: Ranges) -> Html {
    match ranges {
        Ranges::None => html! {},
        Ranges::Chart(figure) => html! { <ChartFigure figure={*figure} artist={&WORKER} /> },
        Ranges::Words(rows) => html! {
            <section class="card">
                <h2>{ RANGE_TITLE }</h2>
                <p class="chart-finding">{ range_finding(&rows) }</p>
                <ul class="plain">
                    for row in &rows {
                        <li>{ format!("{}, {}: {}", upper_first(&row.who), row.how, row.range.words()) }</li>
                    }
                </ul>
                <p class="minor">{ RANGE_METHOD }</p>
            </section>
        },
    }
}
