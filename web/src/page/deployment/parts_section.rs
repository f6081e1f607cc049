//! The deployment's parts and wholes, and beneath them what contradicts what.

use lofted::deployment::Deployment;
use lofted_record::Record;
use yew::prelude::*;

use crate::page::deployment::versus::{remark, versus};
use crate::piece::chart::chart_figure::ChartFigure;
use lofted_view::figure::Figure;
use lofted_view::page::deployment::parts::contradictions;

/// Parts inside their wholes, and contradictions side by side.
pub fn parts_section(record: &Record, on: &Deployment, figure: Option<Figure>) -> Html {
    let pairs = contradictions(record, on);
    html! {
        <>
            if let Some(figure) = figure {
                <ChartFigure {figure} />
            }
            if !pairs.is_empty() {
                <section class="card">
                    <h2>{ "What contradicts what" }</h2>
                    <p class="minor">
                        { "Pairs that cannot both hold as stated, in the judgement of the record’s editors. Which of the two is right is not said here." }
                    </p>
                    <ul class="plain">
                        for (one, other, note) in pairs {
                            { versus(record, one, other, &remark(note)) }
                        }
                    </ul>
                </section>
            }
        </>
    }
}
