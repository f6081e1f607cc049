//! A whole address: the page and its state, read from a link and written as one.
//!
//! A link is the fragment of an address, `#/flights?q=hwasong&sort=apogee`: the page's path, then the parts
//! of its state as names and values. What every version of Lofted holds to:
//!
//! - **A link without `v` is of version 1**, as are all that were made before versions were written down.
//!   `v=1` may be written and says the same.
//! - **What a link of version 1 says stays so.** A name or value once written keeps its meaning for good;
//!   `tests/old_links.txt` lists every form with what it reads as, and only grows.
//! - **What goes without saying is not written,** so what goes without saying must never change: a new
//!   default is a new name. The workbench alone writes its first figures, because they are an example; a deployment
//!   without a day shows the latest, because that is what such a link is sent for.
//! - **More is said by new names.** An older version says of each name it does not know that it does not
//!   know it, shows the rest, and so never shows less than it says.
//! - **A form that an older version would read wrongly is written with `v=2`, and so on.** A version that
//!   meets a later one says so, reads what it can, and shows that.
//!
//! Reading never fails: it gives what could be read, and a sentence on each part that could not.

use lofted::claim::{ClaimId, ClaimantId, DeploymentId, FlightId, SourceId};
use lofted_record::Record;

use crate::asking::Page;
use crate::judging::claim_sets::{ClaimSet, claim_sets};
use crate::link::carried::split;
use crate::link::parts::{Parts, cut};
use crate::link::query::Query;
use crate::link::route::Route;
use crate::page::claim::ClaimPage;
use crate::page::claimants::{ClaimantPage, Claimants};
use crate::page::compare::state::CompareState;
use crate::page::deployment::filter::ClaimFilter;
use crate::page::deployment::list::Deployments;
use crate::page::flight::FlightPage;
use crate::page::flight::state::FlightState;
use crate::page::flights::state::FlightsState;
use crate::page::methods::Methods;
use crate::page::overview::state::Overview;
use crate::page::read::state::ReadState;
use crate::page::sources::SourcePage;
use crate::page::sources::state::SourcesState;
use crate::page::timeline::filter::TimelineFilter;
use crate::page::workbench::scenario::Bench;

/// A page with its state.
#[derive(Debug, Clone, PartialEq)]
pub enum Address {
    /// The overview.
    Overview(Overview),
    /// The list of flights.
    Flights(FlightsState),
    /// Flights side by side.
    Compare(CompareState),
    /// One flight.
    Flight {
        /// Its name in the record.
        id: String,
        /// The state of its page.
        state: FlightState,
    },
    /// The deployment.
    Deployment(ClaimFilter),
    /// The workbench.
    Workbench(Bench),
    /// The timeline.
    Timeline(TimelineFilter),
    /// A story read, with the claims that the link carries.
    Read(ReadState),
    /// The sources.
    Sources(SourcesState),
    /// A page that is always the same.
    Fixed(Route),
}

impl Address {
    /// The address of a fragment, with or without its `#`, and a sentence on each part that does not read.
    #[must_use]
    pub fn read(fragment: &str, record: &Record) -> (Self, Vec<String>) {
        // Claims that a link carries are beside the record by now, and no state of a page.
        let (fragment, _) = split(fragment);
        let query = Query::of_fragment(&fragment);
        match Route::of_fragment(&fragment) {
            Route::Overview => with(Self::Overview, Overview::read(&query)),
            Route::Flights => with(Self::Flights, FlightsState::read(&query, record)),
            Route::Compare => with(Self::Compare, CompareState::read(&query, record)),
            Route::Flight { id } => {
                let (state, mut faults) = FlightState::read(&query, record, &sets(record, &id));
                faults.extend(missing(record, &Route::Flight { id: id.clone() }));
                (Self::Flight { id, state }, faults)
            }
            Route::Deployment { id } => {
                let (filter, mut faults) = ClaimFilter::read(&query, record, id.clone());
                faults.extend(missing(record, &Route::Deployment { id }));
                (Self::Deployment(filter), faults)
            }
            Route::Workbench => with(Self::Workbench, Bench::read(&query)),
            Route::Timeline => with(Self::Timeline, TimelineFilter::read(&query, record)),
            Route::Read => with(Self::Read, ReadState::read(&query)),
            Route::Sources => with(Self::Sources, SourcesState::read(&query)),
            route => {
                let mut faults = Parts::of(&query, &[]).faults;
                faults.extend(missing(record, &route));
                (Self::Fixed(route), faults)
            }
        }
    }

    /// The page.
    #[must_use]
    pub fn route(&self) -> Route {
        match self {
            Self::Overview(_) => Route::Overview,
            Self::Flights(_) => Route::Flights,
            Self::Compare(_) => Route::Compare,
            Self::Flight { id, .. } => Route::Flight { id: id.clone() },
            Self::Deployment(filter) => Route::Deployment { id: filter.deployment.clone() },
            Self::Workbench(_) => Route::Workbench,
            Self::Timeline(_) => Route::Timeline,
            Self::Read(_) => Route::Read,
            Self::Sources(_) => Route::Sources,
            Self::Fixed(route) => route.clone(),
        }
    }

    /// What to say where there is no such page, or the record does not have what it is about.
    #[must_use]
    pub fn missing(&self, record: &Record) -> Option<String> {
        missing(record, &self.route())
    }

