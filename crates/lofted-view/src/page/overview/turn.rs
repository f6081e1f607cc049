//! The newest flight's launch speed turned from straight up to flat, by two-body flight: what a lofted test is.

use lofted::flight::Flight;
use lofted::trajectory::kepler::{KeplerArc, maximum_range};
use lofted_charts::flight::turned_arc::{TurnedArcs, turned_arc};
use lofted_jobs::portrait::{Turned, TurnedArc};
use lofted_record::Record;

use crate::figure::chart_data::{ChartData, PartChart};
use crate::figure::{Figure, Words};
use crate::judging::flight_arcs::{FlightArc, flight_arcs};
use crate::judging::turned::{What, family, in_a_row, lofted_words, place, place_words, side_arc};
use crate::link::route::Route;
use crate::page::overview::newest::{normal_arc, whose};
use crate::saying::flight_names::title;

/// How many arcs the turn has besides the flight itself.
const ARCS: u32 = 40;
/// Points of an arc.
const POINTS: u32 = 60;
/// The steepest flight-path angle at launch, degrees: straight up, but for what comes down on the same spot.
const STEEPEST_DEG: f64 = 89.9;
/// The flattest where every angle comes down short of the antipode, degrees, and the step in which it is looked for.
const FLATTEST_DEG: f64 = 1.0;
/// The turn goes on past the angle of greatest range to this part of it, so that it is seen to be the greatest.
const PAST_GREATEST: f64 = 0.6;
/// The arcs end before half way around the Earth, km.
const FARTHEST_KM: f64 = 19_500.0;

/// A flight's fastest arc by two-body flight, and its launch speed turned.
#[derive(Debug, Clone, PartialEq)]
pub struct TurnedFlight {
    /// The arc as the figures give it.
    pub flown: FlightArc,
    /// Whose figures they are.
    pub whose: String,
    /// The arcs of its launch speed, the steepest first.
    pub turned: Turned,
}

/// The turn of a flight; `None` where nobody's figures make an arc.
#[must_use]
pub fn turned(record: &Record, flight: &Flight) -> Option<TurnedFlight> {
    let speed = |one: &FlightArc| one.arc.launch_speed_m_s();
    let arcs = flight_arcs(record, flight).into_iter();
    let flown = arcs.max_by(|a, b| speed(a).total_cmp(&speed(b)))?;
    let speed_m_s = speed(&flown);
    let flown_deg = flown.arc.flight_path_angle_deg();
    let (steepest_deg, flattest_deg) =
        (STEEPEST_DEG.max(flown_deg), flattest_deg(speed_m_s).min(flown_deg));
    let step_deg = (steepest_deg - flattest_deg) / f64::from(ARCS);
    let between = (0..=ARCS).map(|k| steepest_deg - step_deg * f64::from(k));
    let (steeper, flatter): (Vec<f64>, Vec<f64>) = between
        .filter(|angle_deg| (angle_deg - flown_deg).abs() > 0.3 * step_deg)
        .partition(|angle_deg| *angle_deg > flown_deg);
    let launched = |angles: Vec<f64>| -> Vec<TurnedArc> {
        let arc = |angle_deg| KeplerArc::from_launch(speed_m_s, angle_deg).ok();
        angles.into_iter().filter_map(arc).map(|one| turned_of(&one)).collect()
    };
    let mut arcs = launched(steeper);
    let as_flown = u32::try_from(arcs.len()).ok()?;
    arcs.push(turned_of(&flown.arc));
    arcs.extend(launched(flatter));
    let whose = whose(&flown);
    Some(TurnedFlight { flown, whose, turned: Turned { arcs, as_flown } })
}

