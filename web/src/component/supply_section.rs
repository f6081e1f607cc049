//! Distances to the border on a strip to scale, containers over days, and the rounds computed from them.

use lofted_charts::distance_strip::distance_strip;
use lofted_charts::revisions::revisions;
use lofted_charts::words;
use lofted_record::Record;
use yew::prelude::*;

use super::chart_figure::ChartFigure;
use super::claim_line::{claimant_link, quoted};
use crate::view::chart_data::{ChartData, PartChart};
use crate::view::supply_view::{
    Derived, containers, containers_finding, derived, distance_finding, distances,
};

/// The border that the record's distances are from.
const BORDER: &str = "border of Ukraine";

/// The charts of distances and supply, where there is something to draw.
#[derive(Debug, Clone, PartialEq)]
pub struct SupplyCharts {
    distances: Option<PartChart>,
    containers: Option<PartChart>,
}

impl SupplyCharts {
    /// The charts of a record.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let (marks, data) = (distances(record), containers(record));
        Self {
            distances: (!marks.is_empty())
                .then(|| PartChart::new(move |sheet| distance_strip(BORDER, &marks, sheet))),
            containers: (!data.series.is_empty())
                .then(|| PartChart::new(move |sheet| revisions(&data, sheet))),
        }
    }
}

/// Distances and supply.
pub fn supply_section(record: &Record, charts: &SupplyCharts) -> Html {
    let marks = distances(record);
    let derived = derived(record);
    html! {
        <>
            if let Some(chart) = &charts.distances {
                <ChartFigure
                    title="Distance to the border"
                    finding={distance_finding(&marks)}
                    data={ChartData::Part(chart.clone())}
                    source={html! { "To scale, the border at the left edge: along the strip one distance is as long as another. A strip knows no direction. Sources: on each point and in the table of the numbers." }}
                />
            }
            if let Some(chart) = &charts.containers {
                <ChartFigure
                    title="Containers from North Korea"
                    finding={containers_finding(record)}
                    data={ChartData::Part(chart.clone())}
                    source={html! { "Containers as each claimant stated them; a line joins figures of one claimant only. Some count one shipment, some all so far: the words say which." }}
                />
            }
            if !derived.is_empty() {
                <section class="card">
                    <h2>{ "Rounds computed from containers" }</h2>
                    <p class="minor">
                        { "Derived, not counted: what the containers would hold if they held rounds of one calibre and nothing else." }
                    </p>
                    <ul class="plain lined">
                        for one in &derived {
                            <li>{ computed(record, one) }</li>
                        }
                    </ul>
                </section>
            }
        </>
    }
}

fn computed(record: &Record, derived: &Derived<'_>) -> Html {
    html! {
        <>
            { claimant_link(record, derived.rounds) }
            { " · derived: " }
            { quoted(derived.rounds) }
            if let Some(containers) = derived.containers {
                { " from " }
                { quoted(containers) }
                { if containers.words.contains("container") { "" } else { " containers" } }
            }
            <span class="minor">
                { format!("{}: {}.", words::short_day(derived.rounds.stated_on), derived.factor_in_words()) }
                if !derived.rounds.method.is_empty() {
                    { format!(" Method stated: {}.", derived.rounds.method) }
                }
            </span>
        </>
    }
}
