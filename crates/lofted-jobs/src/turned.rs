//! A member's vehicle with all that its engines give, turned from straight up to flat.

use lofted::earth::constants::MEAN_RADIUS_M;
use lofted::reconstruct::member::Member;
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::path::Path;
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::{Steering, SteeringParameters};

use crate::portrait::{Turned, TurnedArc};

/// Arcs from straight up to the flight itself, which is the last of them.
const STEEPER: u32 = 8;
/// Arcs from the flight itself to the flattest.
const FLATTER: u32 = 32;
/// Points of an arc.
const POINTS: u32 = 40;
/// The flattest pitch that is looked at, degrees, and the step of the looking.
const FLATTEST_DEG: f64 = -20.0;
const STEP_DEG: f64 = 2.0;
/// The arcs end where a flatter one comes down at less than this part of the greatest distance of all.
const FALLEN_TO: f64 = 0.6;
/// The arcs end before half way around the Earth, km.
const FARTHEST_KM: f64 = 19_500.0;

/// The member's vehicle turned: the final pitch of its steering runs from what comes down nearest by the flight itself
/// to the flattest that comes down again short of the antipode. `None` where fewer than three arcs come down.
#[must_use]
pub fn turned(member: &Member) -> Option<Turned> {
    let flown_deg = member.steering.parameters().final_pitch_deg;
    let flattest_deg = flattest_deg(member);
    let between =
        |from: f64, to: f64, k: u32, of: u32| from + (to - from) * f64::from(k) / f64::from(of);
    let steeper = (0..STEEPER).map(|k| between(90.0, flown_deg, k, STEEPER));
    let flatter = (0..=FLATTER).map(|k| between(flown_deg, flattest_deg, k, FLATTER));
    let mut arcs = Vec::new();
    let mut as_flown = 0;
    for (at, pitch_deg) in steeper.chain(flatter).enumerate() {
        if at == STEEPER as usize {
            as_flown = arcs.len();
        }
        arcs.extend(path(member, pitch_deg).as_ref().map(arc));
    }
    // On the turning Earth what rises straight comes down west of the launch point: straight up, as seen from the
    // ground, is what comes down nearest.
    let nearest = |a: &(usize, &TurnedArc), b: &(usize, &TurnedArc)| {
        a.1.ground_distance_km.total_cmp(&b.1.ground_distance_km)
    };
    let upright = arcs.iter().enumerate().take(as_flown + 1).min_by(nearest)?.0;
    arcs.drain(..upright);
    let as_flown = u32::try_from(as_flown - upright).ok()?;
    (arcs.len() > 2).then_some(Turned { arcs, as_flown })
}

fn path(member: &Member, final_pitch_deg: f64) -> Option<Path> {
    let parameters = *member.steering.parameters();
    let steering = Steering::new(SteeringParameters { final_pitch_deg, ..parameters }).ok()?;
    PoweredFlight { steering, ..member.flight() }.record(Accuracy::Survey).ok()
}

/// The last pitch, flatter than the flight's own, of arcs worth showing.
fn flattest_deg(member: &Member) -> f64 {
    let mut pitch_deg = member.steering.parameters().final_pitch_deg;
    let mut farthest_km: f64 = 0.0;
    while pitch_deg - STEP_DEG > FLATTEST_DEG {
        let Some(flatter) = path(member, pitch_deg - STEP_DEG) else { break };
        let far_km = flatter.flown().swept_angle_rad() * MEAN_RADIUS_M / 1000.0;
        farthest_km = farthest_km.max(far_km);
        if far_km > FARTHEST_KM || far_km < FALLEN_TO * farthest_km {
            break;
        }
        pitch_deg -= STEP_DEG;
    }
    pitch_deg
}

fn arc(path: &Path) -> TurnedArc {
    let flown = path.flown();
    let end_s = flown.impact.time_s;
    let points = (0..=POINTS).filter_map(|k| {
        let point = path.point_at(end_s * f64::from(k) / f64::from(POINTS))?;
        Some([point.downrange_km as f32, point.height_km.max(0.0) as f32])
    });
    TurnedArc {
        apogee_km: flown.apogee_km(),
        ground_distance_km: flown.ground_distance_km(),
        time_of_flight_s: flown.flight_time_s(),
        points: points.collect(),
    }
}
