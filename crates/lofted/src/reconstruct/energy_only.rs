//! The energy-only answer beside a reconstruction: the two-body arc of the claims' own numbers.

use serde::{Deserialize, Serialize};

use super::evidence::{Evidence, EvidenceError, Heading};
use super::interval::Interval;
use super::observable::Observable;
use crate::trajectory::kepler::{
    KeplerArc, KeplerError, LaunchAim, MaximumRange, TurningEarthArc, maximum_range,
};

/// What two-body flight says of an apogee and a ground distance.
///
/// A quick reference: it knows no gravity loss, so it is low for long burns, and no air. Without a heading
/// the Earth stands still; with one, its rotation is taken out of the launch speed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct EnergyOnly {
    /// Launch speed relative to the ground, m/s.
    pub launch_speed_m_s: f64,
    /// Flight-path angle of that speed, deg.
    pub flight_path_angle_deg: f64,
    /// Time of flight, s: no missile is faster to that apogee and distance.
    pub time_of_flight_s: f64,
    /// How far the launch speed reaches.
    pub max_range: MaximumRange,
}

/// Why there is no energy-only answer.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EnergyOnlyError {
    /// The evidence is not enough or out of reach.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// The numbers make no arc.
    #[error(transparent)]
    Kepler(#[from] KeplerError),
}

/// The number that an interval is about: its likeliest value, or its middle.
#[must_use]
pub fn central(interval: &Interval) -> f64 {
    interval.number()
}

impl EnergyOnly {
    /// The energy-only answer for evidence, from the narrowest claim of each metric.
    ///
    /// # Errors
    /// - the evidence is not enough or out of reach: [`EnergyOnlyError::Evidence`];
    /// - its numbers make no arc that comes down, or it has no apogee or no distance: [`EnergyOnlyError::Kepler`].
    pub fn of(evidence: &Evidence) -> Result<Self, EnergyOnlyError> {
        evidence.check()?;
        let number =
            |what| evidence.narrowest(what).map_or(f64::NAN, |interval| central(interval) / 1000.0);
        let arc_of = (number(Observable::Apogee), number(Observable::GroundDistance));
        Ok(Self::between(arc_of, evidence.heading)?)
    }

    fn between(
        (apogee_km, ground_distance_km): (f64, f64),
        heading: Option<Heading>,
    ) -> Result<Self, KeplerError> {
        let (speed_m_s, angle_deg, arc) = match heading {
            Some(heading) => {
                let aim = LaunchAim { launch: heading.launch, azimuth_deg: heading.bearing_deg };
                let arc = TurningEarthArc::lofted(apogee_km, ground_distance_km, aim)?;
                let angle_deg = arc.ground_relative_flight_path_angle_deg;
                (arc.ground_relative_speed_m_s, angle_deg, arc.inertial)
            }
            None => {
                let arc = KeplerArc::lofted(apogee_km, ground_distance_km)?;
                (arc.launch_speed_m_s(), arc.flight_path_angle_deg(), arc)
            }
        };
        Ok(Self {
            launch_speed_m_s: speed_m_s,
            flight_path_angle_deg: angle_deg,
            time_of_flight_s: arc.time_of_flight_s(),
            max_range: maximum_range(speed_m_s)?,
        })
    }
}
