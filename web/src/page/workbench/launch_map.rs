//! Choosing a launch point: the names that are suggested, and a map, by pointer or step by step with buttons.

use lofted::earth::GeoPoint;
use lofted_charts::map::layers::{Layers, NamedPoint};
use lofted_charts::map::{FlightMap, point_at};
use lofted_charts::worker_chart::WorkerChart;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::piece::chart::artist::Drawing;
use crate::piece::chart::use_picture::use_picture;
use crate::piece::chart::use_width::use_width;
use crate::piece::chart::worker_artist::WORKER;
use crate::piece::same::Same;
use lofted_view::figure::chart_data::ChartData;
use lofted_view::link::bench_field::Field;
use lofted_view::page::flight::maps::WHOLE_EARTH_KM;
use lofted_view::page::workbench::edit::Edit;
use lofted_view::page::workbench::launch_sites::{Site, launch_point, moved_deg, point_words};

/// What the launch point is chosen with.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct LaunchMapProps {
    /// The text in its field.
    pub text: AttrValue,
    /// The launch points that have a name.
    pub sites: Same<Vec<Site>>,
    /// Hears what is done.
    pub change: Callback<Edit>,
}

/// Radii of the map, km, with what they show.
const RADII: [(f64, &str); 3] =
    [(600.0, "Close"), (2_500.0, "Region"), (WHOLE_EARTH_KM, "Whole Earth")];

/// Where the map is before anything is chosen: north-east Asia.
const START_DEG: (f64, f64) = (40.0, 127.0);

/// The names that the field suggests, and the map under a summary; drawn once it is opened.
#[component]
pub fn LaunchMap(props: &LaunchMapProps) -> Html {
    let open = use_state(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let details = event.target_dyn_into::<Element>();
            open.set(details.is_some_and(|details| details.has_attribute("open")));
        })
    };
    html! {
        <>
            <datalist id="sites">
                for site in props.sites.iter() {
                    <option value={site.name.clone()} />
                }
            </datalist>
            <details class="launch-map" {ontoggle}>
                <summary>{ "Choose the launch point on a map" }</summary>
                if *open {
                    <OpenMap ..props.clone() />
                }
            </details>
        </>
    }
}

#[component]
fn OpenMap(props: &LaunchMapProps) -> Html {
    let at = launch_point(&props.text, &props.sites).ok().map(|(point, _)| point);
    let radius_km = use_state(|| RADII[1].0);
    let frame = use_node_ref();
    let width_px = use_width(frame.clone()).map(|width_px| width_px.min(640));
    let start = GeoPoint::new(START_DEG.0, START_DEG.1).ok();
    let Some(point) = at.or(start) else { return html! {} };
    let label = at.map_or_else(|| "middle of the map".to_owned(), point_words);
    let map =
        FlightMap { layers: Layers::about(NamedPoint { label, point }), radius_km: *radius_km };
    let drawing = use_picture(&ChartData::worker(WorkerChart::Map(map.clone())), width_px, &WORKER);
    let choose = props.change.reform(|point| Edit::Text(Field::Launch, point_words(point)));
    let onpointerup = {
        let choose = choose.clone();
        Callback::from(move |event: PointerEvent| {
            let place = (f64::from(event.offset_x()), f64::from(event.offset_y()));
            let chosen = width_px.and_then(|width_px| point_at(&map, width_px, place));
            if let Some(chosen) = chosen {
                choose.emit(chosen);
            }
        })
    };
    // Steps go on from the last one, drawn or not.
    let last = use_mut_ref(|| point);
    *last.borrow_mut() = point;
    let step = |words: &'static str, north: f64, east: f64| {
        let (choose, last, by_deg) = (choose.clone(), last.clone(), *radius_km / 2_000.0);
        let onclick = move |_| {
            let next = moved_deg(*last.borrow(), north * by_deg, east * by_deg);
            *last.borrow_mut() = next;
            choose.emit(next);
        };
        html! { <button type="button" class="quiet" {onclick}>{ words }</button> }
    };
    let zoom = |(of_km, words): (f64, &'static str)| {
        let set = radius_km.setter();
        let pressed = (*radius_km - of_km).abs() < 1.0;
        html! {
            <button
                type="button"
                class="quiet"
                aria-pressed={pressed.to_string()}
                onclick={move |_| set.set(of_km)}
            >
                { words }
            </button>
        }
    };
    html! {
        <>
            <p class="controls" role="group" aria-label="How much the map shows">
                for radius in RADII {
                    { zoom(radius) }
                }
            </p>
            <p class="controls" role="group" aria-label="Move the launch point">
                { step("North", 1.0, 0.0) }
                { step("South", -1.0, 0.0) }
                { step("West", 0.0, -1.0) }
                { step("East", 0.0, 1.0) }
            </p>
            <div class="chart-frame" ref={frame}>
                { shown(&drawing) }
                <div class="plate" aria-hidden="true" {onpointerup}></div>
            </div>
            <p class="minor">
                { "A point chosen here stands in the field of the launch point. Coasts and countries: Natural Earth, public domain." }
            </p>
        </>
    }
}

fn shown(drawing: &Drawing) -> Html {
    match drawing {
        Drawing::Done(tracked) => {
            Html::from_html_unchecked(AttrValue::from(tracked.picture.svg.clone()))
        }
        Drawing::Waiting => html! { <p class="chart-wait">{ "Drawing the map" }</p> },
        Drawing::Failed(reason) => {
            html! { <p class="chart-error">{ format!("{reason} The field takes the point as text.") }</p> }
        }
        Drawing::Silent => {
            html! { <p class="chart-error">{ "The worker that draws the map is silent. The field takes the point as text." }</p> }
        }
    }
}