    /// The page, to be asked; `None` where the record does not have what it is about, or all that is there is
    /// the reader's own.
    ///
    /// The one place that knows every page: only who takes files and the command ask here. The parts of the app
    /// name their pages themselves.
    #[must_use]
    pub fn page<'a>(&'a self, record: &'a Record) -> Option<Box<dyn Page + 'a>> {
        Some(match self {
            Self::Overview(state) => Box::new(*state),
            Self::Flights(state) => Box::new(state.clone()),
            Self::Compare(state) => Box::new(state.clone()),
            Self::Flight { id, state } => {
                Box::new(FlightPage { flight: record.flight(&id.parse().ok()?)?, state })
            }
            Self::Deployment(filter) => Box::new(filter.clone()),
            Self::Workbench(bench) => Box::new(bench.clone()),
            Self::Timeline(filter) => Box::new(filter.clone()),
            Self::Read(state) => Box::new(state.clone()),
            Self::Sources(state) => Box::new(state.clone()),
            Self::Fixed(Route::Methods) => Box::new(Methods),
            Self::Fixed(Route::Deployments) => Box::new(Deployments),
            Self::Fixed(Route::Claimants) => Box::new(Claimants),
            Self::Fixed(Route::Claim { id }) => {
                Box::new(ClaimPage(record.claim(&id.parse().ok()?)?))
            }
            Self::Fixed(Route::Claimant { id }) => {
                Box::new(ClaimantPage(record.claimant(&id.parse().ok()?)?))
            }
            Self::Fixed(Route::Source { id }) => {
                Box::new(SourcePage(record.source(&id.parse().ok()?)?))
            }
            Self::Fixed(_) => return None,
        })
    }

    /// The fragment that reads back as this address, in its one short form: `#/flights?q=hwasong`.
    #[must_use]
    pub fn fragment(&self) -> String {
        let query = match self {
            Self::Overview(state) => state.query(),
            Self::Flights(state) => state.query(),
            Self::Compare(state) => state.query(),
            Self::Flight { state, .. } => state.query(),
            Self::Deployment(filter) => filter.query(),
            Self::Workbench(bench) => bench.query(),
            Self::Timeline(filter) => filter.query(),
            Self::Read(state) => state.query(),
            Self::Sources(state) => state.query(),
            Self::Fixed(_) => Query::default(),
        };
        format!("{}{}", self.route().href(), query.address())
    }
}

fn with<T>(page: fn(T) -> Address, (state, faults): (T, Vec<String>)) -> (Address, Vec<String>) {
    (page(state), faults)
}

/// The sets of claims of a flight that the record may have.
fn sets(record: &Record, id: &str) -> Vec<ClaimSet> {
    let flight = id.parse::<FlightId>().ok().and_then(|id| record.flight(&id));
    flight.map(|flight| claim_sets(record, flight)).unwrap_or_default()
}

/// What to say of a page on something that the record does not have, or of no page.
fn missing(record: &Record, route: &Route) -> Option<String> {
    let (thing, id, known) = match route {
        Route::Flight { id } => {
            ("flight", id, id.parse::<FlightId>().is_ok_and(|id| record.flight(&id).is_some()))
        }
        Route::Deployment { id: Some(id) } => (
            "deployment",
            id,
            id.parse::<DeploymentId>().is_ok_and(|id| record.deployment(&id).is_some()),
        ),
        Route::Claim { id } => {
            ("claim", id, id.parse::<ClaimId>().is_ok_and(|id| record.claim(&id).is_some()))
        }
        Route::Claimant { id } => (
            "claimant",
            id,
            id.parse::<ClaimantId>().is_ok_and(|id| record.claimant(&id).is_some()),
        ),
        Route::Source { id } => {
            ("source", id, id.parse::<SourceId>().is_ok_and(|id| record.source(&id).is_some()))
        }
        Route::NotFound { asked } => return Some(format!("there is no page \"{}\"", cut(asked))),
        _ => return None,
    };
    (!known).then(|| format!("the record has no {thing} \"{}\"", cut(id)))
}

/// The fragment of a link: what follows its first `#`; the whole of a text without one that is no address
/// of a site.
#[must_use]
pub fn fragment_of(link: &str) -> &str {
    match link.split_once('#') {
        Some((_, fragment)) => fragment,
        None if link.contains("://") => "",
        None => link,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_gives_its_fragment() {
        for (link, fragment) in [
            ("https://example.org/lofted/#/flights?q=a", "/flights?q=a"),
            ("#/flights", "/flights"),
            ("/flights?q=%23", "/flights?q=%23"),
            ("http://localhost:8080/", ""),
            ("", ""),
        ] {
            assert_eq!(fragment_of(link), fragment);
        }
    }

    #[test]
    fn what_the_record_does_not_have_is_said() {
        let record = &lofted_record::bundled().record;
        for (link, said) in [
            ("#/flights/1999-01-01?seed=2", "the record has no flight \"1999-01-01\""),
            ("#/claims/nothing", "the record has no claim \"nothing\""),
            ("#/nowhere", "there is no page \"/nowhere\""),
            ("#/methods?foo=1", "foo=1: this version of Lofted does not know it"),
        ] {
            assert_eq!(Address::read(link, record).1, [said]);
        }
        assert_eq!(Address::read("#/claims/rok-nis-2024-10-23-in-country", record).1.len(), 0);
    }
}
