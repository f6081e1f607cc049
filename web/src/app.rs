//! The app: the record's context, the header, and the page of the route.

use std::rc::Rc;

use lofted_record::Reading;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::component::{faults::Faults, header::Header};
use crate::page;
use crate::record::RecordContext;
use crate::route::Route;

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
#[component]
pub fn App(props: &AppProps) -> Html {
    use_effect_with((), |()| crate::theme::ThemeChoice::show_remembered());
    html! {
        <ContextProvider<RecordContext> context={RecordContext(Rc::clone(&props.reading))}>
            <HashRouter>
                <Header />
                <Faults />
                <main id="main" tabindex="-1">
                    <Switch<Route> render={show} />
                </main>
                <Footer />
            </HashRouter>
        </ContextProvider<RecordContext>>
    }
}

fn show(route: Route) -> Html {
    match route {
        Route::Overview => html! { <page::overview::Overview /> },
        Route::Flights => html! { <page::flights::Flights /> },
        Route::Flight { id } => html! { <page::flight::FlightPage {id} /> },
        Route::Deployment => html! { <page::deployment::Deployment /> },
        Route::Workbench => html! { <page::workbench::Workbench /> },
        Route::Sources => html! { <page::sources::Sources /> },
        Route::NotFound => html! { <page::not_found::NotFound /> },
    }
}

#[component]
fn Footer() -> Html {
    html! {
        <footer class="footer">
            <p>
                {"Public arithmetic on public reports. Every number carries its source or its method. \
                  This page asks nothing of any other site and sends nothing anywhere."}
            </p>
        </footer>
    }
}
