//! The app: the record's context, the header, and the page of the route.

use std::rc::Rc;

use lofted_record::Reading;
use yew::prelude::*;

use crate::component::{faults::faults, header::header};
use crate::page;
use crate::route::{Route, use_route};

/// What the app is given.
#[derive(Debug, Clone, Properties)]
pub struct AppProps {
    /// The record it shows.
    pub reading: Rc<Reading>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
    }
}

/// The whole app.
///
/// Pages and most pieces are functions of the record; only what holds state is a component, because
/// each component adds about 5 kB to the download.
#[component]
pub fn App(props: &AppProps) -> Html {
    use_effect_with((), |()| crate::theme::ThemeChoice::show_remembered());
    let route = use_route();
    html! {
        <>
            { header(&route) }
            { faults(&props.reading.faults) }
            <main id="main" tabindex="-1">{ show(&props.reading, &route) }</main>
            { footer() }
        </>
    }
}

fn show(reading: &Rc<Reading>, route: &Route) -> Html {
    let record = &reading.record;
    match route {
        Route::Overview => page::overview::overview(record),
        Route::Flights => page::flights::flights(record),
        Route::Flight { id } => html! {
            <page::flight::FlightPage reading={Rc::clone(reading)} id={id.clone()} />
        },
        Route::Deployment => page::deployment::deployment(record),
        Route::Workbench => html! { <page::workbench::Workbench /> },
        Route::Sources => page::sources::sources(record),
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
