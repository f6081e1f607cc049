//! The path of a flight for maps: GeoJSON, KML and CZML to take.

use yew::prelude::*;

use super::take_files::{Made, TakeFiles};
use crate::hand_over::File;
use crate::view::flight_file::{FlightFile, FlightFormat};
use crate::write_line::written;

/// The menu of a flight's files, which say what is not computed yet.
pub fn take_flight(file: FlightFile) -> Html {
    let make = Callback::from(move |at: usize| -> Made {
        let file = file.clone();
        Box::pin(async move {
            let format = FlightFormat::ALL.get(at).copied().unwrap_or(FlightFormat::GeoJson);
            let name = file.file_name(format);
            let text = written(format, file).await?;
            Ok(File { name, media_type: format.media_type(), bytes: text.into_bytes() })
        })
    });
    html! {
        <section class="card">
            <h2>{ "The flight for maps" }</h2>
            <p class="minor">
                { "Trajectory, ground track, impact and reach, with heights above the ellipsoid; each says its \
                   method or who stated it." }
            </p>
            <TakeFiles
                summary="Take this flight"
                names={FlightFormat::ALL.map(FlightFormat::label).to_vec()}
                {make}
            />
        </section>
    }
}
