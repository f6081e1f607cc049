//! The charts of a deployment that are made of panels: their first panels are charts too.

use lofted_charts::claim::claims_over_time::{ClaimsOverTime, TimeLane};
use lofted_charts::claim::known_on_day::KnownOnDay;

use crate::figure::chart_data::Panelled;

impl Panelled for KnownOnDay {
    fn panels(&self) -> usize {
        self.lanes.len()
    }

    fn first(&self, count: usize) -> Self {
        Self { lanes: self.lanes.first(count), ..self.clone() }
    }
}

impl Panelled for ClaimsOverTime {
    fn panels(&self) -> usize {
        self.lanes.iter().filter(|lane| has_marks(lane)).count()
    }

    fn first(&self, count: usize) -> Self {
        let lanes = self.lanes.iter().filter(|lane| has_marks(lane)).take(count);
        Self { lanes: lanes.cloned().collect(), ..self.clone() }
    }
}

/// A lane without a mark is not drawn.
fn has_marks(lane: &TimeLane) -> bool {
    !lane.marks.is_empty()
}
