//! What a link says of the list of flights: what is searched, in which order, which are ticked.

use lofted::claim::FlightId;
use lofted_record::Record;

use crate::link::parts::{Parts, fault};
use crate::link::query::Query;
use crate::page::flights::list::Sort;
use crate::page::flights::ticked::{names, tick, turn};

/// The state of the list of flights.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FlightsState {
    /// What is searched; nothing where it is empty.
    pub search: String,
    /// What the flights are sorted by.
    pub sort: Sort,
    /// The flights that are ticked, in the order of ticking.
    pub ticked: Vec<FlightId>,
}

impl FlightsState {
    /// The state of a link, and a sentence on each part that does not read.
    #[must_use]
    pub fn read(query: &Query, record: &Record) -> (Self, Vec<String>) {
        let Parts { known, mut faults } = Parts::of(query, &["q", "sort", "flights"]);
        let mut state = Self::default();
        for (name, value) in known {
            match name {
                "q" => value.clone_into(&mut state.search),
                "sort" => match Sort::ALL.iter().find(|(_, id, _)| *id == value) {
                    Some((sort, ..)) => state.sort = *sort,
                    None => {
                        let known: Vec<&str> = Sort::ALL.iter().map(|(_, id, _)| *id).collect();
                        let right = format!("no such order; known are {}", known.join(", "));
                        faults.push(fault(name, value, &right));
                    }
                },
                _ => faults.extend(tick(&mut state.ticked, value, record)),
            }
        }
        (state, faults)
    }

    /// The query that reads back as this state.
    #[must_use]
    pub fn query(&self) -> Query {
        Query::default()
            .with("q", &self.search)
            .with("sort", self.sort.id())
            .with("flights", &names(&self.ticked))
    }

    /// The state with a flight ticked that was not, or the other way round.
    #[must_use]
    pub fn with_tick_turned(mut self, id: FlightId) -> Self {
        turn(&mut self.ticked, id);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_come_back_from_their_links_and_what_does_not_read_is_named() {
        let record = &lofted_record::bundled().record;
        let link = "?q=hwasong+17&sort=apogee&flights=2024-10-31,2022-03-24";
        let (state, faults) = FlightsState::read(&Query::of_fragment(link), record);
        assert_eq!((state.query().address().as_str(), faults), (link, vec![]));
        let link = "?q=hwasong&sort=height&flights=1999-01-01,2024-10-31&foo=1";
        let (state, faults) = FlightsState::read(&Query::of_fragment(link), record);
        assert_eq!((state.search.as_str(), state.sort), ("hwasong", Sort::Newest));
        assert_eq!(state.ticked.len(), 1);
        let starts = ["foo=1: ", "sort=height: ", "flights=1999-01-01: "];
        for (said, start) in faults.iter().zip(starts) {
            assert!(said.starts_with(start), "{said}");
        }
        assert_eq!(faults.len(), starts.len(), "{faults:?}");
    }
}
