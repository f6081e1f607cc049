//! What the page of the deployment shows under its figures: parts and wholes, revisions, distance and supply.

use std::rc::Rc;

use yew::prelude::*;

use super::parts_section::parts_section;
use super::reading_props::ReadingProps;
use super::region_figure::RegionFigure;
use super::revisions_section::{RevisionsProps, RevisionsSection, renderings_section};
use super::supply_section::supply_section;
use crate::view::figures::deployment::{containers, distances, parts};
use crate::view::region_view::region;

/// Every section, in the order that they are read; the page's filters change none of them.
///
/// `chosen` and `choose` are of the revisions.
#[component]
pub fn DeploymentSections(props: &RevisionsProps) -> Html {
    let record = &props.reading.record;
    let figures = use_memo(ReadingProps { reading: Rc::clone(&props.reading) }, |props| {
        let record = &props.reading.record;
        (parts(record), [distances(record), containers(record)], region(record).map(Rc::new))
    });
    let (parts, supply, map) = &*figures;
    html! {
        <>
            { parts_section(record, parts.clone()) }
            <RevisionsSection ..props.clone() />
            { renderings_section(record) }
            if let Some(map) = map {
                <RegionFigure map={Rc::clone(map)} />
            }
            { supply_section(record, supply) }
        </>
    }
}
