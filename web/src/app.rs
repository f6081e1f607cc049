//! The app's shell: the header, and the page of the route or the place of the part that has it.

pub mod bench_app;
pub mod claims_app;
pub mod data_app;
pub mod frame;
pub mod header;
pub mod part;
pub mod part_root;
pub mod start;
pub mod theme;

use std::rc::Rc;

use lofted_record::Reading;
use yew::prelude::*;

use crate::app::frame::frame;
use crate::app::header::header;
use crate::app::part::{Part, PartPlace};
use crate::location::embedded::embedded;
use crate::location::route::{Route, use_links};
use crate::page;
use crate::piece::faults::faults;
use crate::record::record_files::RecordFiles;

/// What the app is given.
#[derive(Debug, Clone, Properties)]
pub struct AppProps {
    /// The record it shows.
    pub reading: Rc<Reading>,
    /// The files that it was read from, for the parts that read them too.
    pub files: RecordFiles,
    /// Why there is no record, where there is none.
    pub missing: Option<AttrValue>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading) && self.missing == other.missing
    }
}

/// The whole app.
///
/// Pages and most pieces are functions of the record; only what holds state is a component, because
/// each component adds about 5 kB to the download.
#[component]
pub fn App(props: &AppProps) -> Html {
    use_effect_with((), |()| crate::app::theme::ThemeChoice::show_remembered());
    let (route, followed) = use_links();
    if let Some(embed) = embedded() {
        return frame(&embed, props.missing.as_ref(), show(props, &route, followed));
    }
    html! {
        <>
            { header(&route) }
            if let Some(missing) = &props.missing {
                <p class="faults" role="alert">{ format!("{missing} Reload the page.") }</p>
            }
            { faults(&props.reading.faults) }
            <main id="main" tabindex="-1">{ show(props, &route, followed) }</main>
            { footer() }
        </>
    }
}

fn show(props: &AppProps, route: &Route, followed: u32) -> Html {
    let reading = &props.reading;
    let record = &reading.record;
    match route {
        Route::Overview => page::overview::overview(record),
        // A link that is followed is a page anew, which reads its state.
        Route::Flight { id } => html! {
            <page::flight::FlightPage key={followed} reading={Rc::clone(reading)} id={id.clone()} />
        },
        // Keys, so that each part has a place of its own.
        Route::Deployment
        | Route::Timeline
        | Route::Claim { .. }
        | Route::Claimants
        | Route::Claimant { .. }
        | Route::Sources
        | Route::Source { .. } => html! {
            <PartPlace key="claims" part={Part::Claims} files={props.files.clone()} />
        },
        Route::Data => html! {
            <PartPlace key="data" part={Part::Data} files={props.files.clone()} />
        },
        Route::Flights | Route::Compare | Route::Workbench | Route::Methods => html! {
            <PartPlace key="bench" part={Part::Bench} files={props.files.clone()} />
        },
        Route::NotFound { asked } => page::not_found::not_found(asked),
    }
}

fn footer() -> Html {
    html! {
        <footer class="footer">
            <p>
                { "Public arithmetic on public reports. Every number carries its source or its method. \
                   This page asks nothing of any other site and sends nothing anywhere." }
            </p>
        </footer>
    }
}
