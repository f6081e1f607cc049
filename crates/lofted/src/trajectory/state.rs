//! Where a body is and how it moves at a moment.

use serde::{Deserialize, Serialize};

use crate::math::vector::Vector;

/// Position and velocity in the inertial frame that is the Earth-fixed one at lift-off.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// Time after lift-off, s.
    pub time_s: f64,
    /// Inertial position, m.
    pub position_m: Vector,
    /// Inertial velocity, m/s.
    pub velocity_m_s: Vector,
}

impl State {
    /// The six numbers that are integrated.
    pub(crate) fn components(&self) -> [f64; 6] {
        let ([x, y, z], [u, v, w]) = (self.position_m, self.velocity_m_s);
        [x, y, z, u, v, w]
    }

    pub(crate) fn from_components(time_s: f64, [x, y, z, u, v, w]: &[f64; 6]) -> Self {
        Self { time_s, position_m: [*x, *y, *z], velocity_m_s: [*u, *v, *w] }
    }
}
