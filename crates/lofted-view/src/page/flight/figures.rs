//! The figures of one flight: by two-body flight times, profile, side view; and all of them in order.

use lofted::claim::FlightId;
use lofted::earth::GeoPoint;
use lofted::flight::Flight;
use lofted_jobs::message::Reply;
use lofted_record::Record;

use crate::figure::Figure;
use crate::figure::chart_data::ChartData;
use crate::judging::answered::{answered_sets, drawn_first};
use crate::judging::claim_sets::ClaimSet;
use crate::judging::figures::{TIMES_FINDING, consistency, ranges};
use crate::judging::turned::place;
use crate::judging::two_body::{
    AccountView, account_views, altitude_profile, side_view, time_rows,
};
use crate::page::flight::powered_figures::Portrayed;
use crate::page::flight::state::FlightState;
use crate::page::flight::turned::turned_figure;
use crate::saying::read_in::read_in;

const METHOD: &str = "Method: two-body flight over a sphere at rest; no powered flight, no air.";

/// Two-body times beside reported times.
#[must_use]
pub fn times(record: &Record, flight: &FlightId, accounts: &[AccountView]) -> Figure {
    Figure {
        id: "two-body-time-and-reported-time",
        title: "Two-body time and reported time".into(),
        finding: TIMES_FINDING.into(),
        source: vec![
            format!(
                "{METHOD} A longer time alone contradicts nothing; a shorter one is impossible. {}",
                read_in(record, flight)
            )
            .into(),
        ],
        data: ChartData::times(time_rows(accounts)),
    }
}

/// Altitude against time by two-body flight, with the reported times.
#[must_use]
pub fn altitude(record: &Record, flight: &FlightId, accounts: &[AccountView]) -> Figure {
    Figure {
        id: "altitude-against-time",
        title: "Altitude against time".into(),
        finding: "Curves: two-body flight to each stated apogee and distance. Dotted lines: the times reported.".into(),
        source: vec![format!("{METHOD} {}", read_in(record, flight)).into()],
        data: ChartData::altitude(altitude_profile(accounts)),
    }
}

/// The arcs as claimed from the side, to scale.
#[must_use]
pub fn side(record: &Record, flight: &FlightId, accounts: &[AccountView]) -> Figure {
    Figure {
        id: "side-view-to-scale",
        title: "Side view to scale".into(),
        finding: "The arcs as claimed, and beside them the fastest one\u{2019}s launch speed flown for range.".into(),
        source: vec![
            format!(
                "{METHOD} \u{201c}By energy alone\u{201d} is the greatest range of that launch speed, with the payload \
                 flown; it knows no gravity loss. {}",
                read_in(record, flight)
            )
            .into(),
        ],
        data: ChartData::side(side_view(accounts)),
    }
}

/// Every figure of a flight's page that is there, in the page's order.
#[must_use]
pub fn all(
    record: &Record,
    flight: &Flight,
    sets: &[ClaimSet],
    reply: Option<&Reply>,
    state: &FlightState,
) -> Vec<Figure> {
    let accounts = account_views(record, &flight.id);
    let mut globe = Vec::new();
    let (mut turned, mut side_view, mut portrayal) = (Vec::new(), Vec::new(), Vec::new());
    if let Some(portrayed) = reply.and_then(|reply| Portrayed::of(record, flight, sets, reply)) {
        portrayal.push(portrayed.profiles(&accounts));
        turned.extend(portrayed.portrait.turned.as_ref().map(|arcs| {
            let at = place(arcs, state.turned);
            let figures = read_in(record, &flight.id);
            turned_figure(portrayed.portrait, arcs, portrayed.set, at, &figures)
        }));
        side_view.push(portrayed.side());
        if let Some(maps) = portrayed.maps() {
            let centre = state.globe.and_then(|centre| {
                GeoPoint::new(centre.latitude_deg(), centre.longitude_deg()).ok()
            });
            globe.push(maps.globe(centre.unwrap_or(maps.centre)));
            portrayal.insert(0, maps.map(state.map));
        }
    }
    let judged = answered_sets(sets, reply);
    let band = reply.map(|reply| reply.band.as_slice()).unwrap_or_default();
    // Where the vehicle cannot be turned, the flight alone is the page's picture.
    let (mut figures, folded) =
        if turned.is_empty() { (side_view, Vec::new()) } else { (turned, side_view) };
    figures.extend(consistency(record, &flight.id, &judged, band));
    figures.extend(ranges(record, &flight.id, &drawn_first(&judged, reply)).chart());
    figures.extend(globe);
    figures.extend(portrayal);
    figures.extend(folded);
    if !accounts.is_empty() {
        figures.extend([times, altitude, side].map(|of| of(record, &flight.id, &accounts)));
    }
    figures
}
