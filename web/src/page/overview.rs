//! The overview: the finding of the newest flight, the flights, the deployment in a sentence.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::component::chart_data::ChartData;
use crate::component::chart_figure::ChartFigure;
use crate::component::page_frame::PageFrame;
use crate::page::flights::FlightCards;
use crate::record::use_record;
use crate::route::Route;
use crate::view::{deployment_view, two_body};

/// The page at the root.
#[component]
pub fn Overview() -> Html {
    let context = use_record();
    let record = context.record();
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
                                <Link<Route> to={Route::Flight { id: flight.id.to_string() }}>
                                    { "the flight’s page" }
                                </Link<Route>>
                            </>
                        }}
                    />
                }
            }
            <h2>{ "Flights" }</h2>
            <FlightCards />
            <h2>{ "Deployment" }</h2>
            <p class="lead">{ deployment_view::finding(record, claims()) }</p>
            <p>
                <Link<Route> to={Route::Deployment}>{ "Every claim, side by side" }</Link<Route>>
            </p>
        </PageFrame>
    }
}
