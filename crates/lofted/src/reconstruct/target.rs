//! From a draw to what is aimed at: the Earth, the launch, the vehicle without its gain.

use super::aim::Target;
use super::class::VehicleClass;
use super::draw::Draw;
use super::evidence::Heading;
use super::not_ballistic::NotBallistic;
use super::observable::Observable;
use super::proposal::least_energy_apogee_km;
use super::question::Question;
use crate::earth::ellipsoid::Figure;
use crate::earth::frames::Rotation;
use crate::earth::gravity::Gravity;
use crate::earth::model::EarthModel;
use crate::trajectory::kepler::{KeplerArc, LaunchAim, TurningEarthArc};
use crate::trajectory::launch::{Launch, LaunchParameters};

/// The Earth that evidence is flown over: whole with a heading, still and round without.
fn earth(heading: Option<Heading>) -> EarthModel {
    match heading {
        Some(_) => EarthModel::FULL,
        None => EarthModel {
            figure: Figure::Sphere,
            gravity: Gravity::PointMass,
            rotation: Rotation::Still,
            ..EarthModel::FULL
        },
    }
}

pub(super) fn target(question: &Question, draw: &Draw, apogee_km: f64) -> Option<Target> {
    let heading = question.evidence.heading;
    let bearing_deg = heading.map_or(0.0, |heading| heading.bearing_deg);
    let launch = Launch::new(LaunchParameters {
        latitude_deg: heading.map_or(0.0, |heading| heading.launch.latitude_deg()),
        longitude_deg: heading.map_or(0.0, |heading| heading.launch.longitude_deg()),
        height_m: 0.0,
        azimuth_deg: bearing_deg,
    })
    .ok()?;
    Some(Target {
        vehicle: draw.vehicle,
        turn_start_s: draw.turn_start_s,
        turn_end_s: draw.turn_end_s,
        launch,
        bearing_rad: bearing_deg.to_radians(),
        earth: earth(heading),
        apogee_km,
        ground_distance_km: draw.ground_distance_m / 1000.0,
    })
}

/// The classes of a question whose velocity gain is enough for the least that its claims allow.
pub(super) fn able(question: &Question) -> Vec<VehicleClass> {
    let evidence = &question.evidence;
    let least_km =
        |what| evidence.intervals(what).map(|interval| interval.low / 1000.0).fold(0.0, f64::max);
    let distance_km = least_km(Observable::GroundDistance);
    // An apogee that was not told is at best that of least energy.
    let apogee_km = if evidence.has(Observable::Apogee) {
        least_km(Observable::Apogee)
    } else {
        least_energy_apogee_km(distance_km)
    };
    let arc = KeplerArc::lofted(apogee_km, distance_km).ok();
    let needed_m_s = arc.map_or(0.0, |arc| arc.launch_speed_m_s());
    // The turning Earth gives as much as its surface moves.
    let given_m_s = if evidence.heading.is_some() { 465.0 } else { 0.0 };
    let able = |class: &VehicleClass| class.prior().velocity_gain_m_s[1] >= needed_m_s - given_m_s;
    // What never leaves dense air is no flight of any class.
    if matches!(NotBallistic::of(evidence), Some(NotBallistic::InDenseAir { .. })) {
        return Vec::new();
    }
    question.classes.iter().copied().filter(able).collect()
}

/// Time of two-body flight, s, on the turning Earth where the heading is known.
pub(crate) fn two_body_time_s(
    apogee_km: f64,
    ground_distance_km: f64,
    heading: Option<Heading>,
) -> Option<f64> {
    let arc = match heading {
        Some(heading) => {
            let aim = LaunchAim { launch: heading.launch, azimuth_deg: heading.bearing_deg };
            TurningEarthArc::lofted(apogee_km, ground_distance_km, aim).ok()?.inertial
        }
        None => KeplerArc::lofted(apogee_km, ground_distance_km).ok()?,
    };
    Some(arc.time_of_flight_s())
}
