//! By `differential-equations`.

use differential_equations::prelude::{ExplicitRungeKutta, IVP, ODE};

use crate::legs::{Leg, absolute};

struct Equations(Leg);

impl ODE<f64, [f64; 6]> for Equations {
    fn diff(&self, time_s: f64, y: &[f64; 6], slope: &mut [f64; 6]) {
        *slope = self.0.slope(time_s, y);
    }
}

pub(super) fn dop853(legs: &[Leg], tolerance: f64) -> Option<([f64; 6], u32)> {
    let mut state = legs.first()?.pad;
    let mut evaluations = 0;
    for leg in legs {
        let method = ExplicitRungeKutta::dop853().rtol(tolerance).atol(absolute(tolerance));
        let equations = Equations(*leg);
        let solution =
            IVP::ode(&equations, leg.from_s, leg.to_s, state).method(method).solve().ok()?;
        state = *solution.y.last()?;
        evaluations += u32::try_from(solution.evals.function).ok()?;
    }
    Some((state, evaluations))
}
