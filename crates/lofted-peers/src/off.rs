//! How far off a flight comes down, and the cheapest tolerance with which none is too far.

use lofted::earth::geodesic::geodesic_between;
use lofted::math::pow;
use lofted::math::vector::add_scaled;
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::flown::Flown;
use lofted::trajectory::state::State;

use crate::by::Peer;
use crate::flights::Flight;

/// How far off the impact may be, m.
const WITHIN_M: f64 = 10.0;

/// Distance on the ground between the exact impact and where a state near the ground comes down, m.
pub(crate) fn impact_m(exact: &Flown, state: &State) -> f64 {
    let figure = exact.earth.figure;
    let climb = figure.climb_rate_m_s(&state.position_m, &state.velocity_m_s);
    let left_s = -figure.height_m(&state.position_m) / climb;
    let landed = State {
        time_s: state.time_s + left_s,
        position_m: add_scaled(&state.position_m, left_s, &state.velocity_m_s),
        velocity_m_s: state.velocity_m_s,
    };
    geodesic_between(figure, &exact.impact_place(), &exact.place_of(&landed)).distance_m
}

/// Right-hand sides of all flights by Lofted, and the worst distance off, m.
pub(crate) fn own(flights: &[Flight]) -> (u32, f64) {
    let flown =
        flights.iter().filter_map(|one| Some((one, one.flight.fly(Accuracy::Survey).ok()?)));
    flown.fold((0, 0.0), |(evaluations, off_m), (one, flown)| {
        let here_m = impact_m(&one.exact, &flown.impact);
        (evaluations + flown.effort.evaluations, here_m.max(off_m))
    })
}

/// Right-hand sides of all flights by a peer, and the worst distance off, m.
pub(crate) fn of(peer: Peer, tolerance: f64, flights: &[Flight]) -> (u32, f64) {
    let (mut evaluations, mut off_m) = (0, 0.0_f64);
    for flight in flights {
        let Some((y, count)) = peer.fly(&flight.legs, tolerance) else {
            return (u32::MAX, f64::INFINITY);
        };
        let [position_m, velocity_m_s] = [[y[0], y[1], y[2]], [y[3], y[4], y[5]]];
        let state = State { time_s: flight.exact.impact.time_s, position_m, velocity_m_s };
        evaluations += count;
        off_m = off_m.max(impact_m(&flight.exact, &state));
    }
    // Written so that NaN is far off.
    (evaluations, if off_m < f64::INFINITY { off_m } else { f64::INFINITY })
}

/// The tolerance with the fewest right-hand sides among those with which every flight comes down within 10 m.
pub(crate) fn cheapest(peer: Peer, flights: &[Flight]) -> Option<f64> {
    let tolerances = (12..=40).map(|quarter| pow(10.0, -0.25 * f64::from(quarter)));
    let tried = tolerances.map(|tolerance| (tolerance, of(peer, tolerance, flights)));
    let near = tried.filter(|(_, (_, off_m))| *off_m <= WITHIN_M);
    near.min_by_key(|(_, (evaluations, _))| *evaluations).map(|(tolerance, _)| tolerance)
}
