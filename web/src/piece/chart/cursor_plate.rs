//! The layer over a picture on which the page's cursor is shown and moved; moving it draws nothing again.

use std::rc::Rc;

use lofted_charts::sheet::track::Tracked;
use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use crate::piece::chart::cursor::{By, Cursor};
use crate::piece::chart::placing::place;

/// Parts of the layer.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CursorPlateProps {
    /// The chart's name.
    pub title: AttrValue,
    /// The cursor.
    pub cursor: Cursor,
    /// The picture with its tracks.
    pub tracked: Rc<Tracked>,
}

/// How near to a track a pointer without a button pressed takes the cursor along, px.
const REACH_PX: f32 = 60.0;

/// A slider over time: one tab stop, and its value is the moment in words.
#[component]
pub fn CursorPlate(props: &CursorPlateProps) -> Html {
    let (plate, layer) = (use_node_ref(), use_node_ref());
    {
        let (plate, layer) = (plate.clone(), layer.clone());
        use_effect_with((props.cursor.clone(), props.tracked.clone()), move |(cursor, tracked)| {
            let (told, tracked) = (cursor.clone(), Rc::clone(tracked));
            let listener = cursor.listen(move |time_s, _| {
                if let Some(layer) = layer.cast::<Element>() {
                    place_marks(&layer, &tracked, time_s);
                }
                if let Some(plate) = plate.cast::<Element>() {
                    tell(&plate, &told);
                }
            });
            move || drop(listener)
        });
    }
    let onkeydown = {
        let cursor = props.cursor.clone();
        Callback::from(move |event: KeyboardEvent| {
            if cursor.key(&event.key()) {
                event.prevent_default();
            }
        })
    };
    let follow = |reach_px: f32| {
        let (cursor, tracked) = (props.cursor.clone(), Rc::clone(&props.tracked));
        move |event: &PointerEvent| {
            let at = (event.offset_x() as f32, event.offset_y() as f32);
            if let Some(time_s) = time_at(&tracked, at, reach_px) {
                cursor.move_to(time_s, By::Pointer);
            }
        }
    };
    let onpointermove = {
        let (near, held) = (follow(REACH_PX), follow(f32::INFINITY));
        Callback::from(
            move |event: PointerEvent| {
                if event.buttons() > 0 { held(&event) } else { near(&event) }
            },
        )
    };
    let onpointerdown = {
        let held = follow(f32::INFINITY);
        Callback::from(move |event: PointerEvent| {
            held(&event);
            if let Some(plate) = event.target_dyn_into::<HtmlElement>() {
                let _ = plate.focus();
            }
        })
    };
    html! {
        <>
            <div class="cursor-layer" aria-hidden="true" ref={layer}>
                for track in &props.tracked.tracks {
                    <i class={if track.upright.is_some() { "cursor-line" } else { "unseen" }}></i>
                    <i class="cursor-dot"></i>
                }
            </div>
            <div
                ref={plate}
                class="plate"
                role="slider"
                tabindex="0"
                aria-label={format!("Moment of the flight on the chart: {}", props.title)}
                aria-valuemin="0"
                aria-valuemax={format!("{:.0}", props.cursor.end_s().max(1.0))}
                {onkeydown}
                {onpointermove}
                {onpointerdown}
            />
        </>
    }
}

/// The time of the track that lies nearest to a place, within reach.
fn time_at(tracked: &Tracked, (x, y): (f32, f32), reach_px: f32) -> Option<f64> {
    tracked
        .tracks
        .iter()
        .filter_map(|track| track.time_near(x, y))
        .filter(|(_, off_px)| *off_px <= reach_px)
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(time_s, _)| f64::from(time_s))
}

/// Moves the line and the dot of every track.
fn place_marks(layer: &Element, tracked: &Tracked, time_s: f64) {
    let marks = layer.children();
    for (track, at) in tracked.tracks.iter().zip((0u32..).step_by(2)) {
        let Some((x, y)) = track.place_at(time_s as f32) else { continue };
        if let (Some(line), Some((top, bottom))) = (marks.item(at), track.upright) {
            let height = bottom - top;
            place(&line, &format!("transform:translate({x:.1}px,{top:.1}px);height:{height:.1}px"));
        }
        if let Some(dot) = marks.item(at + 1) {
            place(&dot, &format!("transform:translate({x:.1}px,{y:.1}px)"));
        }
    }
}

fn tell(plate: &Element, cursor: &Cursor) {
    let _ = plate.set_attribute("aria-valuenow", &format!("{:.0}", cursor.time_s()));
    let _ = plate.set_attribute("aria-valuetext", &cursor.words());
}
