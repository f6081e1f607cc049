//! What the page of the deployment shows under its figures: parts and wholes, revisions, distance and supply.

use std::rc::Rc;

use yew::prelude::*;

use crate::page::deployment::parts_section::parts_section;
use crate::page::deployment::region_figure::RegionFigure;
use crate::page::deployment::revisions_section::{
    RevisionsProps, RevisionsSection, renderings_section,
};
use crate::page::deployment::supply_section::supply_section;
use crate::piece::reading_props::ReadingProps;
use lofted_view::page::deployment::figures::{containers, distances, parts};
use lofted_view::page::deployment::region::region;

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
