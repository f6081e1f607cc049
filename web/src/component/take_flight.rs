//! The path of a flight for maps: GeoJSON, KML and CZML to take.

use lofted::flight::Flight;
use yew::prelude::*;

use super::take_files::TakeFiles;
use crate::view::address::Address;
use crate::view::flight_state::FlightState;
use crate::view::method::Method;

const FILES: &[(&str, &str)] = &[("geojson", "GeoJSON"), ("kml", "KML"), ("czml", "CZML")];

/// The menu of a flight's files, computed anew to the end by the method of the page.
pub fn take_flight(flight: &Flight, method: &Method) -> Html {
    let state = FlightState { method: method.clone(), ..FlightState::default() };
    let link = Address::Flight { id: flight.id.to_string(), state }.fragment();
    html! {
        <section class="card">
            <h2>{ "The flight for maps" }</h2>
            <p class="minor">
                { "Trajectory, ground track, impact and reach, with heights above the ellipsoid; each says its \
                   method or who stated it." }
            </p>
            <TakeFiles summary="Take this flight" files={FILES} {link} />
        </section>
    }
}
