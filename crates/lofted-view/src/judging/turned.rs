//! A vehicle, or a launch speed, turned from straight up to flat: the places of the turn, in words and as arcs to draw.

use lofted_charts::flight::turned_arc::{SideArc, SidePoint};
use lofted_charts::sheet::words::{self, near_km};
use lofted_jobs::portrait::{Turned, TurnedArc};

/// What a lofted test is.
const LOFTED: &str = "A lofted test sends a vehicle nearly straight up, so that a flight that could go far comes down nearby. \
     Leant over, the same vehicle trades height for distance.";

/// The last place of a turn that a link can name.
pub const MOST_TURNED: u32 = 99;

/// What would be right where a link names no place of a turn.
pub const NO_TURN: &str = "write a whole number from 0 for straight up to 99 for flat";

/// The least height of a lofted test, km: a capsule or a sounding rocket goes up to come down, and tests nothing lofted.
const LEAST_LOFTED_KM: f64 = 500.0;

/// What a lofted test is, where the flight is one: higher than it is far.
#[must_use]
pub fn lofted_words(turned: &Turned) -> &'static str {
    let is_lofted =
        |arc: &TurnedArc| arc.apogee_km > LEAST_LOFTED_KM && arc.apogee_km > arc.ground_distance_km;
    if turned.arcs.get(place(turned, None)).is_some_and(is_lofted) { LOFTED } else { "" }
}

/// Sentences in a row; those that are empty leave no gap.
#[must_use]
pub fn in_a_row(sentences: &[&str]) -> String {
    let told: Vec<&str> = sentences.iter().copied().filter(|one| !one.is_empty()).collect();
    told.join(" ")
}

/// What is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A vehicle under power.
    Vehicle,
    /// A launch speed in free flight.
    LaunchSpeed,
}

impl What {
    /// What is to be said of a time: powered flight takes longer than free flight as high and as far.
    const fn time_is(self) -> &'static str {
        match self {
            Self::Vehicle => "",
            Self::LaunchSpeed => " of free flight",
        }
    }

    const fn same(self) -> &'static str {
        match self {
            Self::Vehicle => "by the same engines",
            Self::LaunchSpeed => "at the same launch speed",
        }
    }
}

/// The place of the turn that a link names, from 0 for straight up to the last for flat; the flight itself without one.
#[must_use]
pub fn place(turned: &Turned, asked: Option<u32>) -> usize {
    let last = turned.arcs.len().saturating_sub(1);
    let at = asked.unwrap_or(turned.as_flown);
    usize::try_from(at).map_or(last, |at| at.min(last))
}

/// The arc at a place in a sentence: how high, how far, how long; the flight itself with whose figures it is computed
/// from.
#[must_use]
pub fn place_words(turned: &Turned, what: What, whose: &str, at: usize) -> String {
    let Some(arc) = turned.arcs.get(at) else { return String::new() };
    let (told, same) = (format!("{}{}", extent(arc), what.time_is()), what.same());
    match label(turned, at) {
        ITSELF => format!("Computed from {whose}: {told}."),
        FARTHEST => format!("At its greatest range, {same}: {told}."),
        STRAIGHT_UP => format!("Straight up, {same}: {told}."),
        _ => format!("Turned so, {same}: {told}."),
    }
}

/// The arcs of the turn to draw, each under its name, the flight itself with whose figures it is computed from.
#[must_use]
pub fn family(turned: &Turned, whose: &str) -> Vec<SideArc> {
    let named = |(at, arc)| {
        let label = match label(turned, at) {
            ITSELF => format!("computed from {whose}"),
            other => other.to_owned(),
        };
        side_arc(label, arc)
    };
    turned.arcs.iter().enumerate().map(named).collect()
}

const ITSELF: &str = "the flight itself";
const FARTHEST: &str = "at its greatest range";
const STRAIGHT_UP: &str = "straight up";

/// What the arc at a place is called.
fn label(turned: &Turned, at: usize) -> &'static str {
    if at == place(turned, None) {
        ITSELF
    } else if at == 0 {
        STRAIGHT_UP
    } else if at == farthest(turned) && has_greatest(turned) {
        FARTHEST
    } else {
        "turned so"
    }
}

