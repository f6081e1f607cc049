//! How closely a flight is integrated.

use serde::{Deserialize, Serialize};

/// How far the impact may lie from the exact solution of the same equations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Accuracy {
    /// About 10 m, for the thousands of flights of a reconstruction or a search.
    Survey,
    /// About 1 m and half a millisecond: the choice for a flight that is shown.
    #[default]
    Standard,
    /// About a centimetre.
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
    pub(crate) fn tolerances(self) -> Tolerances {
        let scale = match self {
            Self::Survey => 10.0,
            Self::Standard => 1.0,
            Self::Fine => 0.01,
        };
        let both = |metres: f64, metres_per_second: f64| {
            let (r, v) = (scale * metres, scale * metres_per_second);
            [r, r, r, v, v, v]
        };
        let e = |k: &str| std::env::var(k).ok().and_then(|v| v.parse::<f64>().ok()).unwrap_or(1.0);
        let m = |t: [f64; 6], f: f64| t.map(|x| x * f);
        Tolerances { powered: m(both(1.0, 1e-3), e("TP")), coast: m(both(1.0, 1e-3), e("TC")), descent: m(both(1.0, 0.1), e("TD")) }
    }
}
