//! The globe of a flight with what its vehicle reaches: turned by dragging, by buttons, by the arrow keys on a button.

use lofted::earth::GeoPoint;
use web_sys::{KeyboardEvent, PointerEvent};
use yew::prelude::*;

use crate::location::live::use_live;
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::chart::worker_artist::WORKER;
use lofted_view::page::flight::powered_figures::Maps;
use lofted_view::page::flight::state::Centre;

/// What the globe is made from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ReachGlobeProps {
    /// The data of the globe.
    pub maps: Maps,
    /// Its middle at first; `None` for half way along the normal track.
    pub at: Option<Centre>,
    /// Told of its middle from now on.
    pub change: Callback<Option<Centre>>,
}

/// One press of a button turns the globe by this much, degrees.
const TURN_DEG: f64 = 15.0;

/// A pixel of dragging turns it by this much, degrees.
const DRAG_DEG: f64 = 0.3;

/// The globe with its buttons.
#[component]
pub fn ReachGlobe(props: &ReachGlobeProps) -> Html {
    let live = use_live(|| props.at);
    let start = props.maps.centre;
    let turn = {
        let (live, tell) = (live.clone(), props.change.clone());
        Callback::from(move |(north_deg, east_deg): (f64, f64)| {
            let change = move |at: Option<Centre>| {
                let (latitude_deg, longitude_deg) = centre_deg(at, start);
                Some(Centre::near(latitude_deg + north_deg, longitude_deg + east_deg))
            };
            tell.emit(live.change(Box::new(change)));
        })
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
    let (latitude_deg, longitude_deg) = centre_deg(live.get(), start);
    let centre = GeoPoint::new(latitude_deg, longitude_deg).unwrap_or(start);
    html! {
        <div class="turning" {onpointermove}>
            <ChartFigure figure={props.maps.globe(centre)} artist={&WORKER}>
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
fn centre_deg(at: Option<Centre>, start: GeoPoint) -> (f64, f64) {
    at.map_or((start.latitude_deg(), start.longitude_deg()), |globe| {
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
