//! The path of a flight for maps: GeoJSON, KML and CZML to take.

use yew::prelude::*;

use crate::piece::take::take_files::take_files;

const FILES: &[(&str, &str)] = &[("geojson", "GeoJSON"), ("kml", "KML"), ("czml", "CZML")];

/// The menu of a flight's files, computed anew to the end by the method that the link in the address has.
pub fn take_flight() -> Html {
    html! {
        <section class="card">
            <h2 class="unseen">{ "The flight for maps" }</h2>
            { take_files("Take this flight for maps", FILES) }
            <span class="minor">
                { "Trajectory, ground track, impact and reach, with heights above the ellipsoid; each says its \
                   method or who stated it." }
            </span>
        </section>
    }
}
