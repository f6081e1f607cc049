//! What a link says of flights side by side: which they are.

use lofted::claim::FlightId;
use lofted::flight::Flight;
use lofted_record::Record;

use crate::link::parts::Parts;
use crate::link::query::Query;
use crate::page::flights::ticked::{names, tick, turn};

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

    /// Those that the record has.
    #[must_use]
    pub fn of<'a>(&self, record: &'a Record) -> Vec<&'a Flight> {
        self.flights.iter().filter_map(|id| record.flight(id)).collect()
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
