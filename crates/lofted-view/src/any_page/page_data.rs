//! The data of a page of claims: the table that it shows, and the claims behind it.

use lofted::claim::{Claim, ClaimId, Source};
use lofted::flight::Flight;
use lofted_charts::Table;
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::any_page::address::Address;
use crate::link::route::Route;
use crate::page::claim as claim_view;
use crate::page::claimants::by_metric;
use crate::page::compare::comparison::comparison;
use crate::page::compare::figures as compare;
use crate::page::deployment::figures as deployment;
use crate::page::flight::party_table::{MetricRow, Saying, party_table};
use crate::page::flights::figures as flights;
use crate::page::flights::list::found;
use crate::page::flights::state::FlightsState;
use crate::page::sources::{heading, searched};
use crate::page::timeline::entries::{What, entries, sources};
use crate::page::timeline::figures as timeline;
use crate::saying::flight_names::{names, title};
use crate::saying::speaker::{claimant_name, speaker};

/// The title of the page of claimants.
pub const CLAIMANTS_TITLE: &str = "Claimants";

/// The title of the page of sources.
pub const SOURCES_TITLE: &str = "Sources";

/// The data of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct PageData {
    /// The page's title.
    pub title: String,
    /// What it shows, as a table.
    pub table: Table,
    /// The claims that it shows, in the order of the record.
    pub claims: Vec<ClaimId>,
}

/// The data of the page of an address; `None` where the page shows no claims, or nothing is there.
#[must_use]
pub fn page_data(record: &Record, address: &Address) -> Option<PageData> {
    match address {
        Address::Flights(state) => Some(flight_list(record, state)),
        Address::Compare(state) => {
            let flights: Vec<&Flight> =
                state.flights.iter().filter_map(|id| record.flight(id)).collect();
            let table = comparison(record, &flights).figures;
            let of =
                |claim: &Claim| flights.iter().any(|one| claim.flight.as_ref() == Some(&one.id));
            Some(data(record, compare::TITLE, table, of))
        }
        Address::Flight { id, .. } => {
            let flight = record.flight(&id.parse().ok()?)?;
            let of = |claim: &Claim| claim.flight.as_ref() == Some(&flight.id);
            Some(data(record, &title(record, flight), by_party(record, flight), of))
        }
        Address::Deployment(filter) => {
            let claims = filter.claims(record);
            Some(of_claims(record, deployment::TITLE, &claims))
        }
        Address::Timeline(filter) => {
            let all = entries(record, filter);
            let rows = all.iter().map(|what| entry(record, what)).collect();
            let columns = ["From", "To", "What", "Who", "In words", "Source"];
            let said = |claim: &Claim| {
                let is = |what: &What<'_>| match what {
                    What::Claim(one) | What::Statement(one) => one.id == claim.id,
                    What::Flight(_) | What::Event(_) => false,
                };
                all.iter().any(is)
            };
            Some(data(record, timeline::TITLE, table(&columns, rows), said))
        }
        Address::Sources(state) => {
            let found = searched(record, &state.search);
            let rows = found.iter().map(|source| source_row(record, source)).collect();
            let columns = ["Source", "Title", "Address", "Claims", "Who"];
            let read = |claim: &Claim| found.iter().any(|source| source.id == claim.source);
            Some(data(record, SOURCES_TITLE, table(&columns, rows), read))
        }
        Address::Fixed(Route::Source { id }) => {
            let source = record.source(&id.parse().ok()?)?;
            let claims: Vec<&Claim> = record.claims_from(&source.id).collect();
            Some(of_claims(record, &heading(source), &claims))
        }
        Address::Fixed(Route::Claimant { id }) => {
            let claimant = record.claimant(&id.parse().ok()?)?;
            let claims: Vec<&Claim> =
                by_metric(record, claimant).into_iter().flat_map(|on| on.claims).collect();
            Some(of_claims(record, &claimant.name, &claims))
        }
        Address::Fixed(Route::Claim { id }) => {
            let claim = record.claim(&id.parse().ok()?)?;
            Some(of_claims(record, &claim_view::title(record, claim), &[claim]))
        }
        Address::Fixed(Route::Claimants) => {
            let rows = record.claimants().iter().map(|one| {
                let claims = record.claims_by(&one.id).count();
                vec![one.party.clone(), one.name.clone(), one.id.to_string(), claims.to_string()]
            });
            let table =
                table(&["Party", "Claimant", "Name in the record", "Claims"], rows.collect());
            Some(data(record, CLAIMANTS_TITLE, table, |_| true))
        }
        Address::Workbench(_) | Address::Fixed(_) => None,
    }
}

fn data(record: &Record, title: &str, table: Table, shown: impl Fn(&Claim) -> bool) -> PageData {
    let claims = record.claims().iter().filter(|claim| shown(claim));
    PageData {
        title: title.to_owned(),
        table,
        claims: claims.map(|claim| claim.id.clone()).collect(),
    }
}

fn table(columns: &[&str], rows: Vec<Vec<String>>) -> Table {
    Table { columns: columns.iter().map(|&column| column.to_owned()).collect(), rows }
}

