//! The list of flights.

pub mod figures;
pub mod list;
pub mod state;
pub mod ticked;
pub mod words;

use lofted::claim::Claim;
use lofted::flight::Flight;
use lofted_charts::Table;
use lofted_jobs::message::Reply;
use lofted_record::Record;
use serde_json::{Value, json};

use crate::asking::page_data::PageData;
use crate::asking::report::Report;
use crate::asking::{Charted, Means, Page, PageTable};
use crate::figure::Figure;
use crate::judging::answered::answered_sets;
use crate::judging::claim_sets::ClaimSet;
use crate::judging::party_sets::{ListAsk, party_sets};
use crate::judging::report::numbers;
use crate::judging::verdict::word;
use crate::judging::verdict_table::{add_verdicts, no_verdicts};
use crate::page::flights::figures::{TITLE, arcs};
use crate::page::flights::list::found;
use crate::page::flights::state::FlightsState;
use crate::saying::flight_names::{names, title};

impl FlightsState {
    fn found<'a>(&self, record: &'a Record) -> Vec<&'a Flight> {
        found(record, &self.search, self.sort)
    }
}

impl Page for FlightsState {
    fn title(&self, _record: &Record) -> String {
        TITLE.to_owned()
    }

    fn figures(&self, record: &Record, _means: &mut Means<'_>) -> Vec<Figure> {
        let flights = self.found(record);
        (!flights.is_empty()).then(|| arcs(record, &flights)).into_iter().collect()
    }

    fn data(&self, record: &Record) -> Option<PageData> {
        let flights = self.found(record);
        let rows = flights.iter().map(|flight| row(record, flight)).collect();
        let columns = ["Flight", "Title", "Names", "Summary", "Claims", "Parties"];
        let of = |claim: &Claim| flights.iter().any(|one| claim.flight() == Some(&one.id));
        Some(PageData::new(record, Table::new(&columns, rows), of))
    }

    fn table(&self, record: &Record, which: PageTable, means: &mut Means<'_>) -> Option<Table> {
        match which {
            PageTable::Shown => self.data(record).map(|data| data.table),
            PageTable::Verdicts => verdicts(record, &self.found(record), means),
            PageTable::Constants | PageTable::Priors => None,
        }
    }

    fn charted(&self, record: &Record) -> Charted {
        Charted::claims(record, |claim| claim.flight().is_some())
    }

    /// Each flight that is found, in its order, with the first verdicts.
    fn report(&self, record: &Record, means: &mut Means<'_>) -> Report {
        let flights = self.found(record);
        let count = (flights.len(), record.flights().len());
        let mut lines = vec![format!("{} of {} flights shown.", count.0, count.1)];
        let mut all: Vec<Value> = Vec::new();
        for flight in flights {
            let (sets, reply) = judged(record, flight, means);
            let judged = answered_sets(&sets, reply.as_ref());
            lines.push(title(record, flight));
            lines.extend(judged.iter().map(|one| {
                let verdict = one.known().map_or("Not judged", word);
                format!("  {}: {verdict}", one.set.whose.time_and_figures())
            }));
            all.push(json!({ "flight": flight.id, "sets": numbers(&judged) }));
        }
        Report { lines, numbers: all.into() }
    }
}

fn row(record: &Record, flight: &Flight) -> Vec<String> {
    vec![
        flight.id.to_string(),
        title(record, flight),
        names(record, &flight.id).join(", "),
        flight.summary.clone(),
        record.claims_of_flight(&flight.id).count().to_string(),
        record.tellers_of_flight(&flight.id).join(", "),
    ]
}

/// The sets of each party on a flight, and the first answer to them, where there are any.
fn judged(
    record: &Record,
    flight: &Flight,
    means: &mut Means<'_>,
) -> (Vec<ClaimSet>, Option<Reply>) {
    let sets = party_sets(record, flight);
    let reply = (!sets.is_empty()).then(|| ListAsk::of(&sets).answered(&mut *means.compute));
    (sets, reply)
}

fn verdicts(record: &Record, flights: &[&Flight], means: &mut Means<'_>) -> Option<Table> {
    let mut table = no_verdicts();
    for flight in flights {
        let (sets, reply) = judged(record, flight, means);
        let judged = answered_sets(&sets, reply.as_ref());
        add_verdicts(&mut table, &title(record, flight), &judged);
    }
    (!table.rows.is_empty()).then_some(table)
}
