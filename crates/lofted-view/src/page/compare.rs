//! Flights side by side.

pub mod comparison;
pub mod figures;
pub mod state;

use lofted::claim::Claim;
use lofted::flight::Flight;
use lofted_charts::Table;
use lofted_record::Record;
use serde_json::{Value, json};

use crate::asking::page_data::PageData;
use crate::asking::report::Report;
use crate::asking::{Charted, Means, Page};
use crate::figure::Figure;
use crate::judging::report::two_body;
use crate::judging::two_body::account_views;
use crate::page::compare::comparison::comparison;
use crate::page::compare::figures::{TITLE, shared};
use crate::page::compare::state::CompareState;

impl Page for CompareState {
    fn title(&self, _record: &Record) -> String {
        TITLE.to_owned()
    }

    fn figures(&self, record: &Record, _means: &mut Means<'_>) -> Vec<Figure> {
        let flights = self.of(record);
        shared(record, &flights, &comparison(record, &flights)).into_iter().flatten().collect()
    }

    fn data(&self, record: &Record) -> Option<PageData> {
        let flights = self.of(record);
        let of = |claim: &Claim| flights.iter().any(|one| claim.flight() == Some(&one.id));
        Some(PageData::new(record, comparison(record, &flights).figures, of))
    }

    fn charted(&self, record: &Record) -> Charted {
        Charted::claims(record, |claim| {
            claim.flight().is_some_and(|flight| self.flights.contains(flight))
        })
    }

    /// Who said what of each flight, and two-body times beside reported ones.
    fn report(&self, record: &Record, _means: &mut Means<'_>) -> Report {
        let flights = self.of(record);
        let Table { columns, rows } = comparison(record, &flights).figures;
        let lines = std::iter::once(&columns).chain(&rows).map(|row| row.join(" | ")).collect();
        let two_body = |flight: &&Flight| {
            let accounts = two_body(&account_views(record, &flight.id));
            json!({ "flight": flight.id, "two_body": accounts })
        };
        let times: Vec<Value> = flights.iter().map(two_body).collect();
        Report { lines, numbers: json!({ "columns": columns, "rows": rows, "times": times }) }
    }
}
