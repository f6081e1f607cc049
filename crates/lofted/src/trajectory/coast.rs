//! From the last burnout to the ground: which legs a free flight has.

use super::encke::KeplerArc;
use super::error::FlightError;
use super::forces::Forces;
use super::state::State;
use crate::earth::ellipsoid::Figure;

/// Coming down, a free flight leaves its Kepler arc at this radius, m: about 120 km up, where the air
/// begins to shape the path.
const ARC_FLOOR_M: f64 = 6_491_000.0;
/// A Kepler arc is worth its while when it climbs this high, m.
const ARC_WORTH_M: f64 = ARC_FLOOR_M + 80_000.0;
/// A perigee above this height means an orbit, km.
const ORBIT_PERIGEE_KM: f64 = 150.0;
/// The model ends at this height, km.
const MODEL_END_KM: f64 = 200_000.0;

/// A free flight under way.
#[derive(Clone, Copy)]
pub(super) struct Coast {
    /// The state at the start of the next leg.
    pub(super) state: State,
    start_s: f64,
    deadline_s: f64,
    top_s: f64,
    perigee_km: f64,
    /// The arc ahead, while another may be flown.
    arc: Option<KeplerArc>,
    arcs_left: u8,
    has_topped: bool,
}

/// A leg of a free flight.
#[derive(Clone, Copy)]
pub(super) enum Leg {
    /// Along a Kepler arc, up to a swept anomaly.
    Arc(KeplerArc, f64),
    /// In time, too low for an arc: until about the apogee an error in speed still has time to grow.
    Rise(f64),
    /// In time, coming down; not down by then is in orbit.
    Fall(f64),
}

impl Coast {
    /// A free flight from a state, if it leads back to the ground.
    pub(super) fn from(state: &State, figure: Figure) -> Result<Self, FlightError> {
        let (arc, perigee_km) = bound_arc(state, figure)?;
        let deadline_s = state.time_s + arc.period_s();
        Ok(Self {
            state: *state,
            start_s: state.time_s,
            deadline_s,
            top_s: arc.apogee_time_s().clamp(state.time_s, deadline_s),
            perigee_km,
            arc: Some(arc),
            // A second arc is flown only where the zonal terms kept the first from coming down far enough.
            arcs_left: 2,
            has_topped: false,
        })
    }

    /// The next leg; its end is told by setting the state.
    pub(super) fn next_leg(&mut self, forces: &Forces) -> Result<Leg, FlightError> {
        if self.arcs_left > 0 {
            let arc = self.arc.take().or_else(|| KeplerArc::through(&self.state));
            if let Some(arc) = arc.filter(|arc| worth_its_while(arc, &self.state, forces)) {
                self.arcs_left -= 1;
                return Ok(Leg::Arc(arc, arc.sweep_down_to(ARC_FLOOR_M)));
            }
            self.arcs_left = 0;
        }
        if !self.has_topped {
            if self.state.time_s >= self.deadline_s {
                return Err(self.orbits());
            }
            self.has_topped = true;
            if self.state.time_s == self.start_s {
                return Ok(Leg::Rise(self.top_s));
            }
        }
        Ok(Leg::Fall(self.deadline_s))
    }

    /// What is said of a flight that is not down after one turn round the Earth.
    pub(super) fn orbits(&self) -> FlightError {
        FlightError::Orbits { perigee_km: self.perigee_km }
    }
}

/// The Kepler arc of a state and the height of its perigee, km, where the arc leads back to the ground.
fn bound_arc(state: &State, figure: Figure) -> Result<(KeplerArc, f64), FlightError> {
    let radius_m = figure.equatorial_radius_m();
    let arc = KeplerArc::through(state)
        .ok_or(FlightError::LeavesTheEarth { apogee_km: f64::INFINITY })?;
    let apogee_km = (arc.apogee_radius_m() - radius_m) / 1000.0;
    let perigee_km = (arc.perigee_radius_m() - radius_m) / 1000.0;
    if apogee_km.is_nan() || apogee_km >= MODEL_END_KM {
        return Err(FlightError::LeavesTheEarth { apogee_km });
    }
    if perigee_km > ORBIT_PERIGEE_KM {
        return Err(FlightError::Orbits { perigee_km });
    }
    Ok((arc, perigee_km))
}

/// Whether there is a Kepler arc worth flying ahead of a state.
fn worth_its_while(arc: &KeplerArc, state: &State, forces: &Forces) -> bool {
    let (_, climb) = forces.on_body.height_and_climb(&state.position_m, &state.velocity_m_s);
    let radius = crate::math::vector::norm(&state.position_m);
    arc.apogee_radius_m() > ARC_WORTH_M && (climb > 0.0 || radius > ARC_WORTH_M)
}
