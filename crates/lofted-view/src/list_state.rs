//! What the links of lists say: the list of flights, the flights side by side, the sources.

use lofted::claim::FlightId;
use lofted_record::Record;

use crate::flight_list::{Sort, chosen};
use crate::link_parts::{Parts, fault};
use crate::query::Query;

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

/// Adds a flight to a list, or takes it out.
fn turn(flights: &mut Vec<FlightId>, id: FlightId) {
    match flights.iter().position(|one| *one == id) {
        Some(at) => drop(flights.remove(at)),
        None => flights.push(id),
    }
}

/// Ticks the flights of a list of names; what of it names none.
fn tick(ticked: &mut Vec<FlightId>, list: &str, record: &Record) -> Vec<String> {
    let (flights, unknown) = chosen(record, list);
    ticked.extend(flights.into_iter().map(|flight| flight.id.clone()));
    let no_flight = "no flight of the record; one is named by its day, such as 2024-10-31";
    unknown.iter().map(|name| fault("flights", name, no_flight)).collect()
}

fn names(flights: &[FlightId]) -> String {
    let names: Vec<&str> = flights.iter().map(FlightId::as_str).collect();
    names.join(",")
}

/// The flights that are set side by side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CompareState {
    /// The flights, in their order.
    pub flights: Vec<FlightId>,
}

impl CompareState {
    /// The state of a link, and a sentence on each part that does not read.
    #[must_use]
    pub fn read(query: &Query, record: &Record) -> (Self, Vec<String>) {
        let Parts { known, mut faults } = Parts::of(query, &["flights"]);
        let mut state = Self::default();
        for (_, list) in known {
            faults.extend(tick(&mut state.flights, list, record));
        }
        (state, faults)
    }

    /// The query that reads back as this state.
    #[must_use]
    pub fn query(&self) -> Query {
        Query::default().with("flights", &names(&self.flights))
    }

    /// The state with a flight added that was not there, or taken out.
    #[must_use]
    pub fn with_flight_turned(mut self, id: FlightId) -> Self {
        turn(&mut self.flights, id);
        self
    }
}

/// The state of the list of sources.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourcesState {
    /// What is searched; nothing where it is empty.
    pub search: String,
}

impl SourcesState {
    /// The state of a link, and a sentence on each part that does not read.
    #[must_use]
    pub fn read(query: &Query) -> (Self, Vec<String>) {
        let Parts { known, faults } = Parts::of(query, &["q"]);
        let search = known.first().map(|(_, value)| (*value).to_owned()).unwrap_or_default();
        (Self { search }, faults)
    }

    /// The query that reads back as this state.
    #[must_use]
    pub fn query(&self) -> Query {
        Query::default().with("q", &self.search)
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
        let (state, faults) = SourcesState::read(&Query::of_fragment("?sort=x&q=KBS"));
        assert_eq!((state.search.as_str(), faults.len()), ("KBS", 1));
    }
}
