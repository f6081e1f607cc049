//! The sources: which of them a search means, and what was read in each.

pub mod state;

use lofted::claim::{Claim, Source};
use lofted::letters::lower_case;
use lofted_charts::Table;
use lofted_record::Record;
use serde_json::json;

use crate::asking::page_data::PageData;
use crate::asking::report::Report;
use crate::asking::{Means, Page};
use crate::page::sources::state::SourcesState;
use crate::saying::series::label;
use crate::saying::source_heading::source_heading;
use crate::saying::speaker::speaker;

/// The title of the page.
pub const TITLE: &str = "Sources";

impl Page for SourcesState {
    fn title(&self, _record: &Record) -> String {
        TITLE.to_owned()
    }

    fn data(&self, record: &Record) -> Option<PageData> {
        let found = searched(record, &self.search);
        let rows = found.iter().map(|source| row(record, source)).collect();
        let table = Table::new(&["Source", "Title", "Address", "Claims", "Who"], rows);
        let read = |claim: &Claim| found.iter().any(|source| source.id == claim.source);
        Some(PageData::new(record, table, read))
    }

    /// The sources that are found.
    fn report(&self, record: &Record, _means: &mut Means<'_>) -> Report {
        let sources = searched(record, &self.search);
        let mut lines = vec![format!("{} of {} sources", sources.len(), record.sources().len())];
        lines.extend(sources.iter().map(|source| source_heading(source)));
        Report { lines, numbers: json!({ "sources": sources }) }
    }
}

fn row(record: &Record, source: &Source) -> Vec<String> {
    let mut voices: Vec<String> = Vec::new();
    for claim in record.claims_from(&source.id) {
        let voice = speaker(record, claim);
        if !voices.contains(&voice) {
            voices.push(voice);
        }
    }
    let claims = record.claims_from(&source.id).count();
    vec![
        source_heading(source),
        source.title.clone(),
        source.url.clone(),
        claims.to_string(),
        voices.join(", "),
    ]
}

/// The page of one source.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SourcePage<'a>(pub &'a Source);

impl Page for SourcePage<'_> {
    fn title(&self, _record: &Record) -> String {
        source_heading(self.0)
    }

    fn data(&self, record: &Record) -> Option<PageData> {
        let claims: Vec<&Claim> = record.claims_from(&self.0.id).collect();
        Some(PageData::of_claims(record, &claims))
    }
}

/// The sources that a search means: every word stands in the outlet, the title, the day, the name, or in
/// the words or the claimant of a claim read there. In the order of the file.
#[must_use]
pub fn searched<'a>(record: &'a Record, search: &str) -> Vec<&'a Source> {
    let wanted: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    let sources = record.sources().iter();
    sources
        .filter(|source| {
            let text = text(record, source);
            wanted.iter().all(|word| text.contains(word.as_str()))
        })
        .collect()
}

fn text(record: &Record, source: &Source) -> String {
    let mut text = format!("{} {} {}", source_heading(source), source.title, source.id);
    for claim in record.claims_from(&source.id) {
        let claimant = record.claimant(&claim.claimant);
        let (name, party) = claimant.map_or(("", ""), |c| (c.name.as_str(), c.party.as_str()));
        let on = label(record, claim);
        for part in [claim.words.as_str(), name, party, on.as_str()] {
            text.push(' ');
            text.push_str(part);
        }
    }
    lower_case(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_finds_outlets_and_words_and_no_search_finds_all() {
        let record = &lofted_record::bundled().record;
        let ids = |search| -> Vec<&str> {
            searched(record, search).iter().map(|source| source.id.as_str()).collect()
        };
        assert_eq!(ids("").len(), record.sources().len());
        assert!(ids("KBS workers").contains(&"kbs-2025-05-01"));
        assert!(ids("via two deployments").contains(&"kbs-world-2025-04-30"));
        assert!(ids("xylophone").is_empty());
    }
}