/// An angle past that of greatest range, or the flattest that comes down short of the antipode, degrees.
fn flattest_deg(speed_m_s: f64) -> f64 {
    let greatest = maximum_range(speed_m_s).ok().filter(|range| range.range_km().is_some());
    if let Some(greatest) = greatest {
        return PAST_GREATEST * greatest.arc().flight_path_angle_deg();
    }
    let comes_down = |angle_deg: f64| {
        KeplerArc::from_launch(speed_m_s, angle_deg)
            .is_ok_and(|arc| arc.ground_distance_km() < FARTHEST_KM)
    };
    let mut angle_deg = STEEPEST_DEG;
    while angle_deg - FLATTEST_DEG > 0.0 && comes_down(angle_deg - FLATTEST_DEG) {
        angle_deg -= FLATTEST_DEG;
    }
    angle_deg
}

fn turned_of(arc: &KeplerArc) -> TurnedArc {
    let end_s = arc.time_of_flight_s();
    let points = (0..=POINTS).map(|k| {
        let at = arc.at_time(end_s * f64::from(k) / f64::from(POINTS));
        [at.ground_distance_km as f32, at.altitude_km as f32]
    });
    TurnedArc {
        apogee_km: arc.apogee_km(),
        ground_distance_km: arc.ground_distance_km(),
        time_of_flight_s: end_s,
        points: points.collect(),
    }
}

/// The figure at a place of the turn; the flight itself without one.
#[must_use]
pub fn figure(record: &Record, flight: &Flight, of: &TurnedFlight, asked: Option<u32>) -> Figure {
    let at = place(&of.turned, asked);
    let normal = normal_arc(of.flown.arc.launch_speed_m_s());
    let beside = normal.map(|line| side_arc(line.label, &turned_of(&line.arc)));
    let data = TurnedArcs {
        family: family(&of.turned, &of.whose),
        shown: at,
        as_flown: place(&of.turned, None),
        beside,
        ink: of.flown.ink,
    };
    let told = place_words(&of.turned, What::LaunchSpeed, &of.whose, at);
    Figure {
        id: "what-a-lofted-test-is",
        title: "What a lofted test is".into(),
        finding: in_a_row(&[&told, lofted_words(&of.turned)]).into(),
        source: vec![
            format!(
                "Method: {}; two-body flight over a sphere at rest, always at the launch speed of its own \
                 arc. Dashed, the arc of least energy. As powered flight: ",
                title(record, flight)
            )
            .into(),
            Words::Page(Route::Flight { id: flight.id.to_string() }, "the flight\u{2019}s page"),
        ],
        data: ChartData::Part(PartChart::tracked(data, turned_arc)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judging::turned::farthest;
    use crate::page::overview::newest::drawn;

    #[test]
    fn every_arc_of_the_turn_has_the_launch_speed_of_the_flight() {
        let record = &lofted_record::bundled().record;
        let told =
            record.flights().iter().filter_map(|flight| Some((flight, turned(record, flight)?)));
        let mut seen = 0;
        for (flight, of) in told {
            seen += 1;
            let speed_m_s = of.flown.arc.launch_speed_m_s();
            assert!(of.turned.arcs.len() > ARCS as usize - 3, "{}", flight.id);
            for arc in &of.turned.arcs {
                let again = KeplerArc::lofted(arc.apogee_km, arc.ground_distance_km).unwrap();
                let off = again.launch_speed_m_s() / speed_m_s - 1.0;
                assert!(off.abs() < 1e-6, "{}: {off}", flight.id);
            }
            let flown = &of.turned.arcs[place(&of.turned, None)];
            assert_eq!(flown.apogee_km, of.flown.arc.apogee_km());
        }
        assert!(seen > 5);
        let newest = turned(record, drawn(record).unwrap()).unwrap();
        assert!(farthest(&newest.turned) > place(&newest.turned, None));
    }

    #[test]
    fn what_never_comes_down_before_the_antipode_is_left_out() {
        // 7.8 km/s at 1 degree flies more than half way around.
        let angle_deg = flattest_deg(7_890.0);
        let arc = KeplerArc::from_launch(7_890.0, angle_deg).unwrap();
        assert!(arc.ground_distance_km() < FARTHEST_KM && angle_deg > FLATTEST_DEG);
    }
}
