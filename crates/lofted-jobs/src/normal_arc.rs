//! The normal arc of a member's vehicle, and paths sampled for drawing.

use lofted::earth::constants::MEAN_RADIUS_M;
use lofted::range::maximum::{MaximumRange, RangeQuestion, SearchStart};
use lofted::reconstruct::member::Member;
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::path::{Path, PathPoint};
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::{Steering, SteeringParameters};

use crate::portrait::{NormalAim, NormalArc};

/// Where a vehicle that reaches the antipode is flown to instead of its greatest range, km.
pub const NORMAL_KM: f64 = 10_000.0;

/// Points of a path under power, in free flight, and on the last stretch.
const POINTS: [u32; 3] = [16, 72, 16];
/// The last stretch, s: there the air takes the speed.
const LAST_S: f64 = 90.0;

/// The member's vehicle steered for the greatest range along its launch azimuth; to [`NORMAL_KM`] where it
/// reaches the antipode. `None` where no steering was found.
#[must_use]
pub fn normal_arc(member: &Member) -> Option<NormalArc> {
    let question = RangeQuestion {
        vehicle: member.vehicle,
        launch: member.launch,
        earth: member.earth,
        turn_start_s: member.steering.parameters().turn_start_s,
    };
    let (aim, steering) = match question.maximum_range(SearchStart::Cold).ok()? {
        MaximumRange::UpTo(farthest) => (NormalAim::GreatestRange, farthest.steering),
        MaximumRange::ReachesTheAntipode => (NormalAim::FixedDistance, steered_to(member)?),
    };
    let path = PoweredFlight { steering, ..member.flight() }.record(Accuracy::Survey).ok()?;
    Some(NormalArc { aim, path: drawn(&path) })
}

/// The member's steering leant over until the flight comes down [`NORMAL_KM`] away.
fn steered_to(member: &Member) -> Option<Steering> {
    let parameters = *member.steering.parameters();
    let lean = |final_pitch_deg: f64| {
        Steering::new(SteeringParameters { final_pitch_deg, ..parameters }).ok()
    };
    // A flight that does not come down has gone too far as well.
    let too_far = |pitch_deg: f64| {
        lean(pitch_deg).is_none_or(|steering| {
            let flight = PoweredFlight { steering, ..member.flight() };
            flight
                .fly(Accuracy::Survey)
                .map_or(true, |flown| flown.swept_angle_rad() * MEAN_RADIUS_M / 1000.0 > NORMAL_KM)
        })
    };
    let mut steep_deg = parameters.final_pitch_deg;
    if too_far(steep_deg) {
        return None;
    }
    let mut flat_deg = steep_deg - 2.0;
    while !too_far(flat_deg) {
        steep_deg = flat_deg;
        flat_deg -= 2.0;
        if flat_deg < -20.0 {
            return None;
        }
    }
    for _ in 0..16 {
        let middle_deg = 0.5 * (steep_deg + flat_deg);
        if too_far(middle_deg) {
            flat_deg = middle_deg;
        } else {
            steep_deg = middle_deg;
        }
    }
    lean(steep_deg)
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
