//! The map of the deployment: its geography is fetched from beside the page when it is shown.

use std::rc::Rc;

use lofted_charts::map::geography::{Geography, is_file};
use lofted_charts::map::region::RegionMap;
use lofted_record::Record;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::location::files::address_of;
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::reading_props::ReadingProps;
use crate::record::own::own_outlines::OwnOutlines;
use crate::record::own::store::{self, Shelf};
use crate::record::record_files::fetched;
use lofted_view::figure::Figure;
use lofted_view::page::deployment::figures::region;

/// The coasts of the map, beside the file of the deployment.
const COASTS: &str = "coast.bin";

/// What the figure is given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct RegionFigureProps {
    /// The map.
    pub map: Rc<RegionMap>,
    /// The file of its borders and regions.
    pub file: String,
    /// The record that the map is of.
    pub reading: ReadingProps,
}

/// What became of the geography.
#[derive(Clone)]
enum Ground {
    Waiting,
    Here(Figure),
    Missing(Rc<str>),
}

/// The map with its finding and its method.
#[component]
pub fn RegionFigure(props: &RegionFigureProps) -> Html {
    let ground = use_state(|| Ground::Waiting);
    {
        let ground = ground.setter();
        use_effect_with(props.clone(), move |props| {
            let RegionFigureProps { map, file, reading } = props.clone();
            spawn_local(async move {
                ground.set(match geography(&file, &reading.reading.record).await {
                    Ok(geography) => Ground::Here(region(&map, &file, &Rc::new(geography))),
                    Err(reason) => Ground::Missing(reason.into()),
                });
            });
        });
    }
    match &*ground {
        Ground::Waiting => html! { <p class="minor" role="status">{ "The map is loading." }</p> },
        Ground::Missing(reason) => html! {
            <p class="minor" role="status">{ format!("The map cannot be drawn. {reason}") }</p>
        },
        Ground::Here(figure) => html! { <ChartFigure figure={figure.clone()} /> },
    }
}

async fn geography(file: &str, record: &Record) -> Result<Geography, String> {
    let mut all = Geography::default();
    // A deployment of the reader's own has no file of borders here: its own are kept with it, if it has any.
    if !is_file(file)
        && let Ok(Some(kept)) = store::load(Shelf::Own).await
    {
        all = kept.outlines.geography(record);
    }
    if !is_file(file) {
        all = all.with(OwnOutlines::of_record_in_place().geography(record));
    }
    for file in [COASTS, file].into_iter().filter(|file| is_file(file)) {
        let bytes = fetched(&address_of(&format!("geography/{file}")))
            .await
            .map_err(|reason| format!("{file}: {reason}."))?;
        let read = Geography::read(&bytes.to_vec()).map_err(|fault| format!("{file}: {fault}."))?;
        all = all.with(read);
    }
    Ok(all)
}
