//! The overview: the finding of the newest flight, the flights, the deployment in a sentence.

pub mod flight_cards;

use lofted_record::Record;
use yew::prelude::*;

use crate::location::route::{Route, link};
use crate::page::overview::flight_cards::flight_cards;
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::page_frame::PageFrame;
use lofted_view::judging::two_body;
use lofted_view::page::overview::deployment_sentence::finding as finding_of;
use lofted_view::page::overview::figures::{TITLE, newest, times_left};
use lofted_view::saying::deployment_names::name;

/// The page at the root.
pub fn overview(record: &Record) -> Html {
    let newest = newest(record);
    let finding = newest.as_ref().and_then(|(_, accounts)| two_body::finding(accounts));
    let times = newest.and_then(|(flight, accounts)| times_left(flight, &accounts));
    html! {
        <PageFrame title={TITLE} finding={finding.unwrap_or_default()}>
            <p>
                { "Lofted keeps published figures on missile test flights and troop deployments as they were \
                   said: each with its words, its claimant and its source. Beside them it computes what \
                   they imply. Two-body flight is the least time that any missile needs to that apogee \
                   and distance; a longer time alone contradicts nothing." }
            </p>
            if let Some(figure) = times {
                <ChartFigure {figure} />
            }
            <h2>{ "Flights" }</h2>
            { flight_cards(record) }
            for (at, on) in record.deployments().iter().enumerate() {
                <h2>{ name(record, on) }</h2>
                <p class="lead">{ finding_of(record, on, record.claims_of_deployment(&on.id)) }</p>
                <p>
                    { link(&Route::Deployment { id: (at > 0).then(|| on.id.to_string()) }, "Every claim, side by side") }
                </p>
            }
        </PageFrame>
    }
}
