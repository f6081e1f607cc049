//! The map and the globe of a flight, with what turns them.

use lofted::earth::GeoPoint;
use web_sys::{KeyboardEvent, PointerEvent};
use yew::prelude::*;

use crate::location::live::{Change, use_live};
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::chart::worker_artist::WORKER;
use lofted_view::page::flight::powered_figures::Maps;
use lofted_view::page::flight::state::{Centre, MapShown};

/// What the maps are made from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ReachMapsProps {
    /// The data of both.
    pub maps: Maps,
    /// How they are shown at first.
    pub view: MapsView,
    /// Told how they are shown from now on.
    pub change: Callback<MapsView>,
}

/// How the maps are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MapsView {
    /// What the map shows.
    pub map: MapShown,
    /// The middle of the globe; `None` for half way along the normal track.
    pub globe: Option<Centre>,
}

/// One press of a button turns the globe by this much, degrees.
const TURN_DEG: f64 = 15.0;

/// A pixel of dragging turns it by this much, degrees.
const DRAG_DEG: f64 = 0.3;

/// The map, of the flight or of all within reach, and the globe.
#[component]
pub fn ReachMaps(props: &ReachMapsProps) -> Html {
    let live = use_live(|| props.view);
    let view = live.get();
    let show = {
        let tell = props.change.clone();
        Callback::from(move |change: Change<MapsView>| tell.emit(live.change(change)))
    };
    let switch = |map: MapShown, words: &'static str| {
        let onclick = show.reform(move |_: MouseEvent| {
            Box::new(move |view| MapsView { map, ..view }) as Change<MapsView>
        });
        html! {
            <button
                type="button"
                class="quiet"
                aria-pressed={(view.map == map).to_string()}
                {onclick}
            >
                { words }
            </button>
        }
    };
    html! {
        <div class="pair maps">
            <ChartFigure figure={props.maps.map(view.map)} artist={&WORKER}>
                <p class="controls" role="group" aria-label="What the map shows">
                    { switch(MapShown::Flight, "The flight") }
                    { switch(MapShown::Reach, "Within reach") }
                </p>
            </ChartFigure>
            { globe(&props.maps, view, &show) }
        </div>
    }
}

/// The globe: turned by dragging, by buttons, by the arrow keys on a button.
fn globe(maps: &Maps, view: MapsView, show: &Callback<Change<MapsView>>) -> Html {
    let start = maps.centre;
    let turn = show.reform(move |(north_deg, east_deg): (f64, f64)| {
        Box::new(move |view: MapsView| {
            let (latitude_deg, longitude_deg) = centre_deg(view, start);
            let globe = Centre::near(latitude_deg + north_deg, longitude_deg + east_deg);
            MapsView { globe: Some(globe), ..view }
        }) as Change<MapsView>
    });
    let onpointermove = {
        let turn = turn.clone();
        Callback::from(move |event: PointerEvent| {
            if event.buttons() > 0 {
                let by = |px: i32| DRAG_DEG * f64::from(px);
                turn.emit((by(event.movement_y()), -by(event.movement_x())));
            }
        })
    };
    let onkeydown = {
        let turn = turn.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(by) = turn_of_key(&event.key()) {
                event.prevent_default();
                turn.emit(by);
            }
        })
    };
    let button = |words: &'static str, by: (f64, f64)| {
        let turn = turn.clone();
        html! {
            <button type="button" class="quiet" onclick={move |_| turn.emit(by)}>{ words }</button>
        }
    };
    let (latitude_deg, longitude_deg) = centre_deg(view, start);
    let centre = GeoPoint::new(latitude_deg, longitude_deg).unwrap_or(start);
    html! {
        <div class="turning" {onpointermove}>
            <ChartFigure figure={maps.globe(centre)} artist={&WORKER}>
                <p class="controls" role="group" aria-label="Turn the globe" {onkeydown}>
                    { button("West", (0.0, -TURN_DEG)) }
                    { button("East", (0.0, TURN_DEG)) }
                    { button("North", (TURN_DEG, 0.0)) }
                    { button("South", (-TURN_DEG, 0.0)) }
                </p>
            </ChartFigure>
        </div>
    }
}

/// The middle of the globe, degrees.
fn centre_deg(view: MapsView, start: GeoPoint) -> (f64, f64) {
    view.globe.map_or((start.latitude_deg(), start.longitude_deg()), |globe| {
        (globe.latitude_deg(), globe.longitude_deg())
    })
}

fn turn_of_key(key: &str) -> Option<(f64, f64)> {
    Some(match key {
        "ArrowLeft" => (0.0, -TURN_DEG),
        "ArrowRight" => (0.0, TURN_DEG),
        "ArrowUp" => (TURN_DEG, 0.0),
        "ArrowDown" => (-TURN_DEG, 0.0),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrow_keys_turn_the_globe_and_no_others() {
        assert_eq!(turn_of_key("ArrowUp"), Some((15.0, 0.0)));
        assert_eq!(turn_of_key("Tab"), None);
    }
}
