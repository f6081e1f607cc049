//! A flight as legs over which its equations are smooth, for integrators that know nothing of flights.

use lofted::earth::frames::EastNorthUp;
use lofted::math::vector::{Vector, add_scaled, combine};
use lofted::trajectory::forces::Forces;
use lofted::trajectory::powered_flight::PoweredFlight;

/// From one break of thrust or steering to the next.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Leg {
    pub(crate) from_s: f64,
    pub(crate) to_s: f64,
    /// Position, m, and velocity, m/s, on the pad.
    pub(crate) pad: [f64; 6],
    pub(crate) forces: Forces,
    pub(crate) thrust: Option<Thrust>,
}

/// The push of a stage, and where it points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Thrust {
    pub(crate) exhaust_speed_m_s: f64,
    pub(crate) exhausted_at_s: f64,
    pub(crate) up: Vector,
    pub(crate) ahead: Vector,
    /// Angle off the vertical at time 0, rad, and its rate, rad/s.
    pub(crate) off_rad: f64,
    pub(crate) rate_rad_s: f64,
}

impl Leg {
    /// The slope of position and velocity.
    #[inline]
    pub(crate) fn slope(&self, time_s: f64, y: &[f64; 6]) -> [f64; 6] {
        let mut a = self.forces.acceleration_m_s2(&[y[0], y[1], y[2]], &[y[3], y[4], y[5]]);
        if let Some(thrust) = &self.thrust {
            let push = thrust.exhaust_speed_m_s / (thrust.exhausted_at_s - time_s);
            let (sine, cosine) = lofted::math::sin_cos(thrust.off_rad + time_s * thrust.rate_rad_s);
            let along = combine(push * cosine, &thrust.up, push * sine, &thrust.ahead);
            a = add_scaled(&a, 1.0, &along);
        }
        [y[3], y[4], y[5], a[0], a[1], a[2]]
    }
}

/// Absolute tolerance, m and m/s, for a relative one: of 24 trials a thousandth of the relative one of a radius is best.
pub(crate) fn absolute(tolerance: f64) -> f64 {
    1e3 * tolerance
}

/// The legs of a flight up to its impact.
pub(crate) fn legs(f: &PoweredFlight, impact_s: f64) -> Vec<Leg> {
    let (p, s) = (f.vehicle.parameters(), f.steering.parameters());
    let place = f.launch.place();
    let axes = EastNorthUp::at(&place);
    let ahead = axes.ahead(f.launch.parameters().azimuth_deg.to_radians());
    let [x, y, z] = f.earth.figure.ecef_from_geodetic(&place);
    let [u, v, w] = f.earth.rotation.inertial_velocity_m_s(&[x, y, z], &[0.0; 3]);
    let (stage_s, tau_s) = (f.vehicle.stage_burn_time_s(), f.vehicle.stage_exhaustion_time_s());
    let mut breaks = [s.turn_start_s, s.turn_end_s, stage_s, 2.0 * stage_s, p.burn_time_s]
        .map(|time_s| time_s.min(p.burn_time_s));
    breaks.sort_by(f64::total_cmp);
    let turned_rad = (90.0 - s.final_pitch_deg).to_radians();
    let rate = turned_rad / (s.turn_end_s - s.turn_start_s);
    let mut from_s = 0.0;
    let mut legs = Vec::new();
    for to_s in breaks.into_iter().chain([impact_s]) {
        if to_s <= from_s {
            continue;
        }
        let middle_s = 0.5 * (from_s + to_s);
        let (off_rad, rate_rad_s) = if middle_s < s.turn_start_s {
            (0.0, 0.0)
        } else if middle_s > s.turn_end_s {
            (turned_rad, 0.0)
        } else {
            (-s.turn_start_s * rate, rate)
        };
        let is_powered = to_s <= p.burn_time_s;
        let coefficient = if is_powered {
            p.climb_ballistic_coefficient_kg_m2
        } else {
            p.reentry_ballistic_coefficient_kg_m2
        };
        let thrust = Thrust {
            exhaust_speed_m_s: p.exhaust_speed_m_s,
            exhausted_at_s: (middle_s / stage_s).floor() * stage_s + tau_s,
            up: axes.up,
            ahead,
            off_rad,
            rate_rad_s,
        };
        legs.push(Leg {
            from_s,
            to_s,
            pad: [x, y, z, u, v, w],
            forces: Forces::new(&f.earth, coefficient),
            thrust: is_powered.then_some(thrust),
        });
        from_s = to_s;
    }
    legs
}
