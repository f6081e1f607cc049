//! The deployment: claims side by side, the table under them, statements without a number.

use std::rc::Rc;

use lofted::claim::{Claim, Subject};
use lofted_charts::words;
use lofted_record::{Reading, Record};
use yew::prelude::*;

use crate::component::chart_data::ChartData;
use crate::component::chart_figure::ChartFigure;
use crate::component::claim_table::claim_table;
use crate::component::deployment_sections::deployment_sections;
use crate::component::page_frame::PageFrame;
use crate::component::statements::statements;
use crate::route::{Route, link};
use crate::view::deployment_view;

/// The page of the deployment.
pub fn deployment(reading: &Rc<Reading>) -> Html {
    let record = &reading.record;
    let claims: Vec<Claim> = deployment_view::claims(record).cloned().collect();
    let wordings: Vec<Claim> = record
        .claims_of_subject(Subject::Statement)
        .filter(|claim| claim.flight.is_none())
        .cloned()
        .collect();
    let lanes = deployment_view::lanes(record, claims.iter());
    let known: Vec<&Claim> = deployment_view::PICTURE_DAY
        .parse()
        .map(|day| deployment_view::known_on(record, day))
        .unwrap_or_default();
    let known_lanes = deployment_view::lanes(record, known.iter().copied());
    html! {
        <PageFrame
            title="North Korean troops in Russia: who said how many"
            finding={deployment_view::finding(record, known.iter().copied())}
        >
            if !known_lanes.is_empty() {
                <ChartFigure
                    title="What was known on 31 October 2024"
                    finding="What each had last said by that day. An arrow’s length says nothing: nobody stated where it ends."
                    data={ChartData::Claims(known_lanes)}
                    source={html! { format!("Sources: {}, each on its claim in the table below.", outlets(record, &known)) }}
                />
            }
            if !lanes.is_empty() {
                <ChartFigure
                    title="Every claim, side by side"
                    finding="One row for each claim, amounts from zero. An arrow’s length says nothing: nobody stated where it ends. Nothing is joined, stacked or summed."
                    data={ChartData::Claims(lanes)}
                    source={html! {
                        <>
                            { format!("Sources: {}, each on its claim in the table below; all on ", outlets(record, &claims.iter().collect::<Vec<_>>())) }
                            { link(&Route::Sources, "Sources") }
                        </>
                    }}
                />
            }
            <section class="card">
                <h2>{ "Every claim with its words" }</h2>
                { claim_table(record, "Claims on the deployment", &claims) }
            </section>
            if !wordings.is_empty() {
                <section class="card">
                    <h2>{ "Said without a number" }</h2>
                    { statements(record, &wordings) }
                </section>
            }
            { deployment_sections(reading) }
        </PageFrame>
    }
}

/// The outlets that claims were read in, each once: `AP (30 Oct 2024)`.
fn outlets(record: &Record, claims: &[&Claim]) -> String {
    let mut outlets: Vec<String> = Vec::new();
    for source in claims.iter().filter_map(|claim| record.source(&claim.source)) {
        let day = source.published_on.map(|day| format!(" ({})", words::short_day(day)));
        let outlet = format!("{}{}", source.outlet, day.unwrap_or_default());
        if !outlets.contains(&outlet) {
            outlets.push(outlet);
        }
    }
    outlets.join(", ")
}