/// The place of the arc that goes farthest.
#[must_use]
pub fn farthest(turned: &Turned) -> usize {
    let far = |arc: &(usize, &TurnedArc)| arc.1.ground_distance_km;
    let farthest = turned.arcs.iter().enumerate().max_by(|a, b| far(a).total_cmp(&far(b)));
    farthest.map_or(0, |(at, _)| at)
}

/// Whether the farthest arc is the greatest range there is: a flatter one comes down nearer.
#[must_use]
pub fn has_greatest(turned: &Turned) -> bool {
    farthest(turned) + 1 < turned.arcs.len()
}

/// The places of a turn that have buttons of their own, each with its name.
#[must_use]
pub fn places(turned: &Turned) -> [(&'static str, usize); 3] {
    let far = if has_greatest(turned) { "Greatest range" } else { "Farthest shown" };
    [("Straight up", 0), ("The flight", place(turned, None)), (far, farthest(turned))]
}

fn extent(arc: &TurnedArc) -> String {
    extent_words(arc.apogee_km, arc.ground_distance_km, arc.time_of_flight_s)
}

/// How high, how far, how long.
#[must_use]
pub fn extent_words(apogee_km: f64, ground_distance_km: f64, time_of_flight_s: f64) -> String {
    format!(
        "about {} up, {} out, {} minutes",
        near_km(apogee_km),
        near_km(ground_distance_km),
        words::number((time_of_flight_s / 60.0).round(), 0)
    )
}

/// An arc of a turn to draw under a name.
#[must_use]
pub fn side_arc(label: String, arc: &TurnedArc) -> SideArc {
    let steps = arc.points.len().saturating_sub(1).max(1) as f64;
    let point = |(k, [ground_distance_km, altitude_km]): (usize, &[f32; 2])| SidePoint {
        time_s: (arc.time_of_flight_s * k as f64 / steps) as f32,
        ground_distance_km: *ground_distance_km,
        altitude_km: *altitude_km,
    };
    SideArc {
        label,
        extent: extent(arc),
        apogee_km: arc.apogee_km,
        ground_distance_km: arc.ground_distance_km,
        time_of_flight_s: arc.time_of_flight_s,
        points: arc.points.iter().enumerate().map(point).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turned(out_km: &[f64], as_flown: u32) -> Turned {
        let arc = |far: &f64| TurnedArc {
            apogee_km: 1_000.0,
            ground_distance_km: *far,
            time_of_flight_s: 1_500.0,
            points: vec![[0.0, 0.0], [*far as f32, 0.0]],
        };
        Turned { arcs: out_km.iter().map(arc).collect(), as_flown }
    }

    #[test]
    fn each_place_of_the_turn_is_told() {
        let short = turned(&[30.0, 500.0, 900.0, 1_400.0, 1_200.0], 1);
        assert_eq!(place(&short, None), 1);
        assert_eq!(place(&short, Some(99)), 4);
        let words = |at| place_words(&short, What::Vehicle, "their figures", at);
        assert_eq!(
            words(1),
            "Computed from their figures: about 1,000 km up, 500 km out, 25 minutes."
        );
        assert!(
            words(0).starts_with("Straight up, by the same engines: about 1,000 km up, 30 km out")
        );
        assert!(words(3).starts_with("At its greatest range, by the same engines: "));
        assert!(words(4).starts_with("Turned so, "));
        assert_eq!(places(&short).map(|(name, at)| (name, at))[2], ("Greatest range", 3));
        let far = turned(&[30.0, 900.0, 19_000.0], 1);
        let last = place_words(&far, What::LaunchSpeed, "their figures", 2);
        assert!(
            last.starts_with("Turned so, at the same launch speed: "),
            "no greatest range: {last}"
        );
        assert_eq!(places(&far)[2], ("Farthest shown", 2));
    }

    #[test]
    fn a_lofted_test_is_told_of_what_goes_higher_than_far() {
        assert!(lofted_words(&turned(&[30.0, 500.0], 1)).starts_with("A lofted test"));
        assert_eq!(lofted_words(&turned(&[30.0, 1_200.0], 1)), "");
    }

    #[test]
    fn the_arcs_to_draw_know_the_moment_of_each_point() {
        let family = family(&turned(&[30.0, 500.0, 900.0], 1), "their figures");
        assert_eq!(family[1].label, "computed from their figures");
        let times: Vec<f32> = family[1].points.iter().map(|point| point.time_s).collect();
        assert_eq!(times, [0.0, 1_500.0]);
    }
}
