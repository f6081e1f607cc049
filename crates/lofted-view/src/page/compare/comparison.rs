//! Flights side by side: their arcs and times in shared charts, their figures by flight and party.

use lofted::claim::{Claim, Metric};
use lofted::flight::Flight;
use lofted_charts::flight::altitude_profile::AltitudeProfile;
use lofted_charts::flight::arc_line::ArcLine;
use lofted_charts::flight::flight_times::TimeRow;
use lofted_charts::flight::side_view::SideView;
use lofted_charts::sheet::words;
use lofted_charts::{Dash, Table};
use lofted_record::Record;

use crate::judging::two_body::{account_views, altitude_profile, side_view, time_rows};
use crate::saying::speaker::claimant_name;
use crate::saying::wording::wording;

/// The shared charts and the table of some flights.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparison {
    /// Altitude against time.
    pub profile: AltitudeProfile,
    /// The side view.
    pub side: SideView,
    /// Two-body times beside reported times.
    pub times: Vec<TimeRow>,
    /// Figures by flight and party.
    pub figures: Table,
}

/// How the lines of each flight are broken, in the order of the flights: hues are the parties'.
const DASHES: [Dash; 3] = [Dash::Solid, Dash::Dashed, Dash::Dotted];

/// The metrics that the table shows.
const SHOWN: [Metric; 5] = [
    Metric::Designation,
    Metric::Apogee,
    Metric::GroundDistance,
    Metric::FlightTime,
    Metric::PublishedRange,
];

/// Sets flights side by side.
#[must_use]
pub fn comparison(record: &Record, flights: &[&Flight]) -> Comparison {
    let mut all = Comparison { figures: figures(record, flights), ..Comparison::default() };
    for (flight, dash) in flights.iter().zip(DASHES.into_iter().cycle()) {
        let day = words::short_day(flight.launched_on);
        let of_day = |line: ArcLine| ArcLine { label: format!("{day}, {}", line.label), ..line };
        let views = account_views(record, &flight.id);
        let arcs =
            altitude_profile(&views).arcs.into_iter().map(|line| ArcLine { dash, ..of_day(line) });
        all.profile.arcs.extend(arcs);
        let side =
            side_view(&views).lofted.into_iter().map(|line| ArcLine { dash, ..of_day(line) });
        all.side.lofted.extend(side);
        let times = time_rows(&views).into_iter();
        all.times.extend(times.map(|row| TimeRow { who: format!("{day}, {}", row.who), ..row }));
    }
    all
}

/// A row per flight and party, each cell with who of the party said what.
fn figures(record: &Record, flights: &[&Flight]) -> Table {
    let mut columns = vec!["Flight".to_owned(), "Party".to_owned()];
    columns.extend(SHOWN.map(|metric| metric.label().to_owned()));
    let mut rows = Vec::new();
    for flight in flights {
        for party in record.tellers_of_flight(&flight.id) {
            let of_party = |claim: &&Claim| record.teller_of(claim) == Some(party);
            let claims: Vec<&Claim> =
                record.claims_of_flight(&flight.id).filter(of_party).collect();
            let cells = SHOWN.map(|metric| cell(record, &claims, metric));
            if cells.iter().all(String::is_empty) {
                continue;
            }
            let mut row = vec![words::short_day(flight.launched_on), party.to_owned()];
            row.extend(cells);
            rows.push(row);
        }
    }
    Table { columns, rows }
}

fn cell(record: &Record, claims: &[&Claim], metric: Metric) -> String {
    let mut said: Vec<String> = Vec::new();
    for claim in claims.iter().filter(|claim| claim.figure.metric() == metric) {
        let what = match claim.figure.amount().named_number() {
            Some(_) => words::figure(&claim.figure),
            None => wording(claim).plain,
        };
        let one = format!("{what}: {}", claimant_name(record, claim));
        if !said.contains(&one) {
            said.push(one);
        }
    }
    said.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_and_row_says_its_flight_and_its_party() {
        let record = &lofted_record::bundled().record;
        let flight = |id: &str| record.flight(&id.parse().unwrap()).unwrap();
        let both = comparison(record, &[flight("2024-10-31"), flight("2022-11-18")]);
        let alone = comparison(record, &[flight("2024-10-31")]);
        assert!(both.profile.arcs.len() > alone.profile.arcs.len());
        for line in &both.profile.arcs {
            let (day, rest) = line.label.split_once(", ").unwrap();
            assert_eq!(line.dash, if day == "31 Oct 2024" { Dash::Solid } else { Dash::Dashed });
            assert!(rest.contains('’'), "{rest}");
        }
        let seoul: Vec<&Vec<String>> =
            both.figures.rows.iter().filter(|row| row[1] == "Seoul").collect();
        assert_eq!(seoul.len(), 2, "{:?}", both.figures.rows);
        assert!(
            seoul[0].iter().any(|cell| cell.contains("87 min: Government of South Korea")),
            "{seoul:?}"
        );
        for row in &both.figures.rows {
            assert_eq!(row.len(), both.figures.columns.len());
        }
    }
}
