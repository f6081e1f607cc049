//! The newest flight: its arcs to scale beside a normal one, and what the worker is asked of its figures.

use lofted::claim::{Amount, Metric};
use lofted::flight::Flight;
use lofted::order::by_key;
use lofted::trajectory::kepler::{KeplerArc, for_distance, maximum_range};
use lofted_charts::flight::arc_line::ArcLine;
use lofted_charts::flight::side_view::SideView;
use lofted_charts::sheet::words;
use lofted_charts::{Dash, Ink};
use lofted_jobs::ask::Ask;
use lofted_jobs::normal_arc::NORMAL_KM;
use lofted_record::Record;

use crate::figure::chart_data::ChartData;
use crate::figure::{Figure, Words};
use crate::judging::claim_sets::{ClaimSet, ask};
use crate::judging::flight_arcs::{FlightArc, flight_arcs};
use crate::judging::method::Method;
use crate::judging::two_body::account_views;
use crate::link::route::Route;
use crate::saying::flight_names::title;
use crate::saying::outlets::outlets;
use crate::saying::possessive::possessive;

/// The flights that something was said of, newest first.
#[must_use]
pub fn told_flights(record: &Record) -> Vec<&Flight> {
    let told = |flight: &&Flight| record.claims_of_flight(&flight.id).next().is_some();
    by_key(record.flights().iter().filter(told).collect(), |flight| {
        -f64::from(flight.launched_on.day_number())
    })
}

/// The flight that is drawn: the newest whose reported times can be judged; where none can be, the newest of which
/// somebody's figures make an arc, and at last the newest of all.
#[must_use]
pub fn drawn(record: &Record) -> Option<&Flight> {
    let told = told_flights(record);
    let judged = |flight: &&&Flight| !account_views(record, &flight.id).is_empty();
    let has_arc = |flight: &&&Flight| !flight_arcs(record, flight).is_empty();
    told.iter().find(judged).or_else(|| told.iter().find(has_arc)).or(told.first()).copied()
}

/// What the worker is asked of a flight's figures: as on the flight's page, without what only its pictures need.
#[must_use]
pub fn verdict_ask(record: &Record, sets: &[ClaimSet]) -> Option<Ask> {
    let all = ask(record, sets, &Method::default())?;
    Some(Ask { band: None, portrait: None, places: Vec::new(), ..all })
}

/// A flight from the side, to scale, beside a normal arc; `None` where nobody's figures make an arc.
#[must_use]
pub fn side(record: &Record, flight: &Flight) -> Option<Figure> {
    let arcs = flight_arcs(record, flight);
    let fastest = arcs.iter().map(|one| one.arc.launch_speed_m_s()).fold(0.0, f64::max);
    let normal = normal_arc(fastest);
    let lofted = arcs.iter().map(|one| one.line(as_stated(one)));
    let data = SideView { lofted: lofted.collect(), normal: normal.into_iter().collect() };
    data.lofted.first()?;
    let stated = record
        .claims_of_flight(&flight.id)
        .filter(|claim| matches!(claim.figure.metric(), Metric::Apogee | Metric::GroundDistance));
    Some(Figure {
        id: "the-newest-flight-to-scale",
        title: title(record, flight).into(),
        finding: match told_flights(record).first() {
            Some(newest) if newest.id != flight.id => {
                "The newest flight of which a height, a distance and a time were given, to scale with the Earth."
            }
            _ => "To scale with the Earth.",
        }
        .into(),
        source: vec![
            format!(
                "To scale. Two-body flight; dashed, the arc of least energy. Read in {}. ",
                outlets(record, stated)
            )
            .into(),
            Words::Page(Route::Flight { id: flight.id.to_string() }, "All that was said of it"),
        ],
        data: ChartData::side(data),
    })
}

/// The name of an arc, which the chart follows with its own numbers: whose figures they are, and the apogee as it was
/// stated where it is more than its number.
fn as_stated(one: &FlightArc) -> String {
    let whose = whose(one);
    match one.apogee.amount() {
        Amount::Exact(_) => whose,
        _ => format!("{whose} ({})", words::figure(&one.apogee)),
    }
}

/// Whose figures an arc is drawn from.
pub(super) fn whose(one: &FlightArc) -> String {
    format!("{} figures", possessive(&one.party))
}

/// The arc of least energy to where a launch speed reaches, at most [`NORMAL_KM`] away.
pub(super) fn normal_arc(speed_m_s: f64) -> Option<ArcLine> {
    let farthest_km = f64::from(NORMAL_KM);
    let reach_km = maximum_range(speed_m_s).ok()?.range_km().unwrap_or(farthest_km);
    let arc: KeplerArc = for_distance(reach_km.min(farthest_km)).ok()?;
    // Without height and minutes: the flight's page has those of powered flight, which differ.
    let label =
        format!("not flown: normal arc to {} km", words::number(arc.ground_distance_km(), 0));
    Some(ArcLine { label, ink: Ink::Text, dash: Dash::Dashed, arc })
}
