//! The app's routes, in the fragment of the address, so that any static host serves them.

use yew_router::prelude::*;

/// A page of the app.
#[derive(Debug, Clone, PartialEq, Eq, Routable)]
pub enum Route {
    /// What the record holds and its findings.
    #[at("/")]
    Overview,
    /// Every flight.
    #[at("/flights")]
    Flights,
    /// One flight.
    #[at("/flights/:id")]
    Flight {
        /// Name of the flight in the record.
        id: String,
    },
    /// Claims on the deployment.
    #[at("/deployment")]
    Deployment,
    /// Two-body flight from anybody's figures.
    #[at("/workbench")]
    Workbench,
    /// Where everything was read, and who said it.
    #[at("/sources")]
    Sources,
    /// Anything else.
    #[not_found]
    #[at("/not-found")]
    NotFound,
}

impl Route {
    /// The pages of the navigation, with their names.
    #[must_use]
    pub fn navigation() -> [(Self, &'static str); 5] {
        [
            (Self::Overview, "Overview"),
            (Self::Flights, "Flights"),
            (Self::Deployment, "Deployment"),
            (Self::Workbench, "Workbench"),
            (Self::Sources, "Sources"),
        ]
    }

    /// Whether the page belongs under an entry of the navigation.
    #[must_use]
    pub fn is_under(&self, entry: &Self) -> bool {
        self == entry || matches!((self, entry), (Self::Flight { .. }, Self::Flights))
    }
}
