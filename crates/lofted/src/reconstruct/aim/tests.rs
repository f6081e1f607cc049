//! From which start an aim hits its target.

use super::*;
use crate::claim::{Figure, Metric, Unit};
use crate::reconstruct::draw::{DrawnApogee, draw};
use crate::reconstruct::evidence::Evidence;
use crate::reconstruct::question::Question;
use crate::reconstruct::target::target;

/// Apogee and ground distance, km: of the record's flights, and of lower and flatter ones.
const ARCS: [(&str, &str); 8] = [
    ("7687.5", "1001.2"),
    ("4475", "950"),
    ("2802", "933"),
    ("2111.5", "787"),
    ("550", "2700"),
    ("1000", "3000"),
    ("150", "600"),
    ("100", "250"),
];

/// Targets, and of them how many each start hits as the first to do so.
fn hits_by_start(draws_each: u32) -> (usize, [usize; STARTS.len()]) {
    let (mut targets, mut hits) = (0, [0; STARTS.len()]);
    for (apogee, distance) in ARCS {
        let figures =
            [(Metric::Apogee, apogee), (Metric::GroundDistance, distance)].map(|(metric, text)| {
                Figure::new(metric, text.parse().unwrap(), Unit::Kilometres).unwrap()
            });
        let question = Question::new(Evidence::of_figures(&figures, None));
        for index in 0..draws_each {
            let draw = draw(&question, &question.classes, index).unwrap();
            let DrawnApogee::At(apogee_m) = draw.apogee else {
                unreachable!("an apogee is claimed")
            };
            let target = target(&question, &draw, apogee_m / 1000.0).unwrap();
            let arc = KeplerArc::lofted(target.apogee_km, target.ground_distance_km).unwrap();
            targets += 1;
            let first = STARTS.into_iter().position(|start| {
                Shooter { target: &target, flights: 0 }.starting_at(&arc, start).is_some()
            });
            if let Some(at) = first {
                hits[at] += 1;
            }
        }
    }
    (targets, hits)
}

#[test]
fn most_targets_are_hit_from_the_first_start() {
    let (targets, hits) = hits_by_start(120);
    let share = |count: usize| count as f64 / targets as f64;
    assert!(share(hits[0]) > 0.85, "{targets} {hits:?}");
    assert!(share(hits[0] + hits[1]) > 0.91, "{targets} {hits:?}");
    assert!(share(hits[2..].iter().sum()) < 0.01, "{targets} {hits:?}");
}
