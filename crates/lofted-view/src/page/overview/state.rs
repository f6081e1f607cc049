//! What a link says of the overview: how far the newest flight is turned.

use crate::judging::turned::{MOST_TURNED, NO_TURN};
use crate::link::parts::{Parts, fault};
use crate::link::query::Query;

/// The state of the overview, and the page itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Overview {
    /// How far the newest flight is turned, from 0 for straight up; `None` for the flight itself.
    pub turned: Option<u32>,
}

impl Overview {
    /// The state of a link, and a sentence on each part that does not read.
    #[must_use]
    pub fn read(query: &Query) -> (Self, Vec<String>) {
        let Parts { known, mut faults } = Parts::of(query, &["turn"]);
        let mut state = Self::default();
        for (name, value) in known {
            match value.parse().ok().filter(|at| *at <= MOST_TURNED) {
                Some(at) => state.turned = Some(at),
                None => faults.push(fault(name, value, NO_TURN)),
            }
        }
        (state, faults)
    }

    /// The query that reads back as this state.
    #[must_use]
    pub fn query(&self) -> Query {
        Query::default().with("turn", &self.turned.map(|at| at.to_string()).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_turn_is_read_and_what_is_none_is_said() {
        let read = |link: &str| Overview::read(&Query::of_fragment(link));
        let (state, faults) = read("#/?turn=12");
        assert_eq!((state.turned, faults.len()), (Some(12), 0));
        assert_eq!(state.query().address(), "?turn=12");
        assert!(read("#/?turn=far").1[0].contains("from 0 for straight up"));
        assert_eq!(read("#/"), (Overview::default(), Vec::new()));
    }
}
