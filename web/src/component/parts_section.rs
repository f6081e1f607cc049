//! The deployment's parts and wholes, and beneath them what contradicts what.

use lofted_charts::parts::parts;
use lofted_record::Record;
use yew::prelude::*;

use super::chart_figure::ChartFigure;
use super::versus::{remark, versus};
use crate::view::chart_data::{ChartData, PartChart};
use crate::view::parts_view::{contradictions, finding, wholes};

/// The chart of parts and wholes; `None` where nothing is stated as a part.
#[must_use]
pub fn parts_chart(record: &Record) -> Option<PartChart> {
    let wholes = wholes(record);
    (!wholes.is_empty()).then(|| PartChart::new(move |sheet| parts(&wholes, "persons", sheet)))
}

/// Parts inside their wholes, and contradictions side by side.
pub fn parts_section(record: &Record, chart: Option<PartChart>) -> Html {
    let wholes = wholes(record);
    let pairs = contradictions(record);
    html! {
        <>
            if let Some(chart) = chart {
                <ChartFigure
                    title="Parts and wholes"
                    finding={finding(&wholes)}
                    data={ChartData::Part(chart)}
                    source={html! { "A frame is as long as the whole, from zero, and open where only a least number was stated; a part stands in it from the same zero, in a row of its own. The sign at an end is the qualifier: a dot a bare number, a ring about, an arrow a bound. Shares: part over whole as stated, with the bound that follows. Each figure with its source in the table of the numbers." }}
                />
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
