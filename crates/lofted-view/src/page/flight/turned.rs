//! The vehicle of a flight turned from straight up to flat: the figure at one place of the turn, and its sentences.

use lofted::trajectory::path::PathPoint;
use lofted_charts::Ink;
use lofted_charts::flight::turned_arc::{SideArc, SidePoint, TurnedArcs, turned_arc};
use lofted_charts::sheet::words::{self, near_km};
use lofted_jobs::portrait::{NormalArc, Portrait, Turned, TurnedArc};

use crate::figure::Figure;
use crate::figure::chart_data::{ChartData, PartChart};
use crate::judging::claim_sets::ClaimSet;
use crate::judging::normal_to::{normal_label, normal_words};

/// The name of the figure.
pub const TURNED_TITLE: &str = "The flight to scale, and the same vehicle turned";

/// What a lofted test is.
pub const LOFTED: &str = "A lofted test sends a vehicle nearly straight up, so that a flight that could go far comes down nearby. \
     Leant over, the same vehicle trades height for distance.";

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
pub fn place_words(turned: &Turned, whose: &str, at: usize) -> String {
    let Some(arc) = turned.arcs.get(at) else { return String::new() };
    let told = extent(arc);
    match label(turned, at) {
        AS_FLOWN => format!("As flown, computed from {whose}: {told}."),
        FARTHEST => format!("At its greatest range, by the same engines: {told}."),
        STRAIGHT_UP => format!("Straight up, by the same engines: {told}."),
        _ => format!("Turned so, by the same engines: {told}."),
    }
}

/// The figure at a place of the turn.
#[must_use]
pub fn turned_figure(
    portrait: &Portrait,
    turned: &Turned,
    set: &ClaimSet,
    at: usize,
    figures: &str,
) -> Figure {
    let whose = set.whose.figures();
    let family = turned.arcs.iter().enumerate().map(|(k, arc)| {
        let label = match label(turned, k) {
            AS_FLOWN => format!("{AS_FLOWN}, computed from {whose}"),
            other => other.to_owned(),
        };
        SideArc { label, ..side_arc(arc) }
    });
    let data = TurnedArcs {
        family: family.collect(),
        shown: at,
        as_flown: place(turned, None),
        beside: portrait.normal.as_ref().map(beside),
        ink: set.whose.ink(Ink::Accent),
    };
    let normal = portrait.normal.as_ref().map(normal_words).unwrap_or_default();
    let finding = format!("{} {normal} {LOFTED}", place_words(turned, &whose, at));
    Figure {
        id: "turned-from-straight-up-to-flat",
        title: TURNED_TITLE.into(),
        finding: finding.into(),
        source: vec![
            format!(
                "Method: the vehicle of the middle one of the simulated flights, computed from {}, with all that its \
                 engines give and the payload flown, over the turning Earth; thin, only the pitch at which it stops turning \
                 differs. {} Dashed, on the arc of least energy, its engines cut off early. {figures}",
                whose,
                end_words(turned)
            )
            .into(),
        ],
        data: ChartData::Part(PartChart::tracked(data, turned_arc)),
    }
}

/// Why the turn ends where it does.
fn end_words(turned: &Turned) -> &'static str {
    if farthest(turned) + 1 == turned.arcs.len() {
        "Flatter than the last arc it would come down beyond half way around the Earth, or not at all."
    } else {
        "Flatter than at its greatest range it comes down nearer again."
    }
}

const AS_FLOWN: &str = "as flown";
const FARTHEST: &str = "at its greatest range";
const STRAIGHT_UP: &str = "straight up";

/// What the arc at a place is called.
fn label(turned: &Turned, at: usize) -> &'static str {
    if at == place(turned, None) {
        AS_FLOWN
    } else if at == 0 {
        STRAIGHT_UP
    } else if at == farthest(turned) && at + 1 < turned.arcs.len() {
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

fn extent(arc: &TurnedArc) -> String {
    extent_words(arc.apogee_km, arc.ground_distance_km, arc.time_of_flight_s)
}

fn extent_words(apogee_km: f64, ground_distance_km: f64, time_of_flight_s: f64) -> String {
    format!(
        "about {} up, {} out, {} minutes",
        near_km(apogee_km),
        near_km(ground_distance_km),
        words::number((time_of_flight_s / 60.0).round(), 0)
    )
}

fn side_arc(arc: &TurnedArc) -> SideArc {
    let steps = arc.points.len().saturating_sub(1).max(1) as f64;
    let point = |(k, [ground_distance_km, altitude_km]): (usize, &[f32; 2])| SidePoint {
        time_s: (arc.time_of_flight_s * k as f64 / steps) as f32,
        ground_distance_km: *ground_distance_km,
        altitude_km: *altitude_km,
    };
    SideArc {
        label: String::new(),
        extent: extent(arc),
        apogee_km: arc.apogee_km,
        ground_distance_km: arc.ground_distance_km,
        time_of_flight_s: arc.time_of_flight_s,
        points: arc.points.iter().enumerate().map(point).collect(),
    }
}

fn beside(normal: &NormalArc) -> SideArc {
    let point = |point: &PathPoint| SidePoint {
        time_s: point.time_s as f32,
        ground_distance_km: point.downrange_km as f32,
        altitude_km: point.height_km.max(0.0) as f32,
    };
    SideArc {
        label: normal_label(normal),
        extent: extent_words(normal.apogee_km, normal.ground_distance_km, normal.time_of_flight_s),
        apogee_km: normal.apogee_km,
        ground_distance_km: normal.ground_distance_km,
        time_of_flight_s: normal.time_of_flight_s,
        points: normal.path.iter().map(point).collect(),
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
        let words = |at| place_words(&short, "their figures", at);
        assert_eq!(
            words(1),
            "As flown, computed from their figures: about 1,000 km up, 500 km out, 25 minutes."
        );
        assert!(
            words(0).starts_with("Straight up, by the same engines: about 1,000 km up, 30 km out")
        );
        assert!(words(3).starts_with("At its greatest range, by the same engines: "));
        assert!(words(4).starts_with("Turned so, "));
        assert!(end_words(&short).contains("nearer again"));
        let far = turned(&[30.0, 900.0, 19_000.0], 1);
        assert!(
            place_words(&far, "their figures", 2).starts_with("Turned so, "),
            "no greatest range"
        );
        assert!(end_words(&far).contains("not at all"));
    }
}
