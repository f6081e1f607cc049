//! Free flight as the departure from a Kepler arc: Encke's method in the eccentric anomaly.
//!
//! Above the air a flight is nearly an ellipse. Written as an ellipse plus a small departure, only the
//! departure is integrated, and its few, smooth causes (the zonal terms, thin air) allow steps of a large
//! part of the arc. With the swept eccentric anomaly φ in place of time the ellipse needs no equation of
//! Kepler: position, velocity and time are plain functions of φ, for straight-up flights as well.
//!
//! Battin 1999, An Introduction to the Mathematics and Methods of Astrodynamics, sections 4.3 and 10.2.

use serde::{Deserialize, Serialize};

use super::dop853::Equations;
use super::forces::{InAir, OnBody};
use super::state::State;
use crate::earth::constants::MU_M3_S2;
use crate::math::real::{Real, combine};
use crate::math::vector::{dot, norm};
use crate::math::{acos, atan2, hypot, sin_cos};

/// The two-body ellipse through a state.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct KeplerArc {
    start: State,
    start_radius_m: f64,
    semi_major_axis_m: f64,
    mean_motion_rad_s: f64,
    /// e cos E and e sin E at the start.
    e_cos: f64,
    e_sin: f64,
}

/// A point of the arc.
pub(crate) struct ArcPoint<R> {
    pub(crate) position_m: [R; 3],
    pub(crate) velocity_m_s: [R; 3],
    radius_m: R,
    /// Time, s after lift-off.
    pub(crate) time_s: R,
    /// Seconds per radian of swept eccentric anomaly.
    pub(crate) time_rate_s: R,
}

impl KeplerArc {
    /// The ellipse through a state; none if the state is not bound to the Earth.
    pub(crate) fn through(state: &State) -> Option<Self> {
        let radius = norm(&state.position_m);
        let energy = 0.5 * dot(&state.velocity_m_s, &state.velocity_m_s) - MU_M3_S2 / radius;
        let axis = -0.5 * MU_M3_S2 / energy;
        (energy < 0.0 && axis.is_finite()).then(|| {
            let along = dot(&state.position_m, &state.velocity_m_s);
            Self {
                start: *state,
                start_radius_m: radius,
                semi_major_axis_m: axis,
                mean_motion_rad_s: (MU_M3_S2 / axis).sqrt() / axis,
                e_cos: 1.0 - radius / axis,
                e_sin: along / (MU_M3_S2 * axis).sqrt(),
            }
        })
    }

    fn eccentricity(&self) -> f64 {
        hypot(self.e_cos, self.e_sin)
    }

    pub(crate) fn apogee_radius_m(&self) -> f64 {
        self.semi_major_axis_m * (1.0 + self.eccentricity())
    }

    pub(crate) fn perigee_radius_m(&self) -> f64 {
        self.semi_major_axis_m * (1.0 - self.eccentricity())
    }

    pub(crate) fn period_s(&self) -> f64 {
        2.0 * core::f64::consts::PI / self.mean_motion_rad_s
    }

    /// Time of the next apogee of the arc, s after lift-off.
    pub(crate) fn apogee_time_s(&self) -> f64 {
        self.time_s(core::f64::consts::PI - atan2(self.e_sin, self.e_cos))
    }

    /// The anomaly to sweep until the arc comes down to a radius, or to its perigee where that is higher.
    pub(crate) fn sweep_down_to(&self, radius_m: f64) -> f64 {
        let full = 2.0 * core::f64::consts::PI;
        let start = atan2(self.e_sin, self.e_cos);
        let cosine = (1.0 - radius_m / self.semi_major_axis_m) / self.eccentricity();
        let end = full - acos(cosine.clamp(-1.0, 1.0));
        if end - full > start { end - full - start } else { end - start }
    }

    /// Time at a swept anomaly, s after lift-off.
    pub(crate) fn time_s(&self, sweep: f64) -> f64 {
        let (sine, cosine) = sin_cos(sweep);
        let mean = sweep + self.e_sin * (1.0 - cosine) - self.e_cos * sine;
        self.start.time_s + mean / self.mean_motion_rad_s
    }

