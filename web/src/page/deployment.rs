//! The deployment: a page of its people, and one of what was shipped with them.

pub mod claims_section;
pub mod day_picker;
pub mod deployment_list;
pub mod disagreements_section;
pub mod filter_bar;
pub mod known_section;
pub mod parts_section;
pub mod people_page;
pub mod region_figure;
pub mod revisions_section;
pub mod rounds;
pub mod shown;
pub mod supply_page;
pub mod versus;

use std::rc::Rc;

use lofted_record::Reading;
use yew::prelude::*;

use crate::location::embedded::embedded;
use crate::location::query::use_shown_query;
use crate::page::deployment::deployment_list::missing;
use crate::page::deployment::people_page::PeoplePage;
use crate::page::deployment::shown::ShownProps;
use crate::page::deployment::supply_page::SupplyPage;
use lofted_view::page::deployment::about::About;
use lofted_view::page::deployment::filter::ClaimFilter;

/// What the page is given.
#[derive(Debug, Clone, Properties)]
pub struct DeploymentProps {
    /// The record it shows.
    pub reading: Rc<Reading>,
    /// The deployment, as the address names it; the record's first where it names none.
    pub id: Option<String>,
}

impl PartialEq for DeploymentProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading) && self.id == other.id
    }
}

/// The page of the deployment.
#[component]
pub fn Deployment(props: &DeploymentProps) -> Html {
    let query = use_shown_query();
    let record = &props.reading.record;
    let (filter, faults) = ClaimFilter::read(&query.get(), record, props.id.clone());
    let filter = match embedded() {
        Some(embed) => filter.for_chart(&embed.chart),
        None => filter,
    };
    let change = {
        let (reading, id) = (Rc::clone(&props.reading), props.id.clone());
        let read = move |query: &_| ClaimFilter::read(query, &reading.record, id.clone()).0;
        query.changing(read, ClaimFilter::query)
    };
    if filter.on(record).is_none() {
        return missing(record, props.id.as_deref());
    }
    let about = filter.about;
    let shown = ShownProps { reading: Rc::clone(&props.reading), filter, faults, change };
    match about {
        About::People => html! { <PeoplePage ..shown /> },
        About::Supply => html! { <SupplyPage ..shown /> },
    }
}
