//! By `numeris`.

use numeris::Vector;
use numeris::ode::{AdaptiveSettings, RKAdaptive, RKV87, RKV98NoInterp};

use crate::legs::{Leg, absolute};

pub(super) fn rkv87(legs: &[Leg], tolerance: f64) -> Option<([f64; 6], u32)> {
    flown(legs, tolerance, |leg, state, settings| {
        let slope = |time_s, y: &Vector<f64, 6>| slope(leg, time_s, y);
        let end = RKV87::integrate(leg.from_s, leg.to_s, state, slope, settings).ok()?;
        Some((end.y, end.evals))
    })
}

pub(super) fn rkv98(legs: &[Leg], tolerance: f64) -> Option<([f64; 6], u32)> {
    flown(legs, tolerance, |leg, state, settings| {
        let slope = |time_s, y: &Vector<f64, 6>| slope(leg, time_s, y);
        let end = RKV98NoInterp::integrate(leg.from_s, leg.to_s, state, slope, settings).ok()?;
        Some((end.y, end.evals))
    })
}

type State = Vector<f64, 6>;

fn slope(leg: &Leg, time_s: f64, y: &State) -> State {
    Vector::from_array(leg.slope(time_s, &[y[0], y[1], y[2], y[3], y[4], y[5]]))
}

fn flown(
    legs: &[Leg],
    tolerance: f64,
    by: impl Fn(&Leg, &State, &AdaptiveSettings<f64>) -> Option<(State, usize)>,
) -> Option<([f64; 6], u32)> {
    let mut state = Vector::from_array(legs.first()?.pad);
    let mut evaluations = 0;
    for leg in legs {
        let settings = AdaptiveSettings {
            rel_tol: tolerance,
            abs_tol: absolute(tolerance),
            initial_step: Some((leg.to_s - leg.from_s).min(12.0)),
            ..AdaptiveSettings::default()
        };
        let (end, count) = by(leg, &state, &settings)?;
        state = end;
        evaluations += u32::try_from(count).ok()?;
    }
    Some(([state[0], state[1], state[2], state[3], state[4], state[5]], evaluations))
}
