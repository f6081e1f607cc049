//! How closely a flight is integrated.

use serde::{Deserialize, Serialize};

/// How far the impact may lie from the exact solution of the same equations.
///
/// The figures are those of 3,000 flights of one to three stages, 300 km to the antipode
/// (`tests/accuracy.rs`), and of the flights integrated apart by scipy (`tests/oracle_flights.rs`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Accuracy {
    /// Some metres, 5 m for 95 in 100, 5 ms: for the thousands of flights of a reconstruction or a search.
    Survey,
    /// Some decimetres, 5 m at the very worst, a millisecond: the choice for a flight that is shown.
    #[default]
    Standard,
    /// Centimetres.
    Fine,
}

/// The error of one step that is acceptable in each component.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tolerances {
    /// Under power, where an error in speed is carried along for the whole flight.
    pub(crate) powered: [f64; 6],
    /// In the departure from a Kepler arc.
    pub(crate) coast: [f64; 6],
    /// Coming down, where there is no time left for an error in speed to grow.
    pub(crate) descent: [f64; 6],
}

impl Accuracy {
    /// Chosen by trial on the oracle's flights: what each phase's error does to the impact.
    pub(crate) fn tolerances(self) -> Tolerances {
        let (powered, coast, descent) = match self {
            Self::Survey => ((1.0, 3e-4), (2.0, 2e-3), (2.0, 0.6)),
            Self::Standard => ((1e-3, 1e-6), (1e-2, 1e-5), (5e-3, 5e-3)),
            Self::Fine => ((1e-4, 1e-7), (1e-4, 1e-7), (1e-3, 1e-4)),
        };
        let both = |(r, v): (f64, f64)| [r, r, r, v, v, v];
        Tolerances { powered: both(powered), coast: both(coast), descent: both(descent) }
    }
}
