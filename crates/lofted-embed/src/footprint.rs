//! How far the vehicle in the middle of an answer reaches, all around the launch point, over the turning Earth.

use lofted::answer::Answer;
use lofted::order::by_keys;
use lofted::range::footprint::Footprint;
use lofted::range::maximum::{MaximumRange, RangeQuestion};
use lofted::reconstruct::member::{Member, Reach};
use lofted::reconstruct::withheld::Withheld;

/// Bearings where none were asked for.
pub const RAYS: u16 = 36;

/// Why there is no footprint.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum FootprintError {
    /// No launch point is known.
    #[error("a footprint needs a launch point: give launch with azimuth_deg or impact")]
    NoLaunch,
    /// Nothing is said of the vehicle.
    #[error("no footprint is told: {0}")]
    Withheld(#[from] Withheld),
    /// The search for a range failed, or the number of bearings is none.
    #[error("{0}")]
    Range(String),
}

/// Greatest ranges by bearing, as columns of equal length.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rim {
    /// Bearings from the launch point, degrees clockwise from north.
    pub bearing_deg: Vec<f64>,
    /// Greatest range there with the payload flown, km; infinite where the antipode is within reach.
    pub range_km: Vec<f64>,
}

/// The footprint of the vehicle whose range is the weighted median, on `rays` bearings from 4 to 3,600.
///
/// # Errors
/// No launch point, nothing said of the vehicle, or a number of bearings out of reach: [`FootprintError`].
pub fn footprint(answer: &Answer, rays: u16) -> Result<Rim, FootprintError> {
    let counted = answer.counted();
    if counted.question().evidence.heading.is_none() {
        return Err(FootprintError::NoLaunch);
    }
    if let Some(why) = counted.withheld() {
        return Err(why.into());
    }
    let member = median(counted.members()).ok_or(Withheld::NoFlight)?;
    let turn_start_s = member.steering.parameters().turn_start_s;
    let question = RangeQuestion {
        vehicle: member.vehicle,
        launch: member.launch,
        earth: member.earth,
        turn_start_s,
    };
    let found =
        Footprint::of(&question, rays).map_err(|error| FootprintError::Range(error.to_string()))?;
    let range_km = |reach: &MaximumRange| match reach {
        MaximumRange::UpTo(farthest) => farthest.range_km,
        MaximumRange::ReachesTheAntipode => f64::INFINITY,
    };
    Ok(Rim {
        bearing_deg: found.rays.iter().map(|ray| ray.bearing_deg).collect(),
        range_km: found.rays.iter().map(|ray| range_km(&ray.reach)).collect(),
    })
}

fn median(members: &[Member]) -> Option<&Member> {
    let ranged: Vec<&Member> =
        members.iter().filter(|one| one.weight > 0.0 && one.max_range.is_some()).collect();
    let half = 0.5 * ranged.iter().map(|member| member.weight).sum::<f64>();
    let mut below = 0.0;
    let key =
        |one: &&Member| [one.max_range.map_or(f64::INFINITY, Reach::ordered_km), one.burn_time_s()];
    by_keys(ranged, key).into_iter().find(|member| {
        below += member.weight;
        below >= half
    })
}
