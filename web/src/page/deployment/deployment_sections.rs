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
use lofted_view::page::deployment::region::{file, region};

/// Every section, in the order that they are read; the page's filters change none of them.
///
/// `chosen` and `choose` are of the revisions.
#[component]
pub fn DeploymentSections(props: &RevisionsProps) -> Html {
    let record = &props.reading.record;
    let of = (
        ReadingProps { reading: Rc::clone(&props.reading), covers: None },
        props.deployment.clone(),
    );
    let figures = use_memo(of, |(props, id)| {
        let record = &props.reading.record;
        let on = record.deployment(id)?;
        let supply = [distances(record, on), containers(record, on)];
        Some((parts(record, on), supply, region(record, on).map(Rc::new)))
    });
    let (Some((parts, supply, map)), Some(on)) = (&*figures, record.deployment(&props.deployment))
    else {
        return html! {};
    };
    html! {
        <>
            { parts_section(record, on, parts.clone()) }
            <RevisionsSection ..props.clone() />
            { renderings_section(record, on) }
            if let Some(map) = map {
                <RegionFigure
                    map={Rc::clone(map)}
                    file={file(on)}
                    reading={ReadingProps { reading: Rc::clone(&props.reading), covers: None }}
                />
            }
            { supply_section(record, on, supply) }
        </>
    }
}
