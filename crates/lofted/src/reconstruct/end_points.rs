//! A ground distance beside the points where a flight began and ended: do they agree, and if not, which slip would
//! make them?

use super::energy_only::central;
use super::evidence::{Evidence, Heading};
use super::finding::{Finding, FindingCode};
use super::observable::{Observable, Observed};
use super::splashdown::Splashdown;
use crate::earth::GeoPoint;

/// How far off the opposite of the line to the impact a bearing may lie that was reversed, deg.
const REVERSED_WITHIN_DEG: f64 = 20.0;

/// What is to say of a distance, a bearing and two end points that contradict each other; nothing where they agree or
/// no impact point is known.
///
/// Geometry alone, so it is said whatever the other figures say.
pub(super) fn end_points(evidence: &Evidence) -> Vec<Finding> {
    let (Some(impact), Some(Heading { launch, bearing_deg })) = (evidence.impact, evidence.heading)
    else {
        return Vec::new();
    };
    let seen = Splashdown::at(impact).seen_from(launch);
    let off_deg = (bearing_deg - seen.heading.bearing_deg).rem_euclid(360.0);
    let reversed = (off_deg - 180.0).abs() < REVERSED_WITHIN_DEG;
    let mut findings: Vec<Finding> = Vec::new();
    if reversed {
        findings.push(Finding::BearingReversed {
            told_deg: bearing_deg,
            to_impact_deg: seen.heading.bearing_deg,
        });
    }
    findings.extend(distance(evidence, launch, impact));
    findings
}

/// The claimed distance that the end points contradict, with the slip that would make them agree.
fn distance(evidence: &Evidence, launch: GeoPoint, impact: GeoPoint) -> Option<Finding> {
    let agrees = |claim: &Observed, impact: GeoPoint| {
        let seen = Splashdown::at(impact).seen_from(launch).ground_distance_m;
        claim.interval.low <= seen.high && seen.low <= claim.interval.high
    };
    // What the end points themselves gave is no figure that anybody printed.
    let mut claims = evidence
        .observed
        .iter()
        .filter(|one| one.what == Observable::GroundDistance && one.figure.is_some());
    let odd = claims.find(|claim| !agrees(claim, impact))?;
    let (latitude_deg, longitude_deg) = (impact.latitude_deg(), impact.longitude_deg());
    let flipped = [(-latitude_deg, longitude_deg), (latitude_deg, -longitude_deg)]
        .into_iter()
        .filter_map(|(latitude, longitude)| GeoPoint::new(latitude, longitude).ok())
        .find(|point| agrees(odd, *point));
    Some(match flipped {
        Some(restored) => Finding::Hemisphere { told: impact, restored },
        None => Finding::Restored {
            code: FindingCode::EndPoints,
            what: Observable::GroundDistance,
            told_si: central(&odd.interval),
            restored_si: central(&Splashdown::at(impact).seen_from(launch).ground_distance_m),
        },
    })
}
