//! The app of the pages of claims: the page of the route, on the record that the shell gives.

use std::rc::Rc;

use lofted_record::Reading;
use web_sys::Element;
use yew::prelude::*;

use crate::app::part_root;
use crate::location::embedded::embedded;
use crate::location::route::{Route, use_route};
use crate::page;
use crate::record::own::use_kept::use_kept;
use crate::record::record_files::RecordFiles;

/// What the app is given.
#[derive(Debug, Clone, Properties)]
pub struct ClaimsAppProps {
    /// The record it shows.
    pub reading: Rc<Reading>,
}

impl PartialEq for ClaimsAppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
    }
}

/// The page of the route, where it is one of claims, on the record with the reader's own claims beside it.
#[component]
pub fn ClaimsApp(props: &ClaimsAppProps) -> Html {
    let own = use_kept();
    // A chart in a frame is the same for every reader.
    let own = if embedded().is_some() { Default::default() } else { own };
    let shown = use_memo((own, props.clone()), |(own, props)| match own.singly() {
        Some(own) => Rc::new(Reading {
            record: props.reading.record.beside(own),
            ..(*props.reading).clone()
        }),
        None => Rc::clone(&props.reading),
    });
    let (reading, record) = ((*shown).clone(), &shown.record);
    match use_route() {
        Route::Deployment => html! { <page::deployment::Deployment {reading} /> },
        Route::Claim { id } => page::claim::claim(record, &id),
        Route::Claimants => page::claimants::claimants(record),
        Route::Claimant { id } => page::claimants::claimant(record, &id),
        Route::Sources => html! { <page::sources::SourcesPage {reading} /> },
        Route::Source { id } => page::sources::source::source(record, &id),
        Route::Timeline => html! { <page::timeline::TimelinePage {reading} /> },
        // The shell shows these, and takes this app down.
        Route::Overview
        | Route::Flights
        | Route::Flight { .. }
        | Route::Compare
        | Route::Workbench
        | Route::Methods
        | Route::Data
        | Route::NotFound { .. } => html! {},
    }
}

/// Shows the app in a place.
#[must_use]
pub fn mounted(place: Element, files: &RecordFiles) -> AppHandle<ClaimsApp> {
    part_root::set_apart();
    let reading = Rc::new(files.read());
    yew::Renderer::<ClaimsApp>::with_root_and_props(place, ClaimsAppProps { reading }).render()
}
