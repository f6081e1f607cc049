//! What either page of a deployment is given, and what both show: the frame with the bar of sections, the filters.

use std::rc::Rc;

use lofted::claim::Claim;
use lofted::deployment::Deployment;
use lofted_record::{Reading, Record};
use yew::prelude::*;

use crate::location::live::Change;
use crate::page::deployment::filter_bar::{FilterBar, Open, filter_bar};
use crate::piece::faults::link_faults;
use crate::piece::page_frame::PageFrame;
use crate::piece::section_bar::SectionBar;
use lofted_view::asking::Page;
use lofted_view::page::deployment::claims::claims_about;
use lofted_view::page::deployment::filter::ClaimFilter;
use lofted_view::page::deployment::list::covered;
use lofted_view::page::deployment::sections::shown as shown_sections;

/// What a page of a deployment is given.
#[derive(Debug, Clone, Properties)]
pub struct ShownProps {
    /// The record.
    pub reading: Rc<Reading>,
    /// What of it is shown.
    pub filter: ClaimFilter,
    /// What of the link does not read.
    pub faults: Vec<String>,
    /// Called with what changes the filter.
    pub change: Callback<Change<ClaimFilter>>,
}

impl PartialEq for ShownProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
            && self.filter == other.filter
            && self.faults == other.faults
    }
}

impl ShownProps {
    /// What the charts are made of: they stay the same while somebody searches the list or goes to a section.
    #[must_use]
    pub fn charted(&self) -> Charted {
        let filter = ClaimFilter { find: String::new(), section: None, ..self.filter.clone() };
        Charted { reading: Rc::clone(&self.reading), filter }
    }
}

/// A record and what of it is charted.
#[derive(Debug, Clone)]
pub struct Charted {
    /// The record.
    pub reading: Rc<Reading>,
    /// What of it is shown.
    pub filter: ClaimFilter,
}

impl PartialEq for Charted {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading) && self.filter == other.filter
    }
}

/// The page with its heading, what it covers, the bar of its sections, the filters, and its content.
pub fn framed(
    props: &ShownProps,
    on: &Deployment,
    (sentence, governs): (String, &'static str),
    content: Html,
) -> Html {
    let (record, filter) = (&props.reading.record, &props.filter);
    html! {
        <PageFrame title={filter.title(record)} finding={sentence}>
            { link_faults(&props.faults) }
            <p class="minor">{ covers(record, on, filter) }</p>
            <SectionBar sections={shown_sections(record, on, filter.about)} query={filter.query()} />
            <Filters ..FiltersProps { shown: props.clone(), governs } />
            { content }
        </PageFrame>
    }
}

/// Of how many parties on which days the page has claims, and what sets the deployment apart.
fn covers(record: &Record, on: &Deployment, filter: &ClaimFilter) -> String {
    let claims: Vec<&Claim> = claims_about(record, on, filter.about).collect();
    let summary = if on.summary.is_empty() { String::new() } else { format!(" {}.", on.summary) };
    format!("{}{summary}", covered(record, &claims))
}

/// What the filters are given.
#[derive(Debug, Clone, PartialEq, Properties)]
struct FiltersProps {
    shown: ShownProps,
    governs: &'static str,
}

/// The filters, open at first where the link sets one.
#[component]
fn Filters(props: &FiltersProps) -> Html {
    let ShownProps { reading, filter, change, .. } = &props.shown;
    let open = use_memo((), |()| {
        let bounded = filter.from.is_some() || filter.to.is_some();
        if filter.narrows_voices() || bounded { Open::Yes } else { Open::No }
    });
    let record = &reading.record;
    let Some(on) = filter.on(record) else { return html! {} };
    let all = claims_about(record, on, filter.about).count();
    let count = format!("{} of {all} claims in view", filter.claims(record).len());
    let (change, governs) = (change.clone(), props.governs);
    filter_bar(&FilterBar { record, on, filter, open: *open, count, governs, change })
}