    /// The swept anomaly at a time: Newton's iteration on Kepler's equation, from inside `low..high`.
    pub(crate) fn sweep_at(&self, time_s: f64, low: f64, high: f64) -> f64 {
        let mut sweep = 0.5 * (low + high);
        for _ in 0..20 {
            let (sine, cosine) = sin_cos(sweep);
            let rate = (1.0 + self.e_sin * sine - self.e_cos * cosine) / self.mean_motion_rad_s;
            let change = (time_s - self.time_s(sweep)) / rate;
            sweep = (sweep + change).clamp(low, high);
            if change.abs() < 1e-15 {
                break;
            }
        }
        sweep
    }

    /// Position and velocity at a swept anomaly.
    #[inline]
    pub(crate) fn at(&self, sweep: f64) -> ArcPoint<f64> {
        self.ellipse().at(sweep)
    }

    /// The numbers that positions follow from.
    #[inline]
    pub(crate) fn ellipse(&self) -> Ellipse<f64> {
        Ellipse {
            start_time_s: self.start.time_s,
            start_position_m: self.start.position_m,
            start_velocity_m_s: self.start.velocity_m_s,
            start_radius_m: self.start_radius_m,
            semi_major_axis_m: self.semi_major_axis_m,
            mean_motion_rad_s: self.mean_motion_rad_s,
            e_cos: self.e_cos,
            e_sin: self.e_sin,
        }
    }

    /// The state at a swept anomaly with a departure from the arc, m and m/s.
    #[inline]
    pub(crate) fn departed(&self, sweep: f64, departure: &[f64; 6]) -> State {
        let point = self.at(sweep);
        let [x, y, z, u, v, w] = departure;
        let (p, q) = (&point.position_m, &point.velocity_m_s);
        State {
            time_s: point.time_s,
            position_m: [p[0] + x, p[1] + y, p[2] + z],
            velocity_m_s: [q[0] + u, q[1] + v, q[2] + w],
        }
    }
}

/// A [`KeplerArc`] as numbers, one or one in each lane.
#[derive(Clone, Copy)]
pub(crate) struct Ellipse<R> {
    pub(crate) start_time_s: R,
    pub(crate) start_position_m: [R; 3],
    pub(crate) start_velocity_m_s: [R; 3],
    pub(crate) start_radius_m: R,
    pub(crate) semi_major_axis_m: R,
    pub(crate) mean_motion_rad_s: R,
    pub(crate) e_cos: R,
    pub(crate) e_sin: R,
}

impl<R: Real> Ellipse<R> {
    /// Position and velocity at a swept anomaly, by Lagrange's f and g.
    #[inline(always)]
    pub(crate) fn at(&self, sweep: R) -> ArcPoint<R> {
        let (sine, cosine) = sweep.sine_and_cosine();
        let (a, n, r0) = (self.semi_major_axis_m, self.mean_motion_rad_s, self.start_radius_m);
        let fall = cosine.taken_from(1.0);
        let radius_m = a * ((self.e_sin * sine + 1.0) - self.e_cos * cosine);
        let inverse = radius_m.dividing(1.0);
        let f = (a / r0 * fall).taken_from(1.0);
        let g = (self.e_sin * fall + r0 / a * sine) / n;
        let f_rate = -n * a * a * inverse / r0 * sine;
        let g_rate = (a * inverse * fall).taken_from(1.0);
        let (r, v) = (&self.start_position_m, &self.start_velocity_m_s);
        ArcPoint {
            position_m: combine(f, r, g, v),
            velocity_m_s: combine(f_rate, r, g_rate, v),
            radius_m,
            time_s: self.start_time_s + (sweep + self.e_sin * fall - self.e_cos * sine) / n,
            time_rate_s: radius_m / (n * a),
        }
    }
}

