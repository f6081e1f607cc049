//! The integrators that are measured.

mod differential_equations;
mod numeris;
mod ode_solvers;

use crate::legs::Leg;

/// Position and velocity at the end of the last leg, and right-hand sides.
pub(crate) type End = Option<([f64; 6], u32)>;

/// An integrator, by its name and how it flies legs with a relative tolerance.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer {
    pub(crate) name: &'static str,
    flies: fn(&[Leg], f64) -> End,
}

impl Peer {
    /// Position and velocity at the end of the last leg, and right-hand sides; none where it gives up.
    pub(crate) fn fly(&self, legs: &[Leg], tolerance: f64) -> End {
        (self.flies)(legs, tolerance)
    }
}

/// All that are measured.
pub(crate) const ALL: [Peer; 4] = [
    Peer { name: "ode_solvers, DOP853", flies: ode_solvers::dop853 },
    Peer { name: "differential-equations, DOP853", flies: differential_equations::dop853 },
    Peer { name: "numeris, RKV87", flies: numeris::rkv87 },
    Peer { name: "numeris, RKV98NoInterp", flies: numeris::rkv98 },
];
