//! The map and the globe of a flight, with what turns them.

use lofted::earth::GeoPoint;
use web_sys::{KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::chart_figure::ChartFigure;
use crate::view::figures::powered::{MapOf, Maps};

/// What the maps are made from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ReachMapsProps {
    /// The data of both.
    pub maps: Maps,
}

/// One press of a button turns the globe by this much, degrees.
const TURN_DEG: f64 = 15.0;

/// A pixel of dragging turns it by this much, degrees.
const DRAG_DEG: f64 = 0.3;

/// The map, of the flight or of all within reach, and the globe.
#[component]
pub fn ReachMaps(props: &ReachMapsProps) -> Html {
    let shown = use_state(MapOf::default);
    let start = props.maps.reach.origin.point;
    let centre = use_state(|| (start.latitude_deg(), start.longitude_deg()));
    let switch = |to: MapOf, words: &'static str| {
        let shown = shown.clone();
        html! {
            <button
                type="button"
                class="quiet"
                aria-pressed={(*shown == to).to_string()}
                onclick={move |_| shown.set(to)}
            >
                { words }
            </button>
        }
    };
    html! {
        <div class="pair maps">
            <ChartFigure figure={props.maps.map(*shown)}>
                <p class="controls" role="group" aria-label="What the map shows">
                    { switch(MapOf::Flight, "The flight") }
                    { switch(MapOf::Reach, "Within reach") }
                </p>
            </ChartFigure>
            { globe(props, &centre) }
        </div>
    }
}

/// The globe: turned by dragging, by buttons, by the arrow keys on a button.
fn globe(props: &ReachMapsProps, centre: &UseStateHandle<(f64, f64)>) -> Html {
    let turn = {
        let centre = centre.clone();
        Callback::from(move |by: (f64, f64)| centre.set(turned(*centre, by)))
    };
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
    let (latitude_deg, longitude_deg) = **centre;
    let start = props.maps.reach.origin.point;
    let centre = GeoPoint::new(latitude_deg, longitude_deg).unwrap_or(start);
    html! {
        <div class="turning" {onpointermove}>
            <ChartFigure figure={props.maps.globe(centre)}>
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

fn turn_of_key(key: &str) -> Option<(f64, f64)> {
    Some(match key {
        "ArrowLeft" => (0.0, -TURN_DEG),
        "ArrowRight" => (0.0, TURN_DEG),
        "ArrowUp" => (TURN_DEG, 0.0),
        "ArrowDown" => (-TURN_DEG, 0.0),
        _ => return None,
    })
}

/// The centre after a turn; no farther than the poles.
fn turned(
    (latitude_deg, longitude_deg): (f64, f64),
    (north_deg, east_deg): (f64, f64),
) -> (f64, f64) {
    let longitude_deg = (longitude_deg + east_deg + 180.0).rem_euclid(360.0) - 180.0;
    ((latitude_deg + north_deg).clamp(-90.0, 90.0), longitude_deg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_globe_turns_past_the_dateline_and_stops_at_the_poles() {
        assert_eq!(turned((80.0, 170.0), (15.0, 15.0)), (90.0, -175.0));
        assert_eq!(turned((0.0, -170.0), (-10.0, -15.0)), (-10.0, 175.0));
        assert_eq!(turn_of_key("Tab"), None);
    }
}