/// How the departure from an arc grows with the swept anomaly.
#[derive(Clone, Copy)]
pub(crate) struct Departure<R> {
    pub(crate) ellipse: Ellipse<R>,
    pub(crate) forces: OnBody<R>,
}

impl<R: InAir> Equations<6, R> for Departure<R> {
    #[inline(always)]
    fn slope(&self, sweep: R, &[x, y, z, u, v, w]: &[R; 6]) -> [R; 6] {
        let point = self.ellipse.at(sweep);
        let (p, q) = (&point.position_m, &point.velocity_m_s);
        let position = [p[0] + x, p[1] + y, p[2] + z];
        let velocity = [q[0] + u, q[1] + v, q[2] + w];
        let acceleration = self.forces.acceleration_m_s2(&position, &velocity);
        let inverse = point.radius_m.dividing(1.0);
        let pull = inverse * MU_M3_S2 * inverse * inverse;
        let rate = point.time_rate_s;
        [
            rate * u,
            rate * v,
            rate * w,
            rate * (acceleration[0] + pull * p[0]),
            rate * (acceleration[1] + pull * p[1]),
            rate * (acceleration[2] + pull * p[2]),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::earth::model::EarthModel;
    use crate::trajectory::forces::Forces;

    fn states() -> [State; 3] {
        let at =
            |velocity_m_s| State { time_s: 100.0, position_m: [6.5e6, 1e5, -2e5], velocity_m_s };
        [at([5000.0, 3000.0, 1000.0]), at([-100.0, 7400.0, 500.0]), at([6500.0, 100.0, -200.0])]
    }

    #[test]
    fn the_arc_moves_as_gravity_says() {
        for state in states() {
            let arc = KeplerArc::through(&state).unwrap();
            let start = arc.departed(0.0, &[0.0; 6]);
            assert_eq!(start, state);
            let (step, sweep) = (1e-4, 0.7);
            let (before, after) = (arc.at(sweep - step), arc.at(sweep + step));
            let here = arc.at(sweep);
            let seconds = arc.time_s(sweep + step) - arc.time_s(sweep - step);
            assert!((seconds / (2.0 * step) / here.time_rate_s - 1.0).abs() < 1e-7);
            for axis in 0..3 {
                let speed = (after.position_m[axis] - before.position_m[axis]) / seconds;
                assert!((speed - here.velocity_m_s[axis]).abs() < 1e-3);
                let pull = (after.velocity_m_s[axis] - before.velocity_m_s[axis]) / seconds;
                let r = norm(&here.position_m);
                assert!((pull + MU_M3_S2 * here.position_m[axis] / (r * r * r)).abs() < 1e-5);
            }
        }
    }

    #[test]
    fn the_sweep_comes_down_to_the_radius_and_time_gives_it_back() {
        for state in states() {
            let arc = KeplerArc::through(&state).unwrap();
            let end = arc.sweep_down_to(6.45e6);
            let point = arc.at(end);
            assert!(
                (norm(&point.position_m) - 6.45e6_f64.max(arc.perigee_radius_m())).abs() < 1e-3
            );
            let time = arc.time_s(0.4 * end);
            assert!((arc.sweep_at(time, 0.0, end) - 0.4 * end).abs() < 1e-11);
        }
    }

    #[test]
    fn nothing_departs_from_a_two_body_arc() {
        let arc = KeplerArc::through(&states()[0]).unwrap();
        let forces = Forces::new(&EarthModel::TWO_BODY, 1.0).on_body;
        let slope = Departure { ellipse: arc.ellipse(), forces }.slope(1.0, &[0.0; 6]);
        assert!(slope.iter().all(|s| s.abs() < 1e-9), "{slope:?}");
    }

    #[test]
    fn escaping_states_have_no_arc() {
        let state =
            State { time_s: 0.0, position_m: [6.5e6, 0.0, 0.0], velocity_m_s: [0.0, 11.2e3, 0.0] };
        assert!(KeplerArc::through(&state).is_none());
    }
}
