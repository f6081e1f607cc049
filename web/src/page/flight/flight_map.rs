//! The map of a flight, of its track or of all within reach.

use web_sys::MouseEvent;
use yew::prelude::*;

use crate::location::live::use_live;
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::chart::worker_artist::WORKER;
use lofted_view::page::flight::powered_figures::Maps;
use lofted_view::page::flight::state::MapShown;

/// What the map is made from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FlightMapProps {
    /// The data of the map.
    pub maps: Maps,
    /// What it shows at first.
    pub shown: MapShown,
    /// Told what it shows from now on.
    pub change: Callback<MapShown>,
}

/// The map about the launch point, with what it shows to choose.
#[component]
pub fn FlightMapFigure(props: &FlightMapProps) -> Html {
    let live = use_live(|| props.shown);
    let shown = live.get();
    let switch = |map: MapShown, words: &'static str| {
        let (live, change) = (live.clone(), props.change.clone());
        let onclick = move |_: MouseEvent| {
            live.set(map);
            change.emit(map);
        };
        html! {
            <button
                type="button"
                class="quiet"
                aria-pressed={(shown == map).to_string()}
                {onclick}
            >
                { words }
            </button>
        }
    };
    html! {
        <ChartFigure figure={props.maps.map(shown)} artist={&WORKER}>
            <p class="controls" role="group" aria-label="What the map shows">
                { switch(MapShown::Flight, "The flight") }
                { switch(MapShown::Reach, "Within reach") }
            </p>
        </ChartFigure>
    }
}
