//! The overview: the finding of the newest flight, the flights, the deployment in a sentence.

use lofted_record::Record;
use yew::prelude::*;

use crate::component::chart_figure::ChartFigure;
use crate::component::flight_cards::flight_cards;
use crate::component::page_frame::PageFrame;
use crate::route::{Route, link};
use crate::view::chart_data::ChartData;
use crate::view::{deployment_view, two_body};

/// The page at the root.
pub fn overview(record: &Record) -> Html {
    let newest = record.flights().iter().max_by_key(|flight| flight.launched_on);
    let accounts =
        newest.map(|flight| two_body::account_views(record, &flight.id)).unwrap_or_default();
    let finding = two_body::finding(&accounts).unwrap_or_default();
    let claims = || deployment_view::claims(record);
    html! {
        <PageFrame title="Who said it, and can it all be true?" {finding}>
            <p>
                { "Lofted keeps published figures on missile test flights and troop deployments as they were \
                   said: each with its words, its claimant and its source. Beside them it computes what \
                   they imply. Two-body flight is the least time that any missile needs to that apogee \
                   and distance; a longer time alone contradicts nothing." }
            </p>
            if let Some(flight) = newest {
                if !accounts.is_empty() {
                    <ChartFigure
                        title="What the reported times leave"
                        finding={"Bar: time of two-body flight. Coloured end: what the reported time leaves for powered flight."}
                        data={ChartData::Times(two_body::time_rows(&accounts))}
                        source={html! {
                            <>
                                { "Method: two-body flight over a sphere at rest. Who said what: " }
                                { link(&Route::Flight { id: flight.id.to_string() }, "the flight’s page") }
                            </>
                        }}
                    />
                }
            }
            <h2>{ "Flights" }</h2>
            { flight_cards(record) }
            <h2>{ "Deployment" }</h2>
            <p class="lead">{ deployment_view::finding(record, claims()) }</p>
            <p>
                { link(&Route::Deployment, "Every claim, side by side") }
            </p>
        </PageFrame>
    }
}
