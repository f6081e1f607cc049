//! Everything on one axis of days.

pub mod entries;
pub mod figures;
pub mod filter;
pub mod years;

use lofted::claim::Claim;
use lofted_charts::Table;
use lofted_record::Record;
use serde_json::json;

use crate::asking::page_data::PageData;
use crate::asking::report::Report;
use crate::asking::{Means, Page};
use crate::figure::Figure;
use crate::page::timeline::entries::{What, entries, finding, sources};
use crate::page::timeline::figures::{TITLE, by_days};
use crate::page::timeline::filter::TimelineFilter;
use crate::saying::flight_names::title;
use crate::saying::series::label;
use crate::saying::source_heading::source_heading;
use crate::saying::speaker::claimant_name;

impl Page for TimelineFilter {
    fn title(&self, _record: &Record) -> String {
        TITLE.to_owned()
    }

    fn figures(&self, record: &Record, _means: &mut Means<'_>) -> Vec<Figure> {
        by_days(record, self).into_iter().collect()
    }

    fn data(&self, record: &Record) -> Option<PageData> {
        let all = entries(record, self);
        let rows = all.iter().map(|what| row(record, what)).collect();
        let table = Table::new(&["From", "To", "What", "Who", "In words", "Source"], rows);
        let said = |claim: &Claim| {
            let is = |what: &What<'_>| match what {
                What::Claim(one) | What::Statement(one) => one.id == claim.id,
                What::Flight(_) | What::Event(_) => false,
            };
            all.iter().any(is)
        };
        Some(PageData::new(record, table, said))
    }

    /// What is in view.
    fn report(&self, record: &Record, _means: &mut Means<'_>) -> Report {
        let entries = entries(record, self);
        Report {
            lines: vec![finding(record, self, &entries)],
            numbers: json!({ "entries": entries.len() }),
        }
    }
}

fn row(record: &Record, what: &What<'_>) -> Vec<String> {
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
            label(record, claim),
            claimant_name(record, claim),
            claim.words.clone(),
            record.source(&claim.source).map(source_heading).unwrap_or_default(),
        ),
    };
    vec![first.to_string(), last.to_string(), kind, who, said, source]
}
