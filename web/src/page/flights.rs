//! Every flight, and their arcs on one scale.

use lofted::flight::Flight;
use lofted::order::by_key;
use lofted_charts::altitude_profile::AltitudeProfile;
use lofted_charts::words;
use lofted_record::Record;
use yew::prelude::*;

use crate::component::chart_data::ChartData;
use crate::component::chart_figure::ChartFigure;
use crate::component::page_frame::PageFrame;
use crate::route::{Route, link};
use crate::view::flight_view::{names, title};
use crate::view::two_body::{account_views, altitude_profile};

/// The page of all flights.
pub fn flights(record: &Record) -> Html {
    let finding = format!(
        "{} flights, {} claims by {} parties. Each name is the one its party gave.",
        record.flights().len(),
        record
            .flights()
            .iter()
            .map(|flight| record.claims_of_flight(&flight.id).count())
            .sum::<usize>(),
        parties(record),
    );
    let profile = one_scale(record);
    html! {
        <PageFrame title="Flights" {finding}>
            <h2>{ "Every flight in the record" }</h2>
            { flight_cards(record) }
            if !profile.arcs.is_empty() {
                <ChartFigure
                    title="Their arcs on one scale"
                    finding="Altitude against time in two-body flight to the apogees and distances that the parties stated."
                    data={ChartData::Altitude(profile)}
                    source={html! { "Method: two-body flight over a sphere at rest, from each party’s own apogee and distance." }}
                />
            }
        </PageFrame>
    }
}

fn parties(record: &Record) -> usize {
    let speaks = |party: &&&str| {
        record.flights().iter().any(|flight| record.parties_of_flight(&flight.id).contains(party))
    };
    record.parties().iter().filter(speaks).count()
}

/// The arcs of every flight in one chart, without the reported times.
fn one_scale(record: &Record) -> AltitudeProfile {
    let arcs = record
        .flights()
        .iter()
        .flat_map(|flight| {
            let day = words::short_day(flight.launched_on);
            altitude_profile(&account_views(record, &flight.id)).arcs.into_iter().map(move |line| {
                lofted_charts::arc_line::ArcLine { label: format!("{day}, {}", line.label), ..line }
            })
        })
        .collect();
    AltitudeProfile { arcs, reported: Vec::new() }
}

/// A card for each flight, newest first.
pub fn flight_cards(record: &Record) -> Html {
    let newest_first = |flight: &&Flight| -f64::from(flight.launched_on.day_number());
    let flights = by_key(record.flights().iter().collect(), newest_first);
    html! {
        <ul class="cards">
            for flight in flights {
                <li class="card">{ card(record, flight) }</li>
            }
        </ul>
    }
}

fn card(record: &Record, flight: &Flight) -> Html {
    let claims = record.claims_of_flight(&flight.id).count();
    let parties = record.parties_of_flight(&flight.id).join(", ");
    let accounts = account_views(record, &flight.id);
    html! {
        <>
            <h3>
                { link(&Route::Flight { id: flight.id.to_string() }, &title(record, flight)) }
            </h3>
            <p>{ &flight.summary }</p>
            <ul class="plain">
                for view in &accounts {
                    <li>{ format!("{}: {}, {}", view.party, view.time, view.with) }</li>
                }
            </ul>
            <p class="minor">
                { format!("{} · {claims} claims · {parties}", names(record, &flight.id).join(", ")) }
            </p>
        </>
    }
}
