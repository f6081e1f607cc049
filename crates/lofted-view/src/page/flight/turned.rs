//! The vehicle of a flight turned from straight up to flat: the figure at one place of the turn.

use lofted::trajectory::path::PathPoint;
use lofted_charts::Ink;
use lofted_charts::flight::turned_arc::{SideArc, SidePoint, TurnedArcs, turned_arc};
use lofted_jobs::portrait::{NormalArc, Portrait, Turned};

use crate::figure::Figure;
use crate::figure::chart_data::{ChartData, PartChart};
use crate::judging::claim_sets::ClaimSet;
use crate::judging::normal_to::{normal_label, normal_words};
use crate::judging::turned::{
    What, extent_words, family, has_greatest, in_a_row, lofted_words, place, place_words,
};

/// The name of the figure.
pub const TURNED_TITLE: &str = "The flight to scale, and the same vehicle turned";

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
    let data = TurnedArcs {
        family: family(turned, &whose),
        shown: at,
        as_flown: place(turned, None),
        beside: portrait.normal.as_ref().map(beside),
        ink: set.whose.ink(Ink::Accent),
    };
    let normal = portrait.normal.as_ref().map(normal_words).unwrap_or_default();
    let told = place_words(turned, What::Vehicle, &whose, at);
    Figure {
        id: "turned-from-straight-up-to-flat",
        title: TURNED_TITLE.into(),
        finding: in_a_row(&[&told, &normal, lofted_words(turned)]).into(),
        source: vec![
            format!(
                "Method: the vehicle of the middle one of the simulated flights, computed from {whose}, with all that its \
                 engines give and the payload flown, over the turning Earth, from whose ground a high arc is seen to come to a point; thin, only the pitch at which it stops turning \
                 differs. {} Dashed, on the arc of least energy, its engines cut off early. {figures}",
                end_words(turned)
            )
            .into(),
        ],
        data: ChartData::Part(PartChart::tracked(data, turned_arc)),
    }
}

/// Why the turn ends where it does.
fn end_words(turned: &Turned) -> &'static str {
    if has_greatest(turned) {
        "Flatter than at its greatest range it comes down nearer again."
    } else {
        "Flatter than the last arc it would come down beyond half way around the Earth, or not at all."
    }
}

fn beside(normal: &NormalArc) -> SideArc {
    let point = |point: &PathPoint| SidePoint {
        time_s: point.time_s as f32,
        ground_distance_km: point.downrange_km as f32,
        altitude_km: point.height_km.max(0.0) as f32,
    };
    let NormalArc { apogee_km, ground_distance_km, time_of_flight_s, .. } = *normal;
    SideArc {
        label: normal_label(normal),
        extent: extent_words(apogee_km, ground_distance_km, time_of_flight_s),
        apogee_km,
        ground_distance_km,
        time_of_flight_s,
        points: normal.path.iter().map(point).collect(),
    }
}

#[cfg(test)]
mod tests {
    use lofted_jobs::portrait::TurnedArc;

    use super::*;

    #[test]
    fn why_the_turn_ends_is_said() {
        let turned = |out_km: &[f64]| Turned {
            arcs: out_km
                .iter()
                .map(|far| TurnedArc {
                    apogee_km: 1_000.0,
                    ground_distance_km: *far,
                    time_of_flight_s: 1_500.0,
                    points: Vec::new(),
                })
                .collect(),
            as_flown: 0,
        };
        assert!(end_words(&turned(&[30.0, 900.0, 800.0])).contains("nearer again"));
        assert!(end_words(&turned(&[30.0, 900.0, 19_000.0])).contains("not at all"));
    }
}
