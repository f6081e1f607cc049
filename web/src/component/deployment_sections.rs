//! What the page of the deployment shows under its figures: parts and wholes, revisions, distance and supply.

use std::rc::Rc;

use lofted_record::Reading;
use yew::prelude::*;

use super::parts_section::parts_section;
use super::revisions_section::{RevisionsSection, renderings_section};
use super::supply_section::supply_section;

/// Every section, in the order that they are read.
pub fn deployment_sections(reading: &Rc<Reading>) -> Html {
    html! {
        <>
            { parts_section(&reading.record) }
            <RevisionsSection reading={Rc::clone(reading)} />
            { renderings_section(&reading.record) }
            { supply_section(&reading.record) }
        </>
    }
}
