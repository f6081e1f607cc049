//! Sources in words: their headings, and which of them a search means.

pub mod state;

use lofted::claim::Source;
use lofted_charts::sheet::words;
use lofted_record::Record;

/// The heading of a source: its outlet and its day.
#[must_use]
pub fn heading(source: &Source) -> String {
    match source.published_on {
        Some(day) => format!("{}, {}", source.outlet, words::day(day)),
        None => format!("{}, no date recorded", source.outlet),
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
    let mut text = format!("{} {} {}", heading(source), source.title, source.id);
    for claim in record.claims_from(&source.id) {
        let claimant = record.claimant(&claim.claimant);
        let (name, party) = claimant.map_or(("", ""), |c| (c.name.as_str(), c.party.as_str()));
        for part in [claim.words.as_str(), name, party, claim.figure.metric().label()] {
            text.push(' ');
            text.push_str(part);
        }
    }
    text.to_lowercase()
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
        assert!(ids("KBS killed").contains(&"kbs-2025-01-13"));
        assert!(ids("a total of 15,000").contains(&"kbs-world-2025-04-30"));
        assert!(ids("xylophone").is_empty());
    }
}
