//! Cards of flights, for the overview.

use lofted::flight::Flight;
use lofted::order::by_key;
use lofted_record::Record;
use yew::prelude::*;

use crate::location::route::{Route, link};
use lofted_view::judging::two_body::account_views;
use lofted_view::saying::flight_names::{names, title};

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
