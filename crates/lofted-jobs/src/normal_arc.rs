//! The normal arc of a member's vehicle, and paths sampled for drawing.

use lofted::range::least_energy::FlightTo;
use lofted::range::maximum::RangeQuestion;
use lofted::reconstruct::member::Member;
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::path::{Path, PathPoint};
use lofted::trajectory::powered_flight::PoweredFlight;

use crate::portrait::{NormalAim, NormalArc};

/// Where a vehicle is flown to unless another distance is asked for, km: about what is called intercontinental with
/// room to spare, and short of where arcs go over the pole of the launch point.
pub const NORMAL_KM: u32 = 10_000;

/// Points of a path under power, in free flight, and on the last stretch.
const POINTS: [u32; 3] = [16, 72, 32];
/// The last stretch, s: there the air takes the speed.
const LAST_S: f64 = 90.0;

/// The member's vehicle on the arc of least energy to a distance along its launch azimuth; its farthest flight where
/// that is shorter. `None` where no steering was found.
#[must_use]
pub fn normal_arc(member: &Member, asked_km: u32) -> Option<NormalArc> {
    let question = RangeQuestion {
        vehicle: member.vehicle,
        launch: member.launch,
        earth: member.earth,
        turn_start_s: member.steering.parameters().turn_start_s,
    };
    let (cut_off_s, aim, farthest) = match question.least_energy_to(f64::from(asked_km)).ok()? {
        FlightTo::CutOff { cut_off_s, farthest } => {
            (cut_off_s, NormalAim::CutOff { cut_off_s }, farthest)
        }
        FlightTo::OutOfReach(farthest) => (f64::INFINITY, NormalAim::GreatestRange, farthest),
    };
    let flight = PoweredFlight { steering: farthest.steering, ..member.flight() };
    let path = flight.record_cut_off(cut_off_s, Accuracy::Survey).ok()?;
    Some(NormalArc {
        asked_km,
        aim,
        apogee_km: path.flown().apogee_km(),
        time_of_flight_s: path.flown().flight_time_s(),
        ground_distance_km: path.flown().ground_distance_km(),
        path: drawn(&path),
    })
}

/// A path as points close enough to draw: dense under power and on the last stretch.
#[must_use]
pub fn drawn(path: &Path) -> Vec<PathPoint> {
    let flown = path.flown();
    let (burnout_s, end_s) = (flown.burnout.time_s, flown.impact.time_s);
    let last_s = (end_s - LAST_S).max(0.5 * (burnout_s + end_s));
    let stretch = |from_s: f64, to_s: f64, count: u32| {
        (0..count).map(move |k| from_s + (to_s - from_s) * f64::from(k) / f64::from(count))
    };
    stretch(0.0, burnout_s, POINTS[0])
        .chain(stretch(burnout_s, last_s, POINTS[1]))
        .chain(stretch(last_s, end_s, POINTS[2]))
        .chain([end_s])
        .filter_map(|time_s| point_at(path, time_s))
        .collect()
}

/// The point at a time; on the pad, where nothing moves yet, the angle is that of the rise to come.
pub(crate) fn point_at(path: &Path, time_s: f64) -> Option<PathPoint> {
    let point = path.point_at(time_s)?;
    let still = point.flight_path_angle_deg.is_nan();
    let flight_path_angle_deg = if still { 90.0 } else { point.flight_path_angle_deg };
    Some(PathPoint { flight_path_angle_deg, ..point })
}