/// Claims one by one, with the columns of the table of claims.
fn of_claims(record: &Record, title: &str, claims: &[&Claim]) -> PageData {
    let columns = [
        "What",
        "Party",
        "Who",
        "Footing",
        "In their words",
        "Of what",
        "Said on",
        "As of",
        "Source",
    ];
    let row = |claim: &&Claim| {
        vec![
            claim.figure.metric().label().to_owned(),
            record.party_of(claim).unwrap_or("").to_owned(),
            claimant_name(record, claim),
            claim.attribution.label().to_owned(),
            claim.words.clone(),
            claim.scope.clone(),
            words::short_day(claim.stated_on),
            claim.as_of.map(words::as_of).unwrap_or_default(),
            record.source(&claim.source).map(heading).unwrap_or_default(),
        ]
    };
    let rows = claims.iter().map(row).collect();
    let shown = |claim: &Claim| claims.iter().any(|one| one.id == claim.id);
    data(record, title, table(&columns, rows), shown)
}

fn flight_list(record: &Record, state: &FlightsState) -> PageData {
    let flights = found(record, &state.search, state.sort);
    let row = |flight: &&Flight| {
        vec![
            flight.id.to_string(),
            title(record, flight),
            names(record, &flight.id).join(", "),
            flight.summary.clone(),
            record.claims_of_flight(&flight.id).count().to_string(),
            record.parties_of_flight(&flight.id).join(", "),
        ]
    };
    let rows = flights.iter().map(row).collect();
    let columns = ["Flight", "Title", "Names", "Summary", "Claims", "Parties"];
    let of = |claim: &Claim| flights.iter().any(|one| claim.flight.as_ref() == Some(&one.id));
    data(record, flights::TITLE, table(&columns, rows), of)
}

/// Who said what of a flight, a row for each metric, then the statements without a number.
fn by_party(record: &Record, flight: &Flight) -> Table {
    let view = party_table(record, &flight.id);
    let parties = view.parties.iter().map(|(party, _)| party.clone());
    let columns = std::iter::once("Metric".to_owned()).chain(parties).collect();
    let cell = |sayings: &Vec<Saying>| {
        let said = sayings.iter().map(|one| format!("{}: {}", one.words, one.claimant));
        said.collect::<Vec<String>>().join("; ")
    };
    let row = |row: &MetricRow| {
        std::iter::once(row.metric.label().to_owned()).chain(row.cells.iter().map(cell)).collect()
    };
    Table { columns, rows: view.rows.iter().map(row).collect() }
}

fn entry(record: &Record, what: &What<'_>) -> Vec<String> {
    let (first, last) = what.days();
    let (kind, who, said, source) = match what {
        What::Flight(flight) => {
            let said = format!("{}: {}", title(record, flight), flight.summary);
            ("Flight".to_owned(), String::new(), said, String::new())
        }
        What::Event(event) => {
            ("Event".to_owned(), String::new(), event.title.clone(), sources(record, event))
        }
        What::Claim(claim) | What::Statement(claim) => (
            claim.figure.metric().label().to_owned(),
            claimant_name(record, claim),
            claim.words.clone(),
            record.source(&claim.source).map(heading).unwrap_or_default(),
        ),
    };
    vec![first.to_string(), last.to_string(), kind, who, said, source]
}

fn source_row(record: &Record, source: &Source) -> Vec<String> {
    let mut voices: Vec<String> = Vec::new();
    for claim in record.claims_from(&source.id) {
        let voice = speaker(record, claim);
        if !voices.contains(&voice) {
            voices.push(voice);
        }
    }
    let claims = record.claims_from(&source.id).count();
    vec![
        heading(source),
        source.title.clone(),
        source.url.clone(),
        claims.to_string(),
        voices.join(", "),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(link: &str) -> PageData {
        let record = &lofted_record::bundled().record;
        let (address, faults) = Address::read(link, record);
        assert_eq!(faults, [""; 0], "{link}");
        page_data(record, &address).unwrap_or_else(|| panic!("{link} has no data"))
    }

    #[test]
    fn every_page_of_claims_has_its_data() {
        for link in [
            "#/flights?q=hwasong-17",
            "#/flights/2024-10-31",
            "#/compare?flights=2024-10-31,2023-12-18",
            "#/deployment?party=Seoul",
            "#/timeline?from=2024-10-01&to=2024-10-31",
            "#/claimants/rok-nis",
            "#/claimants",
            "#/claims/rok-nis-2025-04-30-killed",
            "#/sources?q=KBS",
            "#/sources/kbs-2025-01-13",
        ] {
            let PageData { title, table, claims } = of(link);
            assert!(!title.is_empty() && !claims.is_empty() && !table.rows.is_empty(), "{link}");
            assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{link}");
        }
        let record = &lofted_record::bundled().record;
        for link in ["#/", "#/methods", "#/flights/1999-01-01", "#/sources/nothing"] {
            assert_eq!(page_data(record, &Address::read(link, record).0), None, "{link}");
        }
    }

    #[test]
    fn a_filter_leaves_its_claims_alone() {
        let record = &lofted_record::bundled().record;
        let data = of("#/deployment?party=Seoul&metric=in-country");
        for id in &data.claims {
            let claim = record.claim(id).unwrap();
            assert_eq!(record.party_of(claim), Some("Seoul"));
            assert_eq!(claim.figure.metric().id(), "in-country");
        }
        assert_eq!(data.claims.len(), data.table.rows.len());
        assert!(of("#/deployment").claims.len() > data.claims.len());
        let october = of("#/timeline?from=2024-10-01&to=2024-10-31&without=flights,events");
        assert_eq!(october.claims.len(), october.table.rows.len());
    }

    #[test]
    fn the_table_of_a_flight_has_each_partys_words() {
        let table = of("#/flights/2024-10-31").table;
        let seoul = table.columns.iter().position(|column| column == "Seoul").unwrap();
        let time = table.rows.iter().find(|row| row[0] == "Time of flight").unwrap();
        assert!(time[seoul].contains("ROK Joint Chiefs"), "{time:?}");
    }
}
