//! The app's routes, in the fragment of the address, so that any static host serves them.
//!
//! Our own, because a fragment is all there is to parse: the router crate for yew took 18 kB of the
//! 200 kB that the first view may take.

/// A page of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// What the record holds and its findings.
    Overview,
    /// Every flight.
    Flights,
    /// Flights side by side.
    Compare,
    /// One flight.
    Flight {
        /// Name of the flight in the record, as the address has it.
        id: String,
    },
    /// Claims on a deployment.
    Deployment {
        /// Name of the deployment in the record, as the address has it; the record's first where none is named.
        id: Option<String>,
    },
    /// Every deployment.
    Deployments,
    /// Two-body flight from anybody's figures.
    Workbench,
    /// A story read for its claims.
    Read,
    /// How everything is computed, and how well.
    Methods,
    /// Flights, events and claims by their days.
    Timeline,
    /// One claim with everything that is known of it.
    Claim {
        /// Name of the claim in the record, as the address has it.
        id: String,
    },
    /// Everybody who states figures.
    Claimants,
    /// One claimant with all its claims.
    Claimant {
        /// Name of the claimant in the record, as the address has it.
        id: String,
    },
    /// Where everything was read.
    Sources,
    /// The reader's own data.
    Data,
    /// One source with the claims read in it.
    Source {
        /// Name of the source in the record, as the address has it.
        id: String,
    },
    /// Anything else.
    NotFound {
        /// What was asked for.
        asked: String,
    },
}

/// How many deployments the navigation leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deployments {
    /// One, or none.
    One,
    /// More.
    Several,
}

impl Route {
    /// The pages of the navigation, with their names; a record with several deployments has a list of them.
    #[must_use]
    pub const fn navigation(deployments: Deployments) -> [(Self, &'static str); 9] {
        let deployment = match deployments {
            Deployments::One => (Self::Deployment { id: None }, "Deployment"),
            Deployments::Several => (Self::Deployments, "Deployments"),
        };
        [
            (Self::Overview, "Overview"),
            (Self::Flights, "Flights"),
            deployment,
            (Self::Timeline, "Timeline"),
            (Self::Workbench, "Workbench"),
            (Self::Read, "Read"),
            (Self::Methods, "Methods"),
            (Self::Sources, "Sources"),
            (Self::Data, "Your data"),
        ]
    }

    /// Whether the page belongs under an entry of the navigation.
    #[must_use]
    pub fn is_under(&self, entry: &Self) -> bool {
        self == entry
            || matches!(
                (self, entry),
                (Self::Flight { .. } | Self::Compare, Self::Flights)
                    | (Self::Deployment { .. }, Self::Deployment { .. } | Self::Deployments)
                    | (Self::Deployments, Self::Deployment { .. })
                    | (
                        Self::Claim { .. }
                            | Self::Claimants
                            | Self::Claimant { .. }
                            | Self::Source { .. },
                        Self::Sources
                    )
            )
    }

    /// The route of a fragment, with or without its `#`; an empty one is the overview.
    #[must_use]
    pub fn of_fragment(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#');
        let path = path.split('?').next().unwrap_or(path);
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts[..] {
            [] => Self::Overview,
            ["flights"] => Self::Flights,
            ["flights", id] => Self::Flight { id: id.to_owned() },
            ["deployment"] => Self::Deployment { id: None },
            ["deployments"] => Self::Deployments,
            ["deployments", id] => Self::Deployment { id: Some(id.to_owned()) },
            ["compare"] => Self::Compare,
            ["workbench"] => Self::Workbench,
            ["timeline"] => Self::Timeline,
            ["claims", id] => Self::Claim { id: id.to_owned() },
            ["claimants"] => Self::Claimants,
            ["claimants", id] => Self::Claimant { id: id.to_owned() },
            ["read"] => Self::Read,
            ["methods"] => Self::Methods,
            ["sources"] => Self::Sources,
            ["data"] => Self::Data,
            ["sources", id] => Self::Source { id: id.to_owned() },
            _ => Self::NotFound { asked: path.to_owned() },
        }
    }

    /// The address of the page, relative to the app: `#/flights/2024-10-31`.
    #[must_use]
    pub fn href(&self) -> String {
        match self {
            Self::Overview => "#/".to_owned(),
            Self::Flights => "#/flights".to_owned(),
            Self::Flight { id } => format!("#/flights/{id}"),
            Self::Deployment { id: None } => "#/deployment".to_owned(),
            Self::Deployment { id: Some(id) } => format!("#/deployments/{id}"),
            Self::Deployments => "#/deployments".to_owned(),
            Self::Compare => "#/compare".to_owned(),
            Self::Workbench => "#/workbench".to_owned(),
            Self::Timeline => "#/timeline".to_owned(),
            Self::Claim { id } => format!("#/claims/{id}"),
            Self::Claimants => "#/claimants".to_owned(),
            Self::Claimant { id } => format!("#/claimants/{id}"),
            Self::Read => "#/read".to_owned(),
            Self::Methods => "#/methods".to_owned(),
            Self::Sources => "#/sources".to_owned(),
            Self::Data => "#/data".to_owned(),
            Self::Source { id } => format!("#/sources/{id}"),
            Self::NotFound { asked } => format!("#{asked}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_reads_back_from_its_address() {
        let id = || "2024-10-31".to_owned();
        let named = [
            Route::Flight { id: id() },
            Route::Claim { id: id() },
            Route::Claimant { id: id() },
            Route::Source { id: id() },
            Route::Claimants,
            Route::Deployment { id: Some(id()) },
            Route::Deployments,
        ];
        let nowhere = Route::NotFound { asked: "/nowhere/at/all".to_owned() };
        for route in Route::navigation(Deployments::One)
            .map(|(route, _)| route)
            .into_iter()
            .chain(named)
            .chain([Route::Compare, nowhere])
        {
            assert_eq!(Route::of_fragment(&route.href()), route);
        }
    }

    #[test]
    fn an_empty_fragment_and_a_trailing_slash_are_forgiven() {
        assert_eq!(Route::of_fragment(""), Route::Overview);
        assert_eq!(Route::of_fragment("#/flights/"), Route::Flights);
        assert_eq!(Route::of_fragment("#/flights?q=hwasong/17"), Route::Flights);
    }
}
