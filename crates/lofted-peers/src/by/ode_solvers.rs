//! By `ode_solvers`. Its DOP853 takes the last stage at the wrong time (two nodes are zero, its pull request 42), so it
//! is given time as a seventh component of the state, by which it is right again.

use ode_solvers::{Dop853, OutputType, SVector, System};

use crate::legs::{Leg, absolute};

type Timed = SVector<f64, 7>;

struct Equations(Leg);

impl System<f64, Timed> for Equations {
    fn system(&self, _: f64, y: &Timed, slope: &mut Timed) {
        let [u, v, w, a, b, c] = self.0.slope(y[6], &[y[0], y[1], y[2], y[3], y[4], y[5]]);
        *slope = Timed::from([u, v, w, a, b, c, 1.0]);
    }
}

pub(super) fn dop853(legs: &[Leg], tolerance: f64) -> Option<([f64; 6], u32)> {
    let [x, y, z, u, v, w] = legs.first()?.pad;
    let mut state = Timed::from([x, y, z, u, v, w, 0.0]);
    let mut evaluations = 0;
    for leg in legs {
        let (from, to) = (leg.from_s, leg.to_s);
        let absolute = absolute(tolerance);
        let mut solver =
            Dop853::new(Equations(*leg), from, to, to - from, state, tolerance, absolute);
        solver.set_output(OutputType::Sparse);
        evaluations += solver.integrate().ok()?.num_eval;
        state = *solver.y_out().last()?;
        state[6] = to;
    }
    Some(([state[0], state[1], state[2], state[3], state[4], state[5]], evaluations))
}
