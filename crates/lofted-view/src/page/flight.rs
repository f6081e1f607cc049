//! One flight: who said what, the flight that the figures imply, its maps and its files.

pub mod figures;
pub mod file;
pub mod geography;
pub mod maps;
pub mod party_table;
pub mod portrait;
pub mod powered_figures;
pub mod sections;
pub mod spoken_zone;
pub mod state;
pub mod stated_splashdown;
pub mod turned;
pub mod words;

mod report;

use lofted::claim::Claim;
use lofted::flight::Flight;
use lofted_charts::Table;
use lofted_jobs::message::Reply;
use lofted_record::Record;

use crate::asking::page_data::PageData;
use crate::asking::report::Report;
use crate::asking::{Charted, Means, Page, PageTable};
use crate::figure::Figure;
use crate::judging::answered::answered_sets;
use crate::judging::claim_sets::{ClaimSet, ask, claim_sets};
use crate::judging::two_body::{self, account_views};
use crate::judging::verdict::headline;
use crate::judging::verdict_table::{add_verdicts, no_verdicts};
use crate::page::flight::figures::all;
use crate::page::flight::file::{FlightFile, flight_file};
use crate::page::flight::party_table::{MetricRow, Saying, party_table};
use crate::page::flight::state::FlightState;
use crate::page::flight::words::NO_FINDING;
use crate::saying::flight_names::title;

/// The page of one flight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FlightPage<'a> {
    /// The flight.
    pub flight: &'a Flight,
    /// The state of its page.
    pub state: &'a FlightState,
}

impl FlightPage<'_> {
    /// Its sets of claims, and the answer to them, where there is anything to ask.
    fn judged(&self, record: &Record, means: &mut Means<'_>) -> (Vec<ClaimSet>, Option<Reply>) {
        let sets = claim_sets(record, self.flight);
        let reply = ask(record, &sets, &self.state.method).map(|ask| (means.compute)(ask));
        (sets, reply)
    }

    /// What its files are made from; `None` where no path of it can be drawn.
    #[must_use]
    pub fn file(&self, record: &Record, means: &mut Means<'_>) -> Option<FlightFile> {
        let (sets, reply) = self.judged(record, means);
        flight_file(record, self.flight, &sets, reply.as_ref()?, &self.state.method)
    }

    /// What the page finds, once all is computed.
    #[must_use]
    pub fn finding(&self, record: &Record, means: &mut Means<'_>) -> String {
        let (sets, reply) = self.judged(record, means);
        let found = headline(&answered_sets(&sets, reply.as_ref()));
        let found = found.or_else(|| two_body::finding(&account_views(record, &self.flight.id)));
        found.unwrap_or_else(|| NO_FINDING.to_owned())
    }

    fn is_of(&self, claim: &Claim) -> bool {
        claim.flight() == Some(&self.flight.id)
    }
}

impl Page for FlightPage<'_> {
    fn title(&self, record: &Record) -> String {
        title(record, self.flight)
    }

    fn figures(&self, record: &Record, means: &mut Means<'_>) -> Vec<Figure> {
        let (sets, reply) = self.judged(record, means);
        all(record, self.flight, &sets, reply.as_ref(), self.state)
    }

    fn data(&self, record: &Record) -> Option<PageData> {
        Some(PageData::new(record, by_party(record, self.flight), |claim| self.is_of(claim)))
    }

    fn table(&self, record: &Record, which: PageTable, means: &mut Means<'_>) -> Option<Table> {
        match which {
            PageTable::Shown => Some(by_party(record, self.flight)),
            PageTable::Verdicts => {
                let (sets, reply) = self.judged(record, means);
                let judged = answered_sets(&sets, reply.as_ref());
                let mut table = no_verdicts();
                add_verdicts(&mut table, &self.title(record), &judged);
                (!table.rows.is_empty()).then_some(table)
            }
            PageTable::Constants | PageTable::Priors => None,
        }
    }

    fn charted(&self, record: &Record) -> Charted {
        Charted::claims(record, |claim| self.is_of(claim))
    }

    fn report(&self, record: &Record, means: &mut Means<'_>) -> Report {
        let (sets, reply) = self.judged(record, means);
        report::report(record, self.flight, self.state, &sets, reply.as_ref())
    }
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
