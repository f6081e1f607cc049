//! The arcs that a flight's figures make: of each account, or of each party's own apogee and distance.

use lofted::claim::{Claim, Figure, Metric};
use lofted::flight::Flight;
use lofted::trajectory::kepler::KeplerArc;
use lofted_charts::flight::arc_line::ArcLine;
use lofted_charts::flight::small_arcs::SmallArcs;
use lofted_charts::sheet::words;
use lofted_charts::{Dash, Ink};
use lofted_record::Record;

use crate::judging::two_body::{account_views, arcs};
use crate::saying::speaker::party_ink;

/// The flights' arcs on one scale; a flight that nobody gave both an apogee and a distance has none.
#[must_use]
pub fn small_multiples(record: &Record, flights: &[&Flight]) -> Vec<SmallArcs> {
    let of = |flight: &&Flight| small(record, flight);
    flights.iter().map(of).filter(|one| !one.arcs.is_empty()).collect()
}

/// An arc that somebody's figures make.
#[derive(Debug, Clone, PartialEq)]
pub struct FlightArc {
    /// Who stated its apogee.
    pub party: String,
    /// Their hue.
    pub ink: Ink,
    /// The apogee as it was stated.
    pub apogee: Figure,
    /// The arc.
    pub arc: KeplerArc,
}

impl FlightArc {
    /// The arc as a line with a name.
    #[must_use]
    pub fn line(&self, label: String) -> ArcLine {
        ArcLine { label, ink: self.ink, dash: Dash::Solid, arc: self.arc }
    }
}

/// The arcs of one flight, under its day.
#[must_use]
pub fn small(record: &Record, flight: &Flight) -> SmallArcs {
    let named =
        |one: &FlightArc| one.line(format!("{}, {}", one.party, words::figure(&one.apogee)));
    let arcs = flight_arcs(record, flight).iter().map(named).collect();
    SmallArcs { title: words::short_day(flight.launched_on), arcs }
}

/// The arcs of a flight, the lowest first: those of its accounts, or, where nobody reported a time, of each
/// party's own apogee and distance.
#[must_use]
pub fn flight_arcs(record: &Record, flight: &Flight) -> Vec<FlightArc> {
    let views = account_views(record, &flight.id);
    let of_accounts = arcs(&views).into_iter();
    let of_accounts = of_accounts.map(|view| FlightArc {
        party: view.arc_party.clone(),
        ink: view.arc_ink,
        apogee: view.apogee,
        arc: view.comparison.arc,
    });
    let arcs: Vec<FlightArc> = of_accounts.collect();
    if arcs.is_empty() { untimed_arcs(record, flight) } else { arcs }
}

/// The arcs of a flight whose time nobody reported: each party's own apogee and distance.
fn untimed_arcs(record: &Record, flight: &Flight) -> Vec<FlightArc> {
    let arc = |party: &&str| {
        let first = |metric| {
            record.claims_of_flight(&flight.id).find(|claim| {
                claim.figure.metric() == metric
                    && record.teller_of(claim) == Some(party)
                    && claim.figure.amount().named_number().is_some()
            })
        };
        let apogee = first(Metric::Apogee)?;
        let km = |claim: &Claim| claim.figure.si().named_number().map(|si| si / 1000.0);
        let arc = KeplerArc::lofted(km(apogee)?, km(first(Metric::GroundDistance)?)?).ok()?;
        let (party, ink) = ((*party).to_owned(), party_ink(record, party));
        Some(FlightArc { party, ink, apogee: apogee.figure, arc })
    };
    record.tellers_of_flight(&flight.id).iter().filter_map(arc).collect()
}
