//! Claims counted by month: what a chart of many claims is drawn from.

use lofted::claim::Unit;

/// Claims on one metric, counted by month.
#[derive(Debug, Clone, PartialEq)]
pub struct DensityLane {
    /// The metric's name.
    pub label: String,
    /// The unit of its numbers.
    pub unit: Unit,
    /// Months with claims, in their order.
    pub months: Vec<DensityMonth>,
}

/// Claims of one month, counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DensityMonth {
    /// The year.
    pub year: i16,
    /// The month, from 1.
    pub month: i8,
    /// How many claims.
    pub claims: u32,
    /// The least number that any of them states.
    pub least: Option<f64>,
    /// The greatest.
    pub greatest: Option<f64>,
    /// How many have each qualifier, in the order of [`Qualifier::ALL`](lofted::claim::Qualifier::ALL).
    pub qualifiers: [u32; 10],
}

impl DensityMonth {
    /// The month as a number, from year 0.
    pub(super) fn number(&self) -> i32 {
        12 * i32::from(self.year) + i32::from(self.month) - 1
    }
}

impl DensityLane {
    pub(super) fn claims(&self) -> u32 {
        self.months.iter().map(|month| month.claims).sum()
    }
}
